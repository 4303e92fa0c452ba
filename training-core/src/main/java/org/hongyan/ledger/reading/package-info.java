/** Reads a training ledger (xlsx or csv) into typed rows and refused rows; knows no database. */
package org.hongyan.ledger.reading;
