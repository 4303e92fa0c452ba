/** Who calls, what each role may do, and how far the caller's scope reaches. */
package org.hongyan.security;
