package org.hongyan.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.shared.database.TestDatabase;

/** Random timetables: what is taken and what is refused is what a naive checker says. */
class TimetablePropertyTest {

  private static final int SESSIONS = 3;
  private static final int TRAINERS = 3;
  private static final int VENUES = 2;
  private static final int STEP = 30;

  /** One wish, in steps of half an hour from eight o'clock. */
  record Wish(int session, int start, int length, List<Integer> trainers, Integer venue) {}

  private record Taken(long session, Instant start, Instant end, List<Long> trainers, Long venue) {}

  /** A database with fixed sessions, trainers and rooms; lessons are cleared for each timetable. */
  private record Place(
      SessionDesk desk, List<SessionView> sessions, List<Long> trainers, List<Long> venues) {}

  private static final Map<TestDatabase, Place> PLACES = new EnumMap<>(TestDatabase.class);

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void theTimetableTakesWhatANaiveCheckerTakes(
      @ForAll TestDatabase kind, @ForAll("timetables") List<Wish> wishes) {
    Place place = PLACES.computeIfAbsent(kind, TimetablePropertyTest::place);
    place.desk().sql("delete from lesson_trainer");
    place.desk().sql("delete from lesson");
    List<Taken> taken = new ArrayList<>();
    for (Wish wish : wishes) {
      Taken wanted = wanted(place, wish);
      boolean free = taken.stream().noneMatch(one -> collide(one, wanted));
      assertEquals(free, saved(place, wish, wanted), () -> wish + " beside " + taken);
      if (free) {
        taken.add(wanted);
      }
    }
  }

  @Provide
  Arbitrary<List<Wish>> timetables() {
    return Combinators.combine(
            Arbitraries.integers().between(0, SESSIONS - 1),
            Arbitraries.integers().between(0, 16),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, TRAINERS - 1).set().ofMaxSize(2).map(List::copyOf),
            Arbitraries.integers().between(0, VENUES - 1).injectNull(0.3))
        .as(Wish::new)
        .list()
        .ofMinSize(5)
        .ofMaxSize(14);
  }

  private static boolean collide(Taken one, Taken other) {
    boolean together = one.start().isBefore(other.end()) && other.start().isBefore(one.end());
    boolean sameTrainer = one.trainers().stream().anyMatch(other.trainers()::contains);
    boolean sameVenue = one.venue() != null && one.venue().equals(other.venue());
    return together && (sameTrainer || sameVenue || one.session() == other.session());
  }

  private static boolean saved(Place place, Wish wish, Taken wanted) {
    LessonDraft draft =
        new LessonDraft(
            "W", null, wanted.start(), wanted.end(), wanted.trainers(), wanted.venue(), null);
    try {
      place.desk().add(place.sessions().get(wish.session()), draft);
      return true;
    } catch (ConflictRefusal refused) {
      return false;
    }
  }

  private static Taken wanted(Place place, Wish wish) {
    Instant start =
        SessionDesk.at(SessionDesk.MONDAY, "08:00")
            .plus(Duration.ofMinutes((long) wish.start() * STEP));
    return new Taken(
        place.sessions().get(wish.session()).id(),
        start,
        start.plus(Duration.ofMinutes((long) wish.length() * STEP)),
        wish.trainers().stream().map(place.trainers()::get).toList(),
        wish.venue() == null ? null : place.venues().get(wish.venue()));
  }

  private static Place place(TestDatabase kind) {
    SessionDesk desk = SessionDesk.fresh(kind);
    return new Place(
        desk,
        List.of(desk.session("150523"), desk.session("150525"), desk.session("150500")),
        List.of(desk.trainer("A"), desk.trainer("B"), desk.trainer("C")),
        List.of(desk.venue("V", "150523", 50), desk.venue("W", "150525", 50)));
  }
}
