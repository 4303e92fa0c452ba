package org.hongyan.registration;

import org.hongyan.person.IdType;

/**
 * Who is to be registered. A trainee with an account need not say anything; an organiser names
 * somebody on record, or a person.
 *
 * @param personId somebody on record
 * @param person somebody who may not be on record yet
 * @param audienceGroup of the one on record, or of the caller; what was last stated where null
 * @param divisionCode likewise
 * @param employer likewise
 */
public record RegistrationDraft(
    Long personId, Trainee person, String audienceGroup, String divisionCode, String employer) {

  /** The caller themselves, as on record. */
  public static final RegistrationDraft SELF = new RegistrationDraft(null, null, null, null, null);

  /** Somebody by what they say of themselves. */
  public static RegistrationDraft of(Trainee person) {
    return new RegistrationDraft(null, person, null, null, null);
  }

  /**
   * A person with what a class asks.
   *
   * @param organisation name of the employer
   * @param sameNumber whether whoever names the person has made sure that it is the one on record
   *     under the ID number, though the name there is another; the name on record stays. Never
   *     heard of people who register themselves
   */
  public record Trainee(
      String name,
      IdType idType,
      String idNumber,
      String phone,
      String organisation,
      String audienceGroup,
      String divisionCode,
      String mail,
      boolean sameNumber) {

    /** The same, of whom it was made sure. */
    public Trainee confirmed() {
      return new Trainee(
          name, idType, idNumber, phone, organisation, audienceGroup, divisionCode, mail, true);
    }
  }
}
