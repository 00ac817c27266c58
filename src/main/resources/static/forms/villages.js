// 村(居) — chosen from the real list, by township, by typing a part of the name or of the code.
import {freshId, h} from './dom.js';

/** Turns an element with data-type="village" into a combo box whose value is the 12-digit code. */
export class Villages {
  constructor(element, context) {
    Object.assign(this, {element, code: null, active: -1, townships: context.townships ?? []});
    const listId = freshId('villages');
    this.township = h('select', {'aria-label': '乡镇', class: 'form-control', onchange: () => this.choose(null)},
      this.townships.map(t => h('option', {value: t.code}, t.name)));
    this.input = h('input', {class: 'form-control', role: 'combobox', autocomplete: 'off', 'aria-expanded': 'false',
      'aria-autocomplete': 'list', 'aria-controls': listId, 'aria-label': '村(居)', placeholder: '输入村名或代码查找',
      oninput: () => { this.code = null; this.open(); }, onfocus: () => this.open(), onkeydown: event => this.key(event),
      onblur: () => this.close()});
    this.list = h('ul', {id: listId, role: 'listbox', class: 'options', hidden: true});
    element.classList.add('village');
    element.append(this.township, h('div', {class: 'combo'}, this.input, this.list));
    element.widget = this;
  }

  get value() {
    return this.code;
  }

  set value(code) {
    const township = this.townships.find(t => code && code.startsWith(t.code));
    if (township) {
      this.township.value = township.code;
    }
    this.code = code ?? null;
    this.input.value = township?.villages.find(v => v.code === code)?.name ?? code ?? '';
  }

  found() {
    const typed = this.code ? '' : this.input.value.trim();
    const villages = this.townships.find(t => t.code === this.township.value)?.villages ?? [];
    return villages.filter(v => v.name.includes(typed) || v.code.endsWith(typed));
  }

  open() {
    this.active = -1;
    this.list.replaceChildren(...this.found().map(v => h('li', {role: 'option', id: freshId('village'), 'data-code': v.code,
      onmousedown: event => { event.preventDefault(); this.choose(v); }}, v.name, h('small', {}, v.code))));
    if (this.list.children.length === 0) {
      this.list.append(h('li', {class: 'none'}, '没有这个村(居)，请检查乡镇和村名'));
    }
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
    const only = this.found();
    if (!this.code && this.input.value.trim() !== '' && only.length === 1) {
      this.choose(only[0]);
    }
  }

  choose(village) {
    this.code = village?.code ?? null;
    this.input.value = village?.name ?? '';
    this.list.hidden = true;
    this.element.dispatchEvent(new Event('change', {bubbles: true}));
  }

  key(event) {
    const options = [...this.list.querySelectorAll('[role=option]')];
    if (event.key === 'Escape') {
      this.close();
    } else if (event.key === 'Enter' && options[this.active]) {
      event.preventDefault();
      this.choose(this.found()[this.active]);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.active = (this.active + (event.key === 'ArrowDown' ? 1 : -1) + options.length) % Math.max(options.length, 1);
      options.forEach((option, n) => option.setAttribute('aria-selected', String(n === this.active)));
      options[this.active]?.scrollIntoView({block: 'nearest'});
      this.input.setAttribute('aria-activedescendant', options[this.active]?.id ?? '');
    }
  }
}
