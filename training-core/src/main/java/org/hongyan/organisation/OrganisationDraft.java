package org.hongyan.organisation;

import static org.hongyan.shared.Words.orNull;

import java.util.Locale;

/**
 * A unit as a form gives it.
 *
 * @param divisionCode where it sits; null means the caller's own division
 * @param creditCode its unified social credit code, may be null
 * @param partner whether the city works with it on training
 * @param contactPhone kept encrypted; null or blank keeps what is there when revising, {@code -}
 *     takes it out
 * @param version of the state that was changed; null for a new one
 */
public record OrganisationDraft(
    String name,
    String divisionCode,
    OrganisationKind kind,
    String creditCode,
    boolean partner,
    String address,
    String contact,
    String contactPhone,
    String remark,
    Integer version) {

  public OrganisationDraft {
    name = orNull(name);
    divisionCode = orNull(divisionCode);
    creditCode =
        creditCode == null || creditCode.isBlank()
            ? null
            : creditCode.strip().toUpperCase(Locale.ROOT);
    address = orNull(address);
    contact = orNull(contact);
    contactPhone = orNull(contactPhone);
    remark = orNull(remark);
  }

  OrganisationDraft within(String division) {
    return new OrganisationDraft(
        name, division, kind, creditCode, partner, address, contact, contactPhone, remark, version);
  }
}
