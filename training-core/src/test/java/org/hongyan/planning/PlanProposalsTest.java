package org.hongyan.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.hongyan.session.SessionFilter;
import org.hongyan.session.SessionStatus;
import org.hongyan.session.SessionView;
import org.hongyan.session.timetable.LessonView;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A year's proposal: kept, changed, solved, and turned into drafts, all or none. */
class PlanProposalsTest {

  private static final LocalDate DAY = LocalDate.of(2027, 5, 12);

  @ParameterizedTest
  @EnumSource
  void aYearIsAskedForByThePlan(TestDatabase kind) {
    ProposalDesk desk = ProposalDesk.fresh(kind);

    List<ClassView> classes = created(desk, null, null).classes();

    assertEquals(12, classes.stream().filter(one -> one.level().name().equals("CITY")).count());
    assertTrue(classes.size() >= 12 + 2 * 8);
    ClassView exam =
        classes.stream().filter(one -> one.typeCode().equals("EXAM_PREPARATION")).findFirst().get();
    assertEquals(LocalDate.of(2027, 6, 30), exam.deadline());
    assertEquals(
        1, classes.stream().filter(one -> one.typeCode().equals("PRACTICE_DISCIPLINE")).count());
    assertEquals(
        "PROPOSAL_WITHOUT_MEANS", refused(() -> desk.solve(desk.proposals(this::first).id())));
  }

  @ParameterizedTest
  @EnumSource
  void whatPeopleAskForComesFirstAndNothingThatMustHoldIsBroken(TestDatabase kind) {
    ProposalDesk desk = ProposalDesk.fresh(kind);
    means(desk);
    int usual = created(desk, 1, 1).classes().size();
    for (int i = 1; i <= 6; i++) {
      desk.sessions()
          .sql(
              "insert into interest (id, subject_code, division_code, audience_group, name,"
                  + " contact_hash, consent_at, stated_at) values (%d, 'BIOMEDICINE', '150523',"
                  + " 'OTHER', 'P', 'h%d', current_timestamp, current_timestamp)",
              i, i);
    }

    ProposalPlan plan = created(desk, 1, 1);
    desk.solve(plan.proposal().id());

    assertEquals(usual, plan.classes().size());
    ClassView first = plan.classes().get(0);
    assertEquals("BIOMEDICINE", first.typeCode());
    assertEquals(6, first.asked());
    List<ClassView> kailu =
        plan.classes().stream().filter(one -> one.divisionCode().equals("150523")).toList();
    assertEquals(List.of("BIOMEDICINE"), kailu.stream().map(ClassView::typeCode).toList());
    ProposalView solved =
        desk.proposals(proposals -> proposals.get(plan.proposal().id())).proposal();
    assertEquals(0, solved.hardScore());
  }

  private ProposalView first(PlanProposals proposals) {
    return proposals.list(new PageRequest(0, 1)).items().get(0);
  }

  @ParameterizedTest
  @EnumSource
  void aSolvedPlanIsKeptPinnedClassesStayAndDraftsAreMadeOnce(TestDatabase kind) {
    ProposalDesk desk = ProposalDesk.fresh(kind);
    long hall = means(desk);
    long wang = desk.sessions().trainer("Wang");
    ProposalPlan plan = created(desk, 1, 0);
    long id = plan.proposal().id();
    pin(desk, plan, hall, wang);

    desk.solve(id);

    ProposalPlan solved = desk.proposals(proposals -> proposals.get(id));
    assertEquals(ProposalStatus.SOLVED, solved.proposal().status());
    assertEquals(0, solved.proposal().hardScore());
    assertEquals(3, solved.classes().stream().filter(one -> one.startDate() != null).count());
    assertEquals(DAY, solved.classes().get(0).startDate());
    assertEquals(hall, solved.classes().get(0).venueId());
    assertEquals(wang, solved.classes().get(0).trainerId());

    assertEquals("TRAINER_CONFLICT", refused(() -> desk.draftAndFail(id)));
    assertEquals(0, sessions(desk).size());
    assertEquals(
        ProposalStatus.SOLVED, desk.proposals(proposals -> proposals.get(id)).proposal().status());

    ProposalPlan drafted = desk.draft(id);
    assertEquals(ProposalStatus.DRAFTED, drafted.proposal().status());
    assertEquals(3, sessions(desk).size());
    assertTrue(sessions(desk).stream().allMatch(one -> one.status() == SessionStatus.DRAFT));
    ClassView first = drafted.classes().get(0);
    List<LessonView> lessons =
        desk.sessions().lessons(service -> service.ofSession(first.sessionId()));
    assertEquals(2 * first.days(), lessons.size());
    assertEquals(List.of(wang), lessons.get(0).trainerIds());
    assertEquals("PROPOSAL_DRAFTED", refused(() -> desk.draft(id)));
    assertEquals(3, sessions(desk).size());
  }

  @ParameterizedTest
  @EnumSource
  void aCutRunShowsAsStoppedAndOneRunGoesOnAtATime(TestDatabase kind) {
    ProposalDesk desk = ProposalDesk.fresh(kind);
    means(desk);
    long id = created(desk, 1, 0).proposal().id();
    long other = created(desk, 0, 0).proposal().id();
    desk.proposals(proposals -> proposals.begin(id));

    assertEquals(ProposalStatus.SOLVING, desk.proposals(p -> p.get(id)).proposal().status());
    assertEquals("PROPOSAL_SOLVING", refused(() -> desk.solve(id)));
    assertEquals("PROPOSAL_SOLVER_BUSY", refused(() -> desk.solve(other)));

    ProposalDesk later = desk.at(ProposalDesk.NOW.plus(PlanProposal.SILENCE));
    assertEquals(ProposalStatus.STOPPED, later.proposals(p -> p.get(id)).proposal().status());
    assertNotNull(later.proposals(proposals -> proposals.begin(other)));
  }

  @ParameterizedTest
  @EnumSource
  void aStoppedRunWritesNoMore(TestDatabase kind) {
    ProposalDesk desk = ProposalDesk.fresh(kind);
    means(desk);
    long id = created(desk, 0, 0).proposal().id();
    PlanProposals.Begun begun = desk.proposals(proposals -> proposals.begin(id));

    desk.proposals(proposals -> proposals.stop(id));

    boolean goesOn =
        desk.sessions()
            .database()
            .inTransaction(
                em ->
                    new ProposalStore(em, java.time.Clock.systemUTC())
                        .keep(id, begun.run(), begun.schedule(), 1));
    assertEquals(false, goesOn);
    assertNull(desk.proposals(p -> p.get(id)).classes().get(0).startDate());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrongWithAClassIsRefusedByField(TestDatabase kind) {
    ProposalDesk desk = ProposalDesk.fresh(kind);
    ProposalPlan plan = created(desk, 0, 0);
    long id = plan.proposal().id();
    ClassView one = plan.classes().get(0);
    int version = plan.proposal().version();

    assertEquals(
        "PINNED_WITHOUT_PLACE",
        field(() -> desk.proposals(p -> p.change(id, 1, one.draft(true, version)))));
    assertEquals(
        "STALE_VERSION",
        refused(() -> desk.proposals(p -> p.change(id, 1, one.draft(false, version + 7)))));
    assertEquals(
        "NOT_FOUND",
        refused(() -> desk.proposals(p -> p.change(id, 99, one.draft(false, version)))));
    assertEquals(
        "NUMBER_OUT_OF_RANGE",
        field(() -> desk.proposals(p -> p.create(new Demand(2025, null, null)))));
    assertEquals("PROPOSAL_NOT_SOLVED", refused(() -> desk.draft(id)));
    assertEquals(
        "PERMISSION_MISSING",
        refused(() -> desk.as(TestCallers.county("150523")).proposals(p -> p.get(id))));
  }

  private static ProposalPlan created(ProposalDesk desk, Integer city, Integer county) {
    return desk.proposals(proposals -> proposals.create(new Demand(2027, city, county)));
  }

  private static long means(ProposalDesk desk) {
    desk.sessions().trainer("Li");
    desk.sessions().trainer("Bao");
    desk.sessions().venue("Small", "150502", 90);
    return desk.sessions().venue("Hall", "150500", 100);
  }

  private static void pin(ProposalDesk desk, ProposalPlan plan, long hall, long trainer) {
    ClassView one = plan.classes().get(0);
    ClassDraft draft =
        new ClassDraft(
            one.title(),
            one.typeCode(),
            one.days(),
            one.capacity(),
            null,
            null,
            null,
            null,
            DAY,
            hall,
            trainer,
            true,
            plan.proposal().version());
    desk.proposals(proposals -> proposals.change(plan.proposal().id(), one.number(), draft));
  }

  private static List<SessionView> sessions(ProposalDesk desk) {
    return desk.sessions()
        .sessions(
            sessions ->
                sessions
                    .list(
                        new SessionFilter(null, null, null, null, null, null, null),
                        new PageRequest(0, 50))
                    .items());
  }

  private static String refused(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).code();
  }

  private static String field(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).violations().get(0).code();
  }
}
