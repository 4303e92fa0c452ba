/** The yearly plan as a problem for a constraint solver; knows neither database nor pages. */
package org.hongyan.planning.solving;
