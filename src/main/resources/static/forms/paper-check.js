// 审查材料 — every required paper is ticked, or everything missing is told at once.
import {h} from './dom.js';
import {valueOf} from './fields.js';

export function prepare(form) {
  form.root.querySelector('[data-field="papers"]').append(...(form.options.papers ?? form.options.requiredPapers ?? [])
    .map(name => h('label', {class: 'choice block'}, h('input', {type: 'checkbox', value: name}), ` ${name}`)));
}

function unticked(form) {
  return [...form.root.querySelectorAll('[data-field="papers"] input:not(:checked)')].map(input => input.value);
}

export function changed(form, event) {
  const left = unticked(form);
  form.note('[data-count]', left.length ? `还有 ${left.length} 项未勾选：${left.join('、')}` : '材料齐全');
  const missing = form.root.querySelector('[data-field="missing"]');
  const accepted = form.root.querySelector('[data-field="accepted"]');
  if (event && accepted.contains(event.target) && valueOf(accepted) === false && missing.value.trim() === '') {
    missing.value = left.join('\n');
  }
}

/** Ticked papers say it: accepting with a gap is refused at the gap. */
export function faults(form) {
  const left = unticked(form);
  const papers = form.root.querySelector('[data-field="papers"]');
  return valueOf(form.root.querySelector('[data-field="accepted"]')) === true && left.length
    ? [{field: 'papers', element: papers, message: `材料不齐，不能受理，缺：${left.join('、')}`}] : [];
}
