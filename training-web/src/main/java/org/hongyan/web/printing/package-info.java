/** Papers of classes to download. */
package org.hongyan.web.printing;
