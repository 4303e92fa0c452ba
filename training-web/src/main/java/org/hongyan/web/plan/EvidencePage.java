package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceList;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;

/** The rows behind a figure, filtered by the address. */
@Named("evidencePage")
@RequestScoped
public class EvidencePage {

  /** A row with names instead of codes. */
  public record Row(EvidenceRow row, String division, String group) {}

  @Inject private PlanChoice choice;
  @Inject private EvidenceList evidence;
  @Inject private IndicatorReadings readings;
  @Inject private CodeLabels labels;
  @Inject private RowFilters filters;
  @Inject private HttpServletRequest request;
  private Page<Row> list;
  private IndicatorView indicator;

  public Page<Row> getList() {
    if (list == null) {
      PageRequest page =
          PageRequest.of(
              QueryValues.number("page", filters.of("page")),
              QueryValues.number("size", filters.of("size")));
      list =
          filters
              .answer(
                  () -> evidence.list(filter(), page),
                  new Page<EvidenceRow>(List.of(), page.page(), page.size(), 0))
              .map(this::named);
    }
    return list;
  }

  private Row named(EvidenceRow row) {
    return new Row(
        row,
        labels.division(row.divisionCode()),
        labels.group(row.audienceGroup(), choice.locale()));
  }

  /** Asks before anything is shown, so that the page can still be refused as a whole. */
  public void open() {
    getList();
  }

  public IndicatorView getIndicator() {
    if (indicator == null) {
      indicator =
          choice
              .views()
              .view(
                  readings.read(
                      choice.getPlan(),
                      filters.of("indicator"),
                      choice.getAsOf(),
                      choice.getChosenYear(),
                      choice.getDivisionCode()));
    }
    return indicator;
  }

  /** The indicators that can be opened, by code and name. */
  public List<PlanChoice.Choice> getIndicators() {
    return readings.read(choice.getPlan(), choice.getAsOf(), null, null).stream()
        .map(
            one ->
                new PlanChoice.Choice(
                    one.code(), one.code() + " " + one.name().in(choice.locale())))
        .toList();
  }

  public List<EvidenceList.Host> getHosts() {
    return evidence.hosts(choice.getPlan());
  }

  /** Who held the classes; what is no number asks nothing. */
  public Long getHost() {
    String asked = filters.of("hostOrganisationId");
    return asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : null;
  }

  public String getFrom() {
    return filters.of("from");
  }

  public String getTo() {
    return filters.of("to");
  }

  public boolean isWithoutRoster() {
    return "true".equals(filters.of("withoutRoster"));
  }

  /** The same rows as a workbook. */
  public String getExport() {
    return Address.of(
            request.getContextPath()
                + "/api/v1/plans/"
                + choice.getPlan()
                + "/indicators/"
                + getIndicator().code()
                + "/evidence.xlsx")
        .with("asOf", choice.getAsOf())
        .with("year", choice.getChosenYear())
        .with("divisionCode", choice.getDivisionCode())
        .with("audienceGroup", filters.getGroup())
        .with("sessionType", filters.getType())
        .with("level", filters.getLevel())
        .with("from", getFrom())
        .with("to", getTo())
        .with("hostOrganisationId", getHost())
        .with("withoutRoster", isWithoutRoster() ? "true" : null)
        .toString();
  }

  private EvidenceFilter filter() {
    return new EvidenceFilter(
        choice.getPlan(),
        filters.of("indicator"),
        choice.getAsOf(),
        choice.getChosenYear(),
        choice.getDivisionCode(),
        filters.getGroup(),
        filters.getType(),
        filters.level(),
        QueryValues.date("from", getFrom()),
        QueryValues.date("to", getTo()),
        getHost(),
        isWithoutRoster());
  }
}
