package org.hongyan.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of who may call what: {@code access-matrix.csv}, one line for each route and page. */
final class AccessMatrix {

  private static final String SEPARATOR = ";";
  private static final int FIRST_CALLER = 4;

  /**
   * One route or page.
   *
   * @param method HTTP method; {@code PAGE} for a page
   * @param route as the API names it
   * @param path with values for its parameters
   * @param body what is sent, may be empty
   * @param expected the status by caller
   */
  record Row(String method, String route, String path, String body, Map<String, Integer> expected) {

    String key() {
      return method + " " + route;
    }

    boolean page() {
      return "PAGE".equals(method);
    }
  }

  private AccessMatrix() {}

  static List<Row> rows() {
    List<String> lines =
        text().lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    List<String> head = cells(lines.get(0));
    return lines.stream().skip(1).map(line -> row(head, cells(line))).toList();
  }

  private static Row row(List<String> head, List<String> cells) {
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (int i = FIRST_CALLER; i < head.size(); i++) {
      expected.put(head.get(i), Integer.valueOf(cells.get(i)));
    }
    String path = cells.get(2).isEmpty() ? cells.get(1) : cells.get(2);
    return new Row(cells.get(0), cells.get(1), path, cells.get(3), expected);
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split(SEPARATOR, -1)).map(String::strip).toList();
  }

  private static String text() {
    try (InputStream in = AccessMatrix.class.getResourceAsStream("access-matrix.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
