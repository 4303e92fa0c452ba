/** Proposals for the classes of a year, as API and pages show them. */
package org.hongyan.web.planning;
