'use strict';
(() => {
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (all, place) => values[place]);

  const follow = async (line) => {
    const { solving, good, bad, none, soft, text } = line.dataset;
    const bar = line.parentElement.querySelector('progress');
    for (let asked = 0; asked < 120; asked += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      const answer = await fetch(solving, { headers: { Accept: 'application/json' } });
      if (!answer.ok) {
        return;
      }
      const { status, hardScore, softScore, seconds, id } = await answer.json();
      if (status !== 'SOLVING') {
        window.location.replace(`${window.location.pathname}?id=${id}`);
        return;
      }
      const known = typeof hardScore === 'number';
      const hard = !known ? none : hardScore === 0 ? good : fill(bad, -hardScore);
      line.textContent = fill(text, hard, fill(soft, known ? -softScore : 0), seconds);
      bar.value = seconds;
    }
  };

  for (const line of document.querySelectorAll('[data-solving]')) {
    follow(line);
  }
})();
