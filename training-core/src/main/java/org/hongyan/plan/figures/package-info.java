/** Person-times, persons, sessions and head counts, summed in the database and kept by version. */
package org.hongyan.plan.figures;
