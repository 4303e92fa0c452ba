package org.hongyan.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.notification.registration.ClassNews;
import org.hongyan.notification.registration.ClassReminders;
import org.hongyan.web.common.Round;

/** Tells trainees of changes of their classes, and reminds them before they begin. */
@ApplicationScoped
public class ClassRound implements Round {

  private static final Logger LOG = Logger.getLogger(ClassRound.class.getName());

  private final ClassNews news;
  private final ClassReminders reminders;

  @Inject
  public ClassRound(ClassNews news, ClassReminders reminders) {
    this.news = news;
    this.reminders = reminders;
  }

  protected ClassRound() {
    this(null, null);
  }

  @Override
  public void run() {
    settle(news.due(), news::settle);
    settle(reminders.due(), reminders::settle);
  }

  /** One class that fails does not keep the others back. */
  private static void settle(List<Long> classes, LongConsumer work) {
    for (Long id : classes) {
      try {
        work.accept(id);
      } catch (RuntimeException fault) {
        LOG.log(Level.WARNING, fault, () -> "Trainees of class " + id + " could not be told");
      }
    }
  }
}
