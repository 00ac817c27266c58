// Photos and scans of a page's form: sent to the archive at once, the form carries their ids.
import {upload} from '../forms/api.js';

const LARGEST = 20 * 1024 * 1024;

/** Gives every [data-papers="field"] a file picker; data-single keeps one. */
export function papers(form, changed) {
  form.querySelectorAll('[data-papers]').forEach(place => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = !place.hasAttribute('data-single');
    input.accept = place.dataset.accept ?? 'image/jpeg,image/png,.pdf,.docx';
    input.setAttribute('aria-label', place.dataset.label ?? '上传照片或扫描件');
    place.append(input);
  });
  form.addEventListener('change', async event => {
    if (event.target.type === 'file') {
      event.stopPropagation();
      const place = event.target.closest('[data-papers]');
      const files = [...event.target.files];
      event.target.value = '';
      for (const file of files) {
        await send(place, file);
      }
      changed();
    }
  }, true);
  form.addEventListener('click', event => {
    if (event.target.closest('[data-drop]')) {
      event.target.closest('li').remove();
      changed();
    }
  });
}

async function send(place, file) {
  const line = document.createElement('li');
  line.textContent = `${file.name} 正在上传…`;
  place.querySelector('.papers').append(line);
  try {
    if (file.size > LARGEST) {
      throw {message: '超过 20 MB，请压缩后再传'};
    }
    kept(place, line, await upload(file, place.dataset.reference, () => {}));
  } catch (refusal) {
    line.className = 'fault';
    line.textContent = `${file.name} 没有上传：${refusal.message}`;
  }
}

function kept(place, line, entry) {
  if (place.hasAttribute('data-single')) {
    place.querySelectorAll('.papers li').forEach(other => other !== line && other.remove());
  }
  const id = document.createElement('input');
  Object.assign(id, {type: 'hidden', name: place.dataset.papers, value: entry.id});
  const link = document.createElement('a');
  Object.assign(link, {href: `/api/attachments/${entry.id}`, target: '_blank', textContent: entry.fileName});
  const drop = document.createElement('button');
  Object.assign(drop, {type: 'button', className: 'quiet', textContent: '移除'});
  drop.dataset.drop = '';
  line.replaceChildren(id, link, ' ', drop);
}
