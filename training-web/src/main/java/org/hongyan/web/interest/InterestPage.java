package org.hongyan.web.interest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hongyan.account.TokenText;
import org.hongyan.interest.InterestDraft;
import org.hongyan.interest.InterestView;
import org.hongyan.interest.Interests;
import org.hongyan.notification.registration.InterestCodes;
import org.hongyan.registration.RegistrationStatus;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.PublicAddress;
import org.hongyan.web.form.Typed;
import org.hongyan.web.security.RequestLimits;

/** Saying in which subject one wants a class; by its private link, seeing and withdrawing it. */
@Named
@RequestScoped
public class InterestPage {

  private static final String PAGE = "/programme/interest";

  private final Interests interests;
  private final InterestCodes codes;
  private final RegistrationStatus status;
  private final RequestLimits limits;
  private final PublicAddress address;
  private final Settings settings;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private InterestView one;
  private RegistrationStatus.Self self;

  @Inject
  public InterestPage(
      Interests interests,
      InterestCodes codes,
      RegistrationStatus status,
      RequestLimits limits,
      PublicAddress address,
      Settings settings,
      PageTexts texts,
      HttpServletRequest request) {
    this.interests = interests;
    this.codes = codes;
    this.status = status;
    this.limits = limits;
    this.address = address;
    this.settings = settings;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected InterestPage() {
    this(null, null, null, null, null, null, null, null);
  }

  /** Keeps what was sent, or withdraws; an unknown link does not exist. */
  public void act() throws IOException {
    if (getToken() != null) {
      follow();
      return;
    }
    self = status.self().orElse(null);
    if (typed.by("state")) {
      try {
        leave("?done=stated&token=" + stated());
      } catch (RuleViolation refusal) {
        problems.add(refusal);
      }
    }
  }

  private void follow() throws IOException {
    try {
      one = interests.byLink(getToken());
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    try {
      if (typed.by("withdraw")) {
        interests.withdraw(getToken());
        leave("?done=withdrawn");
      } else if (typed.by("confirm")) {
        codes.confirm(getToken(), typed.text("code"));
        leave("?done=confirmed&token=" + getToken());
      } else if (typed.by("again")) {
        codes.again(getToken());
        leave("?done=sent&token=" + getToken());
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private String stated() {
    limits.registration(request);
    InterestDraft draft =
        new InterestDraft(
            typed.text("subjectCode"),
            typed.text("divisionCode"),
            typed.text("audienceGroup"),
            typed.text("name"),
            typed.text("phone"),
            typed.text("mail"));
    return interests.state(draft, typed.ticked("consent", false), typed.text("key")).token();
  }

  private void leave(String query) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + PAGE + query);
  }

  /** The secret of the private link that led here; null where none did. */
  public String getToken() {
    return typed.text("token");
  }

  public String getLink() {
    return address.of(PAGE + "?token=" + getToken());
  }

  /** What the link is about; null where something is to be said. */
  public InterestView getOne() {
    return one;
  }

  /** The secret of the link to come; it goes with the form, see {@link Interests}. */
  public String getKey() {
    return typed.posted() ? typed.shown("key", "") : TokenText.random();
  }

  /** What a field shows: what was typed or what the address names, else what is on record. */
  public String of(String name) {
    return typed.posted() || typed.text(name) != null ? typed.shown(name, null) : recorded(name);
  }

  private String recorded(String name) {
    if ("subjectCode".equals(name)) {
      return ofClass();
    }
    return self == null
        ? ""
        : switch (name) {
          case "name" -> self.name();
          case "audienceGroup" -> self.audienceGroup();
          case "divisionCode" -> self.divisionCode();
          default -> "";
        };
  }

  /** The subject of the class from which somebody came; empty for none. */
  private String ofClass() {
    String session = typed.text("session");
    return session != null && session.matches("\\d{1,18}")
        ? interests.subjectOf(Long.parseLong(session)).orElse("")
        : "";
  }

  /** What is wrong with a field; empty where nothing is. */
  public String wrong(String name) {
    return problems.getFields().getOrDefault(name, "");
  }

  /** The address that a code has still to confirm, masked; empty where none has to. */
  public String getUnconfirmed() {
    return codes.pending(getToken()).orElse("");
  }

  /** For how many days it is kept what somebody said. */
  public long getDays() {
    return settings.interestsKept().toDays();
  }

  public FormProblems getProblems() {
    return problems;
  }
}
