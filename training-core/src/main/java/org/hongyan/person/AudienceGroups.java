package org.hongyan.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hongyan.audit.AuditTrail;
import org.hongyan.reference.NamedCodes;
import org.hongyan.reference.ReferenceTable;
import org.hongyan.reference.Use;
import org.hongyan.shared.database.FigureVersion;

/** The groups of trainees, and which of the plan's person-time indicators each counts for. */
@ApplicationScoped
public class AudienceGroups
    extends NamedCodes<AudienceGroup, AudienceGroupView, AudienceGroupDraft> {

  /** Everything that may name a group; each foreign key of the database is here. */
  public static final List<Use> USES =
      List.of(
          Use.of("REGISTRATIONS", "registration", "audience_group"),
          Use.of("PERSONS", "person", "audience_group"),
          Use.of("INTERESTS", "interest", "audience_group"),
          Use.of("PERSON_TIMES", "person_time", "audience_group"),
          Use.of("HEAD_COUNTS", "aggregated_entry", "audience_group"),
          Use.of("SESSIONS", "session_audience_group", "audience_group"),
          Use.of("COURSES", "course_audience_group", "audience_group"));

  @Inject
  public AudienceGroups(EntityManager entityManager, FigureVersion figures, AuditTrail audit) {
    super(
        entityManager,
        figures,
        audit,
        new ReferenceTable.Kind<>(AudienceGroup.class, "AUDIENCE_GROUP", AudienceGroupView::of),
        USES);
  }

  protected AudienceGroups() {
    this(null, null, null);
  }

  @Override
  protected AudienceGroup made(AudienceGroupDraft draft, int position) {
    return new AudienceGroup(
        draft.code(),
        draft.nameZh().strip(),
        draft.nameEn().strip(),
        position,
        draft.countsForPriorityGroups(),
        draft.countsForAnnualGroups(),
        draft.source(),
        draft.validity());
  }

  @Override
  protected void change(AudienceGroup row, AudienceGroupDraft draft) {
    row.revise(
        draft.nameZh().strip(),
        draft.nameEn().strip(),
        draft.countsForPriorityGroups(),
        draft.countsForAnnualGroups(),
        draft.source(),
        draft.validity());
  }
}
