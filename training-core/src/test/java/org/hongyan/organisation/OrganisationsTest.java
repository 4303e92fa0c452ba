package org.hongyan.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.shared.PageRequest;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {

  /** The sample of the standard. */
  private static final String CODE = "91350100M000100Y43";

  @Test
  void theSampleOfTheStandardIsValid() {
    assertTrue(CreditCode.valid(CODE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100M000100Y433",
        "9135O100M000100Y43",
        "91350100m000100y43",
        "19350100M000100Y43"
      })
  void otherCodesAreNot(String code) {
    assertFalse(CreditCode.valid(code));
  }

  @ParameterizedTest
  @EnumSource
  void aPartnerIsEnteredFoundAndRevised(TestDatabase kind) {
    kind.fresh()
        .run(
            entityManager -> {
              PlanData data = PlanData.seeded(entityManager);
              Organisations city = organisations(data, TestCallers.city());
              OrganisationView added = city.add(draft("University", CODE, "13900003909", null));
              assertEquals("139****3909", added.contactPhone());
              assertEquals(
                  1,
                  city.list(
                          new OrganisationFilter("univ", null, null, true, null),
                          PageRequest.of(0, 20))
                      .total());
              assertEquals(
                  "CREDIT_CODE_TAKEN", code(() -> city.add(draft("College", CODE, null, null))));
              assertEquals(
                  "ORGANISATION_TAKEN",
                  code(() -> city.add(draft("University", null, null, null))));
              OrganisationView same =
                  city.revise(added.id(), draft("University", CODE, null, added.version()));
              assertEquals("139****3909", same.contactPhone());
              OrganisationView bare =
                  city.revise(added.id(), draft("University", CODE, "-", same.version()));
              assertNull(bare.contactPhone());
              assertEquals(
                  "VALUES_INVALID",
                  code(() -> city.add(draft("Other", "91350100M000100Y44", "x", null))));
              Organisations naiman = organisations(data, TestCallers.county(PlanData.NAIMAN));
              assertEquals(
                  "OUTSIDE_OWN_DIVISION",
                  code(() -> naiman.revise(added.id(), draft("Mine", CODE, null, bare.version()))));
            });
  }

  private static Organisations organisations(PlanData data, CurrentCaller caller) {
    return new Organisations(
        data.entityManager(), caller, data.as(caller).audit(), new AesGcmCipher(new byte[32]));
  }

  private static OrganisationDraft draft(
      String name, String creditCode, String phone, Integer version) {
    return new OrganisationDraft(
        name,
        PlanData.KAILU,
        OrganisationKind.UNIVERSITY,
        creditCode,
        true,
        "Street 1",
        "Office",
        phone,
        null,
        version);
  }

  private static String code(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).code();
  }
}
