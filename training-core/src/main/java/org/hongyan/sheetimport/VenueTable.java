package org.hongyan.sheetimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hongyan.place.VenueDraft;
import org.hongyan.place.VenueView;
import org.hongyan.place.Venues;

/** Venues by division, name and room. */
@ApplicationScoped
public class VenueTable implements KeptTable<VenueDraft, VenueView> {

  private final Venues venues;

  @Inject
  public VenueTable(Venues venues) {
    this.venues = venues;
  }

  protected VenueTable() {
    this(null);
  }

  @Override
  public SheetKind kind() {
    return SheetKind.VENUES;
  }

  @Override
  public List<SheetColumn<VenueView>> columns(Vocabulary words) {
    return List.of(
        new SheetColumn<>("name", true, VenueView::name),
        new SheetColumn<>("room", false, VenueView::room),
        new SheetColumn<>("divisionCode", true, one -> words.divisions().name(one.divisionCode())),
        new SheetColumn<>("seats", true, VenueView::seats),
        new SheetColumn<>("equipment", false, VenueView::equipment),
        new SheetColumn<>("address", false, VenueView::address),
        new SheetColumn<>("mapPosition", false, VenueView::mapPosition),
        new SheetColumn<>("validFrom", false, VenueView::validFrom),
        new SheetColumn<>("validTo", false, VenueView::validTo),
        new SheetColumn<>("remark", false, VenueView::remark));
  }

  @Override
  public VenueDraft draft(RowCells cells, Vocabulary words) {
    String name = cells.text("name");
    String room = cells.text("room");
    String division = cells.code("divisionCode", words.divisions());
    VenueView kept = venues.byName(name, room, division).orElse(null);
    return new VenueDraft(
        name,
        room,
        division,
        kept == null ? null : kept.organisationId(),
        cells.has("address") || kept == null ? cells.text("address") : kept.address(),
        cells.has("mapPosition") || kept == null ? cells.text("mapPosition") : kept.mapPosition(),
        cells.number("seats"),
        cells.has("equipment") || kept == null ? cells.text("equipment") : kept.equipment(),
        cells.has("remark") || kept == null ? cells.text("remark") : kept.remark(),
        cells.has("validFrom") || kept == null ? cells.date("validFrom") : kept.validFrom(),
        cells.has("validTo") || kept == null ? cells.date("validTo") : kept.validTo(),
        kept == null ? null : kept.version());
  }

  @Override
  public String key(VenueDraft draft) {
    return draft.divisionCode() + "|" + draft.name() + "|" + draft.room();
  }

  @Override
  public Change examine(VenueDraft draft) {
    Optional<VenueView> kept = kept(draft);
    if (kept.isEmpty()) {
      venues.check(draft);
      return Change.NEW;
    }
    return venues.wouldChange(kept.get().id(), draft) ? Change.CHANGED : Change.SAME;
  }

  @Override
  public void keep(VenueDraft draft) {
    Optional<VenueView> kept = kept(draft);
    if (kept.isPresent()) {
      venues.revise(kept.get().id(), draft);
    } else {
      venues.add(draft);
    }
  }

  private Optional<VenueView> kept(VenueDraft draft) {
    return venues.byName(draft.name(), draft.room(), draft.divisionCode());
  }
}
