// 申请人的答复 — what the household was told, beside its answer.
import {h} from './dom.js';

export function prepare(form) {
  const told = form.options.told ?? {};
  form.note('[data-told]', h('p', {class: 'hint'}, `${told.toldOn ?? ''} 已告知：${told.reasons ?? ''}`));
}
