package org.hongyan.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.hongyan.printing.paper.DocxPaper;
import org.hongyan.printing.paper.Paper;
import org.hongyan.printing.paper.PdfPaper;
import org.hongyan.security.CurrentCaller;
import org.hongyan.session.SessionDesk;
import org.hongyan.session.SessionView;
import org.hongyan.session.Sessions;
import org.hongyan.session.honorarium.Honoraria;
import org.hongyan.session.timetable.Lessons;
import org.hongyan.session.timetable.Resources;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.trainer.FeeRates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The papers of a class say what it is, in the layout of official documents. */
class SessionPapersTest {

  /** A Mongolian name with its middle dot, and a long one. */
  private static final String MONGOLIAN = "\u4e4c\u4e91\u00b7\u5176\u6728\u683c";

  private static final String LONG_NAME =
      "\u963f\u62c9\u5766\u00b7\u5df4\u96c5\u5c14\u00b7\u5e03\u4ec1\u5df4\u96c5\u5c14";

  @ParameterizedTest
  @EnumSource
  void aNoticeIsLaidOutAsAnOfficialDocument(TestDatabase database) throws IOException {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = taught(desk);

    try (XWPFDocument notice = open(desk, TestCallers.city(), session, PaperKind.NOTICE)) {
      String text = text(notice);
      assertTrue(text.contains(session.title()));
      assertTrue(text.contains("\u30142026\u3015"), "the year stands in hexagonal brackets");
      assertTrue(text.contains("2026\u5e7411\u670830\u65e5"));
      assertTrue(text.contains(MONGOLIAN), "the timetable is attached");
      var page = notice.getDocument().getBody().getSectPr();
      assertEquals("2098", page.getPgMar().getTop().toString());
      assertEquals("1588", page.getPgMar().getLeft().toString());
      assertEquals("1474", page.getPgMar().getRight().toString());
      assertEquals(28.95, notice.getParagraphs().get(3).getSpacingBetween(), 0.05);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasASeatSignsInOnEachDay(TestDatabase database) throws IOException {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = taught(desk);
    for (int i = 0; i < 200; i++) {
      // each name another one: the reader takes 200 equal rows for a bomb
      String other = UUID.nameUUIDFromBytes(new byte[] {(byte) i}).toString().substring(0, 8);
      desk.completed(session.id(), (i % 7 == 0 ? LONG_NAME : MONGOLIAN) + other);
    }
    desk.completed(session.id(), "X");
    desk.sql(
        "update registration set seat = 'CANCELLED' where session_id = %d and person_id in"
            + " (select id from person where name = 'X')",
        session.id());

    try (XWPFDocument sheet = open(desk, TestCallers.city(), session, PaperKind.SIGN_IN)) {
      assertEquals(2, sheet.getTables().size(), "one for each day");
      var table = sheet.getTables().get(0);
      assertEquals(201, table.getRows().size());
      assertTrue(table.getRow(1).getCell(1).getText().startsWith(LONG_NAME));
      assertTrue(table.getRow(0).isRepeatHeader());
      assertTrue(table.getRow(150).isCantSplitRow());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPdfHoldsTheSameTextAndRepeatsItsTableHead(TestDatabase database) throws IOException {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = taught(desk);
    for (int i = 0; i < 200; i++) {
      desk.completed(session.id(), LONG_NAME);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfPaper.write(paper(desk, TestCallers.city(), session, PaperKind.SIGN_IN), out);
    Files.write(Path.of("target", "SIGN_IN.pdf"), out.toByteArray());
    ByteArrayOutputStream notice = new ByteArrayOutputStream();
    PdfPaper.write(paper(desk, TestCallers.city(), session, PaperKind.NOTICE), notice);
    Files.write(Path.of("target", "NOTICE.pdf"), notice.toByteArray());

    try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(2);
      stripper.setEndPage(2);
      String second = stripper.getText(pdf);
      assertTrue(second.contains("\u59d3\u540d"), "the head stands on the second page too");
      assertTrue(second.contains("\u2014 2 \u2014"), "pages are numbered");
      assertTrue(new PDFTextStripper().getText(pdf).contains("200"));
      assertTrue(out.size() < 300_000, "only the characters used are embedded: " + out.size());
    }
    try (PDDocument pdf = Loader.loadPDF(notice.toByteArray())) {
      assertTrue(new PDFTextStripper().getText(pdf).contains(MONGOLIAN.substring(0, 2)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void trainersAreInvitedEachOnAPageAndSignForTheirHours(TestDatabase database) throws IOException {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView session = taught(desk);

    try (XWPFDocument letters = open(desk, TestCallers.city(), session, PaperKind.INVITATION)) {
      assertEquals(2, letters.getTables().size());
      assertTrue(letters.getParagraphs().stream().anyMatch(line -> line.isPageBreak()));
    }
    try (XWPFDocument receipt = open(desk, TestCallers.city(), session, PaperKind.HONORARIUM)) {
      var first = receipt.getTables().get(0).getRow(1);
      assertEquals(MONGOLIAN, first.getCell(1).getText());
      assertEquals("8", first.getCell(4).getText(), "6 hours of 60 minutes are 8 of 45");
    }
    open(desk, TestCallers.city(), session, PaperKind.TIMETABLE).close();
  }

  @ParameterizedTest
  @EnumSource
  void aPaperWithoutLessonsIsRefusedAndAForeignClassUnknown(TestDatabase database) {
    SessionDesk desk = SessionDesk.shared(database);
    SessionView empty = desk.session("150523");

    RuleViolation refusal =
        assertThrows(
            RuleViolation.class, () -> paper(desk, TestCallers.city(), empty, PaperKind.TIMETABLE));
    assertEquals("PAPER_NEEDS_LESSONS", refusal.code());
    assertFalse(paper(desk, TestCallers.city(), empty, PaperKind.SIGN_IN).blocks().isEmpty());
    RuleViolation foreign =
        assertThrows(
            RuleViolation.class,
            () -> paper(desk, TestCallers.county("150525"), empty, PaperKind.NOTICE));
    assertEquals("NOT_FOUND", foreign.code());
  }

  /** A class of two days with two trainers and a typed document number. */
  private static SessionView taught(SessionDesk desk) {
    SessionView session = desk.session("150523");
    desk.sql("update training_session set notice_number = 'T[2026]12' where id = %d", session.id());
    long first = desk.trainer(MONGOLIAN);
    long second = desk.trainer(LONG_NAME);
    Long room = desk.venue("V", "150523", 60);
    desk.add(session, SessionDesk.lesson("09:00", "12:00", room, first));
    desk.add(session, SessionDesk.lesson("14:00", "17:00", room, first));
    desk.add(
        session,
        SessionDesk.lesson(SessionDesk.MONDAY.plusDays(1), "09:00", "12:00", room, second));
    return session;
  }

  private static Paper paper(
      SessionDesk desk, CurrentCaller caller, SessionView session, PaperKind kind) {
    return desk.database()
        .inTransaction(
            em -> {
              Sessions sessions = new Sessions(em, caller);
              Resources resources = new Resources(em);
              Clock clock = Clock.system(Surroundings.ZONE);
              return new SessionPapers(
                      em,
                      sessions,
                      new Lessons(em, caller, sessions, resources, clock),
                      resources,
                      new Honoraria(
                          em,
                          caller,
                          sessions,
                          new Lessons(em, caller, sessions, resources, clock),
                          new FeeRates(em, desk.audit(em)),
                          new Settings(name -> Optional.empty()),
                          desk.audit(em),
                          clock),
                      new Settings(name -> Optional.empty()),
                      clock)
                  .paper(session.id(), kind);
            });
  }

  private static XWPFDocument open(
      SessionDesk desk, CurrentCaller caller, SessionView session, PaperKind kind)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxPaper.write(paper(desk, caller, session, kind), out);
    Path kept = Path.of("target", "papers", kind + ".docx");
    Files.createDirectories(kept.getParent());
    Files.write(kept, out.toByteArray());
    return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
  }

  private static String text(XWPFDocument document) throws IOException {
    try (XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }
}
