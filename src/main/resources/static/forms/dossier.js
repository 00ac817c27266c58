// 案卷摘要 — beside the fields, so that nobody decides blind.
import {h, link, moment, yuan} from './dom.js';

function fact(name, value, properties = {}) {
  return value === null || value === undefined || value === '' ? null
    : h('div', {class: 'fact', ...properties}, h('dt', {}, name), h('dd', {}, value));
}

function deadline(desk) {
  if (!desk.due) {
    return null;
  }
  const day = String(desk.due).slice(0, 10);
  return fact('办理期限', [day, desk.provisional ? h('span', {class: 'mark'}, '暂定') : null],
    {title: desk.provisional ? '该年度的放假安排尚未公布，公布后重新计算' : null});
}

function income(summary) {
  const {incomePerHead, standard} = summary;
  if (incomePerHead === null || incomePerHead === undefined) {
    return null;
  }
  const below = Number(incomePerHead) < Number(standard);
  return fact('人均年收入 / 年标准', [`${yuan(incomePerHead)} / ${yuan(standard)} 元 `,
    h('span', {class: below ? 'good' : 'bad'}, below ? '低于标准' : '不低于标准')]);
}

function member(person) {
  if (typeof person === 'string') {
    return h('li', {}, person);
  }
  const notes = [person.relation, person.health === '健康或良好' ? null : person.health,
    !person.disability || person.disability === '无' ? null : `残疾${person.disability}`,
    person.authorised === false ? '未授权核对' : null, person.livesTogether === false ? '不共同生活' : null];
  return h('li', {}, h('b', {}, person.name), ' ', notes.filter(Boolean).join('，'));
}

function sheet(laid) {
  return h('details', {}, h('summary', {}, `${laid.number}. ${laid.label}`, h('small', {}, ` ${laid.officerName} ${moment(laid.recordedAt).slice(0, 10)}`)),
    h('ul', {}, (laid.lines ?? []).map(line => h('li', {}, line))));
}

/** The panel of one desk. */
export function dossier(desk) {
  const summary = desk.summary ?? {};
  const sheets = summary.sheets ?? [];
  const files = desk.attachments ?? summary.attachments ?? [];
  return h('section', {class: 'dossier', 'aria-label': '案卷摘要'},
    h('h4', {}, summary.applicantName ?? '案卷', h('small', {}, summary.label ?? '')),
    h('dl', {},
      fact(desk.caseNo ? '案卷编号' : '收件编号', desk.caseNo ? link(`/cases/${desk.caseNo}`, desk.caseNo)
        : [link(`/hand-ins/${desk.receiptNo}`, desk.receiptNo), h('small', {}, ' 申请回执')]),
      deadline(desk),
      fact('住址', [summary.township, summary.village].filter(Boolean).join(' ')),
      fact('户别', summary.category),
      fact('受理日期', summary.acceptedOn),
      income(summary)),
    (summary.members ?? []).length ? h('details', {class: 'members', open: summary.members.length < 8},
      h('summary', {}, `家庭成员 ${summary.members.length} 人`), h('ul', {}, summary.members.map(member))) : null,
    sheets.length ? h('div', {class: 'sheets'}, h('h5', {}, '案卷材料'),
      h('div', {class: 'laid'}, sheets.map(sheet))) : null,
    files.length ? h('div', {class: 'papers'}, h('h5', {}, '附件与文书'),
      h('ul', {}, files.map(file => h('li', {}, link(`/api/attachments/${file.id}`, file.fileName))))) : null);
}
