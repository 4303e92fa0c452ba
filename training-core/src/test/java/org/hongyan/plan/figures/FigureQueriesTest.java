package org.hongyan.plan.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hongyan.plan.MadeUpTraining;
import org.hongyan.plan.seeding.ReferenceSeed;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.TrainingSession;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureQueriesTest {

  private static final String KAILU = "150523";
  private static final String NAIMAN = "150525";

  @ParameterizedTest
  @EnumSource
  void sumsPersonTimesApartFromHeadCounts(TestDatabase kind) {
    check(
        kind,
        queries -> {
          Figures all = queries.figures(FigureFilter.ALL, List.of(), FigureScope.WHOLE);
          assertEquals(new Figures(4, 30, 3, 2, 1, new BigDecimal("64"), List.of()), all);
          Figures later =
              queries.figures(
                  FigureFilter.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)),
                  List.of(),
                  FigureScope.WHOLE);
          assertEquals(2, later.personTimes());
          assertEquals(30, later.aggregated());
          assertEquals(0, later.sessions() - 1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void breaksDownByEachDimensionAndTheGroupsAddUp(TestDatabase kind) {
    check(
        kind,
        queries -> {
          for (Dimension dimension : Dimension.values()) {
            Figures figures =
                queries.figures(FigureFilter.ALL, List.of(dimension), FigureScope.WHOLE);
            assertEquals(
                figures.personTimes(),
                figures.groups().stream().mapToLong(Figures.Group::personTimes).sum());
            assertEquals(
                figures.aggregated(),
                figures.groups().stream().mapToLong(Figures.Group::aggregated).sum());
          }
          Figures both =
              queries.figures(
                  FigureFilter.ALL, List.of(Dimension.YEAR, Dimension.DIVISION), FigureScope.WHOLE);
          assertEquals(
              List.of(
                  new Figures.Group(Map.of("year", 2021, "division", KAILU), 1, 0, 1, 1, 0),
                  new Figures.Group(Map.of("year", 2021, "division", NAIMAN), 1, 0, 1, 1, 0),
                  new Figures.Group(Map.of("year", 2022, "division", KAILU), 2, 30, 2, 1, 1)),
              both.groups());
        });
  }

  @ParameterizedTest
  @EnumSource
  void classesWithoutHostAreCountedUnderNone(TestDatabase kind) {
    kind.fresh()
        .run(
            em -> {
              new ReferenceSeed(em).seed();
              MadeUpTraining made = new MadeUpTraining(em);
              TrainingSession hosted =
                  made.session("A", "BASIC", SessionLevel.CITY, "150500", "h1", "2021-12-31");
              made.attended(hosted, "P1", KAILU, "JUDGE");
              TrainingSession other =
                  made.session("B", "BASIC", SessionLevel.CITY, "150500", null, "2021-12-31");
              made.attended(other, "P1", KAILU, "JUDGE");
              Figures figures =
                  new FigureQueries(em)
                      .figures(FigureFilter.ALL, List.of(Dimension.HOST), FigureScope.WHOLE);
              assertEquals(2, figures.personTimes());
              assertEquals(1, figures.persons());
              assertEquals(
                  2, figures.groups().stream().mapToLong(Figures.Group::personTimes).sum());
            });
  }

  @ParameterizedTest
  @EnumSource
  void narrowsByFilterAndScope(TestDatabase kind) {
    check(
        kind,
        queries -> {
          assertEquals(
              3,
              queries
                  .figures(FigureFilter.ALL, List.of(), new FigureScope(KAILU, null))
                  .personTimes());
          assertEquals(
              1,
              queries
                  .figures(
                      FigureFilter.ALL.ofGroups(Set.of("JUDGE", "OTHER")),
                      List.of(),
                      FigureScope.WHOLE)
                  .personTimes());
          assertEquals(
              2,
              queries
                  .figures(FigureFilter.ALL.inYear(2021), List.of(), FigureScope.WHOLE)
                  .personTimes());
          assertEquals(
              0,
              queries
                  .figures(FigureFilter.ALL, List.of(), new FigureScope(null, -1L))
                  .personTimes());
        });
  }

  @Test
  void refusesAnUnknownDimension() {
    assertThrows(RuleViolation.class, () -> Dimension.list("year,colour"));
    assertEquals(List.of(Dimension.YEAR, Dimension.HOST), Dimension.list("year, host"));
  }

  private static void check(TestDatabase kind, Consumer<FigureQueries> assertions) {
    kind.fresh()
        .run(
            em -> {
              new ReferenceSeed(em).seed();
              MadeUpTraining made = new MadeUpTraining(em);
              TrainingSession city =
                  made.session("A", "BASIC", SessionLevel.CITY, "150500", "h1", "2021-12-31");
              made.attended(city, "P1", KAILU, "JUDGE");
              made.attended(city, "P2", NAIMAN, "RESEARCHER");
              TrainingSession county =
                  made.session("B", "BASIC", SessionLevel.COUNTY, KAILU, "h2", "2022-01-01");
              made.attended(county, "P1", KAILU, "RESEARCHER");
              made.attended(county, "P3", KAILU, "RESEARCHER");
              made.registered(county, "P4", KAILU, "RESEARCHER", false);
              made.headCount(
                  made.session("C", "BASIC", SessionLevel.COUNTY, KAILU, "h2", "2022-05-01", false),
                  KAILU,
                  "OTHER",
                  30);
              assertions.accept(new FigureQueries(em));
            });
  }
}
