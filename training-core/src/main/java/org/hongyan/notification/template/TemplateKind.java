package org.hongyan.notification.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hongyan.shared.RuleViolation;

/**
 * A kind of message whose text can be written anew.
 *
 * @param code of what happened; with {@link #SHORT} behind it the short text of the pages
 * @param places that may stand in the text, the reader's secret not among them
 * @param linked whether the text must hold the reader's secret: the private link, or the code
 */
public record TemplateKind(String code, List<String> places, boolean linked) {

  /** Ends the code of a short text. */
  public static final String SHORT = ".page";

  private static final String CODES = "_CODE";
  private static final List<String> CLASS =
      List.of("name", "office", "class", "number", "date", "begins", "place");
  private static final List<String> STEP = plus(CLASS, "position", "deadline", "reason");
  private static final List<String> PRIVACY = List.of("name", "kind", "due", "reason");
  private static final List<String> LESSON =
      List.of(
          "trainer",
          "office",
          "class",
          "lesson",
          "time",
          "place",
          "deadline",
          "reason",
          "message",
          "next");
  private static final Set<String> LINKED =
      Set.of(
          "REGISTRATION_RECEIVED",
          "REGISTRATION_CONFIRMED",
          "REGISTRATION_WAITING",
          "REGISTRATION_APPROVED",
          "REGISTRATION_OFFERED",
          "REGISTRATION_PROMOTED",
          "CLASS_CHANGED",
          "CLASS_REMINDER",
          "INTEREST_CLASS_OPENED",
          "MAIL_CODE",
          "INTEREST_CODE",
          "ACCOUNT_JOIN",
          "ACCOUNT_RENEW",
          "INVITATION_ASKED",
          "INVITATION_REMINDED");

  /** What the office reads on its pages, in few words. */
  private static final Set<String> OFFICE =
      Set.of(
          "INVITATION_ACCEPTED",
          "INVITATION_DECLINED",
          "INVITATION_EXPIRED",
          "INVITATION_UNFILLED");

  /** What can be written anew, in the order in which lists show it. */
  public static final List<TemplateKind> ALL =
      Stream.of(
              both(
                  STEP,
                  "REGISTRATION_RECEIVED",
                  "REGISTRATION_CONFIRMED",
                  "REGISTRATION_WAITING",
                  "REGISTRATION_APPROVED",
                  "REGISTRATION_REJECTED",
                  "REGISTRATION_OFFERED",
                  "REGISTRATION_OFFER_EXPIRED",
                  "REGISTRATION_PROMOTED",
                  "REGISTRATION_CANCELLED",
                  "REGISTRATION_SESSION_CANCELLED"),
              both(plus(CLASS, "before"), "CLASS_CHANGED"),
              both(CLASS, "CLASS_REMINDER"),
              both(plus(CLASS, "subject", "text"), "CLASS_MESSAGE"),
              both(plus(CLASS, "page"), "INTEREST_CLASS_OPENED"),
              one(List.of("name", "class", "office"), "MAIL_CODE"),
              one(List.of("name", "topic"), "INTEREST_CODE"),
              one(List.of("name"), "ACCOUNT_JOIN"),
              one(List.of("name", "username"), "ACCOUNT_RENEW"),
              both(PRIVACY, "PRIVACY_RECEIVED", "PRIVACY_GRANTED", "PRIVACY_REFUSED"),
              one(PRIVACY, "PRIVACY_DELETED"),
              both(
                  LESSON,
                  "INVITATION_ASKED",
                  "INVITATION_REMINDED",
                  "INVITATION_WITHDRAWN",
                  "INVITATION_MOVED"),
              one(
                  LESSON,
                  "INVITATION_ACCEPTED",
                  "INVITATION_DECLINED",
                  "INVITATION_EXPIRED",
                  "INVITATION_UNFILLED"))
          .flatMap(kinds -> kinds)
          .toList();

  /** Letter and short text of each. */
  private static Stream<TemplateKind> both(List<String> places, String... codes) {
    return one(places, codes)
        .flatMap(
            letter -> Stream.of(letter, new TemplateKind(letter.code() + SHORT, places, false)));
  }

  private static Stream<TemplateKind> one(List<String> places, String... codes) {
    return Arrays.stream(codes).map(code -> new TemplateKind(code, places, LINKED.contains(code)));
  }

  private static List<String> plus(List<String> places, String... more) {
    List<String> all = new ArrayList<>(places);
    Collections.addAll(all, more);
    return List.copyOf(all);
  }

  /** The kind of this code; 404 where there is none. */
  public static TemplateKind of(String code) {
    return ALL.stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  /** Whether it is a short text, which holds no link: of the pages, or for the office. */
  public boolean isShort() {
    return code.endsWith(SHORT) || OFFICE.contains(code);
  }

  /** What happened. */
  public String event() {
    return code.endsWith(SHORT) ? code.substring(0, code.length() - SHORT.length()) : code;
  }

  /** The place of what the reader alone is told: {@code code} for digits to type, else a link. */
  public static String secretOf(String event) {
    return event.endsWith(CODES) ? "code" : "link";
  }

  /**
   * The place of the secret; null where readers have none: who cannot answer an invitation any
   * more, and who asked about their data.
   */
  public String secret() {
    boolean possible = linked || !code.startsWith("INVITATION_") && !code.startsWith("PRIVACY_");
    return !isShort() && possible ? secretOf(code) : null;
  }
}
