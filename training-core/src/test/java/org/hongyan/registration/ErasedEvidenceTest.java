package org.hongyan.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hongyan.person.Person;
import org.hongyan.person.Surrogate;
import org.hongyan.plan.PlanData;
import org.hongyan.plan.evidence.EvidenceFilter;
import org.hongyan.plan.evidence.EvidenceRow;
import org.hongyan.plan.figures.FigureFilter;
import org.hongyan.plan.figures.FigureQueries;
import org.hongyan.plan.figures.FigureScope;
import org.hongyan.plan.figures.Figures;
import org.hongyan.plan.seeding.PlanSeed;
import org.hongyan.privacy.Grant;
import org.hongyan.privacy.PrivacyDraft;
import org.hongyan.privacy.PrivacyRequestView;
import org.hongyan.privacy.RequestKind;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Role;
import org.hongyan.session.SessionView;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A figure opens into its rows after a deletion as before; one of them is nobody's any more. */
class ErasedEvidenceTest {

  private static final CurrentCaller CITY = TestCallers.city();
  private static final CurrentCaller OFFICIAL = TestCallers.of("official", Role.OFFICIAL, null);
  private static final PrivacyDraft DELETION = new PrivacyDraft(RequestKind.DELETION, null);
  private static final EvidenceFilter OF_2024 =
      new EvidenceFilter(
          PlanData.PLAN, "T1-17", null, 2024, null, null, null, null, null, null, null, false);

  private PrivacyOffice office;

  /** Somebody who completed a class of 2024. */
  private long counted(TestDatabase kind) {
    office = new PrivacyOffice(kind);
    office.database().run(em -> new PlanSeed(em).seed());
    SessionView session = office.registrations().open(5);
    RegistrationView past =
        office.registrations().register(session, PrivacyOffice.reachable("吕鸿雁", null));
    office.over(session, past);
    office.desk().sql("update person_time set end_date = '2024-05-17', counting_year = 2024");
    return past.personId();
  }

  private EvidenceRow onlyRow(CurrentCaller caller) {
    Page<EvidenceRow> rows =
        office
            .database()
            .inTransaction(
                em -> PlanData.of(em, caller).evidence().list(OF_2024, new PageRequest(0, 20)));
    assertEquals(1, rows.total());
    return rows.items().get(0);
  }

  private Figures figures() {
    return office
        .database()
        .inTransaction(
            em -> new FigureQueries(em).figures(FigureFilter.ALL, List.of(), FigureScope.WHOLE));
  }

  @ParameterizedTest
  @EnumSource
  void theFigureStaysAndItsRowShowsTheSurrogate(TestDatabase kind) {
    long person = counted(kind);
    EvidenceRow before = onlyRow(OFFICIAL);
    Figures figures = figures();
    assertEquals("吕*雁", before.personName());
    PrivacyRequestView asked = office.recording(CITY, r -> r.record(person, DELETION));
    office.grant(asked, new Grant(asked.version(), true, null, null, null));
    Person kept = office.database().inTransaction(em -> em.find(Person.class, person));
    assertTrue(Surrogate.is(kept.name()));
    assertEquals(figures, figures());
    for (CurrentCaller caller : List.of(OFFICIAL, CITY)) {
      EvidenceRow after = onlyRow(caller);
      assertEquals(kept.name(), after.personName());
      assertEquals(before, named(after, before.personName()), "all else stays");
    }
  }

  private static EvidenceRow named(EvidenceRow row, String name) {
    return new EvidenceRow(
        row.id(),
        row.kind(),
        row.date(),
        row.title(),
        row.divisionCode(),
        row.audienceGroup(),
        name,
        row.count(),
        row.source(),
        row.link());
  }
}
