/** What every feature stands on: refusals, texts, paging, the clock and the database. */
package org.hongyan.shared;
