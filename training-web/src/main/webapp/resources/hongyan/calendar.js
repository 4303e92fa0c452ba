'use strict';
/* A lesson is dragged to another time or day, or made longer by its lower edge; the form says it to the server. */
(() => {
  const week = document.querySelector('.week[data-week="true"]');
  const form = document.getElementById('move');
  if (!week || !form || matchMedia('(max-width: 800px)').matches) {
    return;
  }
  const STEP = 15;
  const FIRST = 7 * 60;
  const LAST = 22 * 60;
  const FAR = 5;
  const minutes = (text) => text.split(':').reduce((hours, part) => hours * 60 + Number(part), 0);
  const clock = (value) => `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  let drag = null;

  week.addEventListener('pointerdown', (event) => {
    const block = event.target.closest('.block');
    if (!block || event.button !== 0) {
      return;
    }
    const [from, to] = block.querySelector('.when').textContent.split('–').map(minutes);
    const bottom = block.getBoundingClientRect().bottom;
    drag = { block, from, to, x: event.clientX, y: event.clientY, longer: bottom - event.clientY < 8, moved: false, day: block.closest('.day') };
    block.setPointerCapture(event.pointerId);
  });

  week.addEventListener('pointermove', (event) => {
    if (!drag) {
      return;
    }
    const dx = event.clientX - drag.x;
    const dy = event.clientY - drag.y;
    if (!drag.moved && Math.hypot(dx, dy) < FAR) {
      return;
    }
    drag.moved = true;
    drag.block.classList.add('dragged');
    const hour = week.querySelector('.column').clientHeight / 15;
    const by = Math.round(dy / hour * 60 / STEP) * STEP;
    if (drag.longer) {
      drag.newFrom = drag.from;
      drag.newTo = Math.min(LAST, Math.max(drag.from + STEP, drag.to + by));
    } else {
      const length = drag.to - drag.from;
      drag.newFrom = Math.min(LAST - length, Math.max(FIRST, drag.from + by));
      drag.newTo = drag.newFrom + length;
      const over = [...week.querySelectorAll('.day')].find((day) => {
        const box = day.getBoundingClientRect();
        return event.clientX >= box.left && event.clientX < box.right;
      });
      if (over) {
        drag.day = over;
        over.querySelector('.column').append(drag.block);
      }
    }
    drag.block.style.setProperty('--top', drag.newFrom - FIRST);
    drag.block.style.setProperty('--height', drag.newTo - drag.newFrom);
    drag.block.querySelector('.when').textContent = `${clock(drag.newFrom)}–${clock(drag.newTo)}`;
  });

  week.addEventListener('pointerup', () => {
    const done = drag;
    drag = null;
    if (!done || !done.moved) {
      return;
    }
    done.block.dataset.dropped = 'true';
    form.elements.lesson.value = done.block.dataset.lesson;
    form.elements.version.value = done.block.dataset.version;
    form.elements.on.value = done.day.dataset.day;
    form.elements.from.value = clock(done.newFrom);
    form.elements.to.value = clock(done.newTo);
    form.requestSubmit();
  });

  week.addEventListener('pointercancel', () => {
    if (drag?.moved) {
      location.reload();
    }
    drag = null;
  });

  week.addEventListener('click', (event) => {
    if (event.target.closest('[data-dropped]')) {
      event.preventDefault();
    }
  });
})();
