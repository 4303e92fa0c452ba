package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hongyan.account.TokenText;
import org.hongyan.person.IdType;
import org.hongyan.registration.AccountRegistrations;
import org.hongyan.registration.PublicRegistrations;
import org.hongyan.registration.Receipt;
import org.hongyan.registration.RegistrationDraft;
import org.hongyan.registration.RegistrationStatus;
import org.hongyan.registration.RegistrationView;
import org.hongyan.registration.Registrations;
import org.hongyan.registration.Vacancies;
import org.hongyan.session.PublishedSessions;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;
import org.hongyan.web.programme.ProgrammeEntry;
import org.hongyan.web.reference.ReferenceNames;
import org.hongyan.web.security.RequestLimits;

/** Registering for a published class: with an account what is on record, without one by a form. */
@Named
@RequestScoped
public class RegisterPage {

  private static final List<IdType> DOCUMENTS = List.of(IdType.RESIDENT_ID, IdType.OTHER_DOCUMENT);

  private final PublishedSessions sessions;
  private final Vacancies vacancies;
  private final PublicRegistrations open;
  private final AccountRegistrations account;
  private final Registrations own;
  private final RegistrationStatus status;
  private final RequestLimits limits;
  private final ReferenceNames names;
  private final HttpServletRequest request;
  private final Clock clock;
  private final Typed typed;
  private final FormProblems problems;
  private ProgrammeEntry entry;
  private RegistrationStatus.Self self;
  private TraineeForm form;
  private boolean ofAnother;

  @Inject
  public RegisterPage(
      PublishedSessions sessions,
      Vacancies vacancies,
      PublicRegistrations open,
      AccountRegistrations account,
      Registrations own,
      RegistrationStatus status,
      RequestLimits limits,
      ReferenceNames names,
      PageTexts texts,
      HttpServletRequest request,
      Clock clock) {
    this.sessions = sessions;
    this.vacancies = vacancies;
    this.open = open;
    this.account = account;
    this.own = own;
    this.status = status;
    this.limits = limits;
    this.names = names;
    this.request = request;
    this.clock = clock;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected RegisterPage() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  /** Finds the class, and registers where the form was sent. */
  public void act() throws IOException {
    try {
      long id = MissingPages.id(request.getParameter("id"));
      entry = ProgrammeEntry.of(sessions.get(id), vacancies.situation(id), clock.instant());
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    self = status.self().orElse(null);
    form = new TraineeForm(typed, problems, names, entry.session());
    Optional<RegistrationView> already = already();
    if (already.isPresent()) {
      leave("id=" + already.get().id());
    } else if (typed.by("register")) {
      try {
        leave(self == null ? registered() : registeredSelf());
      } catch (RuleViolation refusal) {
        ofAnother = refusal.code().equals("ID_NUMBER_OF_ANOTHER");
        problems.add(refusal);
      }
    }
  }

  /** The caller's own registration for the class, if there is one that stands. */
  private Optional<RegistrationView> already() {
    return self == null
        ? Optional.empty()
        : own.mine().stream()
            .filter(one -> one.sessionId().equals(entry.session().id()) && one.active())
            .findFirst();
  }

  private String registered() {
    limits.registration(request);
    Receipt receipt =
        open.register(
            entry.session().id(),
            form.trainee(),
            typed.ticked("consent", false),
            typed.text("key"));
    return "token=" + receipt.token();
  }

  private String registeredSelf() {
    RegistrationView view =
        account.register(
            entry.session().id(),
            new RegistrationDraft(
                null,
                null,
                typed.text("audienceGroup"),
                typed.text("divisionCode"),
                typed.text("organisation")));
    return "id=" + view.id();
  }

  private void leave(String to) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/registration?" + to);
  }

  public ProgrammeEntry getEntry() {
    return entry;
  }

  /** The caller as on record; null for who has no account with a person. */
  public RegistrationStatus.Self getSelf() {
    return self;
  }

  /** The secret of the link to come; it goes with the form, see {@link PublicRegistrations}. */
  public String getKey() {
    return typed.posted() ? typed.shown("key", "") : TokenText.random();
  }

  /** What a field shows: what was typed, else what is on record. */
  public String of(String name) {
    return typed.shown(name, self == null ? null : recorded(name));
  }

  private String recorded(String name) {
    return switch (name) {
      case "audienceGroup" -> self.audienceGroup();
      case "divisionCode" -> self.divisionCode();
      case "organisation" -> self.employer();
      default -> null;
    };
  }

  /** Whether only the office can go on: the number is on record under another name. */
  public boolean isOfAnother() {
    return ofAnother;
  }

  public TraineeForm getForm() {
    return form;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
