/** The course catalogue and its materials: from draft over review to approval and retirement. */
package org.hongyan.course;
