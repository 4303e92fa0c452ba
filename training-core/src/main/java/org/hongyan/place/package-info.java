/** Where trainings take place: venues with their rooms, and the training bases of the plan. */
package org.hongyan.place;
