package org.hongyan.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

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
}
