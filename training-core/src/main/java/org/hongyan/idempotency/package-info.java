/** Answers kept by {@code Idempotency-Key}: what is asked again is not done again. */
package org.hongyan.idempotency;
