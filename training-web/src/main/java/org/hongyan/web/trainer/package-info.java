/** The trainer pool: pages and API. */
package org.hongyan.web.trainer;
