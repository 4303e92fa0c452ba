package org.hongyan.ledger.reading.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/** What an uploaded file is, judged by its content; its name is believed only where it warns. */
public enum LedgerFormat {
  XLSX,
  CSV;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
  private static final byte[] OLD_WORKBOOK = "Workbook".getBytes(StandardCharsets.UTF_16LE);

  public static LedgerFormat of(byte[] content, String fileName) {
    if (content.length == 0) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_EMPTY");
    }
    if (startsWith(content, ZIP) || startsWith(content, EMPTY_ZIP)) {
      refuseMacroName(fileName);
      return XLSX;
    }
    if (startsWith(content, OLE2)) {
      throw refusedContainer(content);
    }
    return CSV;
  }

  private static void refuseMacroName(String fileName) {
    String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsm") || name.endsWith(".xltm") || name.endsWith(".xlam")) {
      throw new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_HAS_MACROS");
    }
  }

  private static RuleViolation refusedContainer(byte[] content) {
    if (contains(content, ENCRYPTED)) {
      return new RuleViolation(Kind.UNPROCESSABLE, "LEDGER_PASSWORD_PROTECTED");
    }
    return contains(content, OLD_WORKBOOK)
        ? new RuleViolation(Kind.UNSUPPORTED, "LEDGER_OLD_EXCEL")
        : new RuleViolation(Kind.UNSUPPORTED, "LEDGER_NOT_A_WORKBOOK");
  }

  private static boolean startsWith(byte[] content, byte[] prefix) {
    return matches(content, 0, prefix);
  }

  private static boolean contains(byte[] content, byte[] wanted) {
    for (int i = 0; i <= content.length - wanted.length; i++) {
      if (content[i] == wanted[0] && matches(content, i, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] content, int at, byte[] wanted) {
    if (at + wanted.length > content.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (content[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
