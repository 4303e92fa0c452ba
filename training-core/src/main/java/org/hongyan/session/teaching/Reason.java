package org.hongyan.session.teaching;

import java.util.List;

/**
 * Why a trainer is suggested, or what stands in the way; put into words in the reader's language.
 *
 * @param code its text is {@code labels.Suggestion.<code>}
 * @param args what the text is filled with; a {@link Code} is named by its list
 */
public record Reason(String code, List<Object> args) {

  /** A code whose name depends on the reader's language. */
  public record Code(String list, String code) {}

  static Reason of(String code, Object... args) {
    return new Reason(code, List.of(args));
  }
}
