'use strict';
(() => {
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
    setTimeout(() => {
      if (!event.defaultPrevented) {
        form.dataset.sent = 'true';
        event.submitter?.setAttribute('aria-busy', 'true');
      }
    });
  });

  window.addEventListener('pageshow', () => {
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
