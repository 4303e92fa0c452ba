package org.hongyan.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hongyan.account.DemoAccounts;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Texts;
import org.hongyan.web.common.Language;

/** The login form: what was typed before, what was wrong with it, and whom a trial run knows. */
@Named
@RequestScoped
public class LoginPage {

  /** An account of the trial run. */
  public record DemoAccount(String username, String roleName) {}

  private final HttpServletRequest request;
  private final Language language;
  private final Settings settings;

  @Inject
  public LoginPage(HttpServletRequest request, Language language, Settings settings) {
    this.request = request;
    this.language = language;
    this.settings = settings;
  }

  protected LoginPage() {
    this(null, null, null);
  }

  /** Why the last try failed; empty at the first. */
  public String getError() {
    return request.getAttribute(LoginFilter.REFUSAL) instanceof RuleViolation refusal
        ? Texts.text(language.getLocale(), "rules." + refusal.code(), refusal.args())
        : "";
  }

  public String getUsername() {
    String username = request.getParameter("username");
    return username == null ? "" : username;
  }

  public String getNext() {
    return LocalPath.orEmpty(request.getParameter("next"));
  }

  /** Whether somebody was signed in before and no longer is. */
  public boolean isEnded() {
    return request.getParameter("ended") != null && getError().isEmpty();
  }

  public boolean isDemo() {
    return settings.demo();
  }

  public List<DemoAccount> getDemoAccounts() {
    return settings.demo()
        ? DemoAccounts.all().stream()
            .map(demo -> new DemoAccount(demo.username(), label(demo.role())))
            .toList()
        : List.of();
  }

  public String getDemoPassword() {
    return DemoAccounts.PASSWORD;
  }

  private String label(Role role) {
    return Texts.label(language.getLocale(), role);
  }
}
