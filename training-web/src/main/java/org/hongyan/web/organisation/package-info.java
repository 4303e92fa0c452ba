/** Partner institutions and hosts: pages and API. */
package org.hongyan.web.organisation;
