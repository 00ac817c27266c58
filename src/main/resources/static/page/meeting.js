// 民主评议会 — counts who is present while the list is typed, and saves.
import {autosave} from './autosave.js';
import './choose.js';
import {faults} from './faults.js';
import {papers} from './papers.js';
import {own, rows} from './rows.js';

const REPRESENTATIVE = '村(居)民代表';
const form = document.getElementById('meeting');
const list = form.querySelector('[data-rows="attendees"]');
const save = autosave(form);
const changed = () => {
  count();
  save();
};

function count() {
  const people = own(list).filter(row => row.querySelector('[name$=".name"]').value.trim());
  const representatives = people.filter(row => row.querySelector('select').value === REPRESENTATIVE).length;
  const unsigned = people.filter(row => !row.querySelector('[type=checkbox]').checked).length;
  form.querySelector('[data-count]').textContent = `到会 ${people.length} 人，其中村(居)民代表 ${representatives} 人`
    + (people.length ? `（占 ${Math.floor(representatives * 1000 / people.length) / 10}%）` : '')
    + (unsigned ? `，还有 ${unsigned} 人未签字` : people.length ? '，全部已签字' : '');
}

rows(form, changed);
papers(form, changed);
faults();
form.addEventListener('input', count);
form.addEventListener('change', count);
form.querySelector('[data-check="signed"]').addEventListener('click', () => {
  own(list).filter(row => row.querySelector('[name$=".name"]').value.trim())
    .forEach(row => { row.querySelector('[type=checkbox]').checked = true; });
  changed();
});
count();
