/** The published classes, for anybody: list, month and class. */
package org.hongyan.web.programme;
