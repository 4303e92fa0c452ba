package org.hongyan.web.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds addresses relative to the pages of this folder; values that are null are left out. */
final class Address {

  private final StringBuilder text;
  private char separator = '?';

  private Address(String page) {
    text = new StringBuilder(page);
  }

  static Address of(String page) {
    return new Address(page);
  }

  Address with(String name, Object value) {
    if (value != null && !value.toString().isEmpty()) {
      text.append(separator)
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
      separator = '&';
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
