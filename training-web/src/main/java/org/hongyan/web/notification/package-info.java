/** The outbox and one's own notices as pages and calls of the API, and what sends the mail. */
package org.hongyan.web.notification;
