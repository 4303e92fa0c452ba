/**
 * Tells people what happened: watches the other features, keeps each message in the outbox within
 * the transaction of what it tells, and sends it afterwards. No feature knows this one.
 */
package org.hongyan.notification;
