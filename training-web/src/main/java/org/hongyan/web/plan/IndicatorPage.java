package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.plan.ReportDraft;
import org.hongyan.plan.ReportFile;
import org.hongyan.plan.ReportView;
import org.hongyan.plan.ReportedValues;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RefusalTexts;

/** One indicator: its course, its parts, its rule, and values reported for it. */
@Named("indicatorPage")
@RequestScoped
public class IndicatorPage {

  /** The parts of one division through the years. */
  public record PlaceRow(String label, boolean judged, List<IndicatorView.Part> years) {}

  @Inject private PlanChoice choice;
  @Inject private IndicatorReadings readings;
  @Inject private ReportedValues values;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Clock clock;
  private IndicatorView shown;
  private List<ReportView> reported;
  private String value;
  private LocalDate asOf;
  private String document;
  private String reason;
  private Part file;
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

  /** Everything reported, the withdrawn too. */
  public List<ReportView> getReported() {
    if (reported == null) {
      reported = values.history(choice.getPlan(), getShown().code());
    }
    return reported;
  }

  public boolean isMayReport() {
    return getShown().reported() && caller.get().may(Permission.MANAGE_PLAN);
  }

  /** The value in force that the address asks to correct; null where none is asked for. */
  public ReportView getCorrected() {
    String id = request.getParameter("correct");
    return getReported().stream()
        .filter(one -> one.id().toString().equals(id) && one.withdrawnAt() == null)
        .findFirst()
        .orElse(null);
  }

  /** Where the document of a value is. */
  public String document(ReportView one) {
    return request.getContextPath()
        + "/api/v1/plans/"
        + choice.getPlan()
        + "/indicators/"
        + getShown().code()
        + "/reported-values/"
        + one.id()
        + "/document";
  }

  /** The first day that a value may be of. */
  public LocalDate getEarliest() {
    return choice.plan().startDate();
  }

  /** The last: today, as no value lies ahead. */
  public LocalDate getLatest() {
    return LocalDate.now(clock);
  }

  /** Keeps the value, or puts it in the place of the one that is corrected. */
  public String report() {
    return act(
        () -> {
          ReportDraft draft = new ReportDraft(amount(), asOf, document, upload());
          if (getCorrected() == null) {
            values.report(choice.getPlan(), code(), draft);
          } else {
            values.correct(choice.getPlan(), code(), getCorrected().id(), draft, reason);
          }
        });
  }

  /** Takes the value back that the form names. */
  public String withdraw() {
    return act(
        () ->
            values.withdraw(
                choice.getPlan(),
                code(),
                MissingPages.id(request.getParameter("withdrawn")),
                request.getParameter("withdrawalReason")));
  }

  /** Does it and shows the page anew; a refusal is told above the form. */
  private String act(Runnable work) {
    try {
      work.run();
      return Address.of("/plan/indicator.xhtml")
          .with("faces-redirect", "true")
          .with("plan", choice.getPlan())
          .with("code", code())
          .with("saved", code())
          .toString();
    } catch (RuleViolation refusal) {
      errors.addAll(RefusalTexts.of(refusal, "indicators.report.", texts));
      return null;
    }
  }

  private String code() {
    return request.getParameter("code");
  }

  private ReportFile upload() {
    if (file == null || file.getSize() == 0) {
      return null;
    }
    try (InputStream in = file.getInputStream()) {
      return new ReportFile(file.getSubmittedFileName(), file.getContentType(), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  public LocalDate getAsOf() {
    return asOf;
  }

  public void setAsOf(LocalDate asOf) {
    this.asOf = asOf;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
