// Building and finding elements; text is always set as text, never as markup.

/** h('p', {class: 'x', onclick: f}, 'text', child, null) */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function button(text, onclick, properties = {}) {
  return h('button', {type: 'button', class: 'btn btn-default btn-sm', ...properties, onclick}, text);
}

/** A link that opens beside the desk, so that what is being typed stays where it is. */
export function link(href, text) {
  return h('a', {href, target: '_blank', rel: 'noopener'}, text);
}

export function all(root, selector) {
  return [...root.querySelectorAll(selector)];
}

let serial = 0;

/** An id no other element of the page has. */
export function freshId(prefix) {
  serial += 1;
  return `dibao-${prefix}-${serial}`;
}

export function yuan(value) {
  return value === null || value === undefined || value === '' ? '—'
    : Number(value).toLocaleString('zh-CN', {minimumFractionDigits: 2, maximumFractionDigits: 2});
}

/** 2018-07-09 08:15 of Asia/Shanghai, from an instant. */
export function moment(instant) {
  if (!instant) {
    return '';
  }
  const at = new Date(typeof instant === 'number' ? instant * 1000 : instant);
  return Number.isNaN(at.getTime()) ? String(instant) : at.toLocaleString('sv-SE',
    {timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'});
}
