/** How each indicator of a plan stands, measured, judged, and with what it is judged by. */
package org.hongyan.plan.indicators;
