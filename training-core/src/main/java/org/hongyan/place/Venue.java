package org.hongyan.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hongyan.shared.Validity;

/** One room that one class can be in at a time (场地). What is no longer used ends its validity. */
@Entity
@Table(name = "venue")
public class Venue {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "venue_seq")
  @SequenceGenerator(name = "venue_seq", sequenceName = "venue_seq", allocationSize = 50)
  private Long id;

  private String name;

  private String room;

  @Column(name = "division_code")
  private String divisionCode;

  @Column(name = "organisation_id")
  private Long organisationId;

  private String address;

  @Column(name = "map_position")
  private String mapPosition;

  private int seats;

  private String equipment;

  private String remark;

  @Embedded private Validity validity;

  @Version private int version;

  protected Venue() {}

  Venue(VenueDraft draft) {
    revise(draft);
  }

  public Long id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** May be null where the venue is one room. */
  public String room() {
    return room;
  }

  public String divisionCode() {
    return divisionCode;
  }

  public Long organisationId() {
    return organisationId;
  }

  public String address() {
    return address;
  }

  public String mapPosition() {
    return mapPosition;
  }

  public int seats() {
    return seats;
  }

  public String equipment() {
    return equipment;
  }

  public String remark() {
    return remark;
  }

  public Validity validity() {
    return validity == null ? Validity.always() : validity;
  }

  public int version() {
    return version;
  }

  /** Takes over what a checked form says. */
  final void revise(VenueDraft draft) {
    name = draft.name();
    room = draft.room();
    divisionCode = draft.divisionCode();
    organisationId = draft.organisationId();
    address = draft.address();
    mapPosition = draft.mapPosition();
    seats = draft.seats();
    equipment = draft.equipment();
    remark = draft.remark();
    validity = new Validity(draft.validFrom(), draft.validTo());
  }
}
