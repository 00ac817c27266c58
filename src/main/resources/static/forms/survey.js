// 入户调查 — starts from what was declared, becomes what was seen.
import * as circumstances from './circumstances.js';
import {valueOf} from './fields.js';

export function initial(form) {
  const declared = form.options.declared ?? form.options.circumstances;
  return declared ? {seen: declared} : null;
}

export function added(row, list, form) {
  if (['members', 'incomes', 'assets', 'obligors'].includes(list.dataset.rows)) {
    circumstances.added(row, list, form);
  }
}

export function changed(form) {
  circumstances.changed(form, valueOf(form.root.querySelector('[data-field="applicationDate"]')));
}

export function faults(form) {
  return circumstances.faults(form);
}
