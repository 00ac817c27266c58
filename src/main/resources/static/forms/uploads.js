// 附件 — files go to the archive at once; the entry keeps only their ids.
import {upload} from './api.js';
import {button, h, link} from './dom.js';

const LARGEST = 20 * 1024 * 1024;
const PICTURE = /\.(jpe?g|png|gif|webp|bmp)$/i;

/** Turns an element with data-type="files" into an upload; data-single keeps one id instead of a list. */
export class Uploads {
  constructor(element, context) {
    Object.assign(this, {element, context, files: [], single: element.hasAttribute('data-single')});
    this.list = h('ul', {class: 'files'});
    this.input = h('input', {type: 'file', multiple: !this.single, accept: element.dataset.accept ?? 'image/jpeg,image/png,.pdf,.docx,.xlsx',
      'aria-label': element.dataset.label ?? '上传附件', onchange: () => this.take()});
    element.append(this.list, h('label', {class: 'btn btn-default btn-sm pick'}, '选择文件', this.input),
      h('small', {class: 'hint'}, ' 照片（JPG、PNG）、PDF、Word 或 Excel，每个不超过 20 MB'));
    element.widget = this;
  }

  get value() {
    const ids = this.files.map(file => file.id);
    return this.single ? ids[0] ?? null : ids;
  }

  set value(value) {
    const ids = Array.isArray(value) ? value : value ? [value] : [];
    this.files = ids.map(id => this.files.find(file => file.id === id) ?? {id, fileName: this.context.fileNames?.get(id) ?? '附件'});
    this.draw();
  }

  /** A file is still on its way. */
  get busy() {
    return this.list.querySelector('.sending') !== null;
  }

  async take() {
    const chosen = [...this.input.files];
    this.input.value = '';
    for (const file of chosen) {
      await this.send(file);
    }
  }

  async send(file) {
    const line = h('li', {class: 'sending'}, `${file.name} `);
    this.list.append(line);
    if (file.size > LARGEST) {
      return this.refuse(line, file, '超过 20 MB，请压缩后再传');
    }
    const bar = h('progress', {max: 1, value: 0, 'aria-label': `正在上传 ${file.name}`});
    line.append(bar);
    try {
      const kept = await upload(file, this.context.reference, share => { bar.value = share; });
      line.remove();
      this.files = this.single ? [kept] : [...this.files, kept];
      this.draw();
      this.element.dispatchEvent(new Event('change', {bubbles: true}));
    } catch (refusal) {
      this.refuse(line, file, refusal.message);
    }
  }

  refuse(line, file, sentence) {
    line.className = 'refused';
    line.replaceChildren(`${file.name} 没有上传：${sentence}`, button('知道了', () => line.remove(), {class: 'btn btn-link btn-sm'}));
  }

  /** What was refused stays in sight until it is acknowledged. */
  draw() {
    const others = this.list.querySelectorAll('.refused, .sending');
    this.list.replaceChildren(...this.files.map(file => h('li', {},
      PICTURE.test(file.fileName) ? h('img', {src: `/api/attachments/${file.id}`, alt: '', loading: 'lazy'}) : null,
      link(`/api/attachments/${file.id}`, file.fileName),
      button('移除', () => this.drop(file), {class: 'btn btn-link btn-sm', 'aria-label': `移除 ${file.fileName}`}))), ...others);
  }

  drop(file) {
    this.files = this.files.filter(other => other !== file);
    this.draw();
    this.element.dispatchEvent(new Event('change', {bubbles: true}));
  }
}
