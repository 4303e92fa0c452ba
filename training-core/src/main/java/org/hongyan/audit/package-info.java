/** The append-only, hash-chained log of every write and sign-in. */
package org.hongyan.audit;
