package org.hongyan.person;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hongyan.shared.Texts;

/**
 * What stands in place of the name of somebody whose data was deleted: random, the same in every
 * language, and related to nothing of the person.
 */
public final class Surrogate {

  /** Without letters and digits that are mistaken for each other. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 6;
  private static final Pattern FORM = Pattern.compile("#[" + LETTERS + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private Surrogate() {}

  /** A new one; whoever uses it looks whether it is taken. */
  public static String random() {
    StringBuilder code = new StringBuilder("#");
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** A name as people read it: of a surrogate that it is nobody's. */
  public static String shown(Locale locale, String name) {
    return is(name) ? Texts.text(locale, "labels.Surrogate.shown", name) : name;
  }

  /** Whether a name is one, so that there is nobody to be named. */
  public static boolean is(String name) {
    return name != null && FORM.matcher(name).matches();
  }
}
