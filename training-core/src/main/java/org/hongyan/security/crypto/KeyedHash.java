package org.hongyan.security.crypto;

/** Finds a value without storing it: equal values have equal hashes, only with the key. */
public interface KeyedHash {

  /** Hash of {@code value} as text; null for null. */
  String of(String value);
}
