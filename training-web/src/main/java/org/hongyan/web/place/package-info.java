/** Venues and training bases: pages and API. */
package org.hongyan.web.place;
