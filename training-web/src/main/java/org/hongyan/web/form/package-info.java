/** Pages that list records and change one in a form. */
package org.hongyan.web.form;
