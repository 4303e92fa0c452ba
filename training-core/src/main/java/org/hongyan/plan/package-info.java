/** Plans, indicators, and the figures that prove them. */
package org.hongyan.plan;
