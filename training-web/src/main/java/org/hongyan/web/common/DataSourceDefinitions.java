package org.hongyan.web.common;

import jakarta.annotation.sql.DataSourceDefinition;

/** The pool over the database that the environment names. */
@DataSourceDefinition(
    name = "java:app/jdbc/training",
    className = "org.hongyan.shared.database.TrainingDataSource",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32,
    maxIdleTime = 300)
final class DataSourceDefinitions {

  private DataSourceDefinitions() {}
}
