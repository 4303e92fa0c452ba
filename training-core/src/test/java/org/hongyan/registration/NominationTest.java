package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hongyan.registration.RegistrationDraft.Trainee;
import org.hongyan.session.SessionView;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.sheetimport.NominationView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists of people for a class: what a preview tells is what the class would do, and is undone. */
class NominationTest {

  private static final String HEAD = "姓名,证件号,手机号,单位,人员类别,所属地区\n";

  @ParameterizedTest
  @EnumSource
  void eightPeopleWithTwoWrongRows(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(4);
    Trainee already = RegistrationDesk.trainee("150523");
    desk.register(session, already);
    String sheet =
        HEAD + lines(6) + line(already) + "错号,150522195101019999,13800000000,单位,企业管理人员,开鲁县\n";
    NominationView preview = desk.nominations(n -> n.upload(session.id(), "eight.csv", of(sheet)));
    assertEquals(
        List.of(
            Seat.CONFIRMED,
            Seat.CONFIRMED,
            Seat.CONFIRMED,
            Seat.WAITING,
            Seat.WAITING,
            Seat.WAITING),
        preview.people().stream().map(one -> one.registration().seat()).toList());
    assertEquals(
        List.of(1, 2, 3),
        preview.people().stream()
            .map(one -> one.registration().waitingPosition())
            .filter(Objects::nonNull)
            .toList());
    assertEquals(2, preview.refusedRows());
    assertEquals(
        Map.of(8, "ALREADY_REGISTERED", 9, "ID_NUMBER_CHECK_DIGIT"),
        preview.errors().stream().collect(Collectors.toMap(e -> e.row(), e -> e.code())));
    assertEquals(Map.of(Standing.CONFIRMED, 1L), desk.lists(l -> l.counts(session.id())), "undone");
    assertEquals(
        "BATCH_REFUSED",
        RegistrationDesk.tried(
            () -> desk.nominations(n -> n.apply(preview.id(), false, false, List.of()))));
    assertEquals(
        "BATCH_SEATS_MISSING",
        RegistrationDesk.tried(
            () -> desk.nominations(n -> n.apply(preview.id(), true, true, List.of()))));
    assertEquals(
        6, desk.nominations(n -> n.apply(preview.id(), true, false, List.of())).registered());
    assertEquals(
        Map.of(Standing.CONFIRMED, 4L, Standing.WAITING, 3L),
        desk.lists(l -> l.counts(session.id())));
    assertTrue(desk.nominations(n -> n.get(preview.id())).applied());
    assertEquals(
        "SHEET_APPLIED",
        RegistrationDesk.tried(
            () -> desk.nominations(n -> n.apply(preview.id(), true, false, List.of()))));
  }

  @ParameterizedTest
  @EnumSource
  void aListBelongsToWhoUploadedIt(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(4);
    RegistrationDesk kailu = desk.as(TestCallers.county("150523"));
    NominationView preview =
        kailu.nominations(n -> n.upload(session.id(), "own.csv", of(HEAD + lines(2))));
    assertEquals(2, preview.people().size());
    assertEquals(
        "NOT_FOUND", RegistrationDesk.tried(() -> desk.nominations(n -> n.get(preview.id()))));
    NominationView foreign =
        desk.as(TestCallers.county("150525"))
            .nominations(n -> n.upload(session.id(), "own.csv", of(HEAD + lines(2))));
    assertEquals(List.of(), foreign.people(), "people of another county");
    assertFalse(foreign.errors().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void refusedRowsComeBackWithTheirReasons(TestDatabase kind) {
    RegistrationDesk desk = RegistrationDesk.shared(kind);
    SessionView session = desk.open(4);
    NominationView preview =
        desk.nominations(n -> n.upload(session.id(), "x.csv", of(HEAD + ",,,单位,企业管理人员,火星\n")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    desk.nominations(
        n -> {
          try {
            n.refusedRows(preview.id(), Locale.ENGLISH, out);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return null;
        });
    assertTrue(out.size() > 1000);
    desk.nominations(
        n -> {
          n.discard(preview.id());
          return null;
        });
    assertEquals(
        "NOT_FOUND", RegistrationDesk.tried(() -> desk.nominations(n -> n.get(preview.id()))));
  }

  private static byte[] of(String sheet) {
    return sheet.getBytes(StandardCharsets.UTF_8);
  }

  private static String lines(int people) {
    return IntStream.range(0, people)
        .mapToObj(i -> line(RegistrationDesk.trainee("150523")))
        .collect(Collectors.joining());
  }

  private static String line(Trainee one) {
    return "%s,%s,%s,单位,企业管理人员,开鲁县\n".formatted(one.name(), one.idNumber(), one.phone());
  }
}
