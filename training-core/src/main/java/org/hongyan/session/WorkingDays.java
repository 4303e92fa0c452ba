package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are worked, by the State Council's yearly notices; in a year without one, every
 * weekday is, and {@link #knows} says so.
 */
@ApplicationScoped
@Transactional
public class WorkingDays {

  private final EntityManager entityManager;

  @Inject
  public WorkingDays(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected WorkingDays() {
    this(null);
  }

  /** What a notice says of this day; empty for ordinary days. */
  public Optional<CalendarDay> special(LocalDate day) {
    return Optional.ofNullable(entityManager.find(CalendarDay.class, day));
  }

  /** Whether people rest on this day. */
  public boolean isRestDay(LocalDate day) {
    return special(day).map(one -> one.kind() == DayKind.HOLIDAY).orElse(isWeekend(day));
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Whether the notice of this day's year has been entered. */
  public boolean knows(LocalDate day) {
    return entityManager
            .createQuery(
                "select count(d) from CalendarDay d where d.day >= :first and d.day <= :last",
                Long.class)
            .setParameter("first", day.withDayOfYear(1))
            .setParameter("last", day.withDayOfYear(day.lengthOfYear()))
            .getSingleResult()
        > 0;
  }

  /** The last of so many working days after a day, which is not counted itself. */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate last = day;
    for (int left = workingDays; left > 0; ) {
      last = last.plusDays(1);
      if (!isRestDay(last)) {
        left--;
      }
    }
    return last;
  }

  /** All days of a year on which people work. */
  public Set<LocalDate> workingDays(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    Map<LocalDate, DayKind> special =
        entityManager
            .createQuery(
                "select d from CalendarDay d where d.day >= :first and d.day < :next",
                CalendarDay.class)
            .setParameter("first", first)
            .setParameter("next", first.plusYears(1))
            .getResultStream()
            .collect(Collectors.toMap(CalendarDay::day, CalendarDay::kind));
    return first
        .datesUntil(first.plusYears(1))
        .filter(
            day -> special.containsKey(day) ? special.get(day) != DayKind.HOLIDAY : !isWeekend(day))
        .collect(Collectors.toSet());
  }
}
