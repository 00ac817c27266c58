// 意见 — the rules' ruling and the three results stand beside the opinion; a departure asks for its reason at once.
import {get} from './api.js';
import {h, yuan} from './dom.js';
import {read, rowsOf, valueOf} from './fields.js';
import {results, ruling} from './ruling.js';

export async function prepare(form) {
  form.ruling = form.options.ruling ?? await get(`/api/cases/${form.desk.caseNo}/ruling`).catch(() => null);
  form.note('[data-ruling]', ruling(form.ruling));
  form.note('[data-results]', results(form.desk.summary?.sheets));
  form.note('[data-proposed]', proposed(form));
}

function proposed(form) {
  const amount = form.options.amount ?? form.ruling?.amount;
  return amount ? h('p', {}, '拟保障金额 ', h('strong', {}, `${yuan(amount)} 元/月`)) : null;
}

/** Unsettled papers of a checklist come as rows that cannot be removed. */
export function initial(form) {
  return {amount: form.ruling?.amount ?? null, ...checklist(form, [])};
}

export function unfold(entry, form) {
  return {...entry, ...checklist(form, entry.papers ?? [])};
}

function checklist(form, ticked) {
  const names = (form.options.papers ?? form.options.countyPapers ?? []).map(paper => paper.name ?? paper);
  return names.length && form.root.querySelector('[data-rows="papers"]')
    ? {papers: names.map(name => ticked.find(paper => paper.name === name) ?? {name, state: null, note: null})} : {};
}

export function changed(form, event) {
  if (event) {
    form.demanded = favours(form) === form.asked ? form.demanded : undefined;
  }
  form.asked = favours(form);
  count(form);
  const reason = form.demanded ?? departs(form);
  const box = form.root.querySelector('[data-departure]');
  box.hidden = !reason;
  form.note('[data-departs]', reason);
}

/** Why this opinion departs from the ruling, or ''. */
function departs(form) {
  const favourable = favours(form);
  if (favourable === null || !form.ruling) {
    return '';
  }
  if (form.ruling.manual) {
    return '规则不能裁定本户，须人工处理：请写明认定的依据和理由。';
  }
  if (favourable !== form.ruling.qualified) {
    return `规则裁定为${form.ruling.qualified ? '符合条件' : '不符合条件'}，您的意见与裁定不一致，请写明理由。`;
  }
  const amount = form.root.querySelector('[data-field="amount"]');
  const typed = favourable && amount ? valueOf(amount) : null;
  if (typed && Number(typed) !== Number(form.ruling.amount)) {
    return `规则计算的金额为 ${yuan(form.ruling.amount)} 元/月，您填写的是 ${yuan(typed)} 元/月，请写明理由。`;
  }
  const against = favourable ? form.ruling.contradictions?.join('；') : '';
  return against ? `${against}。您的意见与此不一致，请写明理由。` : '';
}

/** The server sees every result; where it asks for a reason, the field opens. */
export function refused(form, refusal) {
  const fault = refusal.faults.find(f => f.field === 'departure');
  if (fault && !form.root.querySelector('[data-departure]').contains(fault.element ?? null)) {
    form.demanded = fault.message.includes('清空') ? '' : fault.message;
    changed(form);
  }
}

function favours(form) {
  const [field, yes, no] = form.root.dataset.favours.split('|');
  const value = String(valueOf(form.root.querySelector(`[data-field="${field}"]`)));
  return value === yes ? true : value === no ? false : null;
}

function count(form) {
  const list = form.root.querySelector('[data-rows="papers"]');
  if (list) {
    const left = rowsOf(list).filter(row => read(row).state === null).length;
    form.note('[data-count]', h('span', {class: left ? 'bad' : 'good'}, left ? `还有 ${left} 项未勾选` : '全部材料已逐项勾选'));
  }
}

/** What does not belong to the conclusion is not sent. */
export function fold(entry, form) {
  const kept = {...entry};
  if (form.root.querySelector('[data-departure]').hidden) {
    kept.departure = null;
  }
  if ('amount' in kept && favours(form) !== true) {
    kept.amount = null;
  }
  if ('defects' in kept && kept.conclusion !== '退回乡镇') {
    Object.assign(kept, {defects: [], surveyAgain: false});
  }
  return 'papers' in kept ? {...kept, papers: kept.papers.map(paper => ({...paper, note: paper.note ?? ''}))} : kept;
}
