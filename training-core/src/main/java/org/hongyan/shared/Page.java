package org.hongyan.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list that the database paged.
 *
 * @param page number of this page, the first is 0
 * @param size rows asked for
 * @param total rows of the whole list
 */
public record Page<T>(List<T> items, int page, int size, long total) {

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<T, R> mapper) {
    return new Page<>(items.stream().map(mapper).toList(), page, size, total);
  }

  public int pages() {
    return (int) Math.max(1, (total + size - 1) / size);
  }
}
