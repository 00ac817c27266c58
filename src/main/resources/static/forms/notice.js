// 公示 — what hangs on the wall, as it was or will be written.
import {h, link} from './dom.js';

export function prepare(form) {
  const notice = form.options.notice ?? {lines: form.options.lines ?? []};
  const days = notice.closesOn ? h('p', {class: 'hint'}, notice.posted
    ? `${notice.postedOn} 张贴，最早 ${notice.closesOn} 可以结束公示。` : `如今天张贴，最早 ${notice.closesOn} 可以结束公示。`) : null;
  form.note('[data-wall]', h('div', {class: 'wall'}, (notice.lines ?? []).map(line => h('p', {}, line))), days,
    h('p', {}, link(`/notices/${form.desk.caseNo}${level(form) === 'COUNTY' ? '?level=county' : '?level=township'}`, '打印公示单')));
  form.note('[data-level]', level(form) === 'COUNTY' ? '县级公示' : '乡镇公示');
}

function level(form) {
  return form.options.notice?.level ?? 'TOWNSHIP';
}
