'use strict';
/* one box for all boxes of a name, and how many are ticked, in words */
for (const whole of document.querySelectorAll('[data-checks]')) {
  const boxes = [...document.querySelectorAll(`input[name="${whole.dataset.checks}"]`)];
  const count = document.querySelector(`[data-count="${whole.dataset.checks}"]`);
  const none = count?.textContent;
  const tell = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    whole.checked = ticked === boxes.length;
    whole.indeterminate = ticked > 0 && ticked < boxes.length;
    if (count) {
      count.textContent = ticked === 0 ? none : count.dataset.text.replace('{0}', ticked);
    }
  };
  whole.addEventListener('change', () => {
    boxes.forEach((box) => { box.checked = whole.checked; });
    tell();
  });
  boxes.forEach((box) => box.addEventListener('change', tell));
  tell();
}
