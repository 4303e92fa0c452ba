package org.hongyan.planning.solving;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hongyan.subject.Level;

/** A made-up year: as many classes, trainers and rooms as asked, all on one spot at first. */
final class SampleYear {

  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
  private static final int CITY = 12;
  private static final int SUBJECTS = 8;
  private static final int DIVISIONS = 9;

  private SampleYear() {}

  static YearSchedule of(int classes, int trainers, int rooms) {
    List<Teacher> teachers = IntStream.range(0, trainers).mapToObj(SampleYear::teacher).toList();
    List<Room> halls = IntStream.range(0, rooms).mapToObj(SampleYear::room).toList();
    List<PlannedClass> planned = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      planned.add(
          new PlannedClass(
              i + 1, wish(i), false, LocalDate.of(2027, 1, 4), halls.get(0), teachers.get(0)));
    }
    return new YearSchedule(planned, halls, teachers, workingDays(), FIRST);
  }

  private static Set<LocalDate> workingDays() {
    return FIRST
        .datesUntil(FIRST.plusYears(1))
        .filter(
            day ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .collect(Collectors.toSet());
  }

  private static Wish wish(int i) {
    boolean city = i < CITY;
    return new Wish(
        city,
        city ? "city" : "d" + i % DIVISIONS,
        1 + i % 3,
        city ? 100 : 50,
        "s" + i % SUBJECTS,
        city ? Level.INTERMEDIATE : Level.BASIC,
        i % 5 == 0 ? 1 + i % 12 : null,
        i == 0 ? LocalDate.of(2027, 6, 30) : null);
  }

  /** Each can teach two subjects, is away for a month and serves half of the divisions. */
  private static Teacher teacher(int i) {
    LocalDate away = FIRST.plusDays(i * 6L % 330);
    return new Teacher(
        i,
        "d" + i % DIVISIONS,
        Map.of("s" + i % SUBJECTS, Level.ADVANCED, "s" + (i + 3) % SUBJECTS, Level.BASIC),
        IntStream.range(0, DIVISIONS)
            .filter(d -> (d + i) % 2 == 0)
            .mapToObj(d -> "d" + d)
            .collect(Collectors.toSet()),
        i % 3,
        Set.of(),
        away.datesUntil(away.plusDays(30)).collect(Collectors.toSet()),
        Set.of());
  }

  private static Room room(int i) {
    return new Room(i, "d" + i % DIVISIONS, i % 3 == 0 ? 120 : 60, Set.of());
  }
}
