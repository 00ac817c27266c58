// Repeated rows of a page's form: names carry their number, and are numbered again whenever a row comes or goes.

/** Turns every [data-rows="list"] of the form into rows that can be added and removed. */
export function rows(form, changed) {
  form.addEventListener('click', event => {
    const add = event.target.closest('[data-add]');
    const remove = event.target.closest('[data-remove]');
    if (add) {
      addRow(form.querySelector(`[data-rows="${CSS.escape(add.dataset.add)}"]`));
      changed();
    } else if (remove) {
      const list = remove.closest('[data-rows]');
      const row = remove.closest('[data-row]');
      if (own(list).length > 1) {
        row.remove();
      } else {
        empty(row);
      }
      number(list);
      changed();
    }
  });
}

export function own(list) {
  return [...list.querySelectorAll('[data-row]')].filter(row => row.closest('[data-rows]') === list);
}

function addRow(list) {
  const last = own(list).at(-1);
  const row = last.cloneNode(true);
  empty(row);
  last.after(row);
  number(list);
  row.querySelector('input:not([type=hidden]), select, textarea')?.focus();
}

function empty(row) {
  row.querySelectorAll('.papers li').forEach(paper => paper.remove());
  row.querySelectorAll('input:not([type=hidden]), textarea').forEach(field => {
    if (field.type === 'checkbox') {
      field.checked = false;
    } else {
      field.value = '';
    }
  });
}

function number(list) {
  const name = list.dataset.rows;
  own(list).forEach((row, at) => row.querySelectorAll('[name], [data-papers]').forEach(field => {
    for (const attribute of ['name', 'data-papers']) {
      const old = field.getAttribute(attribute);
      if (old?.startsWith(`${name}[`)) {
        field.setAttribute(attribute, `${name}[${at}]${old.slice(old.indexOf(']', name.length) + 1)}`);
      }
    }
  }));
}
