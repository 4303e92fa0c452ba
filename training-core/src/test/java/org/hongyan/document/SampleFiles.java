package org.hongyan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest files of each type. */
final class SampleFiles {

  private SampleFiles() {}

  static byte[] of(FileType type) {
    return switch (type) {
      case PDF -> bytes("%PDF-1.4\n%%EOF");
      case PNG -> bytes("\u0089PNG\r\n\u001a\n....");
      case JPEG -> bytes("\u00ff\u00d8\u00ff\u00e0....");
      case DOCX, XLSX, PPTX -> zip("[Content_Types].xml", main(type));
    };
  }

  static byte[] withMacros(FileType type) {
    return zip(main(type), "word/vbaProject.bin");
  }

  private static String main(FileType type) {
    return switch (type) {
      case DOCX -> "word/document.xml";
      case XLSX -> "xl/workbook.xml";
      default -> "ppt/presentation.xml";
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
