package org.hongyan.ledger.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hongyan.ledger.reading.header.GroupHeadings;
import org.hongyan.ledger.reading.header.Header;
import org.hongyan.ledger.reading.header.HeaderFinder;
import org.hongyan.ledger.reading.header.HeaderFinder.Found;
import org.hongyan.ledger.reading.sheet.Limits;
import org.hongyan.ledger.reading.sheet.Sheet;
import org.hongyan.shared.RuleViolation;
import org.hongyan.shared.RuleViolation.Kind;

/**
 * Chooses the sheets of a file that are read: all that list people, or, where none does, all that
 * list head counts. What looks like a ledger and is left out is named.
 */
final class LedgerSheets {

  private record Candidate(Sheet sheet, Found found) {
    private LedgerKind kind() {
      return found.header().kind();
    }
  }

  private final GroupHeadings groups;
  private final Limits limits;
  private ColumnWishes wishes;
  private final List<Candidate> candidates = new ArrayList<>();
  private Candidate best;
  private int rows;

  LedgerSheets(GroupHeadings groups, ColumnWishes wishes, Limits limits) {
    this.groups = groups;
    this.wishes = wishes;
    this.limits = limits;
  }

  void look(Sheet sheet) {
    new HeaderFinder(groups, wishes)
        .find(sheet)
        .map(found -> new Candidate(sheet, found))
        .ifPresent(this::keep);
  }

  private void keep(Candidate candidate) {
    if (best == null || candidate.found().score() > best.found().score()) {
      best = candidate;
    }
    if (!candidate.found().looksLikeALedger()) {
      return;
    }
    rows += candidate.sheet().rows().size();
    limits.requireRows(rows);
    candidates.add(candidate);
    if (isReadable(candidate)) {
      wishes = wishes.forSheetsBeside(candidate.found().header().key());
    }
  }

  private static boolean isReadable(Candidate candidate) {
    return candidate.found().isWhole() && !candidate.sheet().hidden();
  }

  /** Of the sheets that are read. */
  LedgerKind kind() {
    List<Candidate> readable = candidates.stream().filter(LedgerSheets::isReadable).toList();
    if (readable.isEmpty()) {
      throw notFound();
    }
    boolean roster = readable.stream().anyMatch(c -> c.kind() == LedgerKind.ROSTER);
    return roster ? LedgerKind.ROSTER : LedgerKind.HEAD_COUNT;
  }

  boolean counted1904() {
    return candidates.get(0).sheet().counted1904();
  }

  void forEach(BiConsumer<Sheet, Header> read) {
    LedgerKind kind = kind();
    candidates.stream()
        .filter(c -> isReadable(c) && c.kind() == kind)
        .forEach(c -> read.accept(c.sheet(), c.found().header()));
  }

  List<UnreadSheet> unread() {
    LedgerKind kind = kind();
    List<UnreadSheet> unread = new ArrayList<>();
    for (Candidate candidate : candidates) {
      String name = candidate.sheet().name();
      if (candidate.sheet().hidden()) {
        unread.add(new UnreadSheet(name, UnreadSheet.HIDDEN, List.of()));
      } else if (!candidate.found().isWhole()) {
        List<String> missing = candidate.found().missingNames();
        unread.add(new UnreadSheet(name, UnreadSheet.INCOMPLETE, missing));
      } else if (candidate.kind() != kind) {
        unread.add(new UnreadSheet(name, UnreadSheet.OTHER_KIND, List.of()));
      }
    }
    return unread;
  }

  /** The columns of the sheet that comes nearest to a ledger, where none is one. */
  Optional<Outline> outline() {
    return Optional.ofNullable(best)
        .filter(candidate -> candidate.found().looksLikeALedger())
        .map(
            candidate ->
                new Outline(
                    candidate.sheet().name(),
                    candidate.found().header().lastRow(),
                    candidate.found().header().mapping(),
                    candidate.found().missingNames()));
  }

  private RuleViolation notFound() {
    List<String> missing =
        best == null || best.found().score() == 0
            ? HeaderFinder.neededNames()
            : best.found().missingNames();
    return new RuleViolation(
        Kind.UNPROCESSABLE, "LEDGER_HEADER_NOT_FOUND", String.join("\u3001", missing));
  }
}
