package org.hongyan.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.hongyan.account.AccountView;
import org.hongyan.account.Accounts;
import org.hongyan.security.Role;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.web.common.PageTexts;

/** The list of accounts. */
@Named
@RequestScoped
public class AccountsPage {

  private final Accounts accounts;
  private final HttpServletRequest request;
  private final PageTexts texts;
  private Page<AccountView> list;

  @Inject
  public AccountsPage(Accounts accounts, HttpServletRequest request, PageTexts texts) {
    this.accounts = accounts;
    this.request = request;
    this.texts = texts;
  }

  protected AccountsPage() {
    this(null, null, null);
  }

  public Page<AccountView> getList() {
    if (list == null) {
      list = accounts.search(getQ(), new PageRequest(page(), PageRequest.DEFAULT_SIZE));
    }
    return list;
  }

  public String getQ() {
    String text = request.getParameter("q");
    return text == null ? "" : text;
  }

  /** The account that was just saved. */
  public String getSaved() {
    String username = request.getParameter("saved");
    return username == null ? "" : username;
  }

  /** The labels of an account's roles. */
  public String roles(AccountView account) {
    return String.join(" · ", account.roles().stream().map((Role r) -> texts.label(r)).toList());
  }

  private int page() {
    String page = request.getParameter("page");
    return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
  }
}
