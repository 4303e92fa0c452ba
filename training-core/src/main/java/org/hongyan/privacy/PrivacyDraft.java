package org.hongyan.privacy;

/**
 * What somebody asks.
 *
 * @param wish in their own words; wanted of a correction, so that it is known what is wrong
 */
public record PrivacyDraft(RequestKind kind, String wish) {

  @Override
  public String toString() {
    return "PrivacyDraft[" + kind + "]";
  }
}
