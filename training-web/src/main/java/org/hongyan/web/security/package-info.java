/** Who is calling, over pages and the API, and which page is open to whom. */
package org.hongyan.web.security;
