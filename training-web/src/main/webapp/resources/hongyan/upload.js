'use strict';
(() => {
  const send = (form, zone, button) => {
    const request = new XMLHttpRequest();
    const progress = zone.querySelector('.progress');
    const bar = progress.querySelector('progress');
    const share = progress.querySelector('output');
    const failed = zone.querySelector('.error');
    const fail = (text) => {
      delete form.dataset.sent;
      button.removeAttribute('aria-busy');
      progress.hidden = true;
      failed.hidden = false;
      failed.textContent = text || zone.dataset.failed;
    };
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        const percent = Math.round((event.loaded * 100) / event.total);
        bar.value = percent;
        share.textContent = `${percent} %`;
        if (percent === 100) {
          bar.removeAttribute('value');
          share.textContent = zone.dataset.reading || '';
        }
      }
    });
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 400 && !request.responseURL.endsWith(form.getAttribute('action'))) {
        window.location.assign(request.responseURL);
      } else if ((request.getResponseHeader('Content-Type') || '').includes('text/html') && (request.status < 500 || [503, 507].includes(request.status))) {
        document.open();
        document.write(request.responseText);
        document.close();
      } else {
        fail(explain(request.responseText));
      }
    });
    request.addEventListener('error', () => fail());
    request.open('POST', form.action);
    form.dataset.sent = 'true';
    button.setAttribute('aria-busy', 'true');
    failed.hidden = true;
    progress.hidden = false;
    bar.value = 0;
    request.send(new FormData(form, button));
  };

  const explain = (body) => {
    try {
      return JSON.parse(body).detail;
    } catch {
      return '';
    }
  };

  for (const zone of document.querySelectorAll('[data-upload]')) {
    const form = zone.closest('form');
    const input = zone.querySelector('input[type="file"]');
    const toggle = (over) => (event) => {
      event.preventDefault();
      zone.classList.toggle('over', over);
    };
    zone.addEventListener('dragover', toggle(true));
    zone.addEventListener('dragleave', toggle(false));
    zone.addEventListener('drop', (event) => {
      toggle(false)(event);
      if (event.dataTransfer.files.length) {
        input.files = event.dataTransfer.files;
        form.requestSubmit();
      }
    });
    form.addEventListener('submit', (event) => {
      if (input.files.length) {
        event.preventDefault();
        if (form.dataset.sent) {
          return;
        }
        send(form, zone, event.submitter || form.querySelector('[type="submit"]'));
      }
    });
  }
})();
