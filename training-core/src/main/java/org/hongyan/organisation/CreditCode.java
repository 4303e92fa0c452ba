package org.hongyan.organisation;

/**
 * The unified social credit code of a unit (统一社会信用代码), 18 characters with a check character by GB
 * 32100-2015: the sum of the values times 3^(i-1) modulo 31; I, O, S, V and Z are not used.
 */
public final class CreditCode {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int MODULUS = 31;
  private static final int STEP = 3;

  private CreditCode() {}

  /** Whether the code has its form and its last character agrees with the others. */
  public static boolean valid(String code) {
    if (code == null || code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH; i++) {
      int value = CHARACTERS.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      if (i == LENGTH - 1) {
        return value == (MODULUS - sum % MODULUS) % MODULUS;
      }
      sum += value * weight;
      weight = weight * STEP % MODULUS;
    }
    return false;
  }
}
