package org.hongyan.web.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** The dashboard of officials; all of it stands in the address. */
@Named("dashboard")
@RequestScoped
public class DashboardPage {

  @Inject private PlanChoice choice;
  @Inject private DashboardComposer composer;
  private Dashboard shown;

  public String getPlan() {
    return choice.getPlan();
  }

  public String getPlanName() {
    return choice.getPlanName();
  }

  public List<PlanChoice.Choice> getPlans() {
    return choice.getPlans();
  }

  public LocalDate getAsOf() {
    return choice.getAsOf();
  }

  public Integer getYear() {
    return choice.getYear();
  }

  public List<Integer> getYears() {
    return choice.getYears();
  }

  public String getDivisionCode() {
    return choice.getDivisionCode();
  }

  public List<PlanChoice.Choice> getDivisions() {
    return choice.getDivisions();
  }

  public boolean isWithoutData() {
    return shown().withoutData();
  }

  public int getIndicatorCount() {
    return shown().indicatorCount();
  }

  public List<Dashboard.Tally> getTally() {
    return shown().tally();
  }

  public Dashboard.Course getTraining() {
    return shown().training();
  }

  public Dashboard.Course getAnnual() {
    return shown().annual();
  }

  public List<Dashboard.ClassRow> getClasses() {
    return shown().classes();
  }

  public String getClassesNote() {
    return shown().classesNote();
  }

  public String getClassesRule() {
    return shown().classesRule();
  }

  public List<Dashboard.Place> getPlaces() {
    return shown().places();
  }

  public List<Dashboard.GroupRow> getGroups() {
    return shown().groups();
  }

  public List<Dashboard.TypeRow> getTypes() {
    return shown().types();
  }

  public List<IndicatorView> getTalent() {
    return shown().talent();
  }

  public List<String> getRemarks() {
    return shown().remarks();
  }

  private Dashboard shown() {
    if (shown == null) {
      shown =
          composer.dashboard(
              choice.plan(),
              choice.getAsOf(),
              choice.getYear(),
              choice.getDivisionCode(),
              choice.locale());
    }
    return shown;
  }
}
