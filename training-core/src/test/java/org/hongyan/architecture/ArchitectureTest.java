package org.hongyan.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the drawing of the design, section 2: which feature may know which. */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hongyan");

  /** Lower features first: none may know one that stands behind it. */
  private static final List<String> ORDER =
      List.of(
          "reference",
          "organisation",
          "person",
          "document",
          "place",
          "subject",
          "trainer",
          "course",
          "session",
          "registration",
          "interest",
          "attendance",
          "privacy",
          "printing",
          "exam",
          "plan",
          "ledger",
          "sheetimport",
          "planning",
          "notification");

  @Test
  void importsGoOneWay() {
    for (int lower = 0; lower < ORDER.size(); lower++) {
      for (int higher = lower + 1; higher < ORDER.size(); higher++) {
        knowsNothingOf(ORDER.get(lower), ORDER.get(higher)).check(CORE);
      }
    }
  }

  @Test
  void featuresFormNoCircles() {
    slices().matching("org.hongyan.(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void coreKnowsNoPagesAndNoHttp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.faces..", "jakarta.ws.rs..", "jakarta.servlet..")
        .check(CORE);
  }

  /**
   * On Payara Server the core is a library of the EAR and sees no bean of the WAR. Payara Micro
   * puts both together and would not tell.
   */
  @Test
  void coreInjectsOnlyWhatItHolds() {
    List<JavaClass> elsewhere =
        CORE.stream()
            .flatMap(holder -> holder.getConstructors().stream())
            .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
            .flatMap(constructor -> constructor.getRawParameterTypes().stream())
            .filter(asked -> asked.getPackageName().startsWith("org.hongyan"))
            .filter(asked -> asked.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(asked -> asked.getAllSubclasses().isEmpty())
            .toList();
    assertEquals(List.of(), elsewhere);
  }

  @Test
  void theGuardItselfCanFail() {
    assertThrows(AssertionError.class, () -> knowsNothingOf("ledger", "session").check(CORE));
  }

  private static ArchRule knowsNothingOf(String feature, String other) {
    return noClasses()
        .that()
        .resideInAPackage("org.hongyan." + feature + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hongyan." + other + "..");
  }
}
