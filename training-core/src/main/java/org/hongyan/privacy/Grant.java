package org.hongyan.privacy;

import org.hongyan.person.IdType;

/**
 * What whoever grants a request says.
 *
 * @param version of the request that was looked at
 * @param confirmed that it may be destroyed what the request destroys, or that the copy was handed
 *     over
 * @param name as the paper shows it; of a correction
 * @param idNumber as the paper shows it; empty where it stays
 */
public record Grant(
    Integer version, boolean confirmed, String name, IdType idType, String idNumber) {

  @Override
  public String toString() {
    return "Grant[" + version + "]";
  }
}
