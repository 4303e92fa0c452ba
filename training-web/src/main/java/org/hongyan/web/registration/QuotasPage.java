package org.hongyan.web.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hongyan.registration.QuotaDraft;
import org.hongyan.registration.QuotaView;
import org.hongyan.registration.SeatQuotas;
import org.hongyan.registration.Vacancies;
import org.hongyan.session.SessionView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Surroundings;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** The seats of a class that are kept for divisions and organisations, laid down by one form. */
@Named
@RequestScoped
public class QuotasPage {

  private static final int SPARE = 3;
  private static final String ORGANISATION = "o";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm").withZone(Surroundings.ZONE);

  /**
   * One line of the form.
   *
   * @param whom code of a division, or {@code o} and the id of an organisation; empty for none
   */
  public record Line(int number, String whom, String seats, String release, QuotaView kept) {}

  private final OrganisedClass organised;
  private final SeatQuotas quotas;
  private final Vacancies vacancies;
  private final HttpServletRequest request;
  private final Typed typed;
  private final FormProblems problems;
  private SessionView session;
  private List<QuotaView> kept;

  @Inject
  public QuotasPage(
      OrganisedClass organised,
      SeatQuotas quotas,
      Vacancies vacancies,
      HttpServletRequest request,
      PageTexts texts) {
    this.organised = organised;
    this.quotas = quotas;
    this.vacancies = vacancies;
    this.request = request;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected QuotasPage() {
    this(null, null, null, null, null);
  }

  /** Finds the class, and keeps the seats that were laid down. */
  public void act() throws IOException {
    try {
      session = organised.session();
      kept = quotas.list(session.id());
    } catch (RuleViolation unknown) {
      MissingPages.answer();
      return;
    }
    if (typed.posted()) {
      try {
        quotas.replace(session.id(), drafts());
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(
                request.getContextPath()
                    + "/registration/quotas?session="
                    + session.id()
                    + "&saved=1");
      } catch (RuleViolation refusal) {
        problems.add(refusal);
      }
    }
  }

  private List<QuotaDraft> drafts() {
    List<QuotaDraft> drafts = new ArrayList<>();
    for (int i = 0; i < lines(); i++) {
      String whom = typed.text("whom" + i);
      if (whom != null) {
        boolean organisation = whom.matches(ORGANISATION + "\\d{1,18}");
        drafts.add(
            new QuotaDraft(
                organisation ? null : whom,
                organisation ? Long.valueOf(whom.substring(1)) : null,
                typed.number("seats" + i),
                typed.moment("release" + i)));
      }
    }
    return drafts;
  }

  private int lines() {
    Integer sent = typed.posted() ? typed.number("lines") : null;
    return sent == null ? kept.size() + SPARE : Math.min(sent, 100);
  }

  public List<Line> getLines() {
    return IntStream.range(0, lines()).mapToObj(this::line).toList();
  }

  private Line line(int i) {
    QuotaView one = i < kept.size() ? kept.get(i) : null;
    return new Line(
        i,
        typed.shown("whom" + i, one == null ? null : whom(one)),
        typed.shown("seats" + i, one == null ? null : one.seats()),
        typed.shown(
            "release" + i,
            one == null || one.releaseAt() == null ? null : MOMENT.format(one.releaseAt())),
        one);
  }

  private static String whom(QuotaView one) {
    return one.organisationId() == null ? one.divisionCode() : ORGANISATION + one.organisationId();
  }

  /** What is wrong with a line; its place in the list of what was laid down may be another. */
  public String wrong(int number) {
    int place = -1;
    for (int i = 0; i <= number; i++) {
      place += typed.text("whom" + i) == null ? 0 : 1;
    }
    String prefix = "quotas[" + place + "]";
    return typed.text("whom" + number) == null
        ? ""
        : problems.getFields().entrySet().stream()
            .filter(one -> one.getKey().startsWith(prefix))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
  }

  public SessionView getSession() {
    return session;
  }

  public Vacancies.Situation getSituation() {
    return vacancies.situation(session.id());
  }

  public FormProblems getProblems() {
    return problems;
  }
}
