/** Plans, indicators, evidence and figures, as API and pages. */
package org.hongyan.web.plan;
