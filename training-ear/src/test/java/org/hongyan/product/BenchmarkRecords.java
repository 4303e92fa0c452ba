package org.hongyan.product;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up history of training, the same for each seed, written as one file of comma-separated
 * values per table: classes spread over the plan's years and divisions, each with fifty people, who
 * come more than once.
 */
final class BenchmarkRecords {
  /** Above what the product itself has numbered. */
  private static final long FIRST_ID = 100_000_000;

  private static final int PER_CLASS = 50;
  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
  private static final int DAYS = 1810;

  private static final List<String> DIVISIONS =
      List.of("150502", "150521", "150522", "150523", "150524", "150525", "150526", "150581");
  private static final List<String> GROUPS =
      List.of(
          "JUDGE",
          "ENFORCEMENT_OFFICER",
          "RIGHTS_AID_STAFF",
          "SERVICE_PROFESSIONAL",
          "ENTERPRISE_MANAGER",
          "RESEARCHER");
  private static final List<String> TYPES =
      List.of("BASIC", "ENFORCEMENT", "ENTERPRISE_MANAGEMENT");

  private final Path folder;
  private final int personTimes;
  private final Random random;

  BenchmarkRecords(Path folder, int personTimes, long seed) {
    this.folder = folder;
    this.personTimes = personTimes;
    this.random = new Random(seed);
  }

  /** A table's file and the columns that it holds, in the order of the foreign keys. */
  record Table(String name, String columns, Path file) {}

  private record Class(long id, LocalDate end, String division, String type, String level) {}

  List<Table> write() throws IOException {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("person", "id,name,id_type,employer,version");
    columns.put(
        "training_session",
        "id,number,title,type_code,level,division_code,start_date,end_date,minutes,place,pace,"
            + "setting,style,status,roster,version");
    columns.put(
        "registration",
        "id,session_id,person_id,audience_group,division_code,approval,seat,attended_minutes,"
            + "completed,version");
    columns.put(
        "person_time",
        "id,registration_id,session_id,person_id,end_date,counting_year,division_code,"
            + "audience_group,type_code,level,session_division_code,minutes");
    List<Table> tables =
        columns.entrySet().stream()
            .map(e -> new Table(e.getKey(), e.getValue(), folder.resolve(e.getKey() + ".csv")))
            .toList();
    people(tables.get(0).file());
    classes(tables.get(1).file(), tables.get(2).file(), tables.get(3).file());
    return tables;
  }

  private int persons() {
    return personTimes * 3 / 5;
  }

  private void people(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < persons(); i++) {
        line(out, FIRST_ID + i, "Person " + i, "NONE", "Employer " + i % 5000, 0);
      }
    }
  }

  private void classes(Path classes, Path registrations, Path personTimes) throws IOException {
    try (BufferedWriter c = Files.newBufferedWriter(classes);
        BufferedWriter r = Files.newBufferedWriter(registrations);
        BufferedWriter p = Files.newBufferedWriter(personTimes)) {
      for (int i = 0; i < this.personTimes / PER_CLASS; i++) {
        Class one = classNumber(i);
        write(c, one, i);
        attend(one, i, r, p);
      }
    }
  }

  private Class classNumber(int i) {
    LocalDate end = FIRST_DAY.plusDays(random.nextInt(DAYS));
    boolean city = random.nextInt(10) == 0;
    return new Class(
        FIRST_ID + i,
        end,
        city ? "150500" : pick(DIVISIONS),
        pick(TYPES),
        city ? "CITY" : "COUNTY");
  }

  private static void write(BufferedWriter out, Class one, int i) throws IOException {
    line(
        out,
        one.id,
        "B-" + i,
        "Class " + i,
        one.type,
        one.level,
        one.division,
        one.end,
        one.end,
        720,
        "ONSITE",
        "GROUP",
        "STANDALONE",
        "CLASSROOM",
        "CLOSED",
        true,
        0);
  }

  /** Fifty neighbours from a random one on: nobody twice in a class, many in several. */
  private void attend(Class one, int i, BufferedWriter registrations, BufferedWriter personTimes)
      throws IOException {
    int first = random.nextInt(persons());
    for (int seat = 0; seat < PER_CLASS; seat++) {
      long id = FIRST_ID + (long) i * PER_CLASS + seat;
      long person = FIRST_ID + (first + seat) % persons();
      String division = pick(DIVISIONS);
      String group = pick(GROUPS);
      line(
          registrations,
          id,
          one.id,
          person,
          group,
          division,
          "NOT_REQUIRED",
          "CONFIRMED",
          720,
          true,
          0);
      line(
          personTimes,
          id,
          id,
          one.id,
          person,
          one.end,
          one.end.getYear(),
          division,
          group,
          one.type,
          one.level,
          one.division,
          720);
    }
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static void line(BufferedWriter out, Object... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      out.append(i == 0 ? "" : ",").append(values[i].toString());
    }
    out.append('\n');
  }
}
