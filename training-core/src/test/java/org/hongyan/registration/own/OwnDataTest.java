package org.hongyan.registration.own;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.function.Function;
import org.hongyan.account.Account;
import org.hongyan.account.AccountScope;
import org.hongyan.account.AccountTable;
import org.hongyan.audit.AuditTrail;
import org.hongyan.person.IdType;
import org.hongyan.person.Person;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.security.crypto.HmacHash;
import org.hongyan.security.crypto.KeyedHash;
import org.hongyan.session.SessionDesk;
import org.hongyan.shared.MovingClock;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People see and correct what is kept of them, and of nobody else. */
class OwnDataTest {

  private static final FieldCipher CIPHER = new AesGcmCipher(new byte[32]);
  private static final KeyedHash HASH = new HmacHash(new byte[32]);
  private static final MovingClock CLOCK = MovingClock.at("2026-11-24T02:00:00Z");

  private TestDatabase.Open database;
  private long person;

  private CurrentCaller caller(TestDatabase kind) {
    database = SessionDesk.fresh(kind).database();
    CurrentCaller caller = new CurrentCaller();
    Account account =
        database.inTransaction(
            em -> {
              Person made =
                  new Person(
                      "阿茹娜",
                      IdType.RESIDENT_ID,
                      CIPHER.encryptText("150523199001011234"),
                      HASH.of("150523199001011234"),
                      CIPHER.encryptText("13900000001"),
                      HASH.of("13900000001"),
                      "牧场",
                      null);
              made.belongsTo("ENTERPRISE_MANAGER", "150523");
              em.persist(made);
              em.flush();
              person = made.id();
              Account own =
                  new Account("aruna", "阿茹娜", AccountScope.of(Role.TRAINEE), "h", Instant.EPOCH);
              own.belongTo(made.id());
              new AccountTable(em).add(own);
              return own;
            });
    caller.enter(account.caller(), "");
    return caller;
  }

  private <T> T own(CurrentCaller caller, Function<OwnData, T> work) {
    return database.inTransaction(
        em -> work.apply(new OwnData(em, caller, CIPHER, HASH, new AuditTrail(em, caller, CLOCK))));
  }

  private static String refused(Runnable work) {
    return assertThrows(RuleViolation.class, work::run).code();
  }

  @ParameterizedTest
  @EnumSource
  void numbersAreMaskedForTheirOwnersToo(TestDatabase kind) {
    CurrentCaller caller = caller(kind);
    OwnRecord record = own(caller, OwnData::get);
    assertEquals("阿茹娜", record.name());
    assertEquals("150523********1234", record.idNumber());
    assertEquals("139****0001", record.phone());
    assertEquals("牧场", record.employer());
  }

  @ParameterizedTest
  @EnumSource
  void aCorrectionHoldsAndAnOldOneIsRefused(TestDatabase kind) {
    CurrentCaller caller = caller(kind);
    int version = own(caller, OwnData::get).version();
    OwnCorrection wanted =
        new OwnCorrection("139 0000 0002", "新牧场", "ENTERPRISE_MANAGER", "150525", version);
    OwnRecord after = own(caller, data -> data.correct(wanted));
    assertEquals("139****0002", after.phone());
    assertEquals("新牧场", after.employer());
    assertEquals("150525", after.divisionCode());
    assertNotEquals(version, after.version());
    Person kept = database.inTransaction(em -> em.find(Person.class, person));
    assertEquals(HASH.of("13900000002"), kept.phoneHash());
    assertEquals("STALE_VERSION", refused(() -> own(caller, data -> data.correct(wanted))));
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyPhoneStaysAndWrongFieldsAreNamed(TestDatabase kind) {
    CurrentCaller caller = caller(kind);
    int version = own(caller, OwnData::get).version();
    RuleViolation wrong =
        assertThrows(
            RuleViolation.class,
            () ->
                own(
                    caller,
                    data -> data.correct(new OwnCorrection("12", null, "NONE", "9", version))));
    assertEquals(
        java.util.List.of("phone", "audienceGroup", "divisionCode"),
        wrong.violations().stream().map(RuleViolation.FieldViolation::field).toList());
    OwnCorrection kept = new OwnCorrection("", "", "ENTERPRISE_MANAGER", "150523", version);
    OwnRecord after = own(caller, data -> data.correct(kept));
    assertEquals("139****0001", after.phone());
    assertEquals(null, after.employer());
  }

  @ParameterizedTest
  @EnumSource
  void anAccountOfNobodyHasNoRecord(TestDatabase kind) {
    caller(kind);
    CurrentCaller nobody = new CurrentCaller();
    Account account = new Account("nobody", "N", AccountScope.of(Role.TRAINEE), "h", Instant.EPOCH);
    database.run(em -> new AccountTable(em).add(account));
    nobody.enter(account.caller(), "");
    assertEquals("NOT_FOUND", refused(() -> own(nobody, OwnData::get)));
  }
}
