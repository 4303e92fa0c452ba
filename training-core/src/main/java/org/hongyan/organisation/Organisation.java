package org.hongyan.organisation;

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

/** A unit (单位): host, employer or agency. */
@Entity
@Table(name = "organisation")
public class Organisation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
  @SequenceGenerator(
      name = "organisation_seq",
      sequenceName = "organisation_seq",
      allocationSize = 50)
  private Long id;

  private String name;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "ledger_import_id")
  private Long ledgerImportId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private OrganisationKind kind;

  @Column(name = "credit_code")
  private String creditCode;

  private boolean partner;

  private String address;

  private String contact;

  @Column(name = "contact_phone_encrypted")
  private String contactPhoneEncrypted;

  private String remark;

  @Version private int version;

  protected Organisation() {}

  public Organisation(String name, String divisionCode, Long ledgerImportId) {
    this.name = name;
    this.divisionCode = divisionCode;
    this.ledgerImportId = ledgerImportId;
  }

  /** A partner institution as a checked form says, without a phone number. */
  public static Organisation partner(OrganisationDraft draft) {
    Organisation partner = new Organisation(draft.name(), draft.divisionCode(), null);
    partner.revise(draft, null);
    return partner;
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public Long ledgerImportId() {
    return ledgerImportId;
  }

  public int version() {
    return version;
  }

  /** May be null: ledgers name units without saying what they are. */
  public OrganisationKind kind() {
    return kind;
  }

  public String creditCode() {
    return creditCode;
  }

  /** Whether the city works with it on training. */
  public boolean partner() {
    return partner;
  }

  public String address() {
    return address;
  }

  public String contact() {
    return contact;
  }

  String contactPhoneEncrypted() {
    return contactPhoneEncrypted;
  }

  public String remark() {
    return remark;
  }

  /** Takes over what a checked form says. */
  void revise(OrganisationDraft draft, String phoneEncrypted) {
    name = draft.name();
    divisionCode = draft.divisionCode();
    kind = draft.kind();
    creditCode = draft.creditCode();
    partner = draft.partner();
    address = draft.address();
    contact = draft.contact();
    contactPhoneEncrypted = phoneEncrypted;
    remark = draft.remark();
  }
}
