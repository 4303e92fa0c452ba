package org.hongyan.account.joining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hongyan.security.Role;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links to accounts: to whom they go, what they open, and that they open it once. */
class AccountLinkTest {

  private static final String PASSWORD = "Grass-land-2026";

  @ParameterizedTest
  @EnumSource
  void aLetterLeadsToAnAccountOfTheOwnPerson(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    long person = desk.person("阿茹娜", LinkDesk.number(1), "aruna@example.org");
    desk.ask("阿茹娜", LinkDesk.number(1));
    AccountLinkSent sent = desk.sent().get(0);
    assertNull(sent.username());
    assertEquals("阿茹娜", desk.joining(j -> j.open(sent.token())).orElseThrow().name());
    var standing = desk.joining(j -> j.complete(sent.token(), "Aruna", PASSWORD));
    assertEquals("aruna", standing.caller().username());
    assertEquals(Set.of(Role.TRAINEE), standing.caller().roles());
    assertFalse(standing.mustChangePassword());
    assertEquals(person, desk.account("aruna").personId());
  }

  @ParameterizedTest
  @EnumSource
  void aLinkIsUsedOnceAndEndsTheOthers(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    desk.person("巴特尔", LinkDesk.number(2), "bat@example.org");
    desk.ask("巴特尔", LinkDesk.number(2));
    desk.pass(LinkTable.PAUSE.plusSeconds(1));
    desk.ask("巴特尔", LinkDesk.number(2));
    String first = desk.sent().get(0).token();
    String second = desk.sent().get(1).token();
    desk.joining(j -> j.complete(second, "batar", PASSWORD));
    for (String used : new String[] {first, second}) {
      assertTrue(desk.joining(j -> j.open(used)).isEmpty());
      assertEquals("NOT_FOUND", refused(() -> desk.complete(used, "other", PASSWORD)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsOverAfterADay(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    desk.person("其其格", LinkDesk.number(3), "flower@example.org");
    desk.ask("其其格", LinkDesk.number(3));
    String token = desk.sent().get(0).token();
    desk.pass(AccountLink.LIFE.minusSeconds(1));
    assertTrue(desk.joining(j -> j.open(token)).isPresent());
    desk.pass(Duration.ofSeconds(1));
    assertEquals("NOT_FOUND", refused(() -> desk.complete(token, "flower", PASSWORD)));
  }

  @ParameterizedTest
  @EnumSource
  void whoIsNotProvedGetsNothingAndIsNotTold(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    desk.person("有名", LinkDesk.number(4), "known@example.org");
    desk.person("无信箱", LinkDesk.number(5), null);
    desk.ask("别人", LinkDesk.number(4));
    desk.ask("无信箱", LinkDesk.number(5));
    desk.ask("没有人", LinkDesk.number(6));
    assertEquals(0, desk.sent().size());
    desk.ask("有名", LinkDesk.number(4));
    desk.ask("有名", LinkDesk.number(4));
    assertEquals(1, desk.sent().size(), "one letter in five minutes");
  }

  @ParameterizedTest
  @EnumSource
  void whoHasAnAccountGetsANewPasswordAndEverythingElseEnds(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    long person = desk.person("塔娜", LinkDesk.number(7), "tana@example.org");
    desk.account("tana", Role.TRAINEE, person, true);
    Instant before = desk.account("tana").lastSignInAt();
    String signedIn = desk.signIn("tana");
    desk.ask("塔娜", LinkDesk.number(7));
    AccountLinkSent sent = desk.sent().get(0);
    assertEquals("tana", sent.username());
    desk.joining(j -> j.complete(sent.token(), null, PASSWORD));
    assertNotEquals(before, desk.account("tana").lastSignInAt());
    assertFalse(desk.signedIn(signedIn));
  }

  @ParameterizedTest
  @EnumSource
  void noLetterOpensAnAccountThatMayMoreOrNothing(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    long trainer = desk.person("讲师", LinkDesk.number(8), "teacher@example.org");
    desk.account("teacher", Role.TRAINER, trainer, true);
    long gone = desk.person("离开", LinkDesk.number(9), "gone@example.org");
    desk.account("gone", Role.TRAINEE, gone, false);
    desk.ask("讲师", LinkDesk.number(8));
    desk.ask("离开", LinkDesk.number(9));
    assertEquals(0, desk.sent().size());
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalLeavesTheLinkGood(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    desk.person("苏和", LinkDesk.number(10), "axe@example.org");
    desk.account("suhe", Role.TRAINEE, null, true);
    desk.ask("苏和", LinkDesk.number(10));
    String token = desk.sent().get(0).token();
    assertEquals("VALUES_INVALID", refused(() -> desk.complete(token, "suhe", PASSWORD)));
    assertEquals("VALUES_INVALID", refused(() -> desk.complete(token, "suhe2", "short")));
    assertEquals("suhe2", desk.complete(token, "suhe2", PASSWORD).caller().username());
  }

  @ParameterizedTest
  @EnumSource
  void anOrganiserHandsALinkToOwnPeopleWithoutAnAccount(TestDatabase kind) {
    LinkDesk desk = new LinkDesk(kind);
    long own = desk.person("自己人", LinkDesk.number(11), null);
    long foreign = desk.person("外人", LinkDesk.number(12), null);
    desk.reaching(own);
    assertEquals("NOT_FOUND", refused(() -> desk.links(l -> l.handOver(foreign))));
    String token = desk.links(l -> l.handOver(own)).token();
    desk.complete(token, "ours", PASSWORD);
    assertEquals("ACCOUNT_OPENED_ALREADY", refused(() -> desk.links(l -> l.handOver(own))));
  }

  private static String refused(Runnable work) {
    return assertThrows(RuleViolation.class, work::run).code();
  }
}
