// Calls to the house. Every call carries the session's CSRF token; a refusal comes back as {message, faults}.

const UNREACHABLE = '与服务器的连接中断，已填内容仍在页面上，请检查网络后再试';
const SIGNED_OUT = '登录已过期，请在新窗口重新登录后再提交，已填内容仍在页面上';

function token() {
  const found = document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

function headers(extra = {}) {
  return {'X-XSRF-TOKEN': token(), 'X-Requested-With': 'XMLHttpRequest', Accept: 'application/json', ...extra};
}

/** The refusal in an answer, or null when the answer is good. */
function refusalOf(status, text) {
  if (status >= 200 && status < 300) {
    return null;
  }
  try {
    const body = JSON.parse(text);
    if (body.message) {
      return {message: body.message, faults: body.faults ?? []};
    }
  } catch { /* not of ours: say what the status means */ }
  const message = status === 401 || status === 403 ? SIGNED_OUT
    : status === 413 ? '内容或文件太大，请压缩后再传' : status === 0 ? UNREACHABLE : `服务器没有办成（${status}），请稍后再试`;
  return {message, faults: []};
}

async function call(method, url, body, options = {}) {
  let answer;
  try {
    answer = await fetch(url, {method, body, credentials: 'same-origin', ...options,
      headers: headers(body ? {'Content-Type': 'application/json'} : {})});
  } catch {
    throw refusalOf(0, '');
  }
  const text = await answer.text();
  const refusal = refusalOf(answer.status, text);
  if (refusal) {
    throw {...refusal, status: answer.status};
  }
  return text ? JSON.parse(text) : null;
}

export const get = url => call('GET', url);

/** @param leaving the page is going away; the browser finishes the call */
export const put = (url, entry, leaving = false) => {
  const body = JSON.stringify(entry);
  return call('PUT', url, body, {keepalive: leaving && body.length < 20000});
};

/** Waits for the answer, as Tasklist's submit event does not. @return the refusal or null */
export function sendNow(method, url, entry) {
  const request = new XMLHttpRequest();
  request.open(method, url, false);
  Object.entries(headers(entry ? {'Content-Type': 'application/json'} : {}))
    .forEach(([name, value]) => request.setRequestHeader(name, value));
  try {
    request.send(entry ? JSON.stringify(entry) : null);
  } catch {
    return refusalOf(0, '');
  }
  return refusalOf(request.status, request.responseText);
}

/** Sends one file. @param onProgress given 0 to 1 @return {id, fileName, size} */
export function upload(file, reference, onProgress) {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.append('file', file, file.name);
    if (reference) {
      form.append('reference', reference);
    }
    const request = new XMLHttpRequest();
    request.open('POST', '/api/attachments');
    Object.entries(headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', event => event.lengthComputable && onProgress(event.loaded / event.total));
    request.addEventListener('loadend', () => {
      const refusal = refusalOf(request.status, request.responseText);
      return refusal ? reject(refusal) : resolve(JSON.parse(request.responseText));
    });
    request.send(form);
  });
}
