package org.hongyan.web.trainer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.hongyan.session.honorarium.Honoraria;
import org.hongyan.session.honorarium.HonorariumView;

/** What was set for the lessons of the trainer who is signed in. */
@Named
@RequestScoped
public class OwnHonoraria {

  private final Honoraria honoraria;
  private List<HonorariumView> rows;

  @Inject
  public OwnHonoraria(Honoraria honoraria) {
    this.honoraria = honoraria;
  }

  protected OwnHonoraria() {
    this(null);
  }

  public List<HonorariumView> getRows() {
    if (rows == null) {
      rows = honoraria.own();
    }
    return rows;
  }
}
