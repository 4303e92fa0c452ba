package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.course.DistributionDraft;
import org.hongyan.course.DistributionView;
import org.hongyan.course.Distributions;
import org.hongyan.course.MaterialApproval;
import org.hongyan.course.MaterialView;
import org.hongyan.course.Materials;
import org.hongyan.security.CurrentCaller;
import org.hongyan.security.Permission;
import org.hongyan.shared.RuleViolation;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.PageTexts;
import org.hongyan.web.common.RequestValues;

/** One material: what it is, where it stands, in which courses, and who was given copies. */
@Named
@RequestScoped
public class MaterialPage {

  @Inject private Materials materials;
  @Inject private MaterialApproval desk;
  @Inject private Distributions distributions;
  @Inject private Courses courses;
  @Inject private CurrentCaller caller;
  @Inject private HttpServletRequest request;
  @Inject private PageTexts texts;
  @Inject private Clock clock;
  private DecisionForm form;
  private MaterialView material;

  /** Answers 404 to the address of a material that is not there. */
  public void open() throws IOException {
    try {
      getMaterial();
    } catch (RuleViolation refusal) {
      MissingPages.answer();
    }
  }

  public MaterialView getMaterial() {
    if (material == null) {
      material = materials.get(id());
    }
    return material;
  }

  private Long id() {
    return MissingPages.id(request.getParameter("id"));
  }

  public List<CourseView> getCourses() {
    return getMaterial().courseIds().stream().map(courses::get).toList();
  }

  public List<DistributionView> getDistributions() {
    return distributions.of(getMaterial().id());
  }

  /** Copies handed out in all. */
  public int getCopies() {
    return getDistributions().stream().mapToInt(DistributionView::copies).sum();
  }

  /** Whether the caller keeps this material: the city, or its own division. */
  public boolean isOwn() {
    String division = caller.get().divisionCode();
    return caller.get().may(Permission.MANAGE_RESOURCES)
        && (division == null || division.equals(getMaterial().divisionCode()));
  }

  public boolean isEditable() {
    return isOwn() && (is(CatalogueStatus.DRAFT) || is(CatalogueStatus.APPROVED));
  }

  public boolean isSubmittable() {
    return isOwn() && is(CatalogueStatus.DRAFT);
  }

  public boolean isDecidable() {
    return caller.get().may(Permission.APPROVE_RESOURCES) && is(CatalogueStatus.IN_REVIEW);
  }

  public boolean isRetirable() {
    return caller.get().may(Permission.APPROVE_RESOURCES) && is(CatalogueStatus.APPROVED);
  }

  public boolean isHandable() {
    return isOwn() && is(CatalogueStatus.APPROVED);
  }

  private boolean is(CatalogueStatus status) {
    return getMaterial().status() == status;
  }

  public DecisionForm getForm() {
    if (form == null) {
      form = new DecisionForm(texts, LocalDate.now(clock));
    }
    return form;
  }

  /** Asks for review. */
  public String submit() {
    return act("submitted", () -> desk.submit(id(), getForm().decision(version())));
  }

  public String handBack() {
    return act("returned", () -> desk.handBack(id(), getForm().decision(version())));
  }

  public String approve() {
    return act("approved", () -> desk.approve(id(), getForm().decision(version())));
  }

  public String retire() {
    return act("retired", () -> desk.retire(id(), getForm().decision(version())));
  }

  /** Writes down the copies that the form names. */
  public String handOut() {
    return act(
        "handed",
        () ->
            distributions.add(
                id(),
                new DistributionDraft(
                    of("recipient"),
                    RequestValues.number("copies", of("copies")),
                    RequestValues.date("distributedOn", of("distributedOn")),
                    of("note"))));
  }

  /** Takes out the entry that the form names. */
  public String takeOut() {
    return act("taken", () -> distributions.remove(id(), MissingPages.id(of("distribution"))));
  }

  private String act(String step, Runnable work) {
    String done =
        getForm()
            .act(work, "/course/material.xhtml?faces-redirect=true&id=" + id() + "&step=" + step);
    material = null;
    return done;
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  /** What the form or the address holds. */
  public String of(String name) {
    String given = request.getParameter(name);
    return given == null ? "" : given.strip();
  }

  private Integer version() {
    return of("version").matches("\\d{1,9}") ? Integer.valueOf(of("version")) : null;
  }
}
