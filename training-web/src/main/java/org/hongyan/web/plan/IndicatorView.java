package org.hongyan.web.plan;

import java.math.BigDecimal;
import java.util.List;
import org.hongyan.plan.IndicatorStatus;

/**
 * An indicator as pages show it, in the reader's language.
 *
 * @param statusShift the status with head counts where it differs, else null
 * @param href its own page
 * @param proof its evidence
 * @param scale full length of its bar
 */
public record IndicatorView(
    String code,
    String name,
    String category,
    String unit,
    String level,
    String period,
    String source,
    String targetText,
    BigDecimal lower,
    BigDecimal upper,
    boolean encouraged,
    boolean reported,
    Integer year,
    boolean share,
    BigDecimal actual,
    BigDecimal aggregated,
    Long persons,
    String attainment,
    IndicatorStatus status,
    IndicatorStatus statusShift,
    int ruleVersion,
    String rule,
    String quote,
    List<String> remarks,
    String href,
    String proof,
    BigDecimal scale,
    int version,
    List<Part> parts) {

  /** One year, or one division in one year. */
  public record Part(
      int year,
      String label,
      String divisionCode,
      BigDecimal actual,
      BigDecimal aggregated,
      Long persons,
      IndicatorStatus status,
      boolean judged,
      String href) {}
}
