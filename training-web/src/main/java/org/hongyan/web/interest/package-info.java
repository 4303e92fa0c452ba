/** Saying what one wants to learn, and the demand that comes of it. */
package org.hongyan.web.interest;
