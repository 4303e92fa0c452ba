package org.hongyan.shared.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableWorkbookTest {

  @ParameterizedTest
  @CsvSource(
      value = {
        "'=';true",
        "'+';true",
        "'-';true",
        "'@';true",
        "'\t';true",
        "'\uFF1D';true",
        "'a';false"
      },
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = false)
  void aTextThatBeginsLikeAFormulaStaysText(String beginning, boolean quoted) throws Exception {
    String text = beginning + "1+1";
    var out = new ByteArrayOutputStream();
    try (var table = new TableWorkbook("table", List.of("head"))) {
      table.add(List.of(text));
      table.write(out);
    }
    try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
      assertEquals(CellType.STRING, cell.getCellType());
      assertEquals(text, cell.getStringCellValue());
      assertEquals(quoted, cell.getCellStyle().getQuotePrefixed());
    }
  }
}
