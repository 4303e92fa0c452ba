'use strict';
/* Weeks start on Monday here, in every language of the component library. */
for (const locale of Object.values(window.PrimeFaces?.locales || {})) {
  locale.firstDay = 1;
  locale.firstDayOfWeek = 1;
}
