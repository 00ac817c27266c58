// 信息核对 — each hit of a register is settled: it counts, or it is explained away.
import {get} from './api.js';

export function initial(form) {
  return {settlements: settled(form, [])};
}

export function unfold(entry, form) {
  return {...entry, settlements: settled(form, entry.settlements ?? [])};
}

/** The hits on file decide the rows; what was typed for a hit stays with it. */
function settled(form, typed) {
  return (form.options.hits ?? []).map(hit => ({hit: `${hit.person ?? hit.name ?? ''} ${hit.register}：${hit.item ?? ''} ${hit.detail ?? ''}（数据日期 ${hit.dataDate ?? '不详'}）`,
    settlement: hit.settlement ?? null, note: hit.note ?? null, ...withoutNulls(typed.find(t => String(t.hitId) === String(hit.id ?? hit.hitId))),
    hitId: hit.id ?? hit.hitId}));
}

function withoutNulls(typed = {}) {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null));
}

export function fold(entry) {
  return {...entry, settlements: entry.settlements.map(({hitId, settlement, note}) => ({hitId, settlement, note: note ?? ''}))};
}

export async function prepare(form) {
  form.options.hits ??= await get(`/api/cases/${form.desk.caseNo}/hits`);
  const found = form.options.hits.length;
  form.note('[data-hits]', found ? `比中 ${found} 条，请逐条认定。` : '各登记册中没有比中信息。');
}
