/** The patent attorney qualification exam. */
package org.hongyan.exam;
