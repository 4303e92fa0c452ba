package org.hongyan.web.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hongyan.notification.registration.ClassNews;
import org.hongyan.notification.registration.ClassReminders;
import org.hongyan.notification.registration.InterestNews;
import org.hongyan.web.common.Round;

/**
 * Tells trainees of changes of their classes, and reminds them before they begin; of new ones, who
 * asked.
 */
@ApplicationScoped
public class ClassRound implements Round {

  private static final Logger LOG = Logger.getLogger(ClassRound.class.getName());

  private final ClassNews news;
  private final ClassReminders reminders;
  private final InterestNews interests;

  @Inject
  public ClassRound(ClassNews news, ClassReminders reminders, InterestNews interests) {
    this.news = news;
    this.reminders = reminders;
    this.interests = interests;
  }

  protected ClassRound() {
    this(null, null, null);
  }

  @Override
  public void run() {
    settle(news.due(), news::settle);
    settle(reminders.due(), reminders::settle);
    settle(interests.due(), interests::settle);
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
