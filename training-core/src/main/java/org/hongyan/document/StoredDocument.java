package org.hongyan.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One file, encrypted. It is never changed: a better one is another file. */
@Entity
@Table(name = "stored_document")
public class StoredDocument {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_document_seq")
  @SequenceGenerator(
      name = "stored_document_seq",
      sequenceName = "stored_document_seq",
      allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_type")
  private OwnerType ownerType;

  @Column(name = "subject_id")
  private Long ownerId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private DocumentKind kind;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "content_type")
  private String contentType;

  @Column(name = "file_size")
  private long size;

  private String sha256;

  @Lob private byte[] content;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  protected StoredDocument() {}

  StoredDocument(DocumentView facts, byte[] encrypted) {
    ownerType = facts.ownerType();
    ownerId = facts.ownerId();
    kind = facts.kind();
    fileName = facts.fileName();
    contentType = facts.contentType();
    size = facts.size();
    sha256 = facts.sha256();
    content = encrypted;
    uploadedBy = facts.uploadedBy();
    uploadedAt = facts.uploadedAt();
  }

  DocumentView facts() {
    return new DocumentView(
        id, ownerType, ownerId, kind, fileName, contentType, size, sha256, uploadedBy, uploadedAt);
  }

  byte[] content() {
    return content.clone();
  }
}
