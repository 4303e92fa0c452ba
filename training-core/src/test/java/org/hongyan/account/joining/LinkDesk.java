package org.hongyan.account.joining;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hongyan.account.Account;
import org.hongyan.account.AccountScope;
import org.hongyan.account.AccountTable;
import org.hongyan.account.PageSignIns;
import org.hongyan.account.Standing;
import org.hongyan.account.Tokens;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.person.PersonRegister;
import org.hongyan.person.ResidentNumber;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.RateLimit;
import org.hongyan.security.Role;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.HmacHash;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.Settings;
import org.hongyan.shared.database.TestDatabase;

/** The services of links to accounts over a database of their own. */
final class LinkDesk {

  private static final FieldCipher CIPHER = new AesGcmCipher(new byte[32]);
  private static final KeyedHash HASH = new HmacHash(new byte[32]);

  private final TestDatabase.Open database;
  private final MovingClock clock = MovingClock.at("2026-11-24T02:00:00Z");
  private final CurrentCaller caller = new CurrentCaller();
  private final List<AccountLinkSent> sent = new ArrayList<>();
  private final Settings settings =
      new Settings(
          name -> "HONGYAN_SMTP_HOST".equals(name) ? Optional.of("localhost") : Optional.empty());
  private final RateLimit limit = new RateLimit(settings, clock);
  private long reached;

  LinkDesk(TestDatabase kind) {
    database = kind.fresh();
  }

  /** A number of a made-up series. */
  static String number(int next) {
    String start = "15052319900101%03d".formatted(next);
    return start + ResidentNumber.checkCharacter(start);
  }

  long person(String name, String number, String mail) {
    return database.inTransaction(
        em -> {
          Person person =
              new Person(
                  name,
                  IdType.RESIDENT_ID,
                  CIPHER.encryptText(number),
                  HASH.of(number),
                  null,
                  null,
                  null,
                  null);
          person.reachAt(mail == null ? null : CIPHER.encryptText(mail));
          em.persist(person);
          return person.id();
        });
  }

  void account(String username, Role role, Long personId, boolean enabled) {
    run(
        em -> {
          Account account =
              new Account(username, username, AccountScope.of(role), "h", clock.instant());
          account.belongTo(personId);
          if (!enabled) {
            account.disable();
          }
          new AccountTable(em).add(account);
        });
  }

  Account account(String username) {
    return database.inTransaction(em -> new AccountTable(em).named(username).orElseThrow());
  }

  String signIn(String username) {
    Long id = account(username).id();
    return database.inTransaction(em -> new PageSignIns(em, clock).begin(id));
  }

  boolean signedIn(String token) {
    return database.inTransaction(em -> new PageSignIns(em, clock).standing(token).isPresent());
  }

  void ask(String name, String number) {
    links(
        links -> {
          links.ask(name, null, number);
          return null;
        });
  }

  <T> T links(Function<AccountLinks, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new AccountLinks(
                    em,
                    new PersonRegister(em, CIPHER, HASH, clock),
                    personId -> personId == reached,
                    new LinkTable(em, clock),
                    heard(),
                    limit,
                    HASH,
                    new AuditTrail(em, caller, clock),
                    caller,
                    settings,
                    clock)));
  }

  <T> T joining(Function<Joining, T> work) {
    return database.inTransaction(
        em ->
            work.apply(
                new Joining(
                    new LinkTable(em, clock),
                    new AccountTable(em),
                    new Tokens(em, clock),
                    new AuditTrail(em, caller, clock),
                    clock)));
  }

  Standing complete(String token, String username, String password) {
    return joining(joining -> joining.complete(token, username, password));
  }

  @SuppressWarnings("unchecked")
  private Event<AccountLinkSent> heard() {
    return (Event<AccountLinkSent>)
        Proxy.newProxyInstance(
            LinkDesk.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, args) -> {
              sent.add((AccountLinkSent) args[0]);
              return null;
            });
  }

  List<AccountLinkSent> sent() {
    return sent;
  }

  void reaching(long personId) {
    reached = personId;
  }

  void pass(Duration time) {
    clock.pass(time);
  }

  void run(Consumer<EntityManager> work) {
    database.run(work);
  }
}
