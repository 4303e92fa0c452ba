package org.hongyan.notification.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.hongyan.security.RateLimit;
import org.hongyan.security.TooManyRequests;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.shared.Masking;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.Settings;

/** Codes of six digits, by which people prove that a stated address is theirs (验证码). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MailProofs {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int CODES = 1_000_000;

  /**
   * A code to be sent.
   *
   * @param occasion tells it from all others
   */
  record Code(String digits, String address, String occasion) {}

  private final EntityManager entityManager;
  private final MailTries tries;
  private final RateLimit limit;
  private final FieldCipher cipher;
  private final KeyedHash hash;
  private final Settings settings;
  private final Clock clock;

  @Inject
  public MailProofs(
      EntityManager entityManager,
      MailTries tries,
      RateLimit limit,
      FieldCipher cipher,
      KeyedHash hash,
      Settings settings,
      Clock clock) {
    this.entityManager = entityManager;
    this.tries = tries;
    this.limit = limit;
    this.cipher = cipher;
    this.hash = hash;
    this.settings = settings;
    this.clock = clock;
  }

  protected MailProofs() {
    this(null, null, null, null, null, null, null);
  }

  /** Without a mail server nothing can be sent, and addresses are taken as stated. */
  boolean needed() {
    return settings.mail().isPresent();
  }

  /** From now on only codes for this address prove anything; one is sent. */
  void begin(MailProof proof, Consumer<Code> post) {
    MailProof earlier = entityManager.find(proof.getClass(), proof.id());
    if (earlier != null) {
      entityManager.remove(earlier);
      entityManager.flush();
    }
    if (mayBeSent(address(proof))) {
      send(proof, post);
    } else {
      proof.sendNone(clock.instant());
    }
    entityManager.persist(proof);
  }

  /** Nobody's mailbox is filled by codes that others ask for; what was stated is taken anyway. */
  private boolean mayBeSent(String address) {
    try {
      limit.demand(RateLimit.MAIL_CODE, hash.of(address.toLowerCase(Locale.ROOT)));
      return true;
    } catch (TooManyRequests tooMany) {
      return false;
    }
  }

  private void send(MailProof proof, Consumer<Code> post) {
    String digits = "%06d".formatted(RANDOM.nextInt(CODES));
    proof.send(hash(proof, digits), clock.instant());
    post.accept(
        new Code(digits, address(proof), proof.id() + "@" + clock.millis() + "." + proof.sent()));
  }

  private String hash(MailProof proof, String digits) {
    return hash.of(proof.salt() + ":" + digits);
  }

  private String address(MailProof proof) {
    return cipher.decryptText(proof.addressEncrypted());
  }

  /** The address that still has to be confirmed, masked; empty where none has to. */
  Optional<String> pending(Class<? extends MailProof> kind, long id) {
    return Optional.ofNullable(entityManager.find(kind, id))
        .map(proof -> Masking.mail(address(proof)));
  }

  /**
   * The address that a code proves; nothing more has to be confirmed then.
   *
   * @throws RuleViolation 404; 422 {@code MAIL_CODE_WRONG}; 409 {@code MAIL_CODE_OVER} after half
   *     an hour or five tries
   */
  String proved(Class<? extends MailProof> kind, long id, String code) {
    boolean allowed = tries.count(kind, id);
    MailProof proof = found(kind, id);
    entityManager.refresh(proof);
    String typed = code == null ? "" : code.replaceAll("\\s", "");
    if (!allowed || !proof.proves(hash(proof, typed), clock.instant())) {
      throw !allowed || proof.over(clock.instant())
          ? new RuleViolation(RuleViolation.Kind.REFUSED, "MAIL_CODE_OVER")
          : RuleViolation.invalid(FieldViolation.of("code", "MAIL_CODE_WRONG"));
    }
    entityManager.remove(proof);
    entityManager.flush();
    return address(proof);
  }

  /**
   * Sends another code.
   *
   * @throws RuleViolation 404; 409 {@code MAIL_CODES_SPENT} after three; 429 where the address was
   *     sent too many
   */
  void again(Class<? extends MailProof> kind, long id, Consumer<Code> post) {
    MailProof proof = found(kind, id);
    if (!proof.another()) {
      throw new RuleViolation(RuleViolation.Kind.REFUSED, "MAIL_CODES_SPENT");
    }
    limit.demand(RateLimit.MAIL_CODE, hash.of(address(proof).toLowerCase(Locale.ROOT)));
    send(proof, post);
  }

  private MailProof found(Class<? extends MailProof> kind, long id) {
    MailProof proof = entityManager.find(kind, id);
    if (proof == null) {
      throw RuleViolation.notFound();
    }
    return proof;
  }
}
