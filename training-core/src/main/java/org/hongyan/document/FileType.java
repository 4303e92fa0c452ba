package org.hongyan.document;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** The types of files that may be kept, told by their content and never by their name. */
public enum FileType {
  PDF("pdf", "application/pdf", "%PDF-", null),
  PNG("png", "image/png", "\u0089PNG\r\n\u001a\n", null),
  JPEG("jpg", "image/jpeg", "\u00ff\u00d8\u00ff", null),
  DOCX("docx", office("wordprocessingml.document"), FileType.ZIP, "word/document.xml"),
  XLSX("xlsx", office("spreadsheetml.sheet"), FileType.ZIP, "xl/workbook.xml"),
  PPTX("pptx", office("presentationml.presentation"), FileType.ZIP, "ppt/presentation.xml");

  private static final String ZIP = "PK\u0003\u0004";
  private static final int MOST_PARTS = 20_000;

  /** Windows, Linux, macOS and Java programs, and scripts. */
  private static final String[] PROGRAMS = {
    "MZ",
    "\u007fELF",
    "\u00ca\u00fe\u00ba\u00be",
    "\u00cf\u00fa\u00ed\u00fe",
    "\u00ce\u00fa\u00ed\u00fe",
    "#!"
  };

  private final String ending;
  private final String mediaType;
  private final String beginning;
  private final String mainPart;

  FileType(String ending, String mediaType, String beginning, String mainPart) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.beginning = beginning;
    this.mainPart = mainPart;
  }

  private static String office(String name) {
    return "application/vnd.openxmlformats-officedocument." + name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The type of a file; none where it is of no type that is kept. */
  public static Optional<FileType> of(byte[] content) {
    String main = begins(content, ZIP) ? mainPart(content) : null;
    return Arrays.stream(values())
        .filter(type -> begins(content, type.beginning))
        .filter(type -> type.mainPart == null || type.mainPart.equals(main))
        .findFirst();
  }

  /**
   * The type of a file that may be kept.
   *
   * @throws RuleViolation 415 with the reason for which it may not
   */
  public static FileType demand(byte[] content) {
    if (Arrays.stream(PROGRAMS).anyMatch(program -> begins(content, program))) {
      throw refused("DOCUMENT_EXECUTABLE");
    }
    return of(content).orElseThrow(() -> refused("DOCUMENT_KIND"));
  }

  /** A name that ends as the content is, whatever it was called. */
  String named(String name) {
    String low = name.toLowerCase(Locale.ROOT);
    boolean fits = low.endsWith("." + ending) || this == JPEG && low.endsWith(".jpeg");
    return fits ? name : name + "." + ending;
  }

  /** What an office file is made around; null where it is none, or damaged. */
  private static String mainPart(byte[] content) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      int parts = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
          throw refused("DOCUMENT_HAS_MACROS");
        }
        if (++parts > MOST_PARTS) {
          return null;
        }
      }
      return Arrays.stream(values())
          .map(type -> type.mainPart)
          .filter(part -> part != null && zip.getEntry(part) != null)
          .findFirst()
          .orElse(null);
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private static RuleViolation refused(String code) {
    return new RuleViolation(Kind.UNSUPPORTED, code);
  }

  private static boolean begins(byte[] content, String beginning) {
    if (content.length <= beginning.length()) {
      return false;
    }
    for (int i = 0; i < beginning.length(); i++) {
      if ((content[i] & 0xff) != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
