package org.hongyan.web.common;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What pages need beyond plain expressions; declared as functions in {@code hongyan.taglib.xml}.
 */
public final class PageFunctions {

  /** Separates thousands: a thin space. */
  public static final char THIN_SPACE = '\u2009';

  private static final int NEIGHBOURS = 2;
  private static final Set<String> STARTS_OVER = Set.of("sort", "size");

  private PageFunctions() {}

  /** A number as the product writes it: thin spaces between thousands, a point for decimals. */
  public static String number(Object value) {
    if (!(value instanceof Number)) {
      return value == null ? "" : value.toString();
    }
    if (value instanceof Integer || value instanceof Long) {
      return grouped(((Number) value).longValue());
    }
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN_SPACE);
    return new DecimalFormat("#,##0.####", symbols).format(new BigDecimal(value.toString()));
  }

  /** Words one after the other, as both languages can read them. */
  public static String join(List<?> words) {
    return words == null ? "" : String.join(", ", words.stream().map(String::valueOf).toList());
  }

  /** How far {@code part} reaches on a scale, in percent with one decimal, between 0 and 100. */
  public static String percent(Object part, Object scale) {
    double whole = scale instanceof Number n ? n.doubleValue() : 0;
    double value = part instanceof Number n ? n.doubleValue() : 0;
    double share = whole <= 0 ? 0 : Math.max(0, Math.min(100, value * 100 / whole));
    return Double.toString(Math.round(share * 10) / 10.0);
  }

  /** Fills {@code {0}} of a text; numbers come out as {@link #number}. */
  public static String fill(String pattern, Object first) {
    return MessageFormat.format(pattern, number(first));
  }

  /** Fills {@code {0}} and {@code {1}} of a text. */
  public static String fillTwo(String pattern, Object first, Object second) {
    return MessageFormat.format(pattern, number(first), number(second));
  }

  /** Fills {@code {0}}, {@code {1}} and {@code {2}} of a text. */
  public static String fillThree(String pattern, Object first, Object second, Object third) {
    return MessageFormat.format(pattern, number(first), number(second), number(third));
  }

  /**
   * The query of this request with one parameter set anew, all others kept; starts with "?". A new
   * order or page size starts at the first page again.
   */
  public static String query(HttpServletRequest request, String name, Object value) {
    List<String> kept = new ArrayList<>();
    String given = request.getQueryString();
    if (given != null) {
      for (String pair : given.split("&")) {
        boolean stale = STARTS_OVER.contains(name) && isNamed(pair, "page");
        if (!pair.isEmpty() && !isNamed(pair, name) && !stale) {
          kept.add(pair);
        }
      }
    }
    if (value != null) {
      kept.add(encode(name) + "=" + encode(value.toString()));
    }
    return "?" + String.join("&", kept);
  }

  /** The numbers (from 1) a pager shows around {@code current}; 0 stands for a gap. */
  public static List<Integer> pagesAround(int current, int pages) {
    List<Integer> shown = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      boolean edge = page == 1 || page == pages;
      if (edge || Math.abs(page - current) <= NEIGHBOURS) {
        shown.add(page);
      } else if (shown.get(shown.size() - 1) != 0) {
        shown.add(0);
      }
    }
    return shown;
  }

  private static String grouped(long value) {
    StringBuilder digits = new StringBuilder(Long.toString(value));
    int first = value < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, THIN_SPACE);
    }
    return digits.toString();
  }

  private static boolean isNamed(String pair, String name) {
    return pair.equals(name) || pair.startsWith(name + "=");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
