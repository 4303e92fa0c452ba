package org.hongyan.web.common;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * The pool over the database that the environment names. A connection that has rested is asked
 * whether it still works before it is lent: after a restart of the database the first one that does
 * not takes all others with it.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/training",
    className = "org.hongyan.shared.database.TrainingDataSource",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32,
    maxIdleTime = 300,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=2",
      "fish.payara.fail-all-connections=true",
      "fish.payara.max-wait-time-in-millis=5000"
    })
final class DataSourceDefinitions {

  private DataSourceDefinitions() {}
}
