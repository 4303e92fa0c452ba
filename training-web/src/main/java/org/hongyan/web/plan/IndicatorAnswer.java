package org.hongyan.web.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.hongyan.plan.indicators.IndicatorReading;
import org.hongyan.plan.indicators.Wording;

/** An indicator as the API answers it, in the language that the client accepts. */
public record IndicatorAnswer(
    String code,
    String name,
    String category,
    String unit,
    String level,
    String period,
    String operator,
    BigDecimal lower,
    BigDecimal upper,
    boolean approximate,
    String commitment,
    String scope,
    String measure,
    Integer year,
    boolean share,
    BigDecimal actual,
    BigDecimal aggregated,
    Long persons,
    BigDecimal attainment,
    String status,
    String statusWithAggregated,
    Rule countingRule,
    String sourceQuote,
    String sourceSection,
    int version,
    List<Part> parts,
    List<String> remarks) {

  /** The counting rule in force. */
  public record Rule(int version, String text) {}

  /** One year, or one division in one year. */
  public record Part(
      int year,
      String divisionCode,
      BigDecimal actual,
      BigDecimal aggregated,
      Long persons,
      String status,
      boolean judged) {}

  static IndicatorAnswer of(IndicatorReading reading, Locale locale) {
    return new IndicatorAnswer(
        reading.code(),
        reading.name().in(locale),
        reading.category(),
        reading.unit(),
        reading.level().name(),
        reading.period().name(),
        reading.operator().name(),
        reading.lower(),
        reading.upper(),
        reading.approximate(),
        reading.commitment().name(),
        reading.scope().name(),
        reading.measure(),
        reading.year(),
        reading.share(),
        reading.actual(),
        reading.aggregated(),
        reading.persons(),
        reading.attainment(),
        reading.status().name(),
        reading.statusWithAggregated().name(),
        rule(reading.countingRule(), locale),
        reading.sourceQuote(),
        reading.sourceSection(),
        reading.version(),
        reading.parts().stream().map(IndicatorAnswer::part).toList(),
        reading.remarks().stream().map((Wording remark) -> remark.in(locale)).toList());
  }

  private static Rule rule(IndicatorReading.Rule rule, Locale locale) {
    return rule == null ? null : new Rule(rule.version(), rule.text().in(locale));
  }

  private static Part part(IndicatorReading.Part part) {
    return new Part(
        part.year(),
        part.divisionCode(),
        part.actual(),
        part.aggregated(),
        part.persons(),
        part.status() == null ? null : part.status().name(),
        part.judged());
  }
}
