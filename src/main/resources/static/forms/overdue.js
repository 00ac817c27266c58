// 逾期原因 — who ends a step late says why; kept in the draft beside the entry.
import {h} from './dom.js';

/** Puts the field above the others when the desk says that the step is late. */
export function askWhyLate(root, desk) {
  if (!(desk.overdueDays > 0)) {
    return;
  }
  const field = h('section', {class: 'late', 'aria-label': '逾期原因'},
    h('p', {class: 'bad'}, `这一步的期限是 ${desk.due}，已逾期 ${desk.overdueDays} 个工作日。`),
    h('label', {class: 'f full'}, h('span', {class: 'l'}, '逾期原因 *'),
      h('textarea', {class: 'form-control', rows: 2, maxlength: 500, 'data-field': 'overdueReason', required: true})));
  (root.querySelector('.desk .sheet') ?? root).prepend(field);
}
