package org.hongyan.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.plan.PlanData;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VenuesTest {

  private static final PageRequest FIRST = PageRequest.of(0, 20);

  @ParameterizedTest
  @EnumSource
  void aVenueIsEnteredFoundAndRevised(TestDatabase kind) {
    kind.fresh()
        .run(
            entityManager -> {
              PlanData data = PlanData.seeded(entityManager);
              Venues venues = new Venues(entityManager, TestCallers.city(), data.audit());
              VenueView hall = venues.add(venue("Hall", "301", 80, null));
              venues.add(venue("Hall", "302", 30, null));
              assertEquals("VENUE_TAKEN", code(() -> venues.add(venue("Hall", "301", 9, null))));
              assertEquals(
                  List.of(hall),
                  venues.list(new VenueFilter("hall", null, 60, null, null), FIRST).items());
              VenueView revised =
                  venues.revise(hall.id(), venue("Hall", "301", 90, hall.version()));
              assertEquals(90, revised.seats());
              assertEquals(
                  "STALE_VERSION",
                  code(() -> venues.revise(hall.id(), venue("Hall", "301", 1, hall.version()))));
              assertEquals("VALUES_INVALID", code(() -> venues.add(venue("Hall", "303", 0, null))));
              Venues county =
                  new Venues(entityManager, TestCallers.county(PlanData.NAIMAN), data.audit());
              assertEquals(2, county.list(VenueFilter.all(), FIRST).total());
              assertEquals(
                  "OUTSIDE_OWN_DIVISION",
                  code(
                      () -> county.revise(hall.id(), venue("Hall", "301", 90, revised.version()))));
            });
  }

  @ParameterizedTest
  @EnumSource
  void aVenueIsUsableWithinItsValidity(TestDatabase kind) {
    kind.fresh()
        .run(
            entityManager -> {
              PlanData data = PlanData.seeded(entityManager);
              Venues venues = new Venues(entityManager, TestCallers.city(), data.audit());
              venues.add(venue("Hall", null, 80, null));
              assertEquals(1, usable(venues, "2024-12-31"));
              assertEquals(0, usable(venues, "2025-01-01"));
            });
  }

  private static long usable(Venues venues, String day) {
    return venues
        .list(new VenueFilter(null, null, null, LocalDate.parse(day), null), FIRST)
        .total();
  }

  private static VenueDraft venue(String name, String room, int seats, Integer version) {
    return new VenueDraft(
        name,
        room,
        PlanData.KAILU,
        null,
        "Street 1",
        "122.2433,43.6526",
        seats,
        "Screen",
        null,
        null,
        LocalDate.of(2024, 12, 31),
        version);
  }

  private static String code(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).code();
  }
}
