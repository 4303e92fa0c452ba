/** The rows behind a figure. */
package org.hongyan.plan.evidence;
