'use strict';
/* narrows a long list of boxes to those whose words hold what is typed; ticked ones stay */
for (const field of document.querySelectorAll('[data-picks]')) {
  const boxes = [...document.getElementById(field.dataset.picks).querySelectorAll('label')];
  field.addEventListener('input', () => {
    const wanted = field.value.trim().toLowerCase();
    for (const box of boxes) {
      box.hidden = wanted !== '' && !box.querySelector('input').checked && !box.textContent.toLowerCase().includes(wanted);
    }
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') {
      event.preventDefault();
    }
  });
}
