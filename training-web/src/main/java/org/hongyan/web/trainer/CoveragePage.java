package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.hongyan.subject.Level;
import org.hongyan.trainer.PoolCoverage;

/** Which subjects the pool covers at which levels, where nobody does and where one alone. */
@Named
@RequestScoped
public class CoveragePage {

  private final PoolCoverage coverage;
  private List<PoolCoverage.Line> lines;

  @Inject
  public CoveragePage(PoolCoverage coverage) {
    this.coverage = coverage;
  }

  protected CoveragePage() {
    this(null);
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
