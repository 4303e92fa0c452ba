'use strict';
(() => {
  for (const table of document.querySelectorAll('.table-scroll > table:not(.mini)')) {
    const labels = [...table.tHead.rows[0].cells].map((head) => head.textContent.trim());
    for (const cell of table.querySelectorAll('tbody td')) {
      cell.dataset.label = labels[cell.cellIndex];
      cell.toggleAttribute('data-empty', ['', '—'].includes(cell.textContent.trim()) && !cell.querySelector('input, button, select'));
    }
    table.classList.add('cards');
  }

  const on = (type, handler) => document.addEventListener(type, handler);

  on('change', (event) => {
    const control = event.target.closest('[data-auto="true"]');
    if (control && control.form) {
      control.form.requestSubmit();
    }
  });

  on('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) {
      document.getElementById(opener.dataset.opens)?.showModal();
    }
    const closer = event.target.closest('[data-closes]');
    if (closer) {
      closer.closest('dialog')?.close();
    }
    const copier = event.target.closest('[data-copies]');
    if (copier) {
      navigator.clipboard?.writeText(document.getElementById(copier.dataset.copies).textContent)
        .then(() => { copier.textContent = copier.dataset.copied; });
    }
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  let unsaved = false;
  on('input', (event) => {
    unsaved = unsaved || Boolean(event.target.closest('form[data-guard]'));
  });

  on('submit', (event) => {
    const form = event.target;
    unsaved = false;
    if (form.method !== 'post' && !form.dataset.once) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (!event.defaultPrevented) {
      form.dataset.sent = 'true';
      event.submitter?.setAttribute('aria-busy', 'true');
    }
  });

  /* paper shows what a click would open */
  window.addEventListener('beforeprint', () => {
    for (const closed of document.querySelectorAll('main details:not([open])')) {
      closed.open = true;
      closed.dataset.forPaper = 'true';
    }
  });
  window.addEventListener('afterprint', () => {
    for (const opened of document.querySelectorAll('[data-for-paper]')) {
      opened.open = false;
      delete opened.dataset.forPaper;
    }
  });

  window.addEventListener('pageshow', (event) => {
    /* after Back the filters say what the address says, not what was chosen before leaving */
    if (event.persisted || performance.getEntriesByType('navigation')[0]?.type === 'back_forward') {
      document.querySelectorAll('form.filters').forEach((form) => form.reset());
    }
    for (const form of document.querySelectorAll('form[data-sent]')) {
      delete form.dataset.sent;
      form.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
    }
  });

  window.addEventListener('beforeunload', (event) => {
    if (unsaved) {
      event.preventDefault();
    }
  });
})();
