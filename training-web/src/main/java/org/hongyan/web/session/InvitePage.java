package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.invitation.InvitationAnswers;
import org.hongyan.session.invitation.InvitationDraft;
import org.hongyan.session.invitation.InvitationStatus;
import org.hongyan.session.invitation.InvitationView;
import org.hongyan.session.invitation.Invitations;
import org.hongyan.session.teaching.TrainerSuggestion;
import org.hongyan.session.teaching.TrainerSuggestions;
import org.hongyan.session.teaching.Wanted;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.trainer.TrainerContacts;
import org.hongyan.trainer.TrainerContacts.Contact;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;
import org.hongyan.web.trainer.SuggestionAnswer;
import org.hongyan.web.trainer.SuggestionWords;

/** Asks trainers for one lesson, the best suited first, and shows who answered what. */
@Named
@RequestScoped
public class InvitePage {

  private static final String ADDRESS = "/session/invite?lesson=";
  private static final int NEXT_OFFERED = 3;
  private static final int MOST_SHOWN = 8;

  private final Sessions sessions;
  private final Lessons lessons;
  private final Invitations invitations;
  private final InvitationAnswers answers;
  private final TrainerSuggestions suggestions;
  private final TrainerContacts contacts;
  private final SuggestionWords words;
  private final Settings settings;
  private final Language language;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private SessionView session;
  private LessonView lesson;
  private List<InvitationView> sent;
  private List<TrainerSuggestion> ranked;
  private Map<Long, Contact> reached;

  @Inject
  public InvitePage(
      Sessions sessions,
      Lessons lessons,
      Invitations invitations,
      InvitationAnswers answers,
      TrainerSuggestions suggestions,
      TrainerContacts contacts,
      SuggestionWords words,
      Settings settings,
      Language language,
      HttpServletRequest request,
      PageTexts texts) {
    this.sessions = sessions;
    this.lessons = lessons;
    this.invitations = invitations;
    this.answers = answers;
    this.suggestions = suggestions;
    this.contacts = contacts;
    this.words = words;
    this.settings = settings;
    this.language = language;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected InvitePage() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Does what was posted; a refusal shows the form again with what was typed. */
  public void act() throws IOException {
    try {
      lesson = lessons.get(MissingPages.id(request.getParameter("lesson")));
      session = sessions.get(lesson.sessionId());
    } catch (RuleViolation missing) {
      MissingPages.answer();
      return;
    }
    try {
      String done = done();
      if (done != null) {
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(request.getContextPath() + ADDRESS + lesson.id() + "&done=" + done);
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private String done() {
    if (typed.by("invite")) {
      invitations.invite(lesson.id(), draft());
      return "invited";
    }
    if (typed.by("withdraw")) {
      invitations.withdraw(MissingPages.id(typed.text("withdraw")), typed.text("reason"));
      return "withdrawn";
    }
    if (typed.by("accept")) {
      answers.accept(MissingPages.id(typed.text("accept")));
      return "accepted";
    }
    if (typed.by("decline")) {
      answers.decline(MissingPages.id(typed.text("decline")), typed.text("reason"));
      return "declined";
    }
    return null;
  }

  private InvitationDraft draft() {
    List<Long> next = new ArrayList<>();
    for (int i = 1; i <= NEXT_OFFERED; i++) {
      if (typed.id("next" + i) != null) {
        next.add(typed.id("next" + i));
      }
    }
    return new InvitationDraft(
        typed.id("trainerId"),
        next,
        typed.moment("deadline"),
        typed.text("message"),
        typed.number("seat"));
  }

  public SessionView getSession() {
    return session;
  }

  public LessonView getLesson() {
    return lesson;
  }

  /** All invitations for the lesson, by place, the latest first. */
  public List<InvitationView> getSent() {
    if (sent == null) {
      sent = invitations.ofLesson(lesson.id());
    }
    return sent;
  }

  private List<TrainerSuggestion> ranked() {
    if (ranked == null) {
      ranked =
          suggestions.of(
              new Wanted(
                  lesson.courseId(),
                  lesson.start(),
                  lesson.end(),
                  session.divisionCode(),
                  null,
                  lesson.id()));
    }
    return ranked;
  }

  /** Who suits best, with reasons in words. */
  public List<SuggestionAnswer> getSuggestions() {
    return ranked().stream()
        .limit(MOST_SHOWN)
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

  /** Who can be asked: free, not teaching it, and not asked already; the best first. */
  public List<TrainerSuggestion> getChoices() {
    return ranked().stream().filter(TrainerSuggestion::free).filter(this::askable).toList();
  }

  private boolean askable(TrainerSuggestion one) {
    return !lesson.trainerIds().contains(one.trainerId())
        && getSent().stream().noneMatch(sent -> sent.trainerId().equals(one.trainerId()));
  }

  /** How a trainer is reached: {@code mail}, {@code phone}, {@code page} or {@code paper}. */
  public String reach(Long trainerId) {
    if (reached == null) {
      reached = new HashMap<>(contacts.of(ids()));
    }
    Contact contact = reached.getOrDefault(trainerId, Contact.NONE);
    return contact.mail() != null
        ? "mail"
        : contact.phone() != null ? "phone" : contact.account() ? "page" : "paper";
  }

  private List<Long> ids() {
    return ranked().stream().map(TrainerSuggestion::trainerId).toList();
  }

  /** What a field shows: what was typed, else the best suited in order. */
  public String of(String name) {
    return typed.shown(name, usual(name));
  }

  private Object usual(String name) {
    return switch (name) {
      case "trainerId" -> choice(0);
      case "next1" -> choice(1);
      case "next2" -> choice(2);
      case "seat" -> freeSeat();
      case "deadline" ->
          invitations
              .usualDeadline(lesson.id())
              .atZone(Surroundings.ZONE)
              .toLocalDateTime()
              .truncatedTo(ChronoUnit.MINUTES);
      default -> null;
    };
  }

  /** The first place that nobody is asked for, or has accepted. */
  private int freeSeat() {
    return getSent().stream()
        .filter(one -> one.open() || one.status() == InvitationStatus.ACCEPTED)
        .mapToInt(one -> one.seat() + 1)
        .max()
        .orElse(1);
  }

  private Long choice(int place) {
    return getChoices().size() > place ? getChoices().get(place).trainerId() : null;
  }

  /** Whether mail goes out by itself. */
  public boolean isMailSet() {
    return settings.mail().isPresent();
  }

  public FormProblems getProblems() {
    return problems;
  }
}
