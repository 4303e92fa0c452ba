/** When, where and by whom a session is taught, and what stands in the way (课表). */
package org.hongyan.session.timetable;
