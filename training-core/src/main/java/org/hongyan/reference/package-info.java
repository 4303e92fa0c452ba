/**
 * What all lists of reference data share: dated rows with a source, kept with versions and audit.
 */
package org.hongyan.reference;
