package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.hongyan.ledger.reading.sheet.Limits;
import org.hongyan.shared.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnsafeFilesTest {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final byte[] GOOD = Ledgers.sample("ledger-2021-2025.xlsx");
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void anEmptyFile() {
    refused("LEDGER_EMPTY", 422, new byte[0], "a.xlsx");
    refused("LEDGER_EMPTY", 422, bytes("\uFEFF  \n"), "a.csv");
  }

  @Test
  void whatIsNoWorkbook() throws IOException {
    refused("LEDGER_NOT_A_WORKBOOK", 415, bytes("<html><table><tr><td>1"), "a.xlsx");
    refused("LEDGER_NOT_A_WORKBOOK", 415, bytes("%PDF-1.7\n1 0 obj"), "a.xlsx");
    refused("LEDGER_NOT_A_WORKBOOK", 415, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}, "a.csv");
    refused("LEDGER_NOT_A_WORKBOOK", 415, zip("word/document.xml", "<w/>"), "a.xlsx");
  }

  @Test
  void anOldWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet();
      workbook.write(out);
    }
    refused("LEDGER_OLD_EXCEL", 415, out.toByteArray(), "a.xls");
  }

  @Test
  void aPasswordProtectedWorkbook() throws Exception {
    var out = new ByteArrayOutputStream();
    try (var container = new POIFSFileSystem()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var target = encryptor.getDataStream(container)) {
        target.write(GOOD, 0, 20_000);
      }
      container.writeFilesystem(out);
    }
    refused("LEDGER_PASSWORD_PROTECTED", 422, out.toByteArray(), "a.xlsx");
  }

  @Test
  void macros() throws IOException {
    refused("LEDGER_HAS_MACROS", 422, with("xl/vbaProject.bin", "x"), "a.xlsx");
    refused("LEDGER_HAS_MACROS", 422, GOOD, "a.xlsm");
  }

  @Test
  void aTruncatedOrDamagedWorkbook() {
    refused("LEDGER_DAMAGED", 422, Arrays.copyOf(GOOD, GOOD.length / 2), "a.xlsx");
    refused("LEDGER_DAMAGED", 422, Arrays.copyOf(GOOD, GOOD.length - 30), "a.xlsx");
    refused("LEDGER_DAMAGED", 422, Arrays.copyOf(GOOD, 4), "a.xlsx");
    byte[] scratched = GOOD.clone();
    Arrays.fill(scratched, 20_000, 21_000, (byte) 7);
    refused("LEDGER_DAMAGED", 422, scratched, "a.xlsx");
  }

  @Test
  void aPartThatWasAlteredOnTheWay() throws IOException {
    String workbook = new String(part("xl/workbook.xml"), StandardCharsets.UTF_8);
    byte[] content = with("xl/workbook.xml", workbook, Deflater.NO_COMPRESSION);
    String latin = new String(content, StandardCharsets.ISO_8859_1);
    byte[] altered =
        latin.replace("sheetId=\"1\"", "sheetId=\"2\"").getBytes(StandardCharsets.ISO_8859_1);

    assertEquals(2402, Ledgers.read(content, "a.xlsx").totalDataRows());
    refused("LEDGER_DAMAGED", 422, altered, "a.xlsx");
  }

  @Test
  void textsMadeToBeSlow() {
    String brackets = "(".repeat(32_000);
    String line = ("\"" + brackets + "\",").repeat(17);
    String header =
        String.join(
            ",",
            List.of(
                "title,type,level,division,host,start date,end date",
                "hours,name,id number,phone,organisation,group,county,attended hours,completed,note"));
    byte[] content = bytes(line + "\n" + header + "\n" + (line + "\n").repeat(20));

    LedgerReading reading = soon(() -> Ledgers.read(content, "a.csv"));
    assertEquals(20, reading.refused().get(0).rows().size());
  }

  @Test
  void brokenXml() throws IOException {
    refused("LEDGER_DAMAGED", 422, with(SHEET, "<worksheet><sheetData><row r='1'>"), "a.xlsx");
    refused("LEDGER_DAMAGED", 422, with("xl/workbook.xml", ""), "a.xlsx");
  }

  @Test
  void foreignEntitiesAreNeverFetched() throws IOException {
    String attack =
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>&e;</t></is></c></row>"
            + "</sheetData></worksheet>";
    refused("LEDGER_HAS_FOREIGN_ENTITIES", 422, with(SHEET, attack), "a.xlsx");
    refused("LEDGER_HAS_FOREIGN_ENTITIES", 422, with("xl/workbook.xml", attack), "a.xlsx");
    String remote = "<!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'><worksheet/>";
    refused("LEDGER_HAS_FOREIGN_ENTITIES", 422, with(SHEET, remote), "a.xlsx");
  }

  @Test
  void billionLaughs() throws IOException {
    var attack = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      attack.append("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
    }
    attack.append("]><worksheet>&a29;</worksheet>");
    refused("LEDGER_HAS_FOREIGN_ENTITIES", 422, with(SHEET, attack.toString()), "a.xlsx");
  }

  @Test
  void bombs() throws IOException {
    refused("LEDGER_TOO_LARGE_INSIDE", 422, with(SHEET, " ".repeat(60_000_000)), "a.xlsx");
    String longText =
        "<worksheet><sheetData><row r='1'><c t='inlineStr'><is><t>"
            + "x".repeat(1_000_000)
            + "</t></is></c></row></sheetData></worksheet>";
    refused("LEDGER_TOO_LARGE_INSIDE", 422, with(SHEET, longText), "a.xlsx");
  }

  @Test
  void filesOverTheLimits() {
    refused("LEDGER_TOO_LARGE", 413, new byte[21 * 1024 * 1024], "a.xlsx");
    String rows = "1\n".repeat(200_001);
    refused("LEDGER_TOO_MANY_ROWS", 413, bytes(rows), "a.csv");
  }

  @Test
  void noHeaderNamesTheColumnsThatLack() {
    RuleViolation refusal =
        assertThrows(
            RuleViolation.class, () -> Ledgers.read(bytes("name,title,x\n1,2,3\n"), "a.csv"));

    assertEquals("LEDGER_HEADER_NOT_FOUND", refusal.code());
    assertEquals(
        "\u7ED3\u73ED\u65E5\u671F\u3001\u4EBA\u5458\u7C7B\u522B\u3001\u662F\u5426\u7ED3\u4E1A",
        refusal.args()[0]);
  }

  @Test
  void theLimitOfBytesIsASetting() {
    var reader = new LedgerReader(Limits.standard().withBytes(1000));

    RuleViolation refusal =
        assertThrows(
            RuleViolation.class,
            () ->
                reader.read(
                    GOOD,
                    "a.xlsx",
                    ColumnWishes.none(),
                    new CsvReference(),
                    Ledgers.TODAY,
                    n -> {}));
    assertEquals("LEDGER_TOO_LARGE", refusal.code());
  }

  private static void refused(String code, int status, byte[] content, String name) {
    RuleViolation refusal =
        soon(() -> assertThrows(RuleViolation.class, () -> Ledgers.read(content, name)));
    assertEquals(code, refusal.code());
    assertEquals(status, refusal.kind().status());
  }

  /** Within two seconds of work, however busy the machine is. */
  private static <T> T soon(Supplier<T> act) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    T result = act.get();
    long took = threads.getCurrentThreadCpuTime() - before;
    assertTrue(took < SOON.toNanos(), () -> Duration.ofNanos(took).toString());
    return result;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String part, String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(part));
      zip.write(bytes(text));
    }
    return out.toByteArray();
  }

  private static byte[] part(String name) throws IOException {
    try (var in = new ZipInputStream(new ByteArrayInputStream(GOOD))) {
      ZipEntry entry = in.getNextEntry();
      while (!entry.getName().equals(name)) {
        entry = in.getNextEntry();
      }
      return in.readAllBytes();
    }
  }

  private static byte[] with(String part, String text) throws IOException {
    return with(part, text, Deflater.DEFAULT_COMPRESSION);
  }

  /** A good workbook with one part added or replaced. */
  private static byte[] with(String part, String text, int level) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out);
        var in = new ZipInputStream(new ByteArrayInputStream(GOOD))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals(part)) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(zip);
        }
      }
      zip.setLevel(level);
      zip.putNextEntry(new ZipEntry(part));
      zip.write(bytes(text));
    }
    return out.toByteArray();
  }
}
