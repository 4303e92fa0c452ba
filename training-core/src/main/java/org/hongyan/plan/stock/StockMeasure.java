package org.hongyan.plan.stock;

import java.util.Arrays;
import java.util.Optional;

/**
 * A measure that counts what a list holds on a day. Its query yields for each entry, whenever it
 * counted: key (an entry counts once however many rows it has), id, title, division, document, the
 * two days from which it may count (the later one decides, and both must be there), its last day,
 * and the day from which on it counts no longer, the last two open where null; where the entry is a
 * person, their name.
 */
public enum StockMeasure {
  /** Admitted into the trainer pool and not left; somebody may have been in it several times. */
  TRAINERS_IN_POOL(
      "/trainer/trainer",
      "select t.id as entry_key, t.id, coalesce(t.title, t.employer, '-'), t.division_code, m.admission_document,"
          + " m.admitted_on, m.admitted_on as second_from, cast(null as date), m.left_on, p.name"
          + " from trainer_membership m join trainer t on t.id = m.trainer_id"
          + " join person p on p.id = t.person_id"),
  /** Recognised, neither lapsed nor withdrawn. */
  TRAINING_BASES(
      "/place/base",
      "select b.id as entry_key, b.id, b.name, b.division_code, b.recognition_document,"
          + " b.recognised_on, b.recognised_on as second_from, b.valid_to, b.withdrawn_on"
          + " from training_base b"),
  /** Locally adapted and approved, from the first closed class on in which it was taught. */
  COURSES_APPROVED(
      "/course/course",
      "select c.code as entry_key, c.id, c.title, c.division_code, c.approval_document, c.approved_on,"
          + " (select min(s.end_date) from lesson l join course x on x.id = l.course_id"
          + " join training_session s on s.id = l.session_id where x.code = c.code"
          + StockMeasure.TAUGHT
          + ") as second_from, cast(null as date), c.retired_on"
          + " from course c where c.locally_adapted = true and c.approved_on is not null"),
  /** Approved, from the first closed class on in which a course that it belongs to was taught. */
  MATERIALS_APPROVED(
      "/course/material",
      "select m.id as entry_key, m.id, m.title, m.division_code, m.approval_document,"
          + " m.approved_on, (select min(s.end_date) from material_course mc"
          + " join course c on c.id = mc.course_id join course x on x.code = c.code"
          + " join lesson l on l.course_id = x.id"
          + " join training_session s on s.id = l.session_id where mc.material_id = m.id"
          + StockMeasure.TAUGHT
          + ") as second_from, cast(null as date), m.retired_on"
          + " from material m where m.approved_on is not null");

  private static final String TAUGHT = " and l.cancelled = false and s.status = 'CLOSED'";

  private final String page;
  private final String query;

  StockMeasure(String page, String query) {
    this.page = page;
    this.query = query;
  }

  /** The page that shows one entry. */
  public String page() {
    return page;
  }

  String query() {
    return query;
  }

  /** The stock measure of this name; none where the measure is of another sort. */
  public static Optional<StockMeasure> of(String name) {
    return Arrays.stream(values()).filter(measure -> measure.name().equals(name)).findFirst();
  }
}
