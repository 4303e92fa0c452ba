'use strict';
(() => {
  const follow = async (form) => {
    const box = form.querySelector('.progress');
    const bar = box.querySelector('progress');
    const share = box.querySelector('output');
    box.hidden = false;
    for (let asked = 0; asked < 600; asked += 1) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      const answer = await fetch(form.dataset.progress, { headers: { Accept: 'application/json' } });
      if (!answer.ok) {
        return;
      }
      const percent = (await answer.json()).progress;
      if (percent !== null) {
        bar.value = percent;
        share.textContent = `${percent} %`;
      }
    }
  };

  for (const form of document.querySelectorAll('form[data-progress]')) {
    form.addEventListener('submit', () => follow(form));
  }
})();
