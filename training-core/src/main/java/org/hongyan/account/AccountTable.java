package org.hongyan.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hongyan.security.Role;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;

/** The accounts in the database. */
@ApplicationScoped
public class AccountTable {

  private final EntityManager entityManager;

  @Inject
  public AccountTable(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  protected AccountTable() {
    this(null);
  }

  public Optional<Account> named(String username) {
    return entityManager
        .createQuery("select a from Account a where a.username = :username", Account.class)
        .setParameter("username", username)
        .getResultStream()
        .findFirst();
  }

  public Optional<Account> find(Long id) {
    return Optional.ofNullable(entityManager.find(Account.class, id));
  }

  /** Whether the person has an account other than this one. */
  public boolean anotherOf(Long personId, Long accountId) {
    return entityManager
            .createQuery(
                "select count(a) from Account a where a.personId = :person and a.id <> :account",
                Long.class)
            .setParameter("person", personId)
            .setParameter("account", accountId)
            .getSingleResult()
        > 0;
  }

  /** The account as it is now, locked until the transaction ends: sign-ins count one by one. */
  public Optional<Account> locked(Long id) {
    return Optional.ofNullable(
        entityManager.find(
            Account.class,
            id,
            LockModeType.PESSIMISTIC_WRITE,
            Map.of("jakarta.persistence.cache.retrieveMode", "BYPASS")));
  }

  /** The administrators that can sign in, locked, so that two cannot shut each other out. */
  public List<Account> lockedAdministrators() {
    return administratorIds().stream()
        .flatMap(id -> locked(id).stream())
        .filter(Account::enabled)
        .toList();
  }

  private List<Long> administratorIds() {
    List<?> found =
        entityManager
            .createNativeQuery("select id from account where roles like ? order by id")
            .setParameter(1, "%," + Role.SYSTEM_ADMIN.name() + ",%")
            .getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }

  public void add(Account account) {
    entityManager.persist(account);
    entityManager.flush();
  }

  public void flush() {
    entityManager.flush();
  }

  public long count() {
    return entityManager
        .createQuery("select count(a) from Account a", Long.class)
        .getSingleResult();
  }

  public boolean divisionExists(String code) {
    return exists("select count(*) from division where code = ?", code);
  }

  public boolean organisationExists(Long id) {
    return exists("select count(*) from organisation where id = ?", id);
  }

  private boolean exists(String sql, Object key) {
    Number found =
        (Number) entityManager.createNativeQuery(sql).setParameter(1, key).getSingleResult();
    return found.longValue() > 0;
  }

  /** Accounts whose username or name contains {@code text}, by username. */
  public Page<Account> search(String text, PageRequest request) {
    String pattern = "%" + escaped(text == null ? "" : text.strip()) + "%";
    String where =
        " from Account a where lower(a.username) like :pattern escape '!'"
            + " or lower(a.name) like :pattern escape '!'";
    List<Account> items =
        entityManager
            .createQuery("select a" + where + " order by a.username", Account.class)
            .setParameter("pattern", pattern)
            .setFirstResult(request.offset())
            .setMaxResults(request.size())
            .getResultList();
    long total =
        entityManager
            .createQuery("select count(a)" + where, Long.class)
            .setParameter("pattern", pattern)
            .getSingleResult();
    return new Page<>(items, request.page(), request.size(), total);
  }

  private static String escaped(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
