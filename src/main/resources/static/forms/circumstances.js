// 家庭情况 — what the start form and the survey share: members to choose from, hints beside ID numbers, first values.
import {all} from './dom.js';
import {idCardHint} from './checks.js';
import {read, rowsOf} from './fields.js';

const FIRST_MEMBER = {relation: '本人'};
const MEMBER = {health: '健康或良好', disability: '无', labour: '有劳动能力', status: '正常', livesTogether: 'true'};

/** Sensible first values of a new row; nothing that would answer for the household. */
export function added(row, list, form) {
  const name = list.dataset.rows;
  const values = name === 'members' ? {...MEMBER, hukouCounty: countyOf(form), ...(rowsOf(list).length === 1 ? FIRST_MEMBER : {})}
    : name === 'assets' ? {count: '1', amount: '0'} : name === 'obligors' ? {monthlySupport: '0'} : {};
  Object.entries(values).forEach(([field, value]) => {
    const element = row.querySelector(`[data-field="${field}"]`);
    if (element.matches('fieldset')) {
      element.querySelector(`input[value="${value}"]`).checked = true;
    } else if (!element.value || element.matches('select')) {
      element.value = value;
    }
  });
}

function countyOf(form) {
  return (form.context.townships[0]?.code ?? form.desk.caseNo ?? '').slice(0, 6);
}

/** Keeps the lists of members and the hints in step with what is typed. */
export function changed(form, applicationDate) {
  const members = form.root.querySelector('[data-rows="members"]');
  const people = rowsOf(members).map(row => ({row: row.dataset.row, ...read(row)}))
    .filter(person => person.name || person.idCard);
  all(form.root, 'select[data-members]').forEach(select => offer(select, people));
  all(form.root, 'input[data-type="idcard"]').forEach(input => {
    const hint = input.closest('.f').querySelector('[data-hint]');
    if (hint) {
      hint.textContent = idCardHint(input.value, applicationDate);
    }
  });
}

function offer(select, people) {
  const before = select.selectedOptions[0];
  const same = people.find(p => p.row === before?.dataset.row) ?? people.find(p => p.idCard && p.idCard === before?.value);
  const options = people.map(p => Object.assign(new Option(label(p), p.idCard ?? ''), {selected: p === same}));
  options.forEach((option, n) => { option.dataset.row = people[n].row; });
  const empty = new Option('请选择', '');
  const lost = before?.value && !same ? [Object.assign(new Option(`${before.value}（不是家庭成员）`, before.value), {selected: true})] : [];
  select.replaceChildren(empty, ...options, ...lost);
}

function label(person) {
  return `${person.name ?? '（未填姓名）'} ${person.idCard ? '…' + person.idCard.slice(-4) : '（未填身份证号）'}`;
}

/** Exactly one 本人 among the members. */
export function faults(form) {
  const list = form.root.querySelector('[data-rows="members"]');
  const selves = rowsOf(list).filter(row => read(row).relation === '本人');
  return rowsOf(list).length === 0 || selves.length === 1 ? [] : [{field: '', element: list,
    message: `家庭成员中须有且只有一名「本人」，现有${selves.length}名`}];
}
