package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.hongyan.notification.registration.MailCodes;
import org.hongyan.registration.RegistrationDecisions;
import org.hongyan.registration.RegistrationStatus;
import org.hongyan.registration.RegistrationStatus.OwnStanding;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Vacancies;
import org.hongyan.session.PublishedSessions;
import org.hongyan.session.timetable.PublishedLessons;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.PublicAddress;
import org.hongyan.web.common.QrCode;
import org.hongyan.web.form.Typed;
import org.hongyan.web.programme.ProgrammeEntry;

/**
 * How a registration stands, by its private link or for who is signed in: seat or place in the
 * queue, the code to show at the door, taking an offered seat, cancelling.
 */
@Named
@RequestScoped
public class RegistrationPage {

  private static final List<String> REASONS = List.of("time", "health", "work", "other");

  private final RegistrationStatus statuses;
  private final RegistrationDecisions decisions;
  private final PublishedSessions sessions;
  private final PublishedLessons lessons;
  private final Vacancies vacancies;
  private final MailCodes codes;
  private final PublicAddress address;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Clock clock;
  private final Typed typed;
  private final FormProblems problems;
  private OwnStanding standing;
  private ProgrammeEntry entry;

  @Inject
  public RegistrationPage(
      RegistrationStatus statuses,
      RegistrationDecisions decisions,
      PublishedSessions sessions,
      PublishedLessons lessons,
      Vacancies vacancies,
      MailCodes codes,
      PublicAddress address,
      HttpServletRequest request,
      PageTexts texts,
      Clock clock) {
    this.statuses = statuses;
    this.decisions = decisions;
    this.sessions = sessions;
    this.lessons = lessons;
    this.vacancies = vacancies;
    this.codes = codes;
    this.address = address;
    this.request = request;
    this.texts = texts;
    this.clock = clock;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected RegistrationPage() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  /** Finds the registration, and does what was asked; an unknown link does not exist. */
  public void act() throws IOException {
    try {
      load();
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    try {
      if (typed.by("cancel")) {
        cancel();
        leave("cancelled");
      } else if (typed.by("accept")) {
        accept();
        leave("accepted");
      } else if (typed.by("confirm")) {
        codes.confirm(getToken(), typed.text("code"));
        leave("confirmed");
      } else if (typed.by("again")) {
        codes.again(getToken());
        leave("sent");
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      load();
    }
  }

  private void load() {
    standing = isPrivate() ? statuses.byLink(getToken()) : statuses.own(id());
    long session = standing.registration().sessionId();
    entry = ProgrammeEntry.of(sessions.get(session), vacancies.situation(session), clock.instant());
  }

  private long id() {
    return MissingPages.id(request.getParameter("id"));
  }

  private void cancel() {
    String reason = reason();
    if (isPrivate()) {
      decisions.cancelByLink(getToken(), reason);
    } else {
      decisions.cancel(id(), reason);
    }
  }

  /** What was chosen, in words, with what was added to it. */
  private String reason() {
    String note = typed.text("note");
    String chosen = typed.text("reason");
    boolean said = REASONS.contains(chosen) && !"other".equals(chosen);
    String words = said ? texts.get("registration.reason." + chosen) : null;
    if (words == null || note == null) {
      return words == null ? note : words;
    }
    return texts.of("registration.reason.note", words, note);
  }

  private void accept() {
    if (isPrivate()) {
      decisions.acceptByLink(getToken());
    } else {
      decisions.acceptOffer(id());
    }
  }

  private void leave(String done) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/registration?" + getKey() + "&done=" + done);
  }

  /** Whether a private link led here. */
  public boolean isPrivate() {
    return !getToken().isEmpty();
  }

  public String getToken() {
    String token = request.getParameter("token");
    return token == null ? "" : token;
  }

  /** What the address of this page names the registration by. */
  public String getKey() {
    return isPrivate() ? "token=" + getToken() : "id=" + id();
  }

  public OwnStanding getStanding() {
    return standing;
  }

  public RegistrationView getOne() {
    return standing.registration();
  }

  public ProgrammeEntry getEntry() {
    return entry;
  }

  public List<PublishedLessons.Place> getPlaces() {
    return lessons.places(getOne().sessionId());
  }

  /** How it stands, as one word for text and colour. */
  public String getState() {
    return getOne().standing().key();
  }

  /** The address that leads back here; only who came by it may see it. */
  public String getLink() {
    return address.of("/registration?token=" + getToken());
  }

  public QrCode getCode() {
    return QrCode.of(getLink());
  }

  /** The address that a code has still to confirm, masked; empty where none has to. */
  public String getUnconfirmed() {
    return isPrivate() ? codes.pending(getToken()).orElse("") : "";
  }

  public List<String> getReasons() {
    return REASONS;
  }

  public String of(String name) {
    return typed.shown(name, null);
  }

  public FormProblems getProblems() {
    return problems;
  }
}
