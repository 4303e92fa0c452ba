package org.hongyan.web.trainer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.subject.Level;
import org.hongyan.trainer.Orientation;
import org.hongyan.trainer.Origin;
import org.hongyan.trainer.Taught;
import org.hongyan.trainer.TeachingLanguage;
import org.hongyan.trainer.TrainerFilter;
import org.hongyan.trainer.TrainerStatus;
import org.hongyan.trainer.TrainerView;
import org.hongyan.trainer.Trainers;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;
import org.hongyan.web.reference.ReferenceNames;

/** The list of trainers; its filters stand in the address. */
@Named
@RequestScoped
public class TrainersPage {

  @Inject private Trainers trainers;
  @Inject private ReferenceNames names;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Clock clock;
  private FormProblems problems;
  private Page<TrainerView> list;

  @PostConstruct
  void begin() {
    problems = new FormProblems(texts);
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

  /** Subjects with their levels in brackets, each subject once. */
  public String taught(List<Taught> all) {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    all.forEach(
        one ->
            levels
                .computeIfAbsent(names.subject(one.subjectCode()), subject -> new ArrayList<>())
                .add(texts.label(one.level())));
    return levels.entrySet().stream()
        .map(one -> texts.of("trainers.taught", one.getKey(), String.join(" / ", one.getValue())))
        .collect(Collectors.joining("; "));
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
