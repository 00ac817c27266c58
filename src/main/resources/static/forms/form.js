// 表单 — opens one form on the desk: loads the dossier, restores what was typed, saves each change, checks before completing.
//
// A form is an HTML fragment under processes/<process>/forms/. Tasklist runs its small script, which calls open(camForm).
// Completing carries no variables: the server turns the draft into the sheet. A start form passes only draftId.
// What the desk must answer: GET /api/tasks/{id}/desk, see docs/INTEGRATION.md.
import * as api from './api.js';
import {all} from './dom.js';
import {dossier} from './dossier.js';
import {Draft} from './draft.js';
import * as faults from './faults.js';
import {askWhyLate} from './overdue.js';
import {addRow, dress, followChoices, loadWords, read, rowsOf, write} from './fields.js';
import {FAULT_OF} from './checks.js';
import {startDraft} from './start.js';
import {Uploads} from './uploads.js';
import {Villages} from './villages.js';

const KIND = {files: Uploads, village: Villages};

/** Opens the form of a task or of a process start. */
export async function open(camForm) {
  const root = camForm.formElement[0];
  try {
    const form = new Form(camForm, root);
    await form.load();
    camForm.dibao = form;
  } catch (problem) {
    const sentence = problem.message ?? String(problem);
    root.querySelector('[data-status]').textContent = `表单没有打开：${sentence}`;
    throw problem;
  }
}

class Form {
  constructor(camForm, root) {
    Object.assign(this, {camForm, root, taskId: camForm.taskId ?? null, user: camForm.options?.urlParams?.userId ?? ''});
  }

  async load() {
    const [desk, behaviour] = await Promise.all([
      this.taskId ? api.get(`/api/tasks/${this.taskId}/desk`) : api.get('/api/divisions').then(divisions => ({divisions})),
      this.root.dataset.with ? import(`./${this.root.dataset.with}.js`) : {},
      loadWords(api.get), this.insertFragments()]);
    Object.assign(this, {desk, behaviour, options: desk.options ?? {}});
    this.context = {reference: desk.caseNo ?? desk.receiptNo ?? null, townships: townshipsOf(desk.divisions),
      fileNames: new Map((desk.attachments ?? desk.summary?.attachments ?? []).map(file => [file.id, file.fileName]))};
    this.base = this.taskId ? `/api/tasks/${this.taskId}/draft` : null;
    askWhyLate(this.root, desk);
    dress(this.root);
    this.dressWidgets(this.root);
    this.root.querySelector('[data-dossier]')?.append(dossier(desk));
    await behaviour.prepare?.(this);
    await this.restore();
    this.listen();
    this.refresh();
    this.root.classList.add('ready');
  }

  async insertFragments() {
    for (const place of all(this.root, '[data-insert]')) {
      const answer = await fetch(`/forms/${place.dataset.insert}.html`, {credentials: 'same-origin'});
      const fragment = document.createElement('template');
      fragment.innerHTML = await answer.text();
      place.append(fragment.content);
    }
  }

  dressWidgets(within) {
    all(within, '[data-type]').filter(element => KIND[element.dataset.type] && !element.widget)
      .forEach(element => new KIND[element.dataset.type](element, this.context));
  }

  async restore() {
    let kept = this.desk.draft;
    if (!this.taskId) {
      const start = await startDraft(this);
      this.base = `/api/drafts/${start.id}`;
      this.start = start;
      kept = start.content;
    }
    const url = this.taskId ? this.base : `${this.base}?form=${this.root.dataset.form}`;
    this.draft = new Draft(url, () => this.entry(), (text, bad) => this.say(text, bad), () => this.mayWrite());
    const entry = kept ?? this.behaviour.initial?.(this);
    if (entry) {
      this.fill(entry);
    }
    this.say(!this.mayWrite() ? '只能查看，认领后才能填写' : kept ? '已恢复上次填写的内容' : '');
    all(this.root, '[data-rows][data-first]').filter(list => rowsOf(list).length === 0)
      .forEach(list => this.add(list));
  }

  fill(entry) {
    write(this.root, this.behaviour.unfold?.(entry, this) ?? entry);
    this.dressWidgets(this.root);
    write(this.root, this.behaviour.unfold?.(entry, this) ?? entry);
  }

  add(list, data = null) {
    const row = addRow(list, data);
    this.dressWidgets(row);
    this.behaviour.added?.(row, list, this);
    this.refresh();
    return row;
  }

  /** Unclaimed, or another's: Tasklist shows the form greyed, and nothing is saved. */
  mayWrite() {
    return !this.root.closest('.disabled-form');
  }

  entry() {
    const entry = read(this.root);
    return this.behaviour.fold?.(entry, this) ?? entry;
  }

  say(text, bad = false) {
    const status = this.root.querySelector('[data-status]');
    status.textContent = text;
    status.classList.toggle('bad', bad);
  }

  listen() {
    this.root.addEventListener('input', event => this.touched(event));
    this.root.addEventListener('change', event => this.touched(event));
    this.root.addEventListener('click', event => {
      const name = event.target.dataset?.add;
      if (name) {
        const list = this.root.querySelector(`[data-rows="${name}"]`);
        this.add(list).querySelector('input,select,textarea')?.focus();
        this.draft.changed();
      }
    });
    const leave = () => this.draft.leave();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    this.camForm.formElement.scope?.()?.$on('$destroy', () => {
      leave();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    });
    this.camForm.on('submit', () => this.submit());
    this.camForm.on('submit-success', () => this.start?.forget());
    this.camForm.on('submit-failed', failure => this.failed(failure));
    this.camForm.on('store', () => { this.camForm.storePrevented = true; this.draft.save(); });
  }

  touched(event) {
    const field = event.target.closest('[data-field], [data-rows]');
    if (field) {
      const type = field.dataset.type;
      if (type === 'idcard' || type === 'money' || type === 'count') {
        this.whileTyping(field, type, event.type);
      } else if (field.dataset.faultId) {
        faults.mark(field, '');
      }
    }
    this.refresh(event);
    this.draft.changed();
  }

  /** Speaks up once the text is complete or left, not at the first digit. */
  whileTyping(field, type, event) {
    if (type === 'idcard' && field.value !== field.value.toUpperCase()) {
      const caret = field.selectionStart;
      field.value = field.value.toUpperCase();
      field.setSelectionRange(caret, caret);
    }
    const complete = event === 'change' || type !== 'idcard' || field.value.trim().length >= 18;
    faults.mark(field, complete ? FAULT_OF[type](field.value) : '');
  }

  refresh(event) {
    followChoices(this.root);
    this.behaviour.changed?.(this, event);
  }

  submit() {
    const own = [...faults.findFaults(this.root), ...(this.behaviour.faults?.(this) ?? [])];
    this.draft.settled();
    const refusal = api.sendNow('PUT', this.draft.url, this.entry())
      ?? (own.length ? {message: '', faults: own} : api.sendNow('POST', `${this.base}/check`));
    if (refusal) {
      this.camForm.submitPrevented = true;
      this.draft.saved();
      this.behaviour.refused?.(this, refusal);
      faults.show(this.root, refusal);
      return;
    }
    faults.clear(this.root);
    if (this.start) {
      this.passDraftId();
    }
  }

  passDraftId() {
    const variables = this.camForm.variableManager;
    if (variables.variable('draftId')) {
      variables.destroyVariable('draftId');
    }
    variables.createVariable({name: 'draftId', type: 'String', value: this.start.id, isDirty: true});
  }

  /** The engine refused although the check passed: the sentence belongs to the list, too. */
  failed(failure) {
    if (failure?.message && !failure.message.includes('submission prevented')) {
      faults.show(this.root, {message: failure.message, faults: []});
    }
  }

  note(selector, ...content) {
    this.root.querySelector(selector)?.replaceChildren(...content.flat().filter(Boolean));
  }
}

function townshipsOf(divisions) {
  const list = Array.isArray(divisions) ? divisions : divisions?.townships ?? [];
  return list.map(township => ({...township, villages: township.villages ?? []}));
}
