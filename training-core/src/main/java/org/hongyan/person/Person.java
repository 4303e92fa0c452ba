package org.hongyan.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One human, once (人员). ID number, phone and mail are held encrypted, and found by keyed hash. */
@Entity
@Table(name = "person")
public class Person {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
  @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "id_type")
  private IdType idType;

  @Column(name = "id_number_encrypted")
  private String idNumberEncrypted;

  @Column(name = "id_number_hash")
  private String idNumberHash;

  @Column(name = "phone_encrypted")
  private String phoneEncrypted;

  @Column(name = "phone_hash")
  private String phoneHash;

  @Column(name = "mail_encrypted")
  private String mailEncrypted;

  private String employer;

  @Column(name = "audience_group")
  private String audienceGroup;

  @Column(name = "division_code")
  private String divisionCode;

  private String language;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  @Column(name = "erased_at")
  private Instant erasedAt;

  @Version private int version;

  protected Person() {}

  public Person(
      String name,
      IdType idType,
      String idNumberEncrypted,
      String idNumberHash,
      String phoneEncrypted,
      String phoneHash,
      String employer,
      Long ledgerImportId) {
    this.name = name;
    this.idType = idType;
    this.idNumberEncrypted = idNumberEncrypted;
    this.idNumberHash = idNumberHash;
    this.phoneEncrypted = phoneEncrypted;
    this.phoneHash = phoneHash;
    this.employer = employer;
    this.ledgerImportId = ledgerImportId;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public IdType idType() {
    return idType;
  }

  public String idNumberEncrypted() {
    return idNumberEncrypted;
  }

  public String idNumberHash() {
    return idNumberHash;
  }

  public String phoneEncrypted() {
    return phoneEncrypted;
  }

  public String phoneHash() {
    return phoneHash;
  }

  /** Mail address, encrypted; null where none is known. */
  public String mailEncrypted() {
    return mailEncrypted;
  }

  /** Can be reached by mail from now on; by none with null. */
  public void reachAt(String encryptedMail) {
    mailEncrypted = encryptedMail;
  }

  public String employer() {
    return employer;
  }

  /** Works there from now on, as stated; nowhere with null. */
  public void worksAt(String newEmployer) {
    employer = newEmployer;
  }

  /** Can be called at this number from now on. */
  public void callAt(String encryptedPhone, String newPhoneHash) {
    phoneEncrypted = encryptedPhone;
    phoneHash = newPhoneHash;
  }

  /** Is named so and has this number, as the paper shows. */
  void isProved(String newName, IdType type, String encryptedNumber, String numberHash) {
    name = newName;
    idType = type;
    idNumberEncrypted = encryptedNumber;
    idNumberHash = numberHash;
  }

  /** Is nobody in particular from now on; group and division stay, by which figures are grouped. */
  void erase(String surrogate, Instant now) {
    isProved(surrogate, IdType.NONE, null, null);
    callAt(null, null);
    reachAt(null);
    worksAt(null);
    language = null;
    erasedAt = now;
  }

  /** Whether all that said who it is has been taken out. */
  public boolean erased() {
    return erasedAt != null;
  }

  /** Group of the plan, as last stated; null where it never was. */
  public String audienceGroup() {
    return audienceGroup;
  }

  /** Division, as last stated; null where it never was. */
  public String divisionCode() {
    return divisionCode;
  }

  /** Belongs to this group and division from now on. */
  public void belongsTo(String group, String division) {
    audienceGroup = group;
    divisionCode = division;
  }

  /** Language tag in which the person reads; null where nobody knows. */
  public String language() {
    return language;
  }

  /** Reads this language, as last chosen. */
  public void reads(String languageTag) {
    language = languageTag;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  public int version() {
    return version;
  }
}
