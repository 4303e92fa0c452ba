/** The audit log, over the API and as a page. */
package org.hongyan.web.audit;
