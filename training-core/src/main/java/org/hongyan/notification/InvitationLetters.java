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
import org.hongyan.notification.Letters.Occasion;
import org.hongyan.notification.template.TemplateTexts;
import org.hongyan.person.Person;
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

  private static final Locale OFFICE = Locale.SIMPLIFIED_CHINESE;
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final EntityManager entityManager;
  private final Letters letters;
  private final Outbox outbox;
  private final TemplateTexts texts;
  private final Settings settings;

  @Inject
  public InvitationLetters(
      EntityManager entityManager,
      Letters letters,
      Outbox outbox,
      TemplateTexts texts,
      Settings settings) {
    this.entityManager = entityManager;
    this.letters = letters;
    this.outbox = outbox;
    this.texts = texts;
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
    letters.tell(
        entityManager.find(Person.class, trainer.personId()),
        new Occasion(
            code(event),
            subjectId(event),
            invitation.sessionId(),
            invitation.divisionCode(),
            locale -> values(locale, event),
            () -> event.token() == null ? null : link(event.token())));
  }

  private String link(String token) {
    return settings.publicAddress() + LINK_PAGE + token;
  }

  private void office(InvitationEvent event) {
    Account account = entityManager.find(Account.class, event.invitedBy());
    outbox.put(
        new Note(
            Channel.IN_APP,
            code(event),
            subjectId(event),
            Recipient.account(account.id(), account.name()),
            event.invitation().sessionId(),
            event.invitation().divisionCode(),
            OFFICE,
            texts.text(OFFICE, code(event), values(OFFICE, event)),
            null));
  }

  private static String code(InvitationEvent event) {
    return "INVITATION_" + event.kind();
  }

  /** A lesson may be moved more than once, and is told of each time. */
  private static String subjectId(InvitationEvent event) {
    InvitationView invitation = event.invitation();
    return event.kind() == Kind.MOVED
        ? invitation.id() + "@" + invitation.start().getEpochSecond()
        : invitation.id().toString();
  }

  private static Map<String, String> values(Locale locale, InvitationEvent event) {
    InvitationView invitation = event.invitation();
    Map<String, String> values = new HashMap<>();
    values.put("office", invitation.issuer());
    values.put("trainer", invitation.trainer());
    values.put("class", invitation.sessionTitle());
    values.put("lesson", invitation.lessonTitle());
    values.put("time", time(locale, invitation));
    values.put(
        "place", invitation.venue() == null ? word(locale, "place.unknown") : invitation.venue());
    values.put("deadline", moment(locale, invitation.deadline()));
    values.put("reason", invitation.reason());
    values.put("message", message(locale, invitation));
    values.put("next", next(locale, event.next()));
    return values;
  }

  private static String message(Locale locale, InvitationView invitation) {
    return invitation.message() == null
        ? ""
        : word(locale, "message.lead") + "\n" + invitation.message() + "\n\n";
  }

  private static String next(Locale locale, String name) {
    return name == null ? word(locale, "next.none") : word(locale, "next.asked") + name;
  }

  private static String time(Locale locale, InvitationView invitation) {
    return moment(locale, invitation.start())
        + "\u2013"
        + HOUR.format(invitation.end().atZone(Surroundings.ZONE));
  }

  private static String moment(Locale locale, Instant instant) {
    return DateTimeFormatter.ofPattern(word(locale, "moment"), locale)
        .format(instant.atZone(Surroundings.ZONE));
  }

  private static String word(Locale locale, String key) {
    return Texts.text(locale, "messages." + key);
  }
}
