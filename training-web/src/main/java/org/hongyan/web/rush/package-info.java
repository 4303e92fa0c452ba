/** Keeps a rush for one class from holding up everything else. */
package org.hongyan.web.rush;
