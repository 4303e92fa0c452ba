/** The course catalogue and its materials: pages and API. */
package org.hongyan.web.course;
