package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.plan.Plans;
import org.hongyan.plan.ReportedValue;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.PageTexts;

/** One indicator: its course, its parts, its rule, and values reported for it. */
@Named("indicatorPage")
@RequestScoped
public class IndicatorPage {

  /** The parts of one division through the years. */
  public record PlaceRow(String label, boolean judged, List<IndicatorView.Part> years) {}

  @Inject private PlanChoice choice;
  @Inject private IndicatorReadings readings;
  @Inject private Plans plans;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  private IndicatorView shown;
  private List<ReportedValue> reported;
  private String value;
  private String asOf;
  private String document;
  private final List<String> errors = new ArrayList<>();

  public IndicatorView getShown() {
    if (shown == null) {
      shown =
          choice
              .views()
              .view(
                  readings.read(
                      choice.getPlan(),
                      request.getParameter("code"),
                      choice.getAsOf(),
                      choice.getChosenYear(),
                      choice.getDivisionCode()));
    }
    return shown;
  }

  /** Whether the parts are by division as well as by year. */
  public boolean isByPlace() {
    return getShown().parts().stream().anyMatch(part -> part.divisionCode() != null);
  }

  public List<PlaceRow> getPlaces() {
    Map<String, List<IndicatorView.Part>> rows = new LinkedHashMap<>();
    getShown()
        .parts()
        .forEach(part -> rows.computeIfAbsent(part.label(), label -> new ArrayList<>()).add(part));
    return rows.entrySet().stream()
        .map(row -> new PlaceRow(row.getKey(), row.getValue().get(0).judged(), row.getValue()))
        .toList();
  }

  public List<Integer> getPartYears() {
    return getShown().parts().stream().map(IndicatorView.Part::year).distinct().toList();
  }

  public List<ReportedValue> getReported() {
    if (reported == null) {
      reported = plans.reportedValues(plans.indicator(choice.getPlan(), getShown().code()));
    }
    return reported;
  }

  public boolean isMayReport() {
    return getShown().reported() && caller.get().may(Permission.MANAGE_PLAN);
  }

  /** Keeps the value; a refusal is told above the form. */
  public String report() {
    try {
      plans.report(
          choice.getPlan(),
          request.getParameter("code"),
          amount(),
          QueryValues.date("asOf", asOf),
          document);
      return Address.of("/plan/indicator.xhtml")
          .with("faces-redirect", "true")
          .with("plan", choice.getPlan())
          .with("code", request.getParameter("code"))
          .toString();
    } catch (RuleViolation refusal) {
      errors.addAll(RefusalTexts.of(refusal, "indicators.report.", texts));
      return null;
    }
  }

  private BigDecimal amount() {
    try {
      return QueryValues.text(value) == null ? null : new BigDecimal(value.strip());
    } catch (NumberFormatException e) {
      throw RuleViolation.invalid(FieldViolation.of("value", "VALUE_OUT_OF_RANGE"));
    }
  }

  public List<String> getErrors() {
    return errors;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}
