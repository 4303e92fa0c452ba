package org.hongyan.sheetimport;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hongyan.shared.Characters;
import org.hongyan.shared.Texts;

/**
 * A column of a sheet.
 *
 * @param name as in the API
 * @param required whether a file without it is refused
 * @param shown what an export writes into it
 */
public record SheetColumn<V>(String name, boolean required, Function<V, Object> shown) {

  /** Its heading in a language. */
  String heading(SheetKind kind, Locale locale) {
    return Texts.text(locale, "sheets." + kind + "." + name);
  }

  /** Whether a cell of a header means this column: by its heading in any language, or its name. */
  boolean named(SheetKind kind, String text) {
    String key = Characters.key(text.replace("*", ""));
    return names(kind).stream().map(Characters::key).anyMatch(key::equals);
  }

  private List<String> names(SheetKind kind) {
    return Stream.of(heading(kind, Locale.SIMPLIFIED_CHINESE), heading(kind, Locale.ENGLISH), name)
        .toList();
  }
}
