package org.hongyan.session;

/**
 * Who holds the class: the city, a banner or county, or an organisation for itself (plan, key
 * project 6).
 */
public enum SessionLevel {
  CITY,
  COUNTY,
  HOST
}
