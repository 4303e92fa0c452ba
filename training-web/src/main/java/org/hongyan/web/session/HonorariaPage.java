package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.honorarium.Honoraria;
import org.hongyan.session.honorarium.HonorariumDraft;
import org.hongyan.session.honorarium.HonorariumStatus;
import org.hongyan.session.honorarium.HonorariumView;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.form.Typed;

/** The honoraria of a class: how each is computed, what was set, and the form of one. */
@Named
@RequestScoped
public class HonorariaPage {

  private final Honoraria honoraria;
  private final Sessions sessions;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private final Typed typed;
  private final FormProblems problems;
  private SessionView session;
  private List<HonorariumView> rows = List.of();
  private HonorariumView edited;

  @Inject
  public HonorariaPage(
      Honoraria honoraria, Sessions sessions, HttpServletRequest request, PageTexts texts) {
    this.honoraria = honoraria;
    this.sessions = sessions;
    this.request = request;
    this.texts = texts;
    this.typed = new Typed(request);
    this.problems = new FormProblems(texts);
  }

  protected HonorariaPage() {
    this(null, null, null, null);
  }

  /** Sets what was posted; a refusal shows the form again with what was typed. */
  public void act() throws IOException {
    try {
      session = sessions.get(MissingPages.id(request.getParameter("id")));
      rows = honoraria.ofSession(session.id());
      edited = chosen();
    } catch (RuleViolation missing) {
      MissingPages.answer();
      return;
    }
    try {
      if (typed.by("set") && edited != null) {
        honoraria.set(session.id(), List.of(draft()));
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .redirect(
                request.getContextPath() + "/session/honoraria?id=" + session.id() + "&done=set");
      }
    } catch (RuleViolation refusal) {
      problems.add(refusal);
    }
  }

  private HonorariumView chosen() {
    return rows.stream()
        .filter(
            row ->
                row.lessonId().equals(typed.id("lesson"))
                    && row.trainerId().equals(typed.id("trainer")))
        .findFirst()
        .orElse(null);
  }

  private HonorariumDraft draft() {
    return new HonorariumDraft(
        edited.lessonId(),
        edited.trainerId(),
        typed.decimal("amount"),
        typed.number("surchargePercent"),
        typed.text("surchargeApproval"),
        typed.text("reason"),
        typed.choice(HonorariumStatus.class, "status"),
        typed.date("paidOn"),
        typed.text("voucher"),
        typed.number("version"));
  }

  /** What a field of the form shows. */
  public String of(String name) {
    return typed.shown(name, edited == null ? null : kept(name));
  }

  private Object kept(String name) {
    return switch (name) {
      case "amount" -> edited.amount() == null ? edited.computed() : edited.amount();
      case "surchargePercent" -> edited.surchargePercent();
      case "surchargeApproval" -> edited.surchargeApproval();
      case "reason" -> edited.reason();
      case "status" -> edited.status() == null ? HonorariumStatus.PLANNED : edited.status();
      case "paidOn" -> edited.paidOn();
      case "voucher" -> edited.voucher();
      case "version" -> edited.version();
      default -> null;
    };
  }

  /** How a fee is computed, in words. */
  public String computed(HonorariumView row) {
    if (row.rate() == null) {
      return texts.get(row.feeClass() == null ? "honoraria.noClass" : "honoraria.noRate");
    }
    String words =
        texts.of(
            "honoraria.computed",
            row.rate().toPlainString(),
            Integer.toString(row.paidMinutes()),
            Integer.toString(row.teachingHour()),
            row.computed().toPlainString(),
            row.scheme());
    String twice = row.twiceMinutes() == 0 ? "" : less("honoraria.twice", row.twiceMinutes());
    return words
        + twice
        + (row.beyondMinutes() == 0 ? "" : less("honoraria.beyond", row.beyondMinutes()));
  }

  private String less(String key, int minutes) {
    return " " + texts.of(key, Integer.toString(minutes));
  }

  /** Sum of what was set, by trainer. */
  public Map<String, BigDecimal> getPerTrainer() {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.amount() != null)
        .forEach(row -> sums.merge(row.trainer(), row.amount(), BigDecimal::add));
    return sums;
  }

  public BigDecimal getTotal() {
    return rows.stream()
        .map(HonorariumView::amount)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public HonorariumStatus[] getStates() {
    return HonorariumStatus.values();
  }

  public SessionView getSession() {
    return session;
  }

  public List<HonorariumView> getRows() {
    return rows;
  }

  /** The one whose form is open; null where none is. */
  public HonorariumView getEdited() {
    return edited;
  }

  public FormProblems getProblems() {
    return problems;
  }
}
