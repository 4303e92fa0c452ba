package org.hongyan.shared;

import java.util.regex.Pattern;

/** Mail addresses as people of the product have them: one, without a name, in ASCII. */
public final class MailAddress {

  private static final int LONGEST = 120;
  private static final Pattern FORM =
      Pattern.compile(
          "[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z0-9-]{2,63}");

  private MailAddress() {}

  /** Refuses what cannot be an address; null is none, and may be. */
  public static FieldChecks check(FieldChecks checks, String field, String address) {
    return checks
        .length(field, address, LONGEST)
        .check(field, address == null || FORM.matcher(address).matches(), "MAIL_ADDRESS_FORMAT");
  }
}
