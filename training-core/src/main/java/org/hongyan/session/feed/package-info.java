/** Calendars that other programs read (日历订阅), as RFC 5545 has them. */
package org.hongyan.session.feed;
