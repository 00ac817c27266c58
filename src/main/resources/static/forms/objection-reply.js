// 异议答复 — who objected, and to what.
import {h} from './dom.js';

export function prepare(form) {
  const objections = form.options.objections ?? [];
  form.note('[data-objections]', h('ul', {}, objections.map(o => h('li', {}, `${o.on} ${o.by}：${o.content}`))));
}
