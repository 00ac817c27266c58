// 签署 — what is to be agreed to, with the ruling it rests on.
import {get} from './api.js';
import {results, ruling} from './ruling.js';

export async function prepare(form) {
  const judged = form.options.ruling ?? await get(`/api/cases/${form.desk.caseNo}/ruling`).catch(() => null);
  form.note('[data-ruling]', ruling(judged));
  form.note('[data-results]', results(form.desk.summary?.sheets));
}
