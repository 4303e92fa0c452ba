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
  @Inject private HttpServletRequest request;
  private Page<Row> list;
  private IndicatorView indicator;

  public Page<Row> getList() {
    if (list == null) {
      list =
          evidence
              .list(
                  filter(),
                  PageRequest.of(
                      QueryValues.number("page", request.getParameter("page")),
                      QueryValues.number("size", request.getParameter("size"))))
              .map(
                  row ->
                      new Row(
                          row,
                          labels.division(row.divisionCode()),
                          labels.group(row.audienceGroup(), choice.locale())));
    }
    return list;
  }

  public IndicatorView getIndicator() {
    if (indicator == null) {
      indicator =
          choice
              .views()
              .view(
                  readings.read(
                      choice.getPlan(),
                      request.getParameter("indicator"),
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

  public List<PlanChoice.Choice> getGroups() {
    return labels.groups().stream()
        .map(one -> new PlanChoice.Choice(one.code(), labels.group(one.code(), choice.locale())))
        .toList();
  }

  public List<PlanChoice.Choice> getTypes() {
    return labels.types().stream()
        .map(one -> new PlanChoice.Choice(one.code(), labels.type(one.code(), choice.locale())))
        .toList();
  }

  public List<EvidenceList.Host> getHosts() {
    return evidence.hosts(choice.getPlan());
  }

  /** Who held the classes; what is no number asks nothing. */
  public Long getHost() {
    String asked = QueryValues.text(request.getParameter("hostOrganisationId"));
    return asked != null && asked.matches("\\d{1,18}") ? Long.valueOf(asked) : null;
  }

  public String getFrom() {
    return QueryValues.text(request.getParameter("from"));
  }

  public String getTo() {
    return QueryValues.text(request.getParameter("to"));
  }

  public String getGroup() {
    return QueryValues.text(request.getParameter("audienceGroup"));
  }

  public String getType() {
    return QueryValues.text(request.getParameter("sessionType"));
  }

  public String getLevel() {
    return QueryValues.text(request.getParameter("level"));
  }

  public boolean isWithoutRoster() {
    return "true".equals(request.getParameter("withoutRoster"));
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
        .with("audienceGroup", getGroup())
        .with("sessionType", getType())
        .with("level", getLevel())
        .with("from", getFrom())
        .with("to", getTo())
        .with("hostOrganisationId", getHost())
        .with("withoutRoster", isWithoutRoster() ? "true" : null)
        .toString();
  }

  private EvidenceFilter filter() {
    return new EvidenceFilter(
        choice.getPlan(),
        request.getParameter("indicator"),
        choice.getAsOf(),
        choice.getChosenYear(),
        choice.getDivisionCode(),
        getGroup(),
        getType(),
        QueryValues.level("level", getLevel()),
        QueryValues.date("from", getFrom()),
        QueryValues.date("to", getTo()),
        getHost(),
        isWithoutRoster());
  }
}
