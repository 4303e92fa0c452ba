/** Tells people what becomes of what they asked about their data, and forgets what was told. */
package org.hongyan.notification.privacy;
