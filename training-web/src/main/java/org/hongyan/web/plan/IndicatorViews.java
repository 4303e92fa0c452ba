package org.hongyan.web.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.hongyan.plan.Commitment;
import org.hongyan.plan.Plans;
import org.hongyan.plan.TargetOperator;
import org.hongyan.plan.indicators.IndicatorReading;
import org.hongyan.shared.Texts;
import org.hongyan.web.common.PageFunctions;

/**
 * Makes indicators readable: words of the language, addresses of page and proof.
 *
 * @param divisionName name of a division's code
 */
public record IndicatorViews(
    String plan,
    LocalDate asOf,
    String divisionCode,
    Locale locale,
    UnaryOperator<String> divisionName) {

  private static final BigDecimal HEADROOM = new BigDecimal("1.15");

  public IndicatorView view(IndicatorReading reading) {
    return new IndicatorView(
        reading.code(),
        reading.name().in(locale),
        word("category", reading.category()),
        word("unit", reading.unit()),
        Texts.label(locale, reading.level()),
        Texts.label(locale, reading.period()),
        reading.sourceSection(),
        targetText(reading),
        reading.lower(),
        reading.upper(),
        reading.commitment() == Commitment.ENCOURAGED,
        Plans.reported(reading.measure()),
        reading.year(),
        reading.share(),
        reading.actual(),
        reading.aggregated(),
        reading.persons(),
        percent(reading.attainment()),
        reading.status(),
        reading.statusWithAggregated() == reading.status() ? null : reading.statusWithAggregated(),
        reading.countingRule() == null ? 0 : reading.countingRule().version(),
        reading.countingRule() == null ? "" : reading.countingRule().text().in(locale),
        reading.sourceQuote(),
        reading.remarks().stream().map(remark -> remark.in(locale)).toList(),
        address("indicator").with("code", reading.code()).toString(),
        proof(reading.code(), reading.year(), divisionCode),
        scale(reading),
        reading.version(),
        parts(reading));
  }

  private List<IndicatorView.Part> parts(IndicatorReading reading) {
    return reading.parts().stream()
        .map(
            part ->
                new IndicatorView.Part(
                    part.year(),
                    part.divisionCode() == null
                        ? String.valueOf(part.year())
                        : divisionName.apply(part.divisionCode()),
                    part.divisionCode(),
                    part.actual(),
                    part.aggregated(),
                    part.persons(),
                    part.status(),
                    part.judged(),
                    proof(
                        reading.code(),
                        part.year(),
                        part.divisionCode() == null ? divisionCode : part.divisionCode())))
        .toList();
  }

  public String proof(String code, Integer year, String division) {
    return Address.of("evidence")
        .with("plan", plan)
        .with("indicator", code)
        .with("asOf", asOf)
        .with("year", year)
        .with("divisionCode", division)
        .toString();
  }

  private Address address(String page) {
    return Address.of(page)
        .with("plan", plan)
        .with("asOf", asOf)
        .with("divisionCode", divisionCode);
  }

  private String targetText(IndicatorReading reading) {
    String lower = PageFunctions.number(reading.lower());
    String text =
        reading.operator() == TargetOperator.RANGE
            ? lower + "–" + PageFunctions.number(reading.upper())
            : (reading.operator() == TargetOperator.GT ? "> " : "≥ ") + lower;
    return reading.approximate() ? Texts.text(locale, "indicators.about", text) : text;
  }

  /** The plan's own word, translated where this language has one for it. */
  private String word(String kind, String chinese) {
    String key = "indicators." + kind + "." + chinese;
    return Texts.has(locale, key) ? Texts.text(locale, key) : chinese;
  }

  private static String percent(BigDecimal attainment) {
    return attainment == null
        ? ""
        : attainment.movePointRight(2).setScale(0, RoundingMode.DOWN).toPlainString() + " %";
  }

  private static BigDecimal scale(IndicatorReading reading) {
    BigDecimal most = reading.upper() == null ? reading.lower() : reading.upper();
    if (reading.actual() != null) {
      most = most.max(reading.actual());
    }
    return most.multiply(HEADROOM);
  }
}
