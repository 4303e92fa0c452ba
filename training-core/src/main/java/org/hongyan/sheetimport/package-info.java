/**
 * Courses, venues and trainers in and out by Excel: preview, refused rows with reasons, all or
 * nothing. Files are read by the reader of the ledgers, with its limits and its refusals.
 */
package org.hongyan.sheetimport;
