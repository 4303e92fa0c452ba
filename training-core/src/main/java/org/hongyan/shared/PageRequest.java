package org.hongyan.shared;

import org.hongyan.shared.RuleViolation.FieldViolation;

/**
 * Which page of a list is wanted.
 *
 * @param page number, the first is 0
 * @param size rows, 1 to 500
 */
public record PageRequest(int page, int size) {

  public static final int DEFAULT_SIZE = 20;
  public static final int LARGEST_SIZE = 500;

  public PageRequest {
    if (page < 0) {
      throw RuleViolation.invalid(FieldViolation.of("page", "PAGE_NEGATIVE"));
    }
    if (size < 1 || size > LARGEST_SIZE) {
      throw RuleViolation.invalid(FieldViolation.of("size", "PAGE_SIZE", LARGEST_SIZE));
    }
  }

  public static PageRequest of(Integer page, Integer size) {
    return new PageRequest(page == null ? 0 : page, size == null ? DEFAULT_SIZE : size);
  }

  public int offset() {
    return Math.multiplyExact(page, size);
  }
}
