package org.hongyan.ledger.reading;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hongyan.shared.Texts;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {

  private static final Pattern CODE =
      Pattern.compile("(?:refuse\\([^;]*?|CellProblem\\(|Kind\\.\\w+, )\"([A-Z0-9_]{6,})\"");
  private static final Path SOURCES = Path.of("src/main/java/org/hongyan/ledger/reading");

  @Test
  void everyCodeHasAReasonAndARemedyInBothLanguages() throws IOException {
    var codes = new TreeSet<String>();
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        CODE.matcher(Files.readString(file)).results().forEach(m -> codes.add(m.group(1)));
      }
    }
    assertTrue(codes.size() > 25, codes::toString);
    for (String code : codes) {
      for (Locale locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        String text = Texts.text(locale, "rules." + code, "4", "value", "2", "3");
        assertFalse(text.contains("rules.") || text.contains("{"), code + ": " + text);
      }
    }
  }
}
