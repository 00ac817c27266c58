// 民主评议 — counts who is present while the list is typed.
import {read, rowsOf} from './fields.js';

const REPRESENTATIVE = '村(居)民代表';

export function changed(form) {
  const people = rowsOf(form.root.querySelector('[data-rows="attendees"]')).map(row => read(row));
  const representatives = people.filter(p => p.capacity === REPRESENTATIVE).length;
  const unsigned = people.filter(p => !p.signed).length;
  form.note('[data-count]', `到会 ${people.length} 人，其中村(居)民代表 ${representatives} 人`
    + (people.length ? `（占 ${Math.floor(representatives * 1000 / people.length) / 10}%）` : '')
    + (unsigned ? `，还有 ${unsigned} 人未签字` : people.length ? '，全部已签字' : ''));
}
