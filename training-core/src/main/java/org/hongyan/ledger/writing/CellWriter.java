package org.hongyan.ledger.writing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.hongyan.shared.sheet.FormulaText;

/** Puts values into cells so that a spreadsheet never takes one for a formula. */
final class CellWriter {

  private static final short TITLE_POINTS = 16;

  private final CellStyle text;
  private final CellStyle quoted;
  private final CellStyle date;
  private final CellStyle header;
  private final CellStyle title;

  CellWriter(Workbook workbook) {
    short textFormat = workbook.createDataFormat().getFormat("@");
    text = workbook.createCellStyle();
    text.setDataFormat(textFormat);
    quoted = workbook.createCellStyle();
    quoted.setDataFormat(textFormat);
    ((XSSFCellStyle) quoted).setQuotePrefixed(true);
    date = workbook.createCellStyle();
    date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
    header = workbook.createCellStyle();
    header.setFont(bold(workbook, (short) 11));
    header.setBorderBottom(BorderStyle.THIN);
    header.setWrapText(true);
    title = workbook.createCellStyle();
    title.setFont(bold(workbook, TITLE_POINTS));
    title.setAlignment(HorizontalAlignment.CENTER);
  }

  private static Font bold(Workbook workbook, short points) {
    Font font = workbook.createFont();
    font.setBold(true);
    font.setFontHeightInPoints(points);
    return font;
  }

  CellStyle textStyle() {
    return text;
  }

  CellStyle dateStyle() {
    return date;
  }

  void title(Row row, int column, String value) {
    styled(row, column, value, title);
  }

  void header(Row row, int column, String value) {
    styled(row, column, value, header);
  }

  void text(Row row, int column, String value) {
    if (value != null && !value.isEmpty()) {
      styled(row, column, value, FormulaText.risky(value) ? quoted : text);
    }
  }

  void number(Row row, int column, BigDecimal value) {
    if (value != null) {
      row.createCell(column).setCellValue(value.doubleValue());
    }
  }

  void date(Row row, int column, LocalDate value) {
    if (value != null) {
      Cell cell = row.createCell(column);
      cell.setCellValue(value);
      cell.setCellStyle(date);
    }
  }

  private static void styled(Row row, int column, String value, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(value);
    cell.setCellStyle(style);
  }
}
