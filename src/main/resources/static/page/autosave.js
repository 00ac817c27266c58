// Saves a page's form while it is typed; the form's version tells when another saved it meanwhile.

/** @return called whenever something changed */
export function autosave(form) {
  const status = document.querySelector('[data-status]');
  let timer = null;
  let under = null;
  let leaving = false;
  const say = (text, bad = false) => {
    status.textContent = text;
    status.className = bad ? 'fault' : '';
  };
  const save = async () => {
    timer = null;
    await under;
    under = send();
    await under;
  };
  const send = async () => {
    try {
      const answer = await fetch(form.dataset.autosave, {method: 'POST', credentials: 'same-origin',
        headers: {Accept: 'application/json'}, body: new URLSearchParams(new FormData(form)), keepalive: leaving});
      const body = await answer.json().catch(() => null);
      if (answer.ok) {
        form.elements.version.value = body.version;
        say(`已保存 ${new Date().toTimeString().slice(0, 5)}`);
      } else {
        say(body?.message ?? '没有保存：登录可能已过期，请在新窗口登录后再继续', true);
      }
    } catch {
      say('没有保存：与服务器的连接中断，已填内容仍在页面上', true);
    }
  };
  const changed = () => {
    clearTimeout(timer);
    say('正在填写…');
    timer = setTimeout(save, 1200);
  };
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', async event => {
    clearTimeout(timer);
    timer = null;
    if (under && !form.dataset.settled) {
      event.preventDefault();
      await under;
      form.dataset.settled = 'yes';
      form.requestSubmit(event.submitter);
    }
  });
  addEventListener('pagehide', () => {
    leaving = true;
    if (timer) {
      clearTimeout(timer);
      send();
    }
  });
  return changed;
}
