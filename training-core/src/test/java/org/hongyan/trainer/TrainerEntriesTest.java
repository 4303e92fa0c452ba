package org.hongyan.trainer;

import static org.hongyan.trainer.MadeUpTrainers.naming;
import static org.hongyan.trainer.TrainerPoolTest.code;
import static org.hongyan.trainer.TrainerPoolTest.fields;
import static org.hongyan.trainer.TrainersTest.withData;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.hongyan.security.Role;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerEntriesTest {

  private static final String ID_NUMBER = "15050219900307865X";
  private static final String PHONE = "13912343909";

  @ParameterizedTest
  @EnumSource
  void aPersonIsRecordedOnceAndShownMasked(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          TrainerFile file =
              made.entries().nominate(naming("王 明", "150502 19900307 865x", "139-1234-3909"));
          assertEquals("王明", file.facts().name());
          assertEquals("150502********865X", file.idNumber());
          assertEquals("139****3909", file.phone());
          assertEquals(List.of(new AvailableHours(1, "08:30", "12:00")), file.availability());
          assertEquals(
              "TRAINER_EXISTS", code(() -> made.entries().nominate(naming("王明", ID_NUMBER, null))));
          assertEquals(
              "ID_NUMBER_OF_ANOTHER",
              code(() -> made.entries().nominate(naming("李娜", ID_NUMBER, null))));
          assertEquals(
              1L,
              data.entityManager()
                  .createQuery("select count(p) from Person p", Long.class)
                  .getSingleResult());
          String kept =
              (String)
                  data.entityManager()
                      .createNativeQuery("select id_number_encrypted from person")
                      .getSingleResult();
          assertFalse(kept.contains(ID_NUMBER));
        });
  }

  @ParameterizedTest
  @EnumSource
  void impossibleValuesAreRefusedTogether(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          TrainerDraft nothing =
              new TrainerDraft(
                  null,
                  null,
                  "1",
                  null,
                  null,
                  null,
                  null,
                  null,
                  "NO",
                  null,
                  null,
                  null,
                  List.of(
                      new AvailableHours(1, "08:00", "12:00"),
                      new AvailableHours(1, "11:00", "24:00")),
                  null,
                  null,
                  null,
                  null);
          assertEquals(
              List.of(
                  "VALUE_MISSING",
                  "VALUE_MISSING",
                  "LANGUAGE_MISSING",
                  "SUBJECT_MISSING",
                  "DIVISION_CODE_UNKNOWN",
                  "FEE_CLASS_UNKNOWN",
                  "AVAILABLE_HOURS"),
              fields(() -> made.entries().nominate(nothing)));
          assertEquals(
              List.of("ID_NUMBER_CHECK_DIGIT"),
              fields(() -> made.entries().nominate(naming("王明", "150502199003078671", null))));
          assertEquals(
              List.of("PHONE_FORMAT"),
              fields(() -> made.entries().nominate(naming("王明", null, "123"))));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aStaleChangeIsRefusedAndAFreshOneKept(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          TrainerFile file = made.entries().nominate(naming("王明", ID_NUMBER, PHONE));
          Long id = file.facts().id();
          TrainerDraft draft =
              versioned(
                  MadeUpTrainers.draft(
                      List.of(TeachingLanguage.MONGOLIAN),
                      List.of(new Taught("TRADEMARK", Level.ADVANCED)),
                      List.of("150523", "150525")),
                  file.facts().version());
          TrainerFile changed = made.entries().revise(id, draft);
          assertEquals(List.of("150523", "150525"), changed.facts().divisions());
          assertEquals(
              List.of(new Taught("TRADEMARK", Level.ADVANCED)), changed.facts().subjects());
          assertEquals(List.of(), changed.availability());
          assertEquals("STALE_VERSION", code(() -> made.entries().revise(id, draft)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoeverIsOutOfReachCannotBeChosen(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          TrainerDraft known = MadeUpTrainers.teaching("PATENT", Level.BASIC);
          TrainerDraft chosen =
              new TrainerDraft(
                  7L,
                  null,
                  known.divisionCode(),
                  known.orientation(),
                  known.origin(),
                  false,
                  null,
                  null,
                  null,
                  known.languages(),
                  known.subjects(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null);
          assertEquals(
              List.of("PERSON_UNKNOWN"), fields(() -> made.entries(id -> false).nominate(chosen)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoAppliesSeesAndChangesTheOwnEntryOnly(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers city = new MadeUpTrainers(data);
          TrainerFile other = city.entries().nominate(naming("李娜", null, PHONE));
          MadeUpTrainers me = city.signedIn("wang", Role.TRAINER);
          assertEquals(true, me.own().file().isEmpty());
          TrainerFile mine = me.own().apply(naming("王明", ID_NUMBER, null));
          assertEquals(TrainerStatus.NOMINATED, mine.facts().status());
          assertEquals(StepKind.APPLIED, mine.steps().get(0).kind());
          assertFalse(mine.facts().nationallyKnown(), "renown is for the city to say");
          assertNull(mine.facts().feeClass());
          assertEquals("TRAINER_EXISTS", code(() -> me.own().apply(naming("x", null, null))));
          TrainerFile changed =
              me.own()
                  .revise(
                      versioned(
                          MadeUpTrainers.draft(
                              List.of(TeachingLanguage.ENGLISH),
                              List.of(new Taught("TRADEMARK", Level.ADVANCED)),
                              List.of()),
                          mine.facts().version()));
          assertEquals(List.of(TeachingLanguage.ENGLISH), changed.facts().languages());
          assertEquals(mine.facts().subjects(), changed.facts().subjects(), "reviewed, so fixed");
          AwayDraft may = new AwayDraft("2026-05-01", "2026-05-03", "Holiday");
          assertEquals(
              List.of(
                  new AwayTime(
                      mine.facts().id(),
                      Instant.parse("2026-04-30T16:00:00Z"),
                      Instant.parse("2026-05-03T16:00:00Z"),
                      "Holiday")),
              me.times().replace(mine.facts().id(), List.of(may)));
          assertEquals(
              "NOT_FOUND", code(() -> me.times().replace(other.facts().id(), List.of(may))));
          MadeUpTrainers thief = city.signedIn("zhao", Role.TRAINEE);
          assertEquals(
              "PERSON_HAS_ACCOUNT", code(() -> thief.own().apply(naming("王明", ID_NUMBER, null))));
        });
  }

  @ParameterizedTest
  @EnumSource
  void timesAwayAreDaysOrInstantsInOrder(TestDatabase kind) {
    withData(
        kind,
        data -> {
          MadeUpTrainers made = new MadeUpTrainers(data);
          Long id = made.nominated("W", MadeUpTrainers.teaching("PATENT", Level.BASIC)).id();
          assertEquals(
              List.of("END_BEFORE_START", "TIME_MALFORMED", "TIME_MALFORMED"),
              fields(
                  () ->
                      made.times()
                          .replace(
                              id,
                              List.of(
                                  new AwayDraft("2026-05-03", "2026-05-01", null),
                                  new AwayDraft("soon", null, null)))));
          made.times().replace(id, List.of(new AwayDraft("2026-05-03", null, null)));
          List<AwayTime> kept =
              made.times()
                  .replace(
                      id,
                      List.of(
                          new AwayDraft("2026-05-03T09:00:00+08:00", "2026-05-03T03:00:00Z", " ")));
          assertEquals(
              List.of(
                  new AwayTime(
                      id,
                      Instant.parse("2026-05-03T01:00:00Z"),
                      Instant.parse("2026-05-03T03:00:00Z"),
                      null)),
              kept);
        });
  }

  private static TrainerDraft versioned(TrainerDraft draft, int version) {
    return new TrainerDraft(
        null,
        null,
        draft.divisionCode(),
        draft.orientation(),
        draft.origin(),
        false,
        draft.title(),
        draft.employer(),
        draft.feeClass(),
        draft.languages(),
        draft.subjects(),
        draft.divisions(),
        null,
        draft.cv(),
        null,
        null,
        version);
  }
}
