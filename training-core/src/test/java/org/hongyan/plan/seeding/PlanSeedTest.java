package org.hongyan.plan.seeding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanSeedTest {

  @ParameterizedTest
  @EnumSource
  void entersThePlanOnceWithARuleForEachMeasure(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    for (int run = 0; run < 2; run++) {
      database.run(
          em -> {
            new ReferenceSeed(em).seed();
            new PlanSeed(em).seed();
          });
    }
    assertEquals(1, count(database, "select count(p) from Plan p"));
    assertEquals(33, count(database, "select count(i) from Indicator i"));
    assertEquals(15, count(database, "select count(r) from PlanRemark r"));
    assertEquals(
        0,
        count(
            database,
            "select count(i) from Indicator i where i.measure not in"
                + " (select r.measure from CountingRule r)"));
    assertEquals(14, count(database, "select count(g) from AudienceGroup g"));
    assertEquals(
        9, count(database, "select count(d) from Division d where d.parentCode = '150500'"));
  }

  private static long count(TestDatabase.Open database, String query) {
    return database.inTransaction(em -> em.createQuery(query, Long.class).getSingleResult());
  }
}
