/**
 * Starts the product on Payara Micro and keeps watch over it: the same program for a trial run, the
 * distribution and the tests.
 */
package org.hongyan.launch;
