package org.hongyan.shared.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.metamodel.EntityType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationTest {

  @ParameterizedTest
  @EnumSource
  void everyEntityFitsTheMigratedSchema(TestDatabase database) {
    database
        .open()
        .run(
            entityManager ->
                entityManager.getMetamodel().getEntities().stream()
                    .map(EntityType::getName)
                    .forEach(
                        name ->
                            entityManager
                                .createQuery("select e from " + name + " e", Object.class)
                                .setMaxResults(1)
                                .getResultList()));
  }

  @ParameterizedTest
  @EnumSource
  void aSecondRunChangesNothing(TestDatabase database) {
    Migration.run(database.open().dataSource());
    Migration.run(database.open().dataSource());
    long version =
        database.open().inTransaction(entityManager -> new FigureVersion(entityManager).current());
    assertEquals(0, version);
  }
}
