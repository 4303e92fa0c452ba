/** Writes ledgers: the export, the empty form, the refused rows. */
package org.hongyan.ledger.writing;
