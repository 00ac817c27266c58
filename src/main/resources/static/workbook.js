// A file over the limit is refused before it is sent; a second press while one is on its way does nothing.
document.querySelectorAll('form.upload').forEach(form => form.addEventListener('submit', event => {
  const file = form.querySelector('input[type=file]').files[0];
  const refusal = form.querySelector('.refusal');
  if (file && file.size > Number(form.dataset.maxBytes)) {
    event.preventDefault();
    refusal.textContent = `文件「${file.name}」超过20MB，请分成几个文件后再上传`;
    refusal.hidden = false;
    return;
  }
  form.querySelector('button').disabled = true;
}));
