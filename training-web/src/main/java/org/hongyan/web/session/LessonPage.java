package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.teaching.TrainerSuggestions;
import org.hongyan.session.teaching.Wanted;
import org.hongyan.session.timetable.ConflictRefusal;
import org.hongyan.session.timetable.LessonChangeView;
import org.hongyan.session.timetable.LessonCheck;
import org.hongyan.session.timetable.LessonDraft;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.SavedLesson;
import org.hongyan.session.timetable.Timetable;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;
import org.hongyan.web.trainer.SuggestionAnswer;
import org.hongyan.web.trainer.SuggestionWords;

/** The form of one lesson: what would come of it is told before it is saved. */
@Named
@RequestScoped
public class LessonPage {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int USUAL_MINUTES = 90;
  private static final int MOST_SUGGESTIONS = 8;
  private static final Duration BREAK = Duration.ofMinutes(15);

  private final Sessions sessions;
  private final Lessons lessons;
  private final Timetable timetable;
  private final TrainerSuggestions trainers;
  private final SuggestionWords words;
  private final Language language;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private SessionView session;
  private LessonView lesson;
  private List<String> conflicts = List.of();
  private List<String> warnings = List.of();
  private String nextFree = "";
  private boolean checked;
  private List<SuggestionAnswer> suggestions = List.of();

  @Inject
  public LessonPage(
      Sessions sessions,
      Lessons lessons,
      Timetable timetable,
      TrainerSuggestions trainers,
      SuggestionWords words,
      Language language,
      HttpServletRequest request,
      PageTexts texts) {
    this.sessions = sessions;
    this.lessons = lessons;
    this.timetable = timetable;
    this.trainers = trainers;
    this.words = words;
    this.language = language;
    this.request = request;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected LessonPage() {
    this(null, null, null, null, null, null, null, null);
  }

  /** Does what the form asks for; a refusal shows it again with what was typed. */
  public void act() throws IOException {
    try {
      if (!isAdding()) {
        lesson = lessons.get(MissingPages.id(request.getParameter("id")));
      }
      session =
          sessions.get(
              lesson == null
                  ? MissingPages.id(request.getParameter("session"))
                  : lesson.sessionId());
    } catch (RuleViolation missing) {
      MissingPages.answer();
      return;
    }
    if (typed.posted()) {
      post();
    }
  }

  private void post() throws IOException {
    try {
      if (typed.by("check")) {
        tell(timetable.check(session.id(), lesson == null ? null : lesson.id(), draft()));
      } else if (typed.by("suggest")) {
        suggest(draft());
      } else if (typed.by("remove") && lesson != null) {
        timetable.remove(lesson.id());
        leave("removed", 0);
      } else if (typed.by("substitute") && lesson != null) {
        SavedLesson saved =
            timetable.substitute(
                lesson.id(), typed.id("out"), typed.id("in"), typed.text("reason"));
        leave("lesson", saved.warnings().size());
      } else {
        SavedLesson saved =
            lesson == null
                ? timetable.add(session.id(), draft())
                : timetable.revise(lesson.id(), draft());
        if (typed.by("another")) {
          another(saved.lesson());
        } else {
          leave("lesson", saved.warnings().size());
        }
      }
    } catch (ConflictRefusal refusal) {
      problems.add(refusal);
      conflicts = words(refusal);
      nextFree = hour(refusal.nextFree());
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private void suggest(LessonDraft draft) {
    Wanted wanted =
        new Wanted(
            draft.courseId(),
            draft.start(),
            draft.end(),
            session.divisionCode(),
            null,
            lesson == null ? null : lesson.id());
    suggestions =
        trainers.of(wanted).stream()
            .limit(MOST_SUGGESTIONS)
            .map(
                one ->
                    new SuggestionAnswer(
                        one.trainerId(),
                        one.name(),
                        one.score(),
                        words.of(one.reasons(), language.getLocale()),
                        words.of(one.conflicts(), language.getLocale())))
            .toList();
  }

  /** Who could teach it, the best first; empty where nobody asked. */
  public List<SuggestionAnswer> getSuggestions() {
    return suggestions;
  }

  private void tell(LessonCheck check) {
    checked = true;
    conflicts =
        check.conflicts().stream()
            .map(ConflictRefusal::violation)
            .map(one -> texts.of("rules." + one.code(), one.args().toArray()))
            .distinct()
            .toList();
    warnings =
        check.warnings().stream()
            .map(one -> texts.of("warnings." + one.code(), one.args().toArray()))
            .toList();
    nextFree = hour(check.nextFree());
  }

  private List<String> words(RuleViolation refusal) {
    return refusal.violations().stream()
        .map(one -> texts.of("rules." + one.code(), one.args().toArray()))
        .distinct()
        .toList();
  }

  /** Goes on to the next lesson of the day, a break later. */
  private void another(LessonView saved) throws IOException {
    Instant next = saved.end().plus(BREAK);
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(
            request.getContextPath()
                + "/session/lesson?session="
                + session.id()
                + "&saved=lesson&on="
                + LocalDate.ofInstant(next, Surroundings.ZONE)
                + "&from="
                + hour(next)
                + "&to="
                + hour(next.plusSeconds(saved.minutes() * 60L)));
  }

  private void leave(String saved, int warned) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(
            request.getContextPath()
                + "/session/session?id="
                + session.id()
                + "&saved="
                + saved
                + (warned > 0 ? "&warned=" + warned : ""));
  }

  private LessonDraft draft() {
    LocalDate day = typed.date("day");
    return new LessonDraft(
        typed.text("title"),
        typed.id("courseId"),
        moment(day, typed.time("from")),
        moment(day, typed.time("to")),
        typed.ids("trainerIds"),
        typed.id("venueId"),
        typed.number("version"));
  }

  private static Instant moment(LocalDate day, LocalTime time) {
    return day == null || time == null
        ? null
        : day.atTime(time).atZone(Surroundings.ZONE).toInstant();
  }

  private static String hour(Instant instant) {
    return instant == null ? "" : HOUR.format(instant.atZone(Surroundings.ZONE));
  }

  public boolean isAdding() {
    return request.getParameter("id") == null;
  }

  public SessionView getSession() {
    return session;
  }

  public LessonView getLesson() {
    return lesson;
  }

  /** What a field shows: what was typed, else what is kept, else what is usual. */
  public String of(String name) {
    Object kept =
        switch (name) {
          case "title" -> lesson == null ? null : lesson.title();
          case "courseId" -> lesson == null ? onlyCourse() : lesson.courseId();
          case "day" ->
              lesson == null ? firstDay() : lesson.start().atZone(Surroundings.ZONE).toLocalDate();
          case "from" -> lesson == null ? usual("from", MORNING) : hour(lesson.start());
          case "to" ->
              lesson == null ? usual("to", MORNING.plusMinutes(USUAL_MINUTES)) : hour(lesson.end());
          case "venueId" -> lesson == null ? session.venueId() : lesson.venueId();
          case "version" -> lesson == null ? null : lesson.version();
          default -> null;
        };
    return typed.shown(name, kept);
  }

  private Long onlyCourse() {
    return session.courseIds().size() == 1 ? session.courseIds().get(0) : null;
  }

  private Object firstDay() {
    String given = request.getParameter("on");
    return given == null ? session.startDate() : given;
  }

  private Object usual(String name, LocalTime otherwise) {
    String given = request.getParameter(name);
    return given == null ? HOUR.format(otherwise) : given;
  }

  public boolean teaches(Long trainerId) {
    return typed.by("substitute")
        ? lesson.trainerIds().contains(trainerId)
        : typed.chosen("trainerIds", trainerId, lesson == null ? List.of() : lesson.trainerIds());
  }

  /** Names of those who teach it, by id. */
  public Map<Long, String> getTeaching() {
    Map<Long, String> names = new LinkedHashMap<>();
    for (int i = 0; i < lesson.trainerIds().size(); i++) {
      names.put(lesson.trainerIds().get(i), lesson.trainers().get(i));
    }
    return names;
  }

  public List<LessonChangeView> getChanges() {
    return lessons.changes(lesson.id());
  }

  public FormProblems getProblems() {
    return problems;
  }

  /** What stands in the way, in words. */
  public List<String> getConflicts() {
    return conflicts;
  }

  public List<String> getWarnings() {
    return warnings;
  }

  /** The next start with room on that day; empty where there is none. */
  public String getNextFree() {
    return nextFree;
  }

  /** Whether it was looked at, and nothing stands in the way. */
  public boolean isFree() {
    return checked && conflicts.isEmpty();
  }
}
