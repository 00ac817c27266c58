// Faults stand at their fields and in one list at the top that leads to them.
import {all, button, freshId, h} from './dom.js';
import {FAULT_OF} from './checks.js';
import {isEmpty, labelOf, pathOf, rowsOf, valueOf} from './fields.js';

/** What the page itself can see: required fields left empty, ill-formed numbers. */
export function findFaults(root) {
  const faults = [];
  all(root, '[data-field]').filter(element => !element.closest('[hidden]')).forEach(element => {
    const value = valueOf(element);
    const sentence = element.widget?.busy ? '文件还在上传，请等它传完再提交' : element.hasAttribute('required') && isEmpty(value)
      ? (element.dataset.demand ?? `请填写「${labelOf(element)}」`)
      : FAULT_OF[element.dataset.type]?.(element.value) ?? '';
    if (sentence) {
      faults.push({field: pathOf(element, root), message: sentence, element});
    }
  });
  all(root, '[data-rows][data-least]').filter(list => !list.closest('[hidden]'))
    .filter(list => rowsOf(list).length < Number(list.dataset.least))
    .forEach(list => faults.push({field: pathOf(list, root), element: list,
      message: `「${list.dataset.label}」至少填写${list.dataset.least}行`}));
  return faults;
}

/** The field a path of the server means: the same path, the same ending, or the row or list that holds it. */
function find(root, path) {
  if (!path) {
    return null;
  }
  const known = all(root, '[data-field], [data-rows]').map(element => ({element, path: pathOf(element, root)}));
  const wanted = path.replace(/\[\d+\]$/, '');
  return (known.find(k => k.path === path) ?? known.find(k => k.path.endsWith('.' + path))
    ?? known.find(k => k.path === wanted || k.path.endsWith('.' + wanted))
    ?? known.find(k => k.path.startsWith(path + '.') || k.path.startsWith(path + '[')))?.element ?? null;
}

function focusable(element) {
  return element.matches('input,select,textarea') ? element : element.querySelector('input,select,textarea,button') ?? element;
}

/** Says at a field what is wrong with it; '' takes it back. */
export function mark(element, sentence) {
  const target = focusable(element);
  const box = element.closest('label.f, fieldset.f, .f, [data-row]') ?? element.parentElement;
  const old = element.dataset.faultId && document.getElementById(element.dataset.faultId);
  old?.remove();
  delete element.dataset.faultId;
  box.classList.toggle('wrong', Boolean(sentence));
  target.toggleAttribute('aria-invalid', false);
  target.removeAttribute('aria-describedby');
  if (sentence) {
    const note = h('span', {class: 'fault', id: freshId('fault')}, sentence);
    element.dataset.faultId = note.id;
    (element.matches('[data-rows]') ? element.parentElement : box).append(note);
    target.setAttribute('aria-invalid', 'true');
    target.setAttribute('aria-describedby', note.id);
  }
}

export function clear(root) {
  all(root, '[data-fault-id]').forEach(element => mark(element, ''));
  const list = root.querySelector('[data-faults]');
  list.replaceChildren();
  list.hidden = true;
}

function where(element) {
  const row = element?.closest('[data-row]');
  return row ? `${row.parentElement.dataset.label ?? ''}第${rowsOf(row.parentElement).indexOf(row) + 1}行：` : '';
}

/** @param refusal {message, faults:[{field, message, element?}]} */
export function show(root, refusal) {
  clear(root);
  const list = root.querySelector('[data-faults]');
  const faults = refusal.faults.length ? refusal.faults : [{field: '', message: refusal.message}];
  list.append(h('strong', {}, `没有提交，请改正以下${faults.length}处：`), h('ul', {}, faults.map(fault => {
    const element = fault.element ?? find(root, fault.field);
    if (element) {
      mark(element, fault.message);
    }
    const sentence = where(element) + fault.message;
    return h('li', {}, element ? button(sentence, () => reach(element), {class: 'btn btn-link btn-sm'}) : sentence);
  })));
  list.hidden = false;
  list.scrollIntoView({block: 'start'});
  list.focus();
}

function reach(element) {
  const target = focusable(element);
  target.scrollIntoView({block: 'center'});
  target.focus();
}
