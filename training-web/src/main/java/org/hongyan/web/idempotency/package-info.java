/** {@code Idempotency-Key} on the API: a write whose answer was lost can be sent again. */
package org.hongyan.web.idempotency;
