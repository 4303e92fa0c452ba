package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hongyan.session.teaching.TeachingRecords;
import org.hongyan.session.teaching.Workload;
import org.hongyan.subject.Level;
import org.hongyan.trainer.PoolCoverage;

/** Which subjects the pool covers at which levels, where nobody does and where one alone. */
@Named
@RequestScoped
public class CoveragePage {

  private static final int MOST = 20;

  @Inject private PoolCoverage coverage;
  @Inject private TeachingRecords records;
  @Inject private Clock clock;
  private List<PoolCoverage.Line> lines;
  private List<Workload> loads;

  public int getYear() {
    return LocalDate.now(clock).getYear();
  }

  /** Those who carry most hours this year. */
  public List<Workload> getLoads() {
    return all().stream().limit(MOST).toList();
  }

  /** Of all trainers together. */
  public long getMinutes() {
    return all().stream().mapToLong(Workload::minutes).sum();
  }

  private List<Workload> all() {
    if (loads == null) {
      loads = records.workload(getYear());
    }
    return loads;
  }

  public List<PoolCoverage.Line> getLines() {
    if (lines == null) {
      lines = coverage.lines();
    }
    return lines;
  }

  public long getGaps() {
    return getLines().stream()
        .flatMap(line -> line.cells().stream())
        .filter(PoolCoverage.Cell::gap)
        .count();
  }

  public long getSingles() {
    return getLines().stream()
        .flatMap(line -> line.cells().stream())
        .filter(PoolCoverage.Cell::single)
        .count();
  }

  public List<Level> getLevels() {
    return Arrays.asList(Level.values());
  }
}
