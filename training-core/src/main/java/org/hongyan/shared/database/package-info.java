/** One data source for Derby and PostgreSQL, and the migrations that both take. */
package org.hongyan.shared.database;
