package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hongyan.security.Role;
import org.hongyan.shared.Texts;

/** The well-known accounts of a trial run (design, section 3). Never made outside demo mode. */
@ApplicationScoped
public class DemoAccounts {

  /** Told on the login page in demo mode. */
  public static final String PASSWORD = "Hongyan-2026";

  /**
   * The hash of {@link #PASSWORD}: no secret, since everybody knows the password. Written here,
   * because computing it takes a first trial start a second.
   */
  static final String HASH =
      "pbkdf2$600000$tH64Aw248qzYogSGgG25dw$SW63fPiTBk8iIy8l8sP0haf+V6c5Zny5guSCFLAH/FY";

  private static final List<Demo> ALL =
      List.of(
          new Demo("admin", Role.SYSTEM_ADMIN, null),
          new Demo("auditor", Role.AUDITOR, null),
          new Demo("city", Role.CITY_ORGANISER, null),
          new Demo("kailu", Role.COUNTY_ORGANISER, "150523"),
          new Demo("naiman", Role.COUNTY_ORGANISER, "150525"),
          new Demo("official", Role.OFFICIAL, null),
          new Demo("trainer", Role.TRAINER, null),
          new Demo("trainee", Role.TRAINEE, null));

  /** One of them; without a division it is of the whole city. */
  public record Demo(String username, Role role, String divisionCode) {}

  private final AccountTable accounts;
  private final Clock clock;

  @Inject
  public DemoAccounts(AccountTable accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  protected DemoAccounts() {
    this(null, null);
  }

  public static List<Demo> all() {
    return ALL;
  }

  /** Makes those that are missing. */
  @Transactional
  public void seed() {
    List<Demo> missing =
        ALL.stream().filter(demo -> accounts.named(demo.username()).isEmpty()).toList();
    if (missing.isEmpty()) {
      return;
    }
    for (Demo demo : missing) {
      Account account =
          new Account(
              demo.username(),
              Texts.text(Locale.SIMPLIFIED_CHINESE, "labels.DemoAccount." + demo.username()),
              new AccountScope(Set.of(demo.role()), demo.divisionCode(), null),
              HASH,
              clock.instant());
      accounts.add(account);
    }
  }
}
