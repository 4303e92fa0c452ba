package org.hongyan.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hongyan.account.TokenText;
import org.hongyan.shared.RuleViolation;

/** Makes and follows the private links that lead people without an account to a registration. */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuleViolation.class)
public class PrivateLinks {

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public PrivateLinks(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected PrivateLinks() {
    this(null, null);
  }

  /** To where a link leads; 404 where there is none. */
  Registration find(String token) {
    return known(token).orElseThrow(RuleViolation::notFound);
  }

  /** The registration to which a link leads; 404 where it leads nowhere. */
  public long registrationOf(String token) {
    return find(token).id();
  }

  /** To where a link leads; empty where it leads nowhere. */
  Optional<Registration> known(String token) {
    return Optional.ofNullable(token)
        .map(text -> entityManager.find(RegistrationLink.class, TokenText.hash(text)))
        .map(link -> entityManager.find(Registration.class, link.registrationId()));
  }

  /**
   * A new link for a message, since of earlier ones only hashes are kept; those stay good. It is
   * let go at once: a message to a whole class makes thousands, and each flush looks at all that
   * are held.
   *
   * @return its secret
   */
  public String issue(long registrationId) {
    String token = TokenText.random();
    RegistrationLink link = make(registrationId, token);
    entityManager.flush();
    entityManager.detach(link);
    return token;
  }

  /** A link with a secret that is known already. */
  RegistrationLink make(long registrationId, String token) {
    RegistrationLink link =
        new RegistrationLink(TokenText.hash(token), registrationId, clock.instant());
    entityManager.persist(link);
    return link;
  }
}
