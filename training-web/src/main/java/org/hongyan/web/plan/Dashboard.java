package org.hongyan.web.plan;

import java.math.BigDecimal;
import java.util.List;
import org.hongyan.plan.IndicatorStatus;

/** Everything that the dashboard shows, composed once for one question and language. */
public record Dashboard(
    boolean withoutData,
    int indicatorCount,
    List<Tally> tally,
    Course training,
    Course annual,
    List<ClassRow> classes,
    String classesNote,
    String classesRule,
    List<Place> places,
    List<GroupRow> groups,
    List<TypeRow> types,
    List<IndicatorView> talent,
    List<String> remarks) {

  /** How many indicators stand so. */
  public record Tally(IndicatorStatus status, long count, String href) {}

  /** A person-time indicator with its course through the years. */
  public record Course(
      String name,
      String source,
      String targetText,
      BigDecimal target,
      BigDecimal actual,
      BigDecimal aggregated,
      Long persons,
      long sessions,
      String unit,
      IndicatorStatus status,
      BigDecimal scale,
      String rule,
      String proof,
      List<YearPart> years) {}

  /** One year of a course. */
  public record YearPart(
      String label,
      BigDecimal value,
      BigDecimal cumulative,
      Long persons,
      long sessions,
      IndicatorStatus status,
      String href) {}

  /** Classes held by the city or by one county in the year. */
  public record ClassRow(
      String name,
      boolean total,
      BigDecimal value,
      BigDecimal lower,
      BigDecimal upper,
      BigDecimal scale,
      String targetText,
      IndicatorStatus status,
      String href) {}

  /** One division in the year. */
  public record Place(
      String code, String name, long personTimes, long persons, long sessions, String href) {}

  /** One group of trainees in the year. */
  public record GroupRow(
      String name, long personTimes, long persons, boolean priority, boolean annual, String href) {}

  /** One kind of class in the year. */
  public record TypeRow(String name, long personTimes, long sessions, String href) {}
}
