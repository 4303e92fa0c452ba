/** Recounts everything and tells what does not agree. */
package org.hongyan.plan.invariants;
