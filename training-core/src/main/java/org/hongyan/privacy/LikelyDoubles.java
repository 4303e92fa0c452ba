package org.hongyan.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hongyan.person.NameSpelling;
import org.hongyan.person.Person;
import org.hongyan.security.Permission;
import org.hongyan.security.RequiresPermission;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.Masking;

/**
 * People on record who may be the one who asks, entered once more: with the same phone, or of the
 * same name and employer. They are found, never judged: a phone may be an office's.
 */
@ApplicationScoped
@Transactional
@RequiresPermission(Permission.HANDLE_PRIVACY_REQUESTS)
public class LikelyDoubles {

  private static final int MOST = 20;

  private final EntityManager entityManager;
  private final PrivacyRequests requests;
  private final PrivacyRecording recording;
  private final FieldCipher cipher;

  @Inject
  public LikelyDoubles(
      EntityManager entityManager,
      PrivacyRequests requests,
      PrivacyRecording recording,
      FieldCipher cipher) {
    this.entityManager = entityManager;
    this.requests = requests;
    this.recording = recording;
    this.cipher = cipher;
  }

  protected LikelyDoubles() {
    this(null, null, null, null);
  }

  /** Those of the caller's own people, the likeliest first; none of who was deleted. */
  public List<LikelyDouble> of(long requestId) {
    PrivacyRequestView request = requests.get(requestId);
    Person person = entityManager.find(Person.class, request.personId());
    return alike(person).stream()
        .filter(one -> recording.mayRecord(one.id()))
        .map(one -> view(person, one, request.kind()))
        .sorted(
            Comparator.comparing((LikelyDouble one) -> !one.sameName())
                .thenComparing(one -> !one.samePhone())
                .thenComparing(LikelyDouble::personId))
        .limit(MOST)
        .toList();
  }

  private List<Person> alike(Person person) {
    return entityManager
        .createQuery(
            "select p from Person p where p.id <> :id and p.erasedAt is null"
                + " and (p.phoneHash = :phone or p.name = :name and p.employer = :employer)",
            Person.class)
        .setParameter("id", person.id())
        .setParameter("phone", String.valueOf(person.phoneHash()))
        .setParameter("name", person.name())
        .setParameter("employer", String.valueOf(person.employer()))
        .getResultList();
  }

  private LikelyDouble view(Person asking, Person one, RequestKind kind) {
    return new LikelyDouble(
        one.id(),
        one.name(),
        Masking.idNumber(cipher.decryptText(one.idNumberEncrypted())),
        Masking.phone(cipher.decryptText(one.phoneEncrypted())),
        one.employer(),
        NameSpelling.same(asking.name(), one.name()),
        one.phoneHash() != null && Objects.equals(asking.phoneHash(), one.phoneHash()),
        open(one.id(), kind));
  }

  private Long open(Long personId, RequestKind kind) {
    return entityManager
        .createQuery("select e.id from PrivacyRequest e where e.openKey = :key", Long.class)
        .setParameter("key", PrivacyRequest.openKey(personId, kind))
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
