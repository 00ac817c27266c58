// 全选 — a box above a column ticks all boxes of the name it carries.
document.querySelectorAll('[data-all]').forEach(all => all.addEventListener('change', () => {
  all.closest('table').querySelectorAll(`input[name="${all.dataset.all}"]`).forEach(box => { box.checked = all.checked; });
}));
