package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hongyan.account.AccountDraft;
import org.hongyan.account.AccountRevision;
import org.hongyan.account.AccountScope;
import org.hongyan.account.AccountView;
import org.hongyan.account.Accounts;
import org.hongyan.account.ScopeChoices;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.FormProblems;
import org.hongyan.web.common.PageTexts;

/** One account: create it, change it, reset its password. */
@Named
@RequestScoped
public class AccountPage {

  private final Accounts accounts;
  private final ScopeChoices choices;
  private final HttpServletRequest request;
  private final FormProblems problems;
  private AccountView account;

  @Inject
  public AccountPage(
      Accounts accounts, ScopeChoices choices, HttpServletRequest request, PageTexts texts) {
    this.accounts = accounts;
    this.choices = choices;
    this.request = request;
    this.problems = new FormProblems(texts);
  }

  protected AccountPage() {
    this(null, null, null, null);
  }

  /** Does what the form asks for, and goes back to the list; a refusal shows the form again. */
  public void act() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    try {
      if (!isNew()) {
        account = accounts.get(Long.valueOf(request.getParameter("id")));
      }
      if ("POST".equals(request.getMethod())) {
        faces
            .getExternalContext()
            .redirect(
                request.getContextPath()
                    + "/account/accounts?saved="
                    + URLEncoder.encode(save(), StandardCharsets.UTF_8));
      }
    } catch (RuleViolation refusal) {
      if (account == null && !isNew()) {
        faces.getExternalContext().responseSendError(404, null);
        faces.responseComplete();
      }
      problems.add(refusal);
    }
  }

  private String save() {
    if (isNew()) {
      return accounts
          .create(
              new AccountDraft(
                  request.getParameter("username"),
                  request.getParameter("name"),
                  scope(),
                  request.getParameter("password")))
          .username();
    }
    if (request.getParameter("reset") != null) {
      accounts.resetPassword(account.id(), request.getParameter("password"));
      return account.username();
    }
    String version = value("version", "");
    AccountRevision revision =
        new AccountRevision(
            value("name", ""),
            scope(),
            request.getParameter("enabled") != null,
            version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
    return accounts.revise(account.id(), revision).username();
  }

  private AccountScope scope() {
    String organisation = value("organisationId", "");
    return new AccountScope(
        chosenRoles(),
        request.getParameter("divisionCode"),
        organisation.matches("\\d{1,18}") ? Long.valueOf(organisation) : null);
  }

  private Set<Role> chosenRoles() {
    String[] names = request.getParameterValues("roles");
    return names == null
        ? Set.of()
        : Arrays.stream(Role.values())
            .filter(role -> List.of(names).contains(role.name()))
            .collect(Collectors.toSet());
  }

  public boolean isNew() {
    String id = request.getParameter("id");
    return id == null || !id.matches("\\d{1,18}");
  }

  public AccountView getAccount() {
    return account;
  }

  public FormProblems getProblems() {
    return problems;
  }

  public List<Role> getRoles() {
    return List.of(Role.values());
  }

  public List<ScopeChoices.Choice> getDivisions() {
    return choices.divisions();
  }

  public List<ScopeChoices.Choice> getOrganisations() {
    return choices.organisations();
  }

  public boolean has(Role role) {
    return posted() || account == null
        ? chosenRoles().contains(role)
        : account.roles().contains(role);
  }

  public String getUsername() {
    return value("username", account == null ? "" : account.username());
  }

  public String getName() {
    return value("name", account == null ? "" : account.name());
  }

  public String getDivisionCode() {
    return value("divisionCode", account == null ? "" : account.divisionCode());
  }

  public String getOrganisationId() {
    boolean none = account == null || account.organisationId() == null;
    return value("organisationId", none ? "" : account.organisationId().toString());
  }

  public boolean isEnabled() {
    return posted() ? request.getParameter("enabled") != null : account.enabled();
  }

  private boolean posted() {
    return "POST".equals(request.getMethod()) && request.getParameter("reset") == null;
  }

  private String value(String name, String otherwise) {
    String given = request.getParameter(name);
    return given == null ? otherwise : given;
  }
}
