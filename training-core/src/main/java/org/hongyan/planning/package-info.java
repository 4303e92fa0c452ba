/** Proposals for a year's classes: dates, rooms and trainers, made by a constraint solver. */
package org.hongyan.planning;
