/** The trainer pool: who may teach what, where and when, and since when they are in it. */
package org.hongyan.trainer;
