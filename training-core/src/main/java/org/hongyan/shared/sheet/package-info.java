/** Workbooks of plain tables. */
package org.hongyan.shared.sheet;
