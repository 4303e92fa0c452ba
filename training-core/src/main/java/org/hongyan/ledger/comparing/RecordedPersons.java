package org.hongyan.ledger.comparing;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The recorded people whom a ledger names. A few are asked for by name; for many the table is read
 * through once, since a database compares each row with each value of a long list.
 */
class RecordedPersons {

  private static final int FEW = 200;
  private static final int FETCH = 2_000;

  /** A recorded person who may be one without an ID number. */
  record Namesake(long id, String name, String phoneHash, String employer) {}

  private final EntityManager entityManager;

  RecordedPersons(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Map<String, Long> byIdHash(Collection<String> hashes) {
    Map<String, Long> found = new HashMap<>();
    each(
        "id_number_hash",
        "id_number_hash, id",
        hashes,
        row -> found.put(row.getString(1), row.getLong(2)));
    return found;
  }

  /** By name, those recorded first at the front. */
  Map<String, List<Namesake>> namesakes(Collection<String> names) {
    Map<String, List<Namesake>> found = new HashMap<>();
    each(
        "name",
        "name, id, phone_hash, employer",
        names,
        row ->
            found
                .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                .add(
                    new Namesake(
                        row.getLong(2), row.getString(1), row.getString(3), row.getString(4))));
    found.values().forEach(list -> list.sort(Comparator.comparingLong(Namesake::id)));
    return found;
  }

  /** Takes a row. */
  @FunctionalInterface
  private interface Take {
    void from(ResultSet row) throws SQLException;
  }

  private void each(String key, String columns, Collection<String> wanted, Take take) {
    if (wanted.isEmpty()) {
      return;
    }
    boolean few = wanted.size() <= FEW;
    String where =
        few
            ? key + " in (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")"
            : key + " is not null";
    String query = "select " + columns + " from person where " + where;
    entityManager.flush();
    try (PreparedStatement statement =
        entityManager.unwrap(Connection.class).prepareStatement(query)) {
      statement.setFetchSize(FETCH);
      int parameter = 1;
      for (String value : few ? wanted : Set.<String>of()) {
        statement.setString(parameter++, value);
      }
      read(statement, new HashSet<>(wanted), take);
    } catch (SQLException e) {
      throw new IllegalStateException("people could not be read", e);
    }
  }

  private static void read(PreparedStatement statement, Set<String> wanted, Take take)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (wanted.contains(rows.getString(1))) {
          take.from(rows);
        }
      }
    }
  }
}
