package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hongyan.interest.InterestDraft;
import org.hongyan.interest.Interests.Receipt;
import org.hongyan.notification.Letter;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** News of classes go to an address only after its code was typed. */
class InterestCodesTest {

  private static final String PHONE = "13904750001";

  @ParameterizedTest
  @EnumSource
  void anAddressIsUsedOnlyAfterItsCode(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    desk.reading(Locale.ENGLISH);
    Receipt receipt = state(desk, PHONE, "a@x.org");
    assertNull(receipt.interest().mail());
    Letter letter = desk.mail().get(0);
    assertEquals("a@x.org", letter.address());
    assertEquals("en", letter.language());
    assertFalse(letter.body().contains(receipt.token()), "nothing but the code");
    assertEquals(Optional.of("a***@x.org"), pending(desk, receipt));
    String right = LetterDesk.code(letter);
    assertEquals("VALUES_INVALID", tried(desk, receipt, right.equals("000000") ? "1" : "000000"));
    assertNull(mail(desk, receipt));
    assertEquals("done", tried(desk, receipt, right));
    assertEquals("a***@x.org", mail(desk, receipt));
    assertEquals(Optional.empty(), pending(desk, receipt));
    assertEquals("NOT_FOUND", tried(desk, receipt, right));
    assertEquals(List.of(), desk.mail());
  }

  @ParameterizedTest
  @EnumSource
  void codesCannotBeGuessedAndAreSentAnewThreeTimes(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    Receipt receipt = state(desk, PHONE, "a@x.org");
    String right = LetterDesk.code(desk.mail().get(0));
    String wrong = right.equals("000000") ? "000001" : "000000";
    for (int i = 0; i < 4; i++) {
      assertEquals("VALUES_INVALID", tried(desk, receipt, wrong));
    }
    assertEquals("MAIL_CODE_OVER", tried(desk, receipt, wrong));
    assertEquals("MAIL_CODE_OVER", tried(desk, receipt, right), "even the right one");
    assertEquals("done", again(desk, receipt));
    String second = LetterDesk.code(desk.mail().get(0));
    desk.pass(Duration.ofMinutes(30));
    assertEquals("MAIL_CODE_OVER", tried(desk, receipt, second));
    assertEquals("done", again(desk, receipt));
    assertEquals("MAIL_CODES_SPENT", again(desk, receipt));
    assertEquals("done", tried(desk, receipt, LetterDesk.code(desk.mail().get(0))));
    assertEquals("a***@x.org", mail(desk, receipt));
  }

  /** Whoever knows a phone number must not have the letters of its owner sent to themselves. */
  @ParameterizedTest
  @EnumSource
  void whatCountsAlreadyGetsNoOtherAddress(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    Receipt own = state(desk, PHONE, "a@x.org");
    String code = LetterDesk.code(desk.mail().get(0));
    state(desk, PHONE, "b@x.org");
    state(desk, PHONE, "a@x.org");
    assertEquals(List.of(), desk.mail());
    assertEquals("done", tried(desk, own, code));
    assertEquals("a***@x.org", mail(desk, own));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWantedAnewKeepsAnAddressThatWasProved(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    Receipt own = state(desk, PHONE, "a@x.org");
    tried(desk, own, LetterDesk.code(desk.mail().get(0)));
    served(desk, own);
    assertEquals("a***@x.org", state(desk, PHONE, "A@X.org").interest().mail());
    assertEquals(List.of(), desk.mail());
    served(desk, own);
    assertNull(state(desk, PHONE, "b@x.org").interest().mail());
    assertEquals("b@x.org", desk.mail().get(0).address());
  }

  @ParameterizedTest
  @EnumSource
  void withoutAMailServerTheAddressIsTakenAsStated(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind).withoutMail();
    Receipt receipt = state(desk, null, "a@x.org");
    assertEquals("a***@x.org", receipt.interest().mail());
    assertEquals(Optional.empty(), pending(desk, receipt));
  }

  @ParameterizedTest
  @EnumSource
  void whoWithdrawsLeavesNoAddressBehind(TestDatabase kind) {
    LetterDesk desk = LetterDesk.fresh(kind);
    Receipt receipt = state(desk, PHONE, "a@x.org");
    desk.interests(
        all -> {
          all.withdraw(receipt.token());
          return null;
        });
    assertTrue(
        desk.registrations()
            .desk()
            .database()
            .<List<?>>inTransaction(
                em -> em.createQuery("select c from InterestConfirmation c").getResultList())
            .isEmpty());
  }

  private static Receipt state(LetterDesk desk, String phone, String mail) {
    InterestDraft draft =
        new InterestDraft("IP_BASICS", "150523", "ENTERPRISE_MANAGER", "Ann", phone, mail);
    return desk.interests(all -> all.state(draft, true, null));
  }

  private static void served(LetterDesk desk, Receipt receipt) {
    desk.pass(Duration.ofSeconds(1));
    desk.registrations()
        .desk()
        .sql(
            "update interest set served_at = current_timestamp where id = %d",
            receipt.interest().id());
  }

  private static String mail(LetterDesk desk, Receipt receipt) {
    return desk.interests(all -> all.byLink(receipt.token())).mail();
  }

  private static Optional<String> pending(LetterDesk desk, Receipt receipt) {
    return desk.interestCodes(codes -> codes.pending(receipt.token()));
  }

  private static Object tried(LetterDesk desk, Receipt receipt, String code) {
    return RegistrationDesk.tried(
        () ->
            desk.interestCodes(
                codes -> {
                  codes.confirm(receipt.token(), code);
                  return "done";
                }));
  }

  private static Object again(LetterDesk desk, Receipt receipt) {
    return RegistrationDesk.tried(
        () ->
            desk.interestCodes(
                codes -> {
                  codes.again(receipt.token());
                  return "done";
                }));
  }
}
