/** Sheets of courses and venues in and out: pages and API. */
package org.hongyan.web.sheetimport;
