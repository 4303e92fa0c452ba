package org.hongyan.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.hongyan.audit.AuditTrail;
import org.hongyan.plan.evidence.EvidenceList;
import org.hongyan.plan.figures.FigureCache;
import org.hongyan.plan.figures.TrainingFigures;
import org.hongyan.plan.indicators.IndicatorReadings;
import org.hongyan.plan.seeding.PlanSeed;
import org.hongyan.plan.seeding.ReferenceSeed;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.FigureVersion;

/** A database with reference data and the plan, and the services over it as a caller has them. */
public final class PlanData {

  public static final String PLAN = "2021-2025";
  public static final String KAILU = "150523";
  public static final String NAIMAN = "150525";
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), Surroundings.ZONE);

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final FigureCache cache = new FigureCache();

  private PlanData(EntityManager entityManager, CurrentCaller caller) {
    this.entityManager = entityManager;
    this.caller = caller;
  }

  /** Fills an empty database; the services are the city organiser's. */
  public static PlanData seeded(EntityManager entityManager) {
    new ReferenceSeed(entityManager).seed();
    new PlanSeed(entityManager).seed();
    return new PlanData(entityManager, TestCallers.city());
  }

  /** The services over a database that was filled before, or need not be. */
  public static PlanData of(EntityManager entityManager, CurrentCaller caller) {
    return new PlanData(entityManager, caller);
  }

  public PlanData as(CurrentCaller other) {
    return new PlanData(entityManager, other);
  }

  public EntityManager entityManager() {
    return entityManager;
  }

  public AuditTrail audit() {
    return new AuditTrail(entityManager, caller, CLOCK);
  }

  public FigureVersion version() {
    return new FigureVersion(entityManager);
  }

  public Plans plans() {
    return new Plans(entityManager, version(), audit(), CLOCK);
  }

  public Indicators indicators() {
    return new Indicators(entityManager, plans(), version(), audit());
  }

  public CountingRules countingRules() {
    return new CountingRules(entityManager, version(), audit());
  }

  public PlanRemarks remarks() {
    return new PlanRemarks(entityManager, plans(), version(), audit());
  }

  public ReportedValues reportedValues() {
    return new ReportedValues(
        entityManager, caller, plans(), version(), audit(), new AesGcmCipher(new byte[32]), CLOCK);
  }

  public TrainingFigures figures() {
    return new TrainingFigures(entityManager, caller, version(), cache);
  }

  public IndicatorReadings readings() {
    return new IndicatorReadings(entityManager, caller, version(), cache, figures(), CLOCK);
  }

  public EvidenceList evidence() {
    return new EvidenceList(entityManager, caller, plans(), figures(), version(), cache);
  }

  public MadeUpTraining training() {
    return new MadeUpTraining(entityManager);
  }
}
