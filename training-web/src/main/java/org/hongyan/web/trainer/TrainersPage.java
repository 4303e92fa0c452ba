package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.subject.Level;
import org.hongyan.trainer.Orientation;
import org.hongyan.trainer.Origin;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerFilter;
import org.hongyan.trainer.TrainerStatus;
import org.hongyan.trainer.TrainerView;
import org.hongyan.trainer.Trainers;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** The list of trainers; its filters stand in the address. */
@Named
@RequestScoped
public class TrainersPage {

  private final Trainers trainers;
  private final HttpServletRequest request;
  private final FormProblems problems;
  private final Clock clock;
  private Page<TrainerView> list;

  @Inject
  public TrainersPage(Trainers trainers, HttpServletRequest request, PageTexts texts, Clock clock) {
    this.trainers = trainers;
    this.request = request;
    this.problems = new FormProblems(texts);
    this.clock = clock;
  }

  protected TrainersPage() {
    this(null, null, null, null);
  }

  public Page<TrainerView> getList() {
    if (list == null) {
      int page = RequestValues.page(request.getParameter("page"));
      list = trainers.list(filter(), new PageRequest(page, PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  /** How many are in the pool today. */
  public long getPoolSize() {
    return trainers.poolSize(LocalDate.now(clock));
  }

  /** Members whose yearly review is due: none since the first of January. */
  public boolean isDue() {
    return !of("due").isEmpty();
  }

  /** The day before which the last review of those who are due was. */
  public LocalDate getDueBefore() {
    return isDue() ? LocalDate.now(clock).withDayOfYear(1) : null;
  }

  private TrainerFilter filter() {
    try {
      return new TrainerFilter(
          RequestValues.text(of("q")),
          RequestValues.text(of("subject")),
          RequestValues.choice(Level.class, "level", of("level")),
          RequestValues.choice(TeachingLanguage.class, "language", of("language")),
          RequestValues.text(of("divisionCode")),
          RequestValues.choice(TrainerStatus.class, "status", of("status")),
          RequestValues.choice(Orientation.class, "orientation", of("orientation")),
          RequestValues.choice(Origin.class, "origin", of("origin")),
          RequestValues.date("freeOn", of("freeOn")),
          getDueBefore(),
          RequestValues.text(of("sort")));
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      return TrainerFilter.all();
    }
  }

  /** The query of the export: what is filtered now. */
  public String getExport() {
    String kept = request.getQueryString() == null ? "" : request.getQueryString();
    return "?" + kept + (isDue() ? "&dueBefore=" + getDueBefore() : "");
  }

  public List<Level> getLevels() {
    return Arrays.asList(Level.values());
  }

  public List<TeachingLanguage> getLanguages() {
    return Arrays.asList(TeachingLanguage.values());
  }

  public List<TrainerStatus> getStatuses() {
    return Arrays.asList(TrainerStatus.values());
  }

  public List<Orientation> getOrientations() {
    return Arrays.asList(Orientation.values());
  }

  public List<Origin> getOrigins() {
    return Arrays.asList(Origin.values());
  }

  public String getSort() {
    return of("sort").isEmpty() ? "name" : of("sort");
  }

  /** What the address says. */
  public String of(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
