// Each sentence of a refusal leads to the field it names.

export function faults() {
  document.querySelectorAll('[role=alert] [data-field]').forEach(sentence => {
    const name = sentence.dataset.field;
    const field = name && (document.querySelector(`[name="${CSS.escape(name)}"]:not([type=hidden])`)
      ?? document.querySelector(`[data-papers="${CSS.escape(name)}"] input[type=file], [data-rows="${CSS.escape(name)}"] input`));
    if (field) {
      field.setAttribute('aria-invalid', 'true');
      sentence.tabIndex = 0;
      sentence.className = 'leads';
      sentence.addEventListener('click', () => field.focus());
      sentence.addEventListener('keydown', event => event.key === 'Enter' && field.focus());
    }
  });
}
