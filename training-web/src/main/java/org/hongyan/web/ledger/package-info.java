/** Ledger import and export: resources and pages. */
package org.hongyan.web.ledger;
