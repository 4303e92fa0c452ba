package org.hongyan.registration;

/** ID number and phone in full; null where unknown. Never kept, logged or audited. */
public record PersonNumbers(String idNumber, String phone) {

  @Override
  public String toString() {
    return "PersonNumbers";
  }
}
