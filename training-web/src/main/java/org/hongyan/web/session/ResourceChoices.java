package org.hongyan.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hongyan.course.CourseFilter;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.organisation.OrganisationFilter;
import org.hongyan.organisation.OrganisationView;
import org.hongyan.organisation.Organisations;
import org.hongyan.place.VenueFilter;
import org.hongyan.place.VenueView;
import org.hongyan.place.Venues;
import org.hongyan.shared.Page;
import org.hongyan.shared.PageRequest;
import org.hongyan.trainer.TrainerFilter;
import org.hongyan.trainer.TrainerStatus;
import org.hongyan.trainer.TrainerView;
import org.hongyan.trainer.Trainers;

/** Courses, trainers, rooms and organisations that classes and lessons can choose from. */
@Named("resources")
@RequestScoped
public class ResourceChoices {

  private static final int MOST_PAGES = 4;

  private final Courses courses;
  private final Trainers trainers;
  private final Venues venues;
  private final Organisations organisations;
  private List<CourseView> allCourses;
  private List<TrainerView> allTrainers;
  private List<VenueView> allVenues;
  private List<OrganisationView> allOrganisations;

  @Inject
  public ResourceChoices(
      Courses courses, Trainers trainers, Venues venues, Organisations organisations) {
    this.courses = courses;
    this.trainers = trainers;
    this.venues = venues;
    this.organisations = organisations;
  }

  protected ResourceChoices() {
    this(null, null, null, null);
  }

  /** Approved courses by title. */
  public List<CourseView> getCourses() {
    if (allCourses == null) {
      allCourses = all(page -> courses.list(CourseFilter.approved(), page));
    }
    return allCourses;
  }

  /** Members of the pool by name. */
  public List<TrainerView> getTrainers() {
    if (allTrainers == null) {
      allTrainers = all(page -> trainers.list(TrainerFilter.of(TrainerStatus.ADMITTED), page));
    }
    return allTrainers;
  }

  /** Rooms in use today, by division. */
  public List<VenueView> getVenues() {
    if (allVenues == null) {
      VenueFilter usable = new VenueFilter(null, null, null, LocalDate.now(), null);
      allVenues = all(page -> venues.list(usable, page));
    }
    return allVenues;
  }

  /** Organisations by name. */
  public List<OrganisationView> getOrganisations() {
    if (allOrganisations == null) {
      OrganisationFilter every = new OrganisationFilter(null, null, null, null, null);
      allOrganisations = all(page -> organisations.list(every, page));
    }
    return allOrganisations;
  }

  private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
    List<T> all = new ArrayList<>();
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<T> some = list.apply(new PageRequest(page, PageRequest.LARGEST_SIZE));
      all.addAll(some.items());
      if (page + 1 >= some.pages()) {
        break;
      }
    }
    return all;
  }
}
