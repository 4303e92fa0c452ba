package org.hongyan.printing.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Writes a paper as .docx, which the organiser may still edit. */
public final class DocxPaper {

  private static final String DASH = "\u2014";
  private static final int FULL_LINE = 240;
  private static final int INDENT = 2 * Layout.TEXT_SIZE * 20;

  private DocxPaper() {}

  public static void write(Paper paper, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      page(document);
      typefaces(document);
      boolean newPage = false;
      for (Block block : paper.blocks()) {
        if (block instanceof Block.Line line) {
          line(document.createParagraph(), line).setPageBreak(newPage);
        } else if (block instanceof Block.Table table) {
          DocxTable.add(document, table);
        }
        newPage = block instanceof Block.NewPage;
      }
      document.write(out);
    }
  }

  private static XWPFParagraph line(XWPFParagraph paragraph, Block.Line line) {
    boolean title = line.style() == Block.Style.TITLE;
    paragraph.setSpacingBetween(Layout.LINE / 20.0, LineSpacingRule.EXACT);
    paragraph.setAlignment(
        switch (line.style()) {
          case NUMBER, TITLE, SUBTITLE -> ParagraphAlignment.CENTER;
          case SIGNATURE -> ParagraphAlignment.RIGHT;
          case FLUSH, HEADING, BODY -> ParagraphAlignment.BOTH;
        });
    switch (line.style()) {
      case HEADING, BODY -> paragraph.setFirstLineIndent(INDENT);
      // four characters from the right edge of the text
      case SIGNATURE -> {
        paragraph.setIndentationRight(2 * INDENT);
        // issuer and date stay on one page
        paragraph.setKeepNext(true);
      }
      case TITLE -> {
        paragraph.setSpacingBefore(FULL_LINE);
        paragraph.setSpacingAfter(FULL_LINE);
        paragraph.setSpacingBetween(Layout.TITLE_LINE / 20.0, LineSpacingRule.EXACT);
      }
      case NUMBER, SUBTITLE, FLUSH -> {}
    }
    run(
        paragraph,
        line.text(),
        Typeface.of(line.style()),
        title ? Layout.TITLE_SIZE : Layout.TEXT_SIZE);
    if (!title) {
      // instead of a grid of characters, which word processors read differently, tables above all
      paragraph.getRuns().get(0).setCharacterSpacing(Layout.CHARACTER_SPACE);
    }
    return paragraph;
  }

  static void run(XWPFParagraph paragraph, String text, Typeface typeface, int size) {
    XWPFRun run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(size);
    for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
      run.setFontFamily(typeface.family(), range);
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(Layout.PAGE_WIDTH));
    size.setH(BigInteger.valueOf(Layout.PAGE_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(Layout.TOP));
    margin.setLeft(BigInteger.valueOf(Layout.LEFT));
    margin.setRight(BigInteger.valueOf(Layout.RIGHT));
    margin.setBottom(BigInteger.valueOf(Layout.BOTTOM));
    // 7 mm below the text, as the standard has it
    margin.setFooter(BigInteger.valueOf(Layout.FOOT));
    XWPFParagraph number = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    run(number, DASH + " ", Typeface.TEXT, Layout.FOOT_SIZE);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    run(number, " " + DASH, Typeface.TEXT, Layout.FOOT_SIZE);
  }

  private static void typefaces(XWPFDocument document) throws IOException {
    try (InputStream table = DocxPaper.class.getResourceAsStream("font-table.xml")) {
      PackagePart part =
          document
              .getPackage()
              .createPart(
                  PackagingURIHelper.createPartName("/word/fontTable.xml"),
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
      try (OutputStream out = part.getOutputStream()) {
        table.transferTo(out);
      }
      document
          .getPackagePart()
          .addRelationship(
              part.getPartName(),
              TargetMode.INTERNAL,
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }
}
