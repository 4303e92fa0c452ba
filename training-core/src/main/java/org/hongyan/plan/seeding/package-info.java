/** Fills an empty database with the reference data and the plan that the product brings along. */
package org.hongyan.plan.seeding;
