/** The whole product under test, over HTTP and in a real browser. */
package org.hongyan.product;
