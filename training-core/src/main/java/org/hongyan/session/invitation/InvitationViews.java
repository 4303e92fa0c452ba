package org.hongyan.session.invitation;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hongyan.organisation.Division;
import org.hongyan.organisation.Organisation;
import org.hongyan.session.TrainingSession;
import org.hongyan.session.timetable.Lesson;
import org.hongyan.session.timetable.Resources;
import org.hongyan.trainer.TrainerContacts;
import org.hongyan.trainer.TrainerContacts.Contact;

/** Shows invitations with the names of whom and what they are about. */
final class InvitationViews {

  private final EntityManager entityManager;
  private final Resources resources;
  private final TrainerContacts contacts;

  InvitationViews(EntityManager entityManager, Resources resources, TrainerContacts contacts) {
    this.entityManager = entityManager;
    this.resources = resources;
    this.contacts = contacts;
  }

  InvitationView of(Invitation invitation) {
    return of(List.of(invitation)).get(0);
  }

  List<InvitationView> of(List<Invitation> invitations) {
    List<Long> trainers =
        invitations.stream()
            .flatMap(one -> Stream.concat(Stream.of(one.trainerId()), one.candidates().stream()))
            .distinct()
            .toList();
    Map<Long, String> names = resources.trainerNames(trainers);
    Map<Long, Contact> reached = contacts.of(trainers);
    Map<Long, String> issuers = new HashMap<>();
    List<InvitationView> views = new ArrayList<>();
    for (Invitation one : invitations) {
      String issuer =
          one.sessionId() == null
              ? division(one.divisionCode())
              : issuers.computeIfAbsent(one.sessionId(), this::issuer);
      Contact contact = reached.getOrDefault(one.trainerId(), Contact.NONE);
      views.add(view(one, issuer, names, contact));
    }
    return views;
  }

  private InvitationView view(
      Invitation one, String issuer, Map<Long, String> names, Contact contact) {
    return new InvitationView(
        one.id(),
        one.lessonId(),
        one.sessionId(),
        one.divisionCode(),
        one.sessionTitle(),
        one.lessonTitle(),
        one.lessonStart(),
        one.lessonEnd(),
        issuer,
        venue(one.lessonId()),
        one.seat(),
        one.trainerId(),
        names.get(one.trainerId()),
        one.status(),
        one.deadline(),
        one.invitedAt(),
        one.invitedByName(),
        one.remindedAt(),
        one.closedAt(),
        one.reason(),
        one.message(),
        one.candidates().stream().map(names::get).filter(Objects::nonNull).toList(),
        contact.mail() != null,
        contact.phone() != null,
        contact.account());
  }

  private String venue(Long lessonId) {
    Lesson lesson = lessonId == null ? null : entityManager.find(Lesson.class, lessonId);
    return lesson == null || lesson.venueId() == null ? null : resources.venue(lesson.venueId());
  }

  /** As on the papers of a class: the host, else the division that owns it. */
  private String issuer(Long sessionId) {
    TrainingSession session = entityManager.find(TrainingSession.class, sessionId);
    if (session.hostOrganisationId() != null) {
      return entityManager.find(Organisation.class, session.hostOrganisationId()).name();
    }
    return division(session.divisionCode());
  }

  private String division(String code) {
    return entityManager.find(Division.class, code).name();
  }
}
