// 村级公示 — places, photos and objections of one notice, saved while they are typed.
import {autosave} from './autosave.js';
import {faults} from './faults.js';
import {papers} from './papers.js';
import {rows} from './rows.js';

const form = document.getElementById('wall');
const save = autosave(form);
rows(form, save);
papers(form, save);
faults();
