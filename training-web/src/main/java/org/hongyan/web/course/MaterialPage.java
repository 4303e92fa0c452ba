package org.hongyan.web.course;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hongyan.course.CatalogueStatus;
import org.hongyan.course.CourseView;
import org.hongyan.course.Courses;
import org.hongyan.course.Decision;
import org.hongyan.course.DistributionDraft;
import org.hongyan.course.DistributionView;
import org.hongyan.course.Distributions;
import org.hongyan.course.MaterialApproval;
import org.hongyan.course.MaterialView;
import org.hongyan.course.Materials;
import org.hongyan.web.common.MissingPages;
import org.hongyan.web.common.RequestValues;

/** One material: what it is, where it stands, in which courses, and who was given copies. */
@Named
@RequestScoped
public class MaterialPage extends ApprovalPage {

  @Inject private Materials materials;
  @Inject private MaterialApproval desk;
  @Inject private Distributions distributions;
  @Inject private Courses courses;
  private MaterialView material;

  public MaterialView getMaterial() {
    if (material == null) {
      material = materials.get(id());
    }
    return material;
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

  public boolean isHandable() {
    return isOwn() && is(CatalogueStatus.APPROVED);
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

  @Override
  String path() {
    return "/course/material";
  }

  @Override
  CatalogueStatus status() {
    return getMaterial().status();
  }

  @Override
  String divisionCode() {
    return getMaterial().divisionCode();
  }

  @Override
  void forget() {
    material = null;
  }

  @Override
  void submit(Decision decision) {
    desk.submit(id(), decision);
  }

  @Override
  void handBack(Decision decision) {
    desk.handBack(id(), decision);
  }

  @Override
  void approve(Decision decision) {
    desk.approve(id(), decision);
  }

  @Override
  void retire(Decision decision) {
    desk.retire(id(), decision);
  }
}
