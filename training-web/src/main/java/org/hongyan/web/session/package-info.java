/** Training sessions to be read: pages and API. */
package org.hongyan.web.session;
