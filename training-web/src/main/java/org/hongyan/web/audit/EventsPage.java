package org.hongyan.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.audit.AuditFilter;
import org.hongyan.audit.AuditLog;
import org.hongyan.audit.AuditRecord;
import org.hongyan.audit.Verification;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Texts;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.Language;
import org.hongyan.web.common.PageTexts;

/** The audit log, filtered, and the check of its chain. */
@Named
@RequestScoped
public class EventsPage {

  private final AuditLog log;
  private final HttpServletRequest request;
  private final Language language;
  private final FormProblems problems;
  private Page<AuditRecord> list;
  private Verification verification;

  @Inject
  public EventsPage(AuditLog log, HttpServletRequest request, Language language, PageTexts texts) {
    this.log = log;
    this.request = request;
    this.language = language;
    this.problems = new FormProblems(texts);
  }

  protected EventsPage() {
    this(null, null, null, null);
  }

  public Page<AuditRecord> getList() {
    if (list == null) {
      list = log.events(filter(), new PageRequest(page(), PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  private AuditFilter filter() {
    try {
      return new AuditFilter(
          of("actor"),
          of("action"),
          of("subject"),
          MomentText.start("from", of("from")),
          MomentText.end("to", of("to")));
    } catch (RuleViolation refusal) {
      problems.add(refusal);
      return AuditFilter.NONE;
    }
  }

  public FormProblems getProblems() {
    getList();
    return problems;
  }

  public List<String> getActions() {
    return log.actions();
  }

  /** What the check found; null unless it was asked for. */
  public Verification getVerification() {
    if (verification == null && request.getParameter("verify") != null) {
      verification = log.verify();
    }
    return verification;
  }

  /** An action in the reader's words; its code where there are none yet. */
  public String label(String action) {
    return worded("audit.action.", action);
  }

  /** A kind of subject in the reader's words; its name in the log where there are none yet. */
  public String subject(String type) {
    return worded("audit.type.", type);
  }

  private String worded(String prefix, String code) {
    String key = prefix + code;
    return Texts.has(language.getLocale(), key) ? Texts.text(language.getLocale(), key) : code;
  }

  /** What a filter field holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }

  private int page() {
    return of("page").matches("\\d{1,6}") ? Integer.parseInt(of("page")) : 0;
  }
}
