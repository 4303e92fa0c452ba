/**
 * How a person on record gets an account of their own, or a new password: by a link that is sent to
 * their confirmed mail address, or handed to them by an organiser who has seen their paper.
 */
package org.hongyan.account.joining;
