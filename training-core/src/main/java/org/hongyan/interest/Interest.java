package org.hongyan.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * Somebody wants a class of a subject in a division (意向). Said again, it is the same one: a person
 * is known by the keyed hash of the phone, else of the mail address.
 */
@Entity
@Table(name = "interest")
public class Interest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "interest_seq")
  @SequenceGenerator(name = "interest_seq", sequenceName = "interest_seq", allocationSize = 50)
  private Long id;

  @Column(name = "subject_code")
  private String subjectCode;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "audience_group")
  private String audienceGroup;

  private String name;

  @Column(name = "phone_encrypted")
  private String phoneEncrypted;

  @Column(name = "mail_encrypted")
  private String mailEncrypted;

  @Column(name = "contact_hash")
  private String contactHash;

  @Column(name = "mail_hash")
  private String mailHash;

  private String language;

  @Column(name = "consent_at")
  private Instant consentAt;

  @Column(name = "stated_at")
  private Instant statedAt;

  @Column(name = "served_at")
  private Instant servedAt;

  protected Interest() {}

  Interest(InterestDraft draft, Contact contact, Locale language, Instant now) {
    subjectCode = draft.subjectCode();
    divisionCode = draft.divisionCode();
    contactHash = contact.hash();
    state(draft, contact, language, now);
  }

  private void state(InterestDraft draft, Contact contact, Locale spoken, Instant now) {
    audienceGroup = draft.audienceGroup();
    name = draft.name();
    phoneEncrypted = contact.phoneEncrypted();
    mailEncrypted = Objects.equals(mailHash, contact.mailHash()) ? mailEncrypted : null;
    mailHash = contact.mailHash();
    language = spoken.toLanguageTag();
    consentAt = now;
    statedAt = now;
  }

  /**
   * Said again. While it counts, only its time begins anew: whoever knows a phone number must not
   * have somebody else's letters sent to themselves.
   */
  void again(InterestDraft draft, Contact contact, Locale spoken, Instant now) {
    if (isOpen()) {
      statedAt = now;
    } else {
      servedAt = null;
      state(draft, contact, spoken, now);
    }
  }

  /** The address that was stated is theirs; news go there. */
  public void reachAt(String encrypted) {
    mailEncrypted = encrypted;
  }

  /** The person has a seat; from now on it does not count. */
  void serve(Instant now) {
    if (isOpen()) {
      servedAt = now;
    }
  }

  /** Whether it still counts. */
  public boolean isOpen() {
    return servedAt == null;
  }

  public Long id() {
    return id;
  }

  public String subjectCode() {
    return subjectCode;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public String audienceGroup() {
    return audienceGroup;
  }

  public String name() {
    return name;
  }

  String phoneEncrypted() {
    return phoneEncrypted;
  }

  /** Null where none was given, or nobody has proved yet that it is theirs. */
  public String mailEncrypted() {
    return mailEncrypted;
  }

  /** In which letters are written to the person. */
  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  Instant statedAt() {
    return statedAt;
  }
}
