/**
 * What people ask about their own data - a copy, a correction, the end of an account, deletion -
 * and what becomes of it (PIPL, 44 to 50). Whoever is deleted stays as a surrogate, so that nothing
 * that was counted changes.
 */
package org.hongyan.privacy;
