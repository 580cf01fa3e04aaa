// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.server.intake.Job;
import org.demarche.store.SourceRow;
import org.demarche.store.SourceStatus;
import org.demarche.view.listing.Shown;
import org.demarche.view.listing.SourceListing;
import org.demarche.view.output.Words;

/** What was read, from where and when; what failed, and why; and a way to read more. */
public final class SourcesScreen {
  private static final int PAGE = 100;

  private static final Map<String, Predicate<SourceRow>> KINDS =
      Map.of(
          "all", row -> true,
          "read", row -> row.status() == SourceStatus.READ,
          "failed", row -> row.status() == SourceStatus.FAILED,
          "taken out", row -> row.status() == SourceStatus.REMOVED,
          "not analysed", row -> !row.notAnalysed().isEmpty());

  private static final List<String> ORDER =
      List.of("all", "read", "failed", "taken out", "not analysed");

  private final Desk desk;

  SourcesScreen(Desk desk) {
    this.desk = desk;
  }

  /** A source. */
  public record Row(
      String source,
      String name,
      String folder,
      String status,
      String when,
      int articles,
      int statements,
      List<String> notes,
      boolean isOut,
      boolean isAddress) {}

  /** A part of the list to choose. */
  public record Choice(String name, int count, String href, boolean here) {}

  /**
   * The page.
   *
   * @param done what was just taken out or put back, "" for nothing
   * @param name what names must hold, "" for all
   */
  public record Model(
      List<Choice> choices,
      List<Row> rows,
      Paging paging,
      List<Job.Seen> jobs,
      String kind,
      String name,
      String done,
      String doneWith,
      boolean none) {}

  Reply answer(Exchange exchange) {
    Params query = exchange.query();
    List<SourceRow> all = desk.ledger().sources();
    String kind = query.first("kind").orElse("all");
    if (!KINDS.containsKey(kind)) {
      throw Refusal.wrong("kind: \"" + kind + "\" is none of " + String.join(", ", ORDER) + ".");
    }
    String name = query.first("name").orElse("");
    List<SourceRow> named = all.stream().filter(row -> holds(row.source(), name)).toList();
    List<SourceRow> chosen = named.stream().filter(KINDS.get(kind)).toList();
    Paging paging = Paging.of("/sources", query.without("done", "source"), chosen.size(), PAGE);
    Model model =
        new Model(
            choices(named, kind, query),
            paging.of(chosen).stream().map(SourcesScreen::row).toList(),
            paging,
            desk.jobs().all(),
            kind,
            name,
            query.first("done").orElse(""),
            Words.clean(query.first("source").orElse("")),
            all.isEmpty());
    return desk.pages().show("sources", desk.pages().frame("Sources", "/sources", exchange), model);
  }

  private static boolean holds(String source, String words) {
    return source.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static List<Choice> choices(List<SourceRow> rows, String kind, Params query) {
    List<Choice> choices = new ArrayList<>();
    for (String each : ORDER) {
      int count = (int) rows.stream().filter(KINDS.get(each)).count();
      Params other = query.without("offset", "done", "source").with("kind", each);
      if (count > 0 || each.equals("all") || each.equals(kind)) {
        choices.add(new Choice(each, count, "/sources" + other.query(), each.equals(kind)));
      }
    }
    return choices;
  }

  private static Row row(SourceRow row) {
    String name = Words.clean(Shown.page(row.source()));
    String whole = Words.clean(row.source());
    boolean address = row.source().matches("(?i)https?://.*");
    boolean plain = address || name.isEmpty();
    return new Row(
        row.source(),
        plain ? whole : name,
        plain ? "" : whole.substring(0, Math.max(0, whole.length() - name.length())),
        row.status() == SourceStatus.REMOVED ? "taken out" : row.status().word(),
        row.when().truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ').substring(0, 16),
        row.articles(),
        row.statements(),
        notes(row),
        row.status() == SourceStatus.REMOVED,
        address);
  }

  private static List<String> notes(SourceRow row) {
    List<String> notes = new ArrayList<>();
    if (!row.message().isEmpty()) {
      notes.add(Words.clean(row.message()));
    }
    row.sameAs().ifPresent(other -> notes.add("the same as " + Words.clean(other)));
    row.notAnalysed()
        .forEach(
            (code, count) ->
                notes.add(count + " in " + SourceListing.language(code) + " not analysed"));
    return notes;
  }

  /** Takes a page out. */
  Reply remove(Exchange exchange) {
    String source = source(exchange);
    if (desk.ledger().removePage(source)) {
      desk.jobs().updateStories(desk.ledger());
    }
    return Reply.see(new Address("/sources").with("done", "out").with("source", source) + "#done");
  }

  /** Puts a page back. */
  Reply restore(Exchange exchange) {
    String source = source(exchange);
    if (desk.ledger().restorePage(source)) {
      desk.jobs().updateStories(desk.ledger());
    }
    return Reply.see(new Address("/sources").with("done", "back").with("source", source) + "#done");
  }

  private String source(Exchange exchange) {
    String source =
        exchange.form().first("source").orElseThrow(() -> Refusal.wrong("No source was named."));
    if (desk.ledger().sourceState(source).isEmpty()) {
      throw Refusal.missing("There is no source " + Words.clean(source) + ".");
    }
    return source;
  }
}
