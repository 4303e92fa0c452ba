/**
 * What is kept of a person, for that person: to see, to correct, to take along (PIPL, 44 to 46).
 */
package org.hongyan.registration.own;
