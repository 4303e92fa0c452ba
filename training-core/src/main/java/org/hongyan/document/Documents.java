package org.hongyan.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.hongyan.audit.AuditTrail;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.FieldViolation;
import org.hongyan.shared.RuleViolation.Kind;
import org.hongyan.shared.Settings;
import org.hongyan.shared.UploadName;

/**
 * The one store of files that belong to something. Who may do what is asked of the owner's {@link
 * DocumentOwner}; every upload, download and removal is audited.
 */
@ApplicationScoped
@Transactional
public class Documents {

  private static final int MEGABYTE = 1024 * 1024;
  private static final String FACTS =
      "select new org.hongyan.document.DocumentView(d.id, d.ownerType, d.ownerId, d.kind,"
          + " d.fileName, d.contentType, d.size, d.sha256, d.uploadedBy, d.uploadedAt)"
          + " from StoredDocument d";

  private final EntityManager entityManager;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final FieldCipher cipher;
  private final Settings settings;
  private final Clock clock;
  private final Iterable<DocumentOwner> owners;

  @Inject
  public Documents(
      EntityManager entityManager,
      CurrentCaller caller,
      AuditTrail audit,
      FieldCipher cipher,
      Settings settings,
      Clock clock,
      @Any Instance<DocumentOwner> owners) {
    this(entityManager, caller, audit, cipher, settings, clock, (Iterable<DocumentOwner>) owners);
  }

  Documents(
      EntityManager entityManager,
      CurrentCaller caller,
      AuditTrail audit,
      FieldCipher cipher,
      Settings settings,
      Clock clock,
      Iterable<DocumentOwner> owners) {
    this.entityManager = entityManager;
    this.caller = caller;
    this.audit = audit;
    this.cipher = cipher;
    this.settings = settings;
    this.clock = clock;
    this.owners = owners;
  }

  protected Documents() {
    this(null, null, null, null, null, null, (Iterable<DocumentOwner>) null);
  }

  /** The files of an owner, the latest first. */
  public List<DocumentView> of(OwnerType type, Long ownerId) {
    owner(type).demandReadable(ownerId);
    return entityManager
        .createQuery(
            FACTS + " where d.ownerType = :type and d.ownerId = :owner order by d.id desc",
            DocumentView.class)
        .setParameter("type", type)
        .setParameter("owner", ownerId)
        .getResultList();
  }

  /** Whether the caller may add a file of this kind to an owner that exists for him now. */
  public boolean mayAdd(OwnerType type, Long ownerId, DocumentKind kind) {
    if (!kind.fits(type)) {
      return false;
    }
    try {
      owner(type).demandChangeable(ownerId, kind);
      return true;
    } catch (RuleViolation refusal) {
      return false;
    }
  }

  /** Keeps a file, encrypted. The same content twice at one owner is refused. */
  public DocumentView add(DocumentUpload upload) {
    demandWhole(upload);
    String division = owner(upload.ownerType()).demandChangeable(upload.ownerId(), upload.kind());
    FileType type = FileType.demand(upload.content());
    String sha256 = sha256(upload.content());
    demandNew(upload, sha256);
    StoredDocument document =
        new StoredDocument(
            new DocumentView(
                null,
                upload.ownerType(),
                upload.ownerId(),
                upload.kind(),
                type.named(UploadName.kept(upload.fileName(), "document")),
                type.mediaType(),
                upload.content().length,
                sha256,
                caller.get().username(),
                clock.instant()),
            cipher.encrypt(upload.content()));
    entityManager.persist(document);
    entityManager.flush();
    DocumentView after = document.facts();
    audit.record("DOCUMENT_ADDED", "StoredDocument", after.id(), division, null, null, after);
    return after;
  }

  /** A file to be saved; that it was asked for is audited. */
  public DocumentContent download(Long id) {
    StoredDocument document = found(id);
    DocumentView facts = document.facts();
    byte[] plain = cipher.decrypt(document.content());
    if (!sha256(plain).equals(facts.sha256())) {
      throw new IllegalStateException("document " + id + " is not what was uploaded");
    }
    audit.record("DOCUMENT_DOWNLOADED", "StoredDocument", id, null, null, null, facts);
    return new DocumentContent(facts, plain);
  }

  /** Takes a file out for good; its name and hash stay in the audit log. */
  public void remove(Long id) {
    StoredDocument document = found(id);
    DocumentView before = document.facts();
    String division = owner(before.ownerType()).demandChangeable(before.ownerId(), before.kind());
    entityManager.remove(document);
    entityManager.flush();
    audit.record("DOCUMENT_REMOVED", "StoredDocument", id, division, null, before, null);
  }

  private void demandWhole(DocumentUpload upload) {
    if (upload.kind() == null) {
      throw RuleViolation.invalid(FieldViolation.of("kind", "VALUE_MISSING"));
    }
    if (!upload.kind().fits(upload.ownerType())) {
      throw RuleViolation.invalid(FieldViolation.of("kind", "DOCUMENT_KIND_UNFIT"));
    }
    if (upload.content() == null || upload.content().length == 0) {
      throw RuleViolation.invalid(FieldViolation.of("file", "FILE_MISSING"));
    }
    if (upload.content().length > settings.uploadLimit()) {
      throw new RuleViolation(
          Kind.TOO_LARGE, "DOCUMENT_TOO_LARGE", settings.uploadLimit() / MEGABYTE);
    }
  }

  private void demandNew(DocumentUpload upload, String sha256) {
    boolean there =
        of(upload.ownerType(), upload.ownerId()).stream()
            .anyMatch(document -> document.sha256().equals(sha256));
    if (there) {
      throw new RuleViolation(Kind.REFUSED, "DOCUMENT_REPEATED");
    }
  }

  /** The file, if its owner exists for the caller. */
  private StoredDocument found(Long id) {
    StoredDocument document = id == null ? null : entityManager.find(StoredDocument.class, id);
    if (document == null) {
      throw RuleViolation.notFound();
    }
    owner(document.facts().ownerType()).demandReadable(document.facts().ownerId());
    return document;
  }

  private DocumentOwner owner(OwnerType type) {
    return StreamSupport.stream(owners.spliterator(), false)
        .filter(one -> one.type() == type)
        .findFirst()
        .orElseThrow(RuleViolation::notFound);
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
