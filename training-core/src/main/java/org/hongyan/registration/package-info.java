/** Who takes part in which session. */
package org.hongyan.registration;
