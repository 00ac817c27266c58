// Declarative binding. In a form's HTML:
//   data-group="seen"            what is inside belongs to entry.seen
//   data-rows="members"          a list; its <template> is one row; data-add="members" is its button
//   data-field="visitedOn"       one value; data-type: text date money idcard count bool choice checks lines files
//   data-words="RELATION"        official words of a select or a choice; data-choices="true:是|false:否" other words
//   data-when="accepted=true"    shown only then (several values with commas); hidden fields are not required
import {all, button, freshId, h} from './dom.js';

let words = {};

export async function loadWords(fetchJson) {
  words = await fetchJson('/forms/words.json');
}

export function optionsOf(element) {
  const own = element.dataset.choices;
  return own ? own.split('|').map(pair => pair.includes(':') ? pair.split(':') : [pair, pair])
    : (words[element.dataset.words] ?? []).map(word => [word, word]);
}

/** Prepares everything inside: words, radio buttons, buttons that add rows. */
export function dress(root) {
  all(root, 'select[data-words], select[data-choices]').forEach(select => select.options.length < 2
    && select.append(...optionsOf(select).map(([value, text]) => h('option', {value}, text))));
  all(root, '[data-type="choice"], [data-type="bool"]:not(input)').forEach(group => group.querySelector('input') || radios(group));
  all(root, '[data-type="idcard"]').forEach(input => input.setAttribute('maxlength', '18'));
  all(root, '[data-type="money"]').forEach(input => input.setAttribute('inputmode', 'decimal'));
}

function radios(group) {
  const name = freshId('choice');
  group.append(h('div', {class: 'choices', role: 'radiogroup'}, optionsOf(group).map(([value, text]) =>
    h('label', {class: 'choice'}, h('input', {type: 'radio', name, value}), ' ' + text))));
}

export function rowsOf(list) {
  return [...list.children].filter(child => child.matches('[data-row]'));
}

/** Adds a row and fills it; rows can be removed by their own button. */
export function addRow(list, data = null) {
  const row = list.querySelector(':scope > template').content.firstElementChild.cloneNode(true);
  row.dataset.row = freshId('row');
  list.append(row);
  dress(row);
  if (!list.hasAttribute('data-fixed')) {
    (row.querySelector('[data-row-tools]') ?? row).append(button('删除', () => removeRow(list, row),
      {class: 'btn btn-link btn-sm remove', 'aria-label': `删除这一行（${list.dataset.label ?? ''}）`}));
  }
  if (data) {
    write(row, data);
  }
  return row;
}

function removeRow(list, row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  list.dispatchEvent(new Event('change', {bubbles: true}));
  next?.querySelector('input,select,textarea')?.focus();
}

export function isEmpty(value) {
  return value === null || value === undefined || value === '' || Array.isArray(value) && value.length === 0;
}

/** A widget (uploads, villages) hangs its own value on its element. */
export function valueOf(element) {
  if (element.widget) {
    return element.widget.value;
  }
  const type = element.dataset.type;
  if (type === 'checks') {
    return all(element, 'input:checked').map(input => input.value);
  }
  if (type === 'bool' || type === 'choice') {
    if (element.matches('input[type=checkbox]')) {
      return element.checked;
    }
    const chosen = element.matches('select') ? element.value : element.querySelector('input:checked')?.value;
    return isEmpty(chosen) ? null : type === 'bool' ? chosen === 'true' : chosen;
  }
  const text = (element.value ?? element.textContent).trim();
  if (type === 'lines') {
    return text.split('\n').map(line => line.trim()).filter(line => line !== '');
  }
  if (type === 'count') {
    return text === '' ? null : /^\d{1,9}$/.test(text) ? Number(text) : text;
  }
  return text === '' ? null : text;
}

function put(element, value) {
  if (element.widget) {
    element.widget.value = value;
  } else if (element.dataset.type === 'checks') {
    all(element, 'input').forEach(input => { input.checked = (value ?? []).includes(input.value); });
  } else if (element.matches('input[type=checkbox]')) {
    element.checked = value === true;
  } else if (!element.matches('select') && ['bool', 'choice'].includes(element.dataset.type)) {
    all(element, 'input').forEach(input => { input.checked = String(value) === input.value; });
  } else if (element.dataset.type === 'lines') {
    element.value = (value ?? []).join('\n');
  } else if (element.matches('select') && !isEmpty(value)) {
    if (![...element.options].some(option => option.value === String(value))) {
      element.append(h('option', {value}, String(value)));
    }
    element.value = value;
  } else if ('value' in element) {
    element.value = value ?? '';
  } else {
    element.textContent = value ?? '';
  }
}

function at(data, path) {
  return path.split('.').reduce((inner, key) => inner?.[key], data);
}

function set(data, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  keys.reduce((inner, key) => inner[key] ??= {}, data)[last] = value;
}

/** The entry as it stands in the fields. */
export function read(root, into = {}) {
  for (const child of root.children) {
    if (child.dataset.rows) {
      set(into, child.dataset.rows, rowsOf(child).map(row => read(row)));
    } else if (child.dataset.group) {
      into[child.dataset.group] = read(child, into[child.dataset.group] ?? {});
    } else if (child.dataset.field) {
      set(into, child.dataset.field, valueOf(child));
    } else {
      read(child, into);
    }
  }
  return into;
}

/** Puts an entry into the fields; what it does not speak of stays. */
export function write(root, entry) {
  for (const child of root.children) {
    if (child.dataset.rows) {
      const rows = at(entry, child.dataset.rows);
      if (Array.isArray(rows)) {
        const standing = rowsOf(child);
        standing.slice(rows.length).forEach(row => row.remove());
        rows.forEach((data, n) => standing[n] ? write(standing[n], data) : addRow(child, data));
      }
    } else if (child.dataset.group) {
      write(child, entry?.[child.dataset.group] ?? {});
    } else if (child.dataset.field) {
      const value = at(entry, child.dataset.field);
      if (value !== undefined) {
        put(child, value);
      }
    } else {
      write(child, entry);
    }
  }
}

/** The path of an element in the entry: seen.members[2].idCard */
export function pathOf(element, root) {
  let path = element.dataset.field ?? element.dataset.rows ?? '';
  for (let up = element; up !== root && up; up = up.parentElement) {
    if (up !== element && up.dataset.group) {
      path = `${up.dataset.group}.${path}`;
    } else if (up.dataset.row) {
      const list = up.parentElement;
      path = `${list.dataset.rows}[${rowsOf(list).indexOf(up)}]${path ? '.' + path : ''}`;
    }
  }
  return path;
}

/** Shows and hides what depends on a choice. */
export function followChoices(root) {
  all(root, '[data-when]').forEach(block => {
    const [field, wanted] = block.dataset.when.split('=');
    const scope = block.parentElement.closest('[data-row]') ?? root;
    const source = scope.querySelector(`[data-field="${field}"]`);
    block.hidden = !source || !wanted.split(',').includes(String(valueOf(source)));
  });
}

export function labelOf(element) {
  const label = element.dataset.label
    ?? element.closest('label, fieldset')?.querySelector('.l, legend')?.firstChild?.textContent;
  return (label ?? element.getAttribute('aria-label') ?? '').replace(/[*：]/g, '').trim();
}
