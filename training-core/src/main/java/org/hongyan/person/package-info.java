/** People, once each, and the groups that trainees belong to. */
package org.hongyan.person;
