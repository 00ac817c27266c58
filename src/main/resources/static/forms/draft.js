// What is typed is saved by itself: shortly after each change, and when the form is left.
import {put} from './api.js';

const PAUSE = 1200;

export class Draft {
  /** @param url where it is kept @param entryNow reads the fields @param say shows one sentence @param mayWrite asked each time */
  constructor(url, entryNow, say, mayWrite) {
    Object.assign(this, {url, entryNow, say, mayWrite, waiting: null, sending: Promise.resolve()});
  }

  changed() {
    if (!this.mayWrite()) {
      return;
    }
    clearTimeout(this.waiting);
    this.say('有改动，正在保存…');
    this.waiting = setTimeout(() => this.save(), PAUSE);
  }

  get dirty() {
    return this.waiting !== null;
  }

  /** Saves now, one after the other, so that an old state never overwrites a new one. */
  save(leaving = false) {
    this.settled();
    const entry = this.entryNow();
    const send = () => put(this.url, entry, leaving).then(() => this.saved(), refusal => this.failed(refusal));
    this.sending = leaving ? send() : this.sending.then(send);
    return this.sending;
  }

  /** Nothing is left to save. */
  settled() {
    clearTimeout(this.waiting);
    this.waiting = null;
  }

  leave() {
    if (this.dirty && this.mayWrite()) {
      this.save(true);
    }
  }

  saved() {
    const now = new Date().toLocaleTimeString('zh-CN', {timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false});
    this.say(`已保存 ${now}`);
  }

  failed(refusal) {
    this.say(`没有保存：${refusal.message}`, true);
  }
}
