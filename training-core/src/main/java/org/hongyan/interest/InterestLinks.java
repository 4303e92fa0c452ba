package org.hongyan.interest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.hongyan.account.TokenText;
import org.hongyan.shared.RuleViolation;

/** Makes and follows the private links that lead people to what they said they want. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InterestLinks {

  private final EntityManager entityManager;
  private final Clock clock;

  @Inject
  public InterestLinks(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  protected InterestLinks() {
    this(null, null);
  }

  /** To where a link leads; empty where it leads nowhere. */
  Optional<Interest> known(String token) {
    return Optional.ofNullable(token)
        .map(text -> entityManager.find(InterestLink.class, TokenText.hash(text)))
        .map(link -> entityManager.find(Interest.class, link.interestId()));
  }

  /** The interest to which a link leads; 404 where it leads nowhere. */
  public long interestOf(String token) {
    return known(token).orElseThrow(RuleViolation::notFound).id();
  }

  /**
   * A new link, since of earlier ones only hashes are kept; those stay good.
   *
   * @return its secret
   */
  public String issue(long interestId) {
    String token = TokenText.random();
    make(interestId, token);
    return token;
  }

  /** A link with a secret that is known already. */
  void make(long interestId, String token) {
    entityManager.persist(new InterestLink(TokenText.hash(token), interestId, clock.instant()));
  }
}
