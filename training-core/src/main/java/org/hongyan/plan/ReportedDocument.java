package org.hongyan.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;

/** The document that a reported value rests on, encrypted; apart, since lists do not need it. */
@Entity
@Table(name = "reported_document")
public class ReportedDocument {

  @Id
  @Column(name = "reported_value_id")
  private Long reportedValueId;

  @Column(name = "file_name")
  private String fileName;

  @Column(name = "content_type")
  private String contentType;

  @Lob
  @Column(name = "content")
  private byte[] content;

  protected ReportedDocument() {}

  ReportedDocument(Long reportedValueId, String fileName, String contentType, byte[] encrypted) {
    this.reportedValueId = reportedValueId;
    this.fileName = fileName;
    this.contentType = contentType;
    this.content = encrypted;
  }

  String fileName() {
    return fileName;
  }

  String contentType() {
    return contentType;
  }

  byte[] content() {
    return content.clone();
  }
}
