package org.hongyan.ledger.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import org.hongyan.ledger.writing.LedgerExportWorkbook;
import org.hongyan.person.IdType;
import org.hongyan.person.ResidentNumber;
import org.hongyan.session.Delivery;
import org.hongyan.session.SessionLevel;

/** Makes ledgers of any size, always the same for the same numbers; no real person. */
public final class LedgerGenerator {

  private static final int PERSONS_PER_SESSION = 40;
  private static final String SURNAMES =
      "\u738B\u674E\u5F20\u5218\u9648\u6768\u8D75\u9EC4\u5468\u5434\u5305\u767D";
  private static final String GIVEN =
      "\u4E3D\u519B\u654F\u9759\u5F3A\u78CA\u6D0B\u8273\u52C7\u6770\u5A1F\u6D9B\u660E\u8D85";

  private final ReferenceNames reference = new CsvReference();
  private final Random random;
  private final int rows;

  public LedgerGenerator(int rows, long seed) {
    this.rows = rows;
    this.random = new Random(seed);
  }

  public void write(OutputStream out) throws IOException {
    var form =
        new LedgerExportWorkbook.Form(
            "ledger", "generated", "generated", LocalDate.of(2026, 1, 15), false);
    Iterator<ReadRow> all = IntStream.range(0, rows).mapToObj(this::row).iterator();
    new LedgerExportWorkbook(reference, form).write(all, out);
  }

  private ReadRow row(int index) {
    SessionFields session = session(index / PERSONS_PER_SESSION);
    boolean completed = random.nextInt(100) < 93;
    BigDecimal attended = completed ? session.hours() : BigDecimal.ONE;
    return new ReadRow(
        new RowPlace("", 0),
        session,
        person(index),
        pick(reference.audienceGroups().size(), index),
        county(index),
        attended,
        completed,
        null);
  }

  private String pick(int size, int index) {
    return reference.audienceGroups().get((index * 7 + index / 13) % size).code();
  }

  private String county(int index) {
    return reference.divisions().get(1 + index % 9).code();
  }

  private SessionFields session(int number) {
    LocalDate start = LocalDate.of(2021, 1, 4).plusDays(number * 3L % 1800);
    var type = reference.sessionTypes().get(number % reference.sessionTypes().size());
    return new SessionFields(
        "G%06d".formatted(number),
        start.getYear() + "-" + type.name() + "-" + number,
        type.code(),
        SessionLevel.COUNTY,
        county(number),
        reference.divisions().get(1 + number % 9).name(),
        start,
        start.plusDays(number % 3),
        Delivery.Place.ONSITE,
        BigDecimal.valueOf(8L * (1 + number % 3)));
  }

  private PersonFields person(int index) {
    LocalDate born = LocalDate.of(1960, 1, 1).plusDays(index % 15_000);
    String digits = "152327%tY%<tm%<td%03d".formatted(born, index / 15_000 * 7 % 1000);
    String name =
        "" + letter(SURNAMES) + letter(GIVEN) + (random.nextBoolean() ? letter(GIVEN) : "");
    return new PersonFields(
        name,
        IdType.RESIDENT_ID,
        digits + ResidentNumber.checkCharacter(digits),
        "13%09d".formatted(index),
        "unit " + index % 3000);
  }

  private char letter(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
