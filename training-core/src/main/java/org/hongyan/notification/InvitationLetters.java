package org.hongyan.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hongyan.account.Account;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.Person;
import org.hongyan.security.crypto.FieldCipher;
import org.hongyan.session.invitation.InvitationEvent;
import org.hongyan.session.invitation.InvitationEvent.Kind;
import org.hongyan.session.invitation.InvitationView;
import org.hongyan.shared.Settings;
import org.hongyan.shared.Surroundings;
import org.hongyan.shared.Texts;
import org.hongyan.trainer.Trainer;

/** Tells trainers and the office what becomes of invitations. */
@ApplicationScoped
public class InvitationLetters {

  /** The page of the product that a private link opens. */
  public static final String LINK_PAGE = "/invitation?token=";

  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final EntityManager entityManager;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final FieldCipher cipher;
  private final Settings settings;

  @Inject
  public InvitationLetters(
      EntityManager entityManager,
      Outbox outbox,
      TemplateTexts texts,
      FieldCipher cipher,
      Settings settings) {
    this.entityManager = entityManager;
    this.outbox = outbox;
    this.texts = texts;
    this.cipher = cipher;
    this.settings = settings;
  }

  protected InvitationLetters() {
    this(null, null, null, null, null);
  }

  /** Keeps what is to be told, in the transaction in which it happened. */
  public void on(@Observes InvitationEvent event) {
    if (event.kind().forTrainer()) {
      trainer(event);
    } else if (event.invitedBy() != null) {
      office(event);
    }
  }

  private void trainer(InvitationEvent event) {
    InvitationView invitation = event.invitation();
    Trainer trainer = entityManager.find(Trainer.class, invitation.trainerId());
    Person person = entityManager.find(Person.class, trainer.personId());
    Recipient recipient =
        Recipient.person(person.id(), person.name(), cipher.decryptText(person.mailEncrypted()));
    String link =
        event.token() == null ? null : settings.publicAddress() + LINK_PAGE + event.token();
    outbox.put(note(Channel.MAIL, event, recipient, link));
    if (hasAccount(person)) {
      outbox.put(note(Channel.IN_APP, event, recipient, null));
    }
  }

  private boolean hasAccount(Person person) {
    return entityManager
            .createQuery(
                "select count(a) from Account a where a.personId = :person and a.enabled = true",
                Long.class)
            .setParameter("person", person.id())
            .getSingleResult()
        > 0;
  }

  private void office(InvitationEvent event) {
    Account account = entityManager.find(Account.class, event.invitedBy());
    outbox.put(note(Channel.IN_APP, event, Recipient.account(account.id(), account.name()), null));
  }

  private Note note(Channel channel, InvitationEvent event, Recipient recipient, String link) {
    String code = "INVITATION_" + event.kind();
    boolean onPages = channel == Channel.IN_APP && event.kind().forTrainer();
    return new Note(
        channel,
        code,
        subjectId(event),
        recipient,
        event.invitation().sessionId(),
        event.invitation().divisionCode(),
        LANGUAGE,
        texts.text(LANGUAGE, onPages ? code + ".page" : code, values(event)),
        link);
  }

  /** A lesson may be moved more than once, and is told of each time. */
  private static String subjectId(InvitationEvent event) {
    InvitationView invitation = event.invitation();
    return event.kind() == Kind.MOVED
        ? invitation.id() + "@" + invitation.start().getEpochSecond()
        : invitation.id().toString();
  }

  private static Map<String, String> values(InvitationEvent event) {
    InvitationView invitation = event.invitation();
    Map<String, String> values = new HashMap<>();
    values.put("office", invitation.issuer());
    values.put("trainer", invitation.trainer());
    values.put("class", invitation.sessionTitle());
    values.put("lesson", invitation.lessonTitle());
    values.put("time", time(invitation));
    values.put("place", invitation.venue() == null ? word("place.unknown") : invitation.venue());
    values.put("deadline", moment(invitation.deadline()));
    values.put("reason", invitation.reason());
    values.put("message", message(invitation));
    values.put("next", next(event.next()));
    return values;
  }

  private static String message(InvitationView invitation) {
    return invitation.message() == null
        ? ""
        : word("message.lead") + "\n" + invitation.message() + "\n\n";
  }

  private static String next(String name) {
    return name == null ? word("next.none") : word("next.asked") + name;
  }

  private static String time(InvitationView invitation) {
    return moment(invitation.start())
        + "\u2013"
        + HOUR.format(invitation.end().atZone(Surroundings.ZONE));
  }

  private static String moment(Instant instant) {
    return DateTimeFormatter.ofPattern(word("moment"), LANGUAGE)
        .format(instant.atZone(Surroundings.ZONE));
  }

  private static String word(String key) {
    return Texts.text(LANGUAGE, "messages." + key);
  }
}
