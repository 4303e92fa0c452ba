package org.hongyan.printing.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of a .docx: no row is cut at a page's end, and its head stands on each page. */
final class DocxTable {

  private DocxTable() {}

  static void add(XWPFDocument document, Block.Table content) {
    XWPFTable table = document.createTable(1 + content.rows().size(), content.head().size());
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(Integer.toString(Layout.TEXT_WIDTH));
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    fill(table.getRow(0), content, content.head(), true);
    for (int i = 0; i < content.rows().size(); i++) {
      fill(table.getRow(i + 1), content, content.rows().get(i), false);
    }
  }

  private static void fill(
      XWPFTableRow row, Block.Table content, List<String> texts, boolean head) {
    row.setHeight(content.tall() ? Layout.TALL_ROW : Layout.LOW_ROW);
    row.setHeightRule(TableRowHeightRule.AT_LEAST);
    row.setCantSplitRow(true);
    row.setRepeatHeader(head);
    for (int i = 0; i < texts.size(); i++) {
      XWPFTableCell cell = row.getCell(i);
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(Integer.toString(content.share(i, Layout.TEXT_WIDTH)));
      cell.setVerticalAlignment(XWPFVertAlign.CENTER);
      XWPFParagraph paragraph = cell.getParagraphs().get(0);
      paragraph.setAlignment(ParagraphAlignment.CENTER);
      DocxPaper.run(
          paragraph, texts.get(i), head ? Typeface.HEADING : Typeface.TEXT, Layout.TABLE_SIZE);
    }
  }
}
