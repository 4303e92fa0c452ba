package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.hongyan.course.CourseView;
import org.hongyan.planning.ClassWishes;
import org.hongyan.planning.ClassWishes.ClassWish;
import org.hongyan.security.Caller;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.AdmissionTerms;
import org.hongyan.session.CompletionThreshold;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionDraft;
import org.hongyan.session.SessionLevel;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.scheduling.SessionPlanning;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** The form of one session: a new one, or one that is changed. */
@Named
@RequestScoped
public class SessionEditPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(Surroundings.ZONE);

  private final Sessions sessions;
  private final SessionPlanning planning;
  private final ClassWishes wishes;
  private final ResourceChoices resources;
  private final Caller caller;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private SessionView session;
  private ClassWish wish = ClassWish.NONE;

  @Inject
  public SessionEditPage(
      Sessions sessions,
      SessionPlanning planning,
      ClassWishes wishes,
      ResourceChoices resources,
      CurrentCaller caller,
      HttpServletRequest request,
      PageTexts texts) {
    this.sessions = sessions;
    this.planning = planning;
    this.wishes = wishes;
    this.resources = resources;
    this.caller = caller == null ? null : caller.get();
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected SessionEditPage() {
    this(null, null, null, null, null, null, null);
  }

  /** Saves what was posted and shows the session; a refusal shows the form with what was typed. */
  public void act() throws IOException {
    try {
      if (!isAdding()) {
        session = sessions.get(MissingPages.id(request.getParameter("id")));
      } else if (typed.text("subjectCode") != null) {
        wish = wishes.of(typed.text("subjectCode"), typed.text("divisionCode"));
      }
    } catch (RuleViolation missing) {
      MissingPages.answer();
      return;
    }
    if (!typed.posted()) {
      return;
    }
    try {
      SessionView saved =
          isAdding() ? planning.create(draft()) : planning.revise(session.id(), draft());
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath() + "/session/session?id=" + saved.id() + "&saved=session");
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private SessionDraft draft() {
    BigDecimal percent = typed.decimal("threshold");
    return new SessionDraft(
        typed.text("title"),
        typed.text("typeCode"),
        typed.choice(SessionLevel.class, "level"),
        typed.text("divisionCode"),
        typed.id("hostOrganisationId"),
        typed.ids("coOrganiserIds"),
        typed.date("startDate"),
        typed.date("endDate"),
        typed.number("capacity"),
        typed.number("minParticipants"),
        typed.moment("registrationOpensAt"),
        typed.moment("registrationClosesAt"),
        typed.ticked("approvalRequired", false),
        typed.all("audienceGroups"),
        new SessionDraft.DeliveryDraft(
            typed.choice(Delivery.Place.class, "place"),
            typed.choice(Delivery.Pace.class, "pace"),
            typed.choice(Delivery.Setting.class, "setting"),
            typed.choice(Delivery.Style.class, "style")),
        percent == null ? null : percent.movePointLeft(2),
        typed.number("disciplineMinutes"),
        typed.text("hostSession"),
        typed.decimal("budget"),
        typed.text("noticeNumber"),
        typed.text("description"),
        typed.id("venueId"),
        courses(),
        getTerms().typed(),
        typed.number("version"));
  }

  /** Those that were ticked, and those of the session that the list does not offer. */
  private List<Long> courses() {
    List<Long> offered = resources.getCourses().stream().map(CourseView::id).toList();
    Stream<Long> unseen =
        session == null
            ? Stream.of()
            : session.courseIds().stream().filter(id -> !offered.contains(id));
    return Stream.concat(typed.ids("courseIds").stream(), unseen).distinct().toList();
  }

  public boolean isAdding() {
    return request.getParameter("id") == null;
  }

  public SessionView getSession() {
    return session;
  }

  public FormProblems getProblems() {
    return problems;
  }

  /** What a field shows: what was typed, else what is kept. */
  public String of(String name) {
    return typed.shown(name, session == null ? fresh(name) : kept(name));
  }

  private Object fresh(String name) {
    return switch (name) {
      case "divisionCode" -> caller.divisionCode();
      case "hostOrganisationId" -> caller.organisationId();
      case "level" -> level();
      case "title" -> wish.title();
      case "typeCode" -> wish.typeCode();
      case "threshold" -> percent(CompletionThreshold.USUAL);
      default -> null;
    };
  }

  private SessionLevel level() {
    if (caller.organisationId() != null) {
      return SessionLevel.HOST;
    }
    return caller.divisionCode() == null ? SessionLevel.CITY : SessionLevel.COUNTY;
  }

  private Object kept(String name) {
    return switch (name) {
      case "title" -> session.title();
      case "typeCode" -> session.typeCode();
      case "level" -> session.level();
      case "divisionCode" -> session.divisionCode();
      case "hostOrganisationId" -> session.hostOrganisationId();
      case "startDate" -> session.startDate();
      case "endDate" -> session.endDate();
      case "capacity" -> session.capacity();
      case "minParticipants" -> session.minParticipants();
      case "registrationOpensAt" -> moment(session.registrationOpensAt());
      case "registrationClosesAt" -> moment(session.registrationClosesAt());
      case "place" -> session.delivery().place();
      case "pace" -> session.delivery().pace();
      case "setting" -> session.delivery().setting();
      case "style" -> session.delivery().style();
      case "threshold" -> percent(session.completionThreshold());
      case "disciplineMinutes" -> session.disciplineMinutes();
      case "hostSession" -> session.hostSession();
      case "budget" -> session.budget();
      case "noticeNumber" -> session.noticeNumber();
      case "description" -> session.description();
      case "venueId" -> session.venueId();
      case "version" -> session.version();
      default -> null;
    };
  }

  private static String moment(Instant instant) {
    return instant == null ? null : MOMENT.format(instant);
  }

  private static String percent(BigDecimal share) {
    return share == null ? null : share.movePointRight(2).stripTrailingZeros().toPlainString();
  }

  public boolean isApprovalRequired() {
    return typed.ticked("approvalRequired", session != null && session.approvalRequired());
  }

  public boolean hasGroup(String code) {
    return typed.chosen(
        "audienceGroups", code, session == null ? wish.audienceGroups() : session.audienceGroups());
  }

  public boolean hasCoOrganiser(Long id) {
    return typed.chosen(
        "coOrganiserIds", id, session == null ? List.of() : session.coOrganiserIds());
  }

  /** Whether courses are chosen already, so that they are shown. */
  public boolean isCourseWished() {
    return !wish.courseIds().isEmpty();
  }

  public boolean hasCourse(Long id) {
    return typed.chosen("courseIds", id, session == null ? wish.courseIds() : session.courseIds());
  }

  /** The part of the form that says on which terms the class takes people in. */
  public TermsPart getTerms() {
    return new TermsPart(typed, session == null ? AdmissionTerms.USUAL : session.registration());
  }

  /** Whether the caller organises for one organisation only. */
  public boolean isOneHost() {
    return caller.organisationId() != null;
  }

  public List<SessionLevel> getLevels() {
    return List.of(SessionLevel.values());
  }

  public List<Delivery.Place> getPlaces() {
    return List.of(Delivery.Place.values());
  }

  public List<Delivery.Pace> getPaces() {
    return List.of(Delivery.Pace.values());
  }

  public List<Delivery.Setting> getSettings() {
    return List.of(Delivery.Setting.values());
  }

  public List<Delivery.Style> getStyles() {
    return List.of(Delivery.Style.values());
  }
}
