package org.hongyan.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hongyan.plan.PlanData;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.AesGcmCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.Settings;
import org.hongyan.shared.TestCallers;
import org.hongyan.shared.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentsTest {

  private static final byte[] PDF = "%PDF-1.7 planted text".getBytes(StandardCharsets.UTF_8);
  private static final Long OWNER = 7L;

  /** Number 7 belongs to Kailu and may be changed by it; no other exists. */
  private record Kailu(CurrentCaller caller) implements DocumentOwner {
    @Override
    public OwnerType type() {
      return OwnerType.COURSE;
    }

    @Override
    public void demandReadable(Long id) {
      if (!OWNER.equals(id)) {
        throw RuleViolation.notFound();
      }
    }

    @Override
    public String demandChangeable(Long id, DocumentKind kind) {
      demandReadable(id);
      caller.demandOwn(PlanData.KAILU);
      return PlanData.KAILU;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsKeptEncryptedAndComesBackWhole(TestDatabase kind) {
    with(
        kind,
        entityManager -> {
          Documents documents = documents(entityManager, TestCallers.city());
          DocumentView kept = documents.add(upload("C:\\temp\\cv.exe", PDF));
          assertEquals("cv.exe.pdf", kept.fileName());
          assertEquals("application/pdf", kept.contentType());
          assertEquals(64, kept.sha256().length());
          assertEquals(List.of(kept), documents.of(OwnerType.COURSE, OWNER));
          assertArrayEquals(PDF, documents.download(kept.id()).bytes());
          byte[] stored = entityManager.find(StoredDocument.class, kept.id()).content();
          assertFalse(new String(stored, StandardCharsets.ISO_8859_1).contains("planted"));
          assertEquals("DOCUMENT_REPEATED", code(() -> documents.add(upload("b.pdf", PDF))));
          documents.remove(kept.id());
          assertEquals(List.of(), documents.of(OwnerType.COURSE, OWNER));
          assertEquals("NOT_FOUND", code(() -> documents.download(kept.id())));
          assertEquals(
              List.of("DOCUMENT_ADDED", "DOCUMENT_DOWNLOADED", "DOCUMENT_REMOVED"),
              entityManager
                  .createNativeQuery(
                      "select action from audit_event where action like 'DOCUMENT%'"
                          + " order by sequence_number")
                  .getResultList());
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoCannotReachTheOwnerReachesNoFile(TestDatabase kind) {
    with(
        kind,
        entityManager -> {
          Documents kailu = documents(entityManager, TestCallers.county(PlanData.KAILU));
          DocumentView kept = kailu.add(upload("a.pdf", PDF));
          Documents naiman = documents(entityManager, TestCallers.county(PlanData.NAIMAN));
          assertEquals(1, naiman.of(OwnerType.COURSE, OWNER).size());
          assertEquals("OUTSIDE_OWN_DIVISION", code(() -> naiman.remove(kept.id())));
          assertFalse(naiman.mayAdd(OwnerType.COURSE, OWNER, DocumentKind.OTHER));
          assertTrue(kailu.mayAdd(OwnerType.COURSE, OWNER, DocumentKind.OTHER));
          assertEquals("NOT_FOUND", code(() -> kailu.of(OwnerType.COURSE, 8L)));
          assertEquals("NOT_FOUND", code(() -> kailu.of(OwnerType.TRAINER, OWNER)));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTooLargeOrUnsafeIsRefused(TestDatabase kind) {
    with(
        kind,
        entityManager -> {
          Documents documents = documents(entityManager, TestCallers.city());
          assertEquals("DOCUMENT_TOO_LARGE", code(() -> documents.add(upload("a", new byte[101]))));
          assertEquals("VALUES_INVALID", code(() -> documents.add(upload("a", new byte[0]))));
          assertEquals("DOCUMENT_EXECUTABLE", code(() -> documents.add(text("MZ\u0090\u0000x"))));
          assertEquals("DOCUMENT_EXECUTABLE", code(() -> documents.add(text("#!/bin/sh\nrm"))));
          assertEquals("DOCUMENT_KIND", code(() -> documents.add(text("<html>hello</html>"))));
          assertEquals("DOCUMENT_KIND", code(() -> documents.add(text("PK\u0003\u0004 broken"))));
        });
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void eachTypeIsToldByItsContent(FileType type) {
    assertEquals(Optional.of(type), FileType.of(SampleFiles.of(type)));
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCX", "XLSX", "PPTX"})
  void macrosAreRefused(FileType type) {
    assertEquals("DOCUMENT_HAS_MACROS", code(() -> FileType.demand(SampleFiles.withMacros(type))));
  }

  private static DocumentUpload upload(String name, byte[] content) {
    return new DocumentUpload(OwnerType.COURSE, OWNER, DocumentKind.OTHER, name, content);
  }

  private static DocumentUpload text(String content) {
    return upload("a.pdf", content.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Documents documents(EntityManager entityManager, CurrentCaller caller) {
    PlanData data = PlanData.of(entityManager, caller);
    Settings small =
        new Settings(
            name ->
                name.equals("HONGYAN_UPLOAD_LIMIT_BYTES") ? Optional.of("100") : Optional.empty());
    return new Documents(
        entityManager,
        caller,
        data.audit(),
        new AesGcmCipher(new byte[32]),
        small,
        PlanData.CLOCK,
        List.of(new Kailu(caller)));
  }

  private static void with(TestDatabase kind, Consumer<EntityManager> test) {
    kind.fresh().run(test);
  }

  private static String code(Runnable act) {
    return assertThrows(RuleViolation.class, act::run).code();
  }
}
