package org.hongyan.interest;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.organisation.DivisionCode;

/** What is wanted of each subject in each division, as planning takes it into account. */
public final class Pressure {

  /**
   * How many want a subject.
   *
   * @param asked people who said so
   * @param waiting people in queues of classes of it
   */
  public record Wanted(int asked, int waiting) {

    /** Nobody wants it. */
    public static final Wanted NONE = new Wanted(0, 0);

    public int people() {
      return asked + waiting;
    }
  }

  /** Nothing is wanted. */
  public static final Pressure NONE = new Pressure(List.of());

  private final List<DemandRow> rows;

  public Pressure(List<DemandRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** What is wanted for a year: who waits in classes of that year or of the one before. */
  public static Pressure of(EntityManager entityManager, int year) {
    LocalDate newYear = LocalDate.of(year, 1, 1);
    return new Pressure(
        new DemandCount(entityManager, newYear.minusYears(1), newYear.plusYears(1), newYear)
            .rows());
  }

  /** What the people of a division, and of those that lie in it, want of a subject. */
  public Wanted of(String subjectCode, String divisionCode) {
    int asked = 0;
    int waiting = 0;
    for (DemandRow row : rows) {
      if (row.subjectCode().equals(subjectCode)
          && DivisionCode.covers(divisionCode, row.divisionCode())) {
        asked += (int) row.interested();
        waiting += (int) row.waiting();
      }
    }
    return new Wanted(asked, waiting);
  }
}
