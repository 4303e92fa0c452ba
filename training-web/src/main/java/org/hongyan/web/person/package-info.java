/** People, masked: pages and API. */
package org.hongyan.web.person;
