/** Lists whose entries count as long as they hold: trainers, courses, materials, bases. */
package org.hongyan.plan.stock;
