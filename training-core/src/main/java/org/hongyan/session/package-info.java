/** Training sessions, their kinds, and the calendar of rest days. */
package org.hongyan.session;
