'use strict';
/* What was sent in a form but not saved, because the sign-in had ended or the server was away, is
   offered again on the form's page: in this tab and to the same user only, until something is
   saved or the user signs out. Secrets, files and what names a person are never kept. */
(() => {
  const STORE = 'hongyan.draft';
  const NEVER = ['hidden', 'password', 'file', 'submit', 'button', 'tel'];
  const PERSONAL = /password|phone|id_?number/i;
  const WIDGETS_OWN = /_(filter|focus)$/;

  const caller = document.querySelector('[data-caller]')?.dataset.caller;
  const forget = () => sessionStorage.removeItem(STORE);
  const ticked = (field) => ['checkbox', 'radio'].includes(field.type);

  const page = () => {
    const query = new URLSearchParams(window.location.search);
    ['lang', 'refused'].forEach((name) => query.delete(name));
    query.sort();
    return `${window.location.pathname}?${query}`;
  };

  const fields = (form) =>
    [...form.elements]
      .filter((field) => field.name && 'value' in field && !NEVER.includes(field.type))
      .filter((field) => !PERSONAL.test(field.name) && !WIDGETS_OWN.test(field.name))
      .map((field) => [ticked(field) ? `${field.name}=${field.value}` : field.name, field]);

  const typed = (field) => (ticked(field) ? field.checked : field.value);

  const put = (field, value) => {
    if (ticked(field)) {
      field.checked = value;
    } else {
      field.value = value;
      window.PrimeFaces?.getWidgetById?.(field.name.replace(/_input$/, ''))?.selectValue?.(value);
    }
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.getAttribute('action')?.endsWith('/logout')) {
      forget();
    } else if (form.querySelector('[data-draft]') && !event.defaultPrevented) {
      const values = Object.fromEntries(fields(form).map(([name, field]) => [name, typed(field)]));
      sessionStorage.setItem(STORE, JSON.stringify({ caller, page: page(), form: form.getAttribute('id'), values }));
    }
  });

  const offer = (draft) => {
    const form = document.getElementById(draft.form);
    const box = form?.querySelector('[data-draft]');
    const lost = form ? fields(form).filter(([name, field]) => name in draft.values && draft.values[name] !== typed(field)) : [];
    if (!box || !lost.length) {
      forget();
      return;
    }
    box.hidden = false;
    box.querySelector('[data-restore]').addEventListener('click', () => {
      box.hidden = true;
      lost.forEach(([name, field]) => put(field, draft.values[name]));
      form.querySelector('[type="submit"]')?.focus();
    });
    box.querySelector('[data-forget]').addEventListener('click', () => {
      box.hidden = true;
      forget();
    });
  };

  window.addEventListener('load', () => {
    const draft = JSON.parse(sessionStorage.getItem(STORE));
    const answered = document.querySelector('main .alert.good, main .alert.bad');
    if (draft && (draft.caller !== caller || answered)) {
      forget();
    } else if (draft?.page === page()) {
      offer(draft);
    }
  });
})();
