/** Completion and what it yields: person-times, and head counts where no roster exists. */
package org.hongyan.attendance;
