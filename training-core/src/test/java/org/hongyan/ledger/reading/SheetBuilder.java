package org.hongyan.ledger.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds a workbook as an organiser would, cell by cell. */
final class SheetBuilder {

  static final Object[] HEADER = {
    "序号", "班次编号", "培训班名称", "培训类型", "级别", "举办地区", "主办单位", "开班日期", "结班日期", "学时", "姓名", "身份证号", "手机号",
    "工作单位", "人员类别", "所属旗县", "实到学时", "是否结业"
  };

  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final CellStyle date = workbook.createCellStyle();
  private XSSFSheet sheet;
  private int next;

  SheetBuilder() {
    date.setDataFormat((short) 14);
    sheet("台账");
  }

  SheetBuilder sheet(String name) {
    sheet = workbook.createSheet(name);
    next = 0;
    return this;
  }

  SheetBuilder hidden() {
    workbook.setActiveSheet(workbook.getNumberOfSheets() - 1);
    workbook.setSheetHidden(0, true);
    return this;
  }

  SheetBuilder counted1904() {
    workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
    return this;
  }

  SheetBuilder row(Object... values) {
    var row = sheet.createRow(next++);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null) {
        put(row.createCell(i), values[i]);
      }
    }
    return this;
  }

  /** A person in the class of number {@code session}. */
  SheetBuilder person(String session, String name, String id) {
    return row(
        next,
        session,
        "2024年开鲁县知识产权基础培训班",
        "知识产权基础培训班",
        "旗县级",
        "开鲁县",
        "开鲁县市场监督管理局",
        LocalDate.of(2024, 5, 6),
        LocalDate.of(2024, 5, 7),
        16,
        name,
        id,
        null,
        "开鲁县农技中心",
        "农牧民",
        "开鲁县",
        16,
        "是");
  }

  SheetBuilder merge(String range) {
    sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(range));
    return this;
  }

  SheetBuilder skip(int rows) {
    next += rows;
    return this;
  }

  /** Rows that hold nothing but borders, as a form that was drawn too long. */
  SheetBuilder blankFormatted(int rows, int width) {
    for (int i = 0; i < rows; i++) {
      var row = sheet.createRow(next++);
      for (int column = 0; column < width; column++) {
        row.createCell(column).setCellStyle(date);
      }
    }
    return this;
  }

  SheetBuilder hideRow(int row) {
    sheet.getRow(row).setZeroHeight(true);
    return this;
  }

  SheetBuilder hideColumn(int column) {
    sheet.setColumnHidden(column, true);
    return this;
  }

  SheetBuilder filter(String range) {
    sheet.setAutoFilter(CellRangeAddress.valueOf(range));
    return this;
  }

  /** A formula and the value that was calculated last, or null for none. */
  SheetBuilder formula(int row, int column, String formula, Object value) {
    var cell = sheet.getRow(row).createCell(column);
    cell.setCellFormula(formula);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value != null) {
      cell.setCellValue(value.toString());
    } else if (cell.getCTCell().isSetV()) {
      cell.getCTCell().unsetV();
    }
    return this;
  }

  /** The text in two colours. */
  SheetBuilder rich(int row, int column, String text) {
    var rich = new XSSFRichTextString(text);
    var font = workbook.createFont();
    font.setBold(true);
    rich.applyFont(0, 1, font);
    sheet.getRow(row).getCell(column).setCellValue(rich);
    return this;
  }

  SheetBuilder format(int row, int column, String code, double serial) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(code));
    var cell = sheet.getRow(row).createCell(column);
    cell.setCellValue(serial);
    cell.setCellStyle(style);
    return this;
  }

  private void put(Cell cell, Object value) {
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(date);
    } else {
      cell.setCellValue(value.toString());
    }
  }

  LedgerReading read() {
    return Ledgers.read(content(), "ledger.xlsx");
  }

  byte[] content() {
    var out = new ByteArrayOutputStream();
    try (workbook) {
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
