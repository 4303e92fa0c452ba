/** Divisions of the city and organisations: employers, hosts, agencies. */
package org.hongyan.organisation;
