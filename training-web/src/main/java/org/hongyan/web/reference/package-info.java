/** Reference data: pages and API. */
package org.hongyan.web.reference;
