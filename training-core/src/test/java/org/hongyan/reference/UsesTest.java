package org.hongyan.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hongyan.organisation.Divisions;
import org.hongyan.person.AudienceGroups;
import org.hongyan.session.SessionTypes;
import org.hongyan.shared.database.TestDatabase;
import org.hongyan.subject.Subjects;
import org.hongyan.trainer.FeeClasses;
import org.junit.jupiter.api.Test;

/** A new foreign key to reference data must be among what a refusal to delete names. */
class UsesTest {

  private static final Map<String, List<Use>> LISTS =
      Map.of(
          "division", Divisions.USES,
          "audience_group", AudienceGroups.USES,
          "session_type", SessionTypes.USES,
          "subject", Subjects.USES,
          "fee_class", FeeClasses.USES);

  @Test
  void everyForeignKeyIsAUse() throws SQLException {
    try (Connection connection = TestDatabase.DERBY.open().dataSource().getConnection()) {
      for (Map.Entry<String, List<Use>> list : LISTS.entrySet()) {
        Set<String> keys = foreignKeys(connection, list.getKey());
        assertFalse(keys.isEmpty());
        String known = list.getValue().stream().map(Use::sql).collect(Collectors.joining(" "));
        assertEquals(
            Set.of(),
            keys.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet()));
      }
    }
  }

  private static Set<String> foreignKeys(Connection connection, String table) throws SQLException {
    Set<String> keys = new TreeSet<>();
    try (ResultSet rows =
        connection.getMetaData().getExportedKeys(null, null, table.toUpperCase(Locale.ROOT))) {
      while (rows.next()) {
        keys.add(
            ("from " + rows.getString("FKTABLE_NAME") + " where " + rows.getString("FKCOLUMN_NAME"))
                .toLowerCase(Locale.ROOT));
      }
    }
    return keys;
  }
}
