package org.hongyan.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hongyan.interest.DemandRow;
import org.hongyan.interest.Pressure;

/** What more people want comes no later, and nothing that the plan names is lost. */
class WantedFieldTest {

  private static final String CITY = "150500";
  private static final String COUNTY = "150523";
  private static final List<WantedField> PLAIN = WantedField.ofCity(Pressure.NONE, CITY);

  private static List<DemandRow> rows(List<Integer> people) {
    List<DemandRow> rows = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      int asked = people.get(i) / 2;
      rows.add(
          new DemandRow(PLAIN.get(i).subject(), COUNTY, asked, (long) people.get(i) - asked, 0, 0));
    }
    return rows;
  }

  private static int rank(List<WantedField> kinds, String subject) {
    return kinds.stream().map(WantedField::subject).toList().indexOf(subject);
  }

  @Property
  void moreDemandNeverComesLater(
      @ForAll @Size(10) List<@IntRange(max = 40) Integer> people,
      @ForAll @IntRange(max = 9) int which,
      @ForAll @IntRange(min = 1, max = 40) int more) {
    String subject = PLAIN.get(which).subject();
    List<DemandRow> before = rows(people);
    List<DemandRow> after = new ArrayList<>(before);
    after.add(new DemandRow(subject, COUNTY, more, 0, 0, 0));
    List<WantedField> city = WantedField.ofCity(new Pressure(after), CITY);
    assertTrue(
        rank(city, subject) <= rank(WantedField.ofCity(new Pressure(before), CITY), subject));
    assertEquals(new HashSet<>(PLAIN), new HashSet<>(city));
    List<WantedField> county = WantedField.ofCounty(new Pressure(after), COUNTY);
    int then = rank(WantedField.ofCounty(new Pressure(before), COUNTY), subject);
    assertTrue(rank(county, subject) >= 0 && (then < 0 || rank(county, subject) <= then));
    assertTrue(county.containsAll(WantedField.ofCounty(Pressure.NONE, COUNTY)));
  }

  @Property
  void whatMostWantComesFirst(
      @ForAll @Size(10) List<@IntRange(max = 40) Integer> people,
      @ForAll @IntRange(max = 9) int which) {
    List<DemandRow> rows = new ArrayList<>(rows(people));
    rows.add(new DemandRow(PLAIN.get(which).subject(), COUNTY, 50, 0, 0, 0));
    Pressure pressure = new Pressure(rows);
    assertEquals(PLAIN.get(which), WantedField.ofCity(pressure, CITY).get(0));
    assertEquals(PLAIN.get(which), WantedField.ofCounty(pressure, COUNTY).get(0));
    assertEquals(
        WantedField.ofCounty(Pressure.NONE, "150525"), WantedField.ofCounty(pressure, "150525"));
  }
}
