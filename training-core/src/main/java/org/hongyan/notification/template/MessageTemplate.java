package org.hongyan.notification.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;

/** A text that somebody wrote in place of the one that comes with the product. */
@Entity
@Table(name = "message_template")
public class MessageTemplate {

  @Id private String id;

  @Column(name = "event_code")
  private String code;

  private String language;

  private String subject;

  @Lob private String body;

  @Column(name = "revised_at")
  private Instant revisedAt;

  @Column(name = "revised_by")
  private String revisedBy;

  @Version private int version;

  protected MessageTemplate() {}

  MessageTemplate(String code, Locale language) {
    this.id = id(code, language);
    this.code = code;
    this.language = language.toLanguageTag();
  }

  static String id(String code, Locale language) {
    return code + ":" + language.toLanguageTag();
  }

  void revise(String newSubject, String newBody, String who, Instant now) {
    subject = newSubject;
    body = newBody;
    revisedBy = who;
    revisedAt = now;
  }

  String id() {
    return id;
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }

  Instant revisedAt() {
    return revisedAt;
  }

  String revisedBy() {
    return revisedBy;
  }

  int version() {
    return version;
  }
}
