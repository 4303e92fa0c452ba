/** What every page and resource stands on: start-up, languages, errors, JSON. */
package org.hongyan.web.common;
