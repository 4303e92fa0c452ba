package org.hongyan.notification.template;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says: a template in the reader's language, with its places filled.
 *
 * @param subject one line
 * @param body with {@link #LINK} where the private link belongs, or the code to type
 */
public record MessageText(String subject, String body) {

  /**
   * Stands for the reader's secret, which only the letter itself holds. It is of the private use
   * area, so nobody types it.
   */
  public static final String LINK = "\uE000";

  private static final Set<String> SECRETS = Set.of("link", "code");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");
  private static final int LONGEST_SUBJECT = 200;

  /** Line breaks in a subject would begin another header of the mail (RFC 5322, 2.2). */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\u2028\u2029]+");

  /**
   * Subject and body with these values.
   *
   * @throws IllegalArgumentException where one of them wants a value that is missing
   */
  public static MessageText filled(String subject, String body, Map<String, String> values) {
    return new MessageText(line(fill(subject, values), LONGEST_SUBJECT), fill(body, values));
  }

  private static String fill(String template, Map<String, String> values) {
    Matcher places = PLACE.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (places.find()) {
      places.appendReplacement(filled, Matcher.quoteReplacement(value(places.group(1), values)));
    }
    return places.appendTail(filled).toString().strip();
  }

  private static String value(String place, Map<String, String> values) {
    if (SECRETS.contains(place)) {
      return LINK;
    }
    if (!values.containsKey(place)) {
      throw new IllegalArgumentException("no value for {" + place + "}");
    }
    String value = values.get(place);
    return value == null ? "" : value.replace(LINK, "");
  }

  /** Whether the reader's secret belongs somewhere in it. */
  public boolean linked() {
    return body.contains(LINK);
  }

  /** A text as one line that cannot become a header. */
  public static String line(String text, int longest) {
    String line = UNPRINTABLE.matcher(text).replaceAll(" ").replace(LINK, "").strip();
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest));
  }

  /** The body with something in the place of the secret. */
  public static String withLink(String body, String link) {
    return body.replace(LINK, link);
  }
}
