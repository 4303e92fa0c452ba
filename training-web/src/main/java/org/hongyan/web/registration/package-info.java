/** Registering for classes: the API, and the pages of trainees and organisers. */
package org.hongyan.web.registration;
