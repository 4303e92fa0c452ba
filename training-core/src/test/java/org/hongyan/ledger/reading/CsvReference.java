package org.hongyan.ledger.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reference names from the files that the product is seeded with. */
public final class CsvReference implements ReferenceNames {

  private final List<DivisionName> divisions =
      lines("divisions.csv").stream()
          .map(f -> new DivisionName(f[0], f[1], f[2], f.length > 4 ? f[4] : ""))
          .toList();
  private final List<Name> groups = names("audience-groups.csv");
  private final List<Name> types = names("session-types.csv");

  private static List<Name> names(String file) {
    return lines(file).stream().map(f -> new Name(f[0], f[1])).toList();
  }

  private static List<String[]> lines(String file) {
    try (var in = CsvReference.class.getResourceAsStream("/reference/" + file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split(",")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<DivisionName> divisions() {
    return divisions;
  }

  @Override
  public List<Name> audienceGroups() {
    return groups;
  }

  @Override
  public List<Name> sessionTypes() {
    return types;
  }
}
