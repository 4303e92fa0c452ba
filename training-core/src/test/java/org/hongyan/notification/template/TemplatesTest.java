package org.hongyan.notification.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hongyan.audit.AuditTrail;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts are written anew, checked, tried out and taken back. */
class TemplatesTest {

  private static final String CODE = "REGISTRATION_CONFIRMED";
  private static final String EN = "en";

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsUsedUntilItIsTakenBack(TestDatabase kind) {
    TestDatabase.Open database = kind.fresh();
    TemplateView usual = templates(database, all -> all.get(CODE, EN));
    assertFalse(usual.written());
    TemplateView written =
        templates(
            database,
            all ->
                all.revise(
                    CODE, EN, new TemplateDraft("Welcome to {class}", "Hi {name}: {link}", 0)));
    assertTrue(written.written());
    assertEquals("city", written.revisedBy());
    assertEquals("Welcome to T", text(database, Locale.ENGLISH).subject());
    assertEquals("Hi $1 {x}: " + MessageText.LINK, text(database, Locale.ENGLISH).body());
    assertFalse(text(database, Locale.SIMPLIFIED_CHINESE).subject().startsWith("Welcome"));
    TemplateDraft next = new TemplateDraft("Hello", "Hi {link}", written.version());
    templates(database, all -> all.revise(CODE, EN, next));
    assertEquals("STALE_VERSION", refused(database, next).code());
    assertEquals(usual.subject(), templates(database, all -> all.reset(CODE, EN)).subject());
    assertEquals(usual, templates(database, all -> all.get(CODE, EN)));
    assertEquals(
        List.of("TEMPLATE_REVISED", "TEMPLATE_REVISED", "TEMPLATE_RESET"),
        database.<List<String>>inTransaction(
            em ->
                em.createQuery(
                        "select a.action from AuditEvent a order by a.sequence", String.class)
                    .getResultList()));
  }

  @ParameterizedTest
  @CsvSource({
    "body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi {nmae} {link}",
    "body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi {\u59D3\u540D} {link}",
    "body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi { name } {link}",
    "body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi {before} {link}",
    "body, TEMPLATE_BRACE_UNPAIRED, Hello, Hi {name {link}",
    "body, TEMPLATE_BRACE_UNPAIRED, Hello, Hi name} {link}",
    "body, TEMPLATE_LINK_MISSING, Hello, Hi {name}",
    "body, VALUE_MISSING, Hello, ' '",
    "subject, TEMPLATE_LINK_MISPLACED, Hello {link}, Hi {link}",
    "subject, TEMPLATE_PLACE_UNKNOWN, Hello {text}, Hi {link}"
  })
  void whatCannotBeFilledIsRefusedBesideItsField(
      String field, String code, String subject, String body) {
    RuleViolation refusal =
        refused(TestDatabase.DERBY.fresh(), new TemplateDraft(subject, body, 0));
    assertEquals(
        List.of(field + " " + code),
        refusal.violations().stream().map(one -> one.field() + " " + one.code()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL_CODE, body, TEMPLATE_CODE_MISSING, Hello, Hi {name}",
    "MAIL_CODE, subject, TEMPLATE_CODE_MISPLACED, Hello {code}, Hi {code}",
    "MAIL_CODE, body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi {link} {code}",
    "ACCOUNT_JOIN, body, TEMPLATE_LINK_MISSING, Hello, Hi {name}",
    "ACCOUNT_JOIN, subject, TEMPLATE_LINK_MISPLACED, Hello {link}, Hi {link}",
    "ACCOUNT_JOIN, body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi {username} {link}",
    "ACCOUNT_RENEW, body, TEMPLATE_LINK_MISSING, Hello, Hi {username}",
    "ACCOUNT_RENEW, body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi {code} {link}",
    "PRIVACY_DELETED, body, TEMPLATE_LINK_MISPLACED, Hello, Hi {link}",
    "PRIVACY_DELETED, body, TEMPLATE_PLACE_UNKNOWN, Hello, Hi {class}"
  })
  void whatOnlyTheReaderIsToldMustStayAndStandsNowhereElse(
      String kind, String field, String code, String subject, String body) {
    TestDatabase.Open database = TestDatabase.DERBY.fresh();
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () ->
                templates(
                    database, all -> all.revise(kind, EN, new TemplateDraft(subject, body, 0))));
    assertEquals(
        List.of(field + " " + code),
        refusal.violations().stream().map(one -> one.field() + " " + one.code()).toList());
    assertEquals(List.of(), TemplatesTest.<List<?>>templates(database, TemplatesTest::written));
  }

  private static List<TemplateView> written(Templates all) {
    return all.list().stream().filter(TemplateView::written).toList();
  }

  @Test
  void anUnknownPlaceIsToldByItsName() {
    RuleViolation refusal =
        refused(TestDatabase.DERBY.fresh(), new TemplateDraft("S", "{nmae} {link}", 0));
    FieldViolation wrong = refusal.violations().get(0);
    assertEquals(List.of("nmae"), wrong.args());
  }

  @Test
  void everyTextOfTheProductMayBeSavedAsItIsAndTriedOut() {
    TestDatabase.Open database = TestDatabase.DERBY.fresh();
    List<TemplateView> all = templates(database, Templates::list);
    assertEquals(TemplateKind.ALL.size() * Templates.LANGUAGES.size(), all.size());
    for (TemplateView one : all) {
      TemplateDraft draft = new TemplateDraft(one.subject(), one.body(), 0);
      MessageText tried = templates(database, t -> t.preview(one.code(), one.language(), draft));
      String whole = tried.subject() + tried.body();
      assertFalse(whole.contains("{"), one.code() + whole);
      assertFalse(whole.contains("messages."), one.code() + whole);
      assertFalse(whole.contains(MessageText.LINK), one.code() + whole);
    }
  }

  @Test
  void whatIsNoMessageOrLanguageDoesNotExist() {
    TestDatabase.Open database = TestDatabase.DERBY.fresh();
    for (String[] one : new String[][] {{"NONE", EN}, {CODE, "fr"}, {"link.hidden", EN}}) {
      assertEquals(
          "NOT_FOUND",
          assertThrows(
                  RuleViolation.class, () -> templates(database, all -> all.get(one[0], one[1])))
              .code());
    }
  }

  private static RuleViolation refused(TestDatabase.Open database, TemplateDraft draft) {
    return assertThrows(
        RuleViolation.class, () -> templates(database, all -> all.revise(CODE, EN, draft)));
  }

  private static MessageText text(TestDatabase.Open database, Locale locale) {
    Map<String, String> values = new HashMap<>();
    TemplateKind.ALL.get(0).places().forEach(place -> values.put(place, "-"));
    values.put("class", "T");
    values.put("name", "$1 {x}");
    return database.inTransaction(em -> new TemplateTexts(em).text(locale, CODE, values));
  }

  private static <T> T templates(TestDatabase.Open database, Function<Templates, T> work) {
    MovingClock clock = MovingClock.at("2026-11-23T02:00:00Z");
    return database.inTransaction(
        em ->
            work.apply(
                new Templates(
                    em, TestCallers.city(), new AuditTrail(em, TestCallers.city(), clock), clock)));
  }
}
