// 受理登记 — the application at the window.
import * as circumstances from './circumstances.js';

function applicationDate(form) {
  return form.root.querySelector('[data-field="applicationDate"]').value;
}

export function added(row, list, form) {
  circumstances.added(row, list, form);
}

export function changed(form) {
  circumstances.changed(form, applicationDate(form));
}

export function faults(form) {
  return circumstances.faults(form);
}

/** The applicant is the member marked 本人; nothing is typed twice. */
export function fold(entry) {
  const self = entry.declared.members.find(member => member.relation === '本人');
  return {...entry, declared: {...entry.declared, key: null, applicantName: self?.name ?? null, applicantId: self?.idCard ?? null}};
}
