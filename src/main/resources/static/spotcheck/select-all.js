document.getElementById('all')?.addEventListener('change', event => {
  document.querySelectorAll('#hand-up input[name=caseNo]').forEach(box => { box.checked = event.target.checked; });
});
