// 受理登记 survives a closed dialog: the browser remembers the id of the unfinished draft, the server keeps its content.
import {get} from './api.js';
import {button, h, moment} from './dom.js';

function freshDraftId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((b, n) => n === 6 ? b & 15 | 64 : n === 8 ? b & 63 | 128 : b);
  return bytes.map(b => b.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The draft this dialog works on. @return {id, content, forget()} */
export async function startDraft(form) {
  const key = `dibao.draft.${form.root.dataset.form}.${form.user}`;
  const draft = {id: freshDraftId(), content: null, forget: () => localStorage.removeItem(key)};
  const last = JSON.parse(localStorage.getItem(key) ?? 'null');
  const content = last ? await get(`/api/drafts/${last.id}`).catch(() => null) : null;
  if (content && await resume(form, last)) {
    Object.assign(draft, {id: last.id, content: content.draft ?? content});
  }
  localStorage.setItem(key, JSON.stringify({id: draft.id, since: content && draft.content ? last.since : new Date().toISOString()}));
  return draft;
}

function resume(form, last) {
  return new Promise(answer => {
    const bar = h('div', {class: 'resume', role: 'group', 'aria-label': '未完成的登记'},
      h('span', {}, `您在 ${moment(last.since)} 开始的登记还没有提交。`),
      ...[['继续填写', true], ['重新开始', false]].map(([text, yes]) => button(text, () => { bar.remove(); answer(yes); },
        {class: `btn btn-sm ${yes ? 'btn-primary' : 'btn-default'}`})));
    form.root.querySelector('[data-status]').before(bar);
  });
}
