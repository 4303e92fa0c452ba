package org.hongyan.web.security;

import static org.hongyan.security.Permission.ADMIT;
import static org.hongyan.security.Permission.APPROVE_RESOURCES;
import static org.hongyan.security.Permission.HANDLE_PRIVACY_REQUESTS;
import static org.hongyan.security.Permission.IMPORT_LEDGER;
import static org.hongyan.security.Permission.JOIN_POOL;
import static org.hongyan.security.Permission.MANAGE_ACCOUNTS;
import static org.hongyan.security.Permission.MANAGE_MESSAGES;
import static org.hongyan.security.Permission.MANAGE_PLAN;
import static org.hongyan.security.Permission.MANAGE_RESOURCES;
import static org.hongyan.security.Permission.MANAGE_TEMPLATES;
import static org.hongyan.security.Permission.REGISTER;
import static org.hongyan.security.Permission.SCHEDULE;
import static org.hongyan.security.Permission.TEACH;
import static org.hongyan.security.Permission.VIEW_AUDIT;
import static org.hongyan.security.Permission.VIEW_FIGURES;
import static org.hongyan.security.Permission.VIEW_HONORARIA;
import static org.hongyan.security.Permission.VIEW_PERSONS;
import static org.hongyan.security.Permission.VIEW_REFERENCE;
import static org.hongyan.security.Permission.VIEW_REGISTRATIONS;
import static org.hongyan.security.Permission.VIEW_RESOURCES;
import static org.hongyan.security.Permission.VIEW_SESSIONS;

import java.util.Map;
import java.util.Optional;
import org.hongyan.security.Caller;
import org.hongyan.security.Permission;

/** Which page is open to whom. A page that is not in this table does not exist. */
final class PageAccess {

  private static final Rule PUBLIC = caller -> true;
  private static final Rule SIGNED_IN = Caller::signedIn;

  private static final Map<String, Rule> PAGES =
      Map.ofEntries(
          Map.entry("/", PUBLIC),
          Map.entry("/index", PUBLIC),
          Map.entry("/login", PUBLIC),
          Map.entry("/logout", PUBLIC),
          Map.entry("/setup", PUBLIC),
          Map.entry("/programme/classes", PUBLIC),
          Map.entry("/programme/month", PUBLIC),
          Map.entry("/programme/class", PUBLIC),
          Map.entry("/programme/register", PUBLIC),
          Map.entry("/programme/interest", PUBLIC),
          Map.entry("/registration", PUBLIC),
          Map.entry("/registration/mine", needs(REGISTER)),
          Map.entry("/registration/own", needs(REGISTER)),
          Map.entry("/registration/list", needs(VIEW_REGISTRATIONS)),
          Map.entry("/registration/registration", needs(VIEW_REGISTRATIONS)),
          Map.entry("/registration/add", needs(ADMIT)),
          Map.entry("/registration/nominate", needs(ADMIT)),
          Map.entry("/registration/quotas", needs(ADMIT)),
          Map.entry("/registration/badges", needs(ADMIT)),
          Map.entry("/registration/shares", needs(ADMIT)),
          Map.entry("/registration/demand", ofDivisions(VIEW_FIGURES)),
          Map.entry("/account/join", PUBLIC),
          Map.entry("/account/activate", PUBLIC),
          Map.entry("/account/me", SIGNED_IN),
          Map.entry("/account/accounts", needs(MANAGE_ACCOUNTS)),
          Map.entry("/account/account", needs(MANAGE_ACCOUNTS)),
          Map.entry("/audit/events", needs(VIEW_AUDIT)),
          Map.entry("/notification/messages", needs(MANAGE_MESSAGES)),
          Map.entry("/notification/templates", needs(MANAGE_TEMPLATES)),
          Map.entry("/notification/template", needs(MANAGE_TEMPLATES)),
          Map.entry("/notification/notices", SIGNED_IN),
          Map.entry("/plan/dashboard", needs(VIEW_FIGURES)),
          Map.entry("/plan/indicators", needs(VIEW_FIGURES)),
          Map.entry("/plan/indicator", needs(VIEW_FIGURES)),
          Map.entry("/plan/evidence", needs(VIEW_FIGURES)),
          Map.entry("/plan/person-times", needs(VIEW_FIGURES)),
          Map.entry("/plan/plans", needs(VIEW_FIGURES)),
          Map.entry("/plan/plan", needs(MANAGE_PLAN)),
          Map.entry("/plan/indicator-edit", needs(MANAGE_PLAN)),
          Map.entry("/plan/rules", needs(VIEW_FIGURES)),
          Map.entry("/plan/remarks", needs(VIEW_FIGURES)),
          Map.entry("/ledger/imports", needs(IMPORT_LEDGER)),
          Map.entry("/ledger/import", needs(IMPORT_LEDGER)),
          Map.entry("/session/sessions", needs(VIEW_SESSIONS)),
          Map.entry("/session/session", needs(VIEW_SESSIONS)),
          Map.entry("/session/calendar", needs(VIEW_SESSIONS)),
          Map.entry("/session/honoraria", needs(VIEW_HONORARIA)),
          Map.entry("/session/feeds", SIGNED_IN),
          Map.entry("/session/edit", needs(SCHEDULE)),
          Map.entry("/session/lesson", needs(SCHEDULE)),
          Map.entry("/planning/proposals", ofTheCity(SCHEDULE)),
          Map.entry("/planning/proposal", ofTheCity(SCHEDULE)),
          Map.entry("/course/courses", needs(VIEW_RESOURCES)),
          Map.entry("/course/course", needs(VIEW_RESOURCES)),
          Map.entry("/course/course-edit", needs(MANAGE_RESOURCES)),
          Map.entry("/course/materials", needs(VIEW_RESOURCES)),
          Map.entry("/course/material", needs(VIEW_RESOURCES)),
          Map.entry("/course/material-edit", needs(MANAGE_RESOURCES)),
          Map.entry("/place/venues", needs(VIEW_RESOURCES)),
          Map.entry("/place/bases", needs(VIEW_RESOURCES)),
          Map.entry("/place/base", needs(VIEW_RESOURCES)),
          Map.entry("/place/base-edit", needs(APPROVE_RESOURCES)),
          Map.entry("/sheet/import", needs(MANAGE_RESOURCES)),
          Map.entry("/organisation/organisations", needs(VIEW_RESOURCES)),
          Map.entry("/privacy/requests", needs(HANDLE_PRIVACY_REQUESTS)),
          Map.entry("/privacy/record", needs(HANDLE_PRIVACY_REQUESTS)),
          Map.entry("/privacy/request", needs(HANDLE_PRIVACY_REQUESTS)),
          Map.entry("/person/persons", needs(VIEW_PERSONS)),
          Map.entry("/person/person", needs(VIEW_PERSONS)),
          Map.entry("/reference/divisions", needs(VIEW_REFERENCE)),
          Map.entry("/reference/groups", needs(VIEW_REFERENCE)),
          Map.entry("/trainer/trainers", needs(VIEW_RESOURCES)),
          Map.entry("/trainer/trainer", needs(VIEW_RESOURCES)),
          Map.entry("/trainer/coverage", needs(VIEW_RESOURCES)),
          Map.entry("/trainer/edit", needs(MANAGE_RESOURCES)),
          Map.entry("/trainer/own", needs(JOIN_POOL)),
          Map.entry("/trainer/teaching", needs(TEACH)),
          Map.entry("/session/invite", needs(SCHEDULE)),
          Map.entry("/invitation", PUBLIC),
          Map.entry("/reference/types", needs(VIEW_REFERENCE)),
          Map.entry("/reference/subjects", needs(VIEW_REFERENCE)),
          Map.entry("/reference/fee-classes", needs(VIEW_REFERENCE)),
          Map.entry("/reference/fee-rates", needs(VIEW_REFERENCE)),
          Map.entry("/reference/holidays", needs(VIEW_REFERENCE)),
          Map.entry("/reference/pass-lines", needs(VIEW_REFERENCE)));

  private PageAccess() {}

  /** Who may open a page. */
  interface Rule {
    boolean admits(Caller caller);
  }

  private static Rule needs(Permission permission) {
    return caller -> caller.may(permission);
  }

  /** For those whom no division or organisation bounds. */
  private static Rule ofTheCity(Permission permission) {
    return caller -> caller.may(permission) && !caller.scoped();
  }

  /** For those whom no organisation bounds. */
  private static Rule ofDivisions(Permission permission) {
    return caller -> caller.may(permission) && caller.organisationId() == null;
  }

  /** The rule of the page at {@code path}, with or without its file's ending. */
  static Optional<Rule> of(String path) {
    String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - 6) : path;
    return Optional.ofNullable(PAGES.get(page));
  }
}
