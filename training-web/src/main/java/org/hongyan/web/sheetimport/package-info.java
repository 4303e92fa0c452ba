/** Sheets of courses, venues and trainers in and out: pages and API. */
package org.hongyan.web.sheetimport;
