'use strict';
/* Weeks start on Monday here, in every language of the component library. */
for (const locale of Object.values(window.PrimeFaces?.locales || {})) {
  locale.firstDay = 1;
  locale.firstDayOfWeek = 1;
}

/* An entry clicked while a menu still fades in is lost: the library's handler needs the end of the
   fading. Without it, what is seen can be chosen. */
window.PrimeFaces?.utils.disableAnimations();

/* The entries of a list are made when it is first opened; until then they cannot be named. */
const nameEntries = (id) => {
  const list = document.getElementById(`${id}_items`);
  list?.setAttribute('aria-label', document.getElementById(`${id}-label`)?.textContent.trim() || '');
  list?.closest('.ui-selectonemenu-items-wrapper')?.setAttribute('tabindex', '0');
};
document.addEventListener('focusin', (event) => {
  if (event.target.matches('.ui-selectonemenu-filter')) {
    nameEntries(event.target.id.replace(/_filter$/, ''));
  }
});

/* What the widgets leave out for those who do not see them: the name of a list, what its search
   narrows, and which words explain a field. */
window.addEventListener('load', () => {
  for (const menu of document.querySelectorAll('.ui-selectonemenu')) {
    const combobox = document.getElementById(`${menu.id}_label`);
    combobox?.setAttribute('aria-labelledby', `${menu.id}-label ${menu.id}_label`);
    combobox?.setAttribute('aria-describedby', `${menu.id}-help ${menu.id}-error`);
    nameEntries(menu.id);
    document.getElementById(`${menu.id}_filter`)?.setAttribute('aria-controls', `${menu.id}_items`);
  }
  for (const field of document.querySelectorAll('[data-describes]')) {
    const input = document.getElementById(field.dataset.describes);
    input?.setAttribute('aria-describedby', field.dataset.describesBy);
    if (field.querySelector('.error')?.textContent.trim()) {
      input?.setAttribute('aria-invalid', 'true');
    }
  }
});
