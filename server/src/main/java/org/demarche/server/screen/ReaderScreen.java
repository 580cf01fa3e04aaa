// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.party.Party;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.server.screen.ReaderModel.Around;
import org.demarche.server.screen.ReaderModel.Cuts;
import org.demarche.server.screen.ReaderModel.Note;
import org.demarche.server.screen.ReaderModel.Twins;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;
import org.demarche.view.output.Words;
import org.demarche.view.record.StoryArticles;

/** An article with its evidence in the text. */
public final class ReaderScreen {
  private static final String CUTS = "cuts";

  private final Desk desk;

  ReaderScreen(Desk desk) {
    this.desk = desk;
  }

  Reply answer(Exchange exchange) {
    ArticleRow row = row(desk, exchange);
    Frame frame = desk.pages().frame(Words.clean(row.title()), "/articles", exchange);
    return desk.pages().show("reader", frame, model(row, exchange, frame.filters()));
  }

  /** The article that the path names, an earlier version too. */
  static ArticleRow row(Desk desk, Exchange exchange) {
    ArticleFilter named = ArticleFilter.builder().id(exchange.part("id")).withEarlier().build();
    return desk.ledger().articles(named).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.missing("There is no article with this id."));
  }

  private ReaderModel model(ArticleRow row, Exchange exchange, Params filters) {
    Article article = row.article();
    List<StatementRow> statements =
        desk.ledger().statements(StatementFilter.builder().article(article.id()).build());
    Marks marks = new Marks(article, statements);
    List<Cut> cuts = desk.ledger().cuts(article.id());
    String shown = exchange.query().first(CUTS).orElse("no");
    boolean set = !row.title().equals(article.title()) && !article.title().isBlank();
    return new ReaderModel(
        article.id(),
        marks.title(row.title()),
        set ? marks.readTitle() : List.of(),
        shown.equals("place")
            ? CutBlocks.in(article, marks.paragraphs(), cuts)
            : CutBlocks.without(marks.paragraphs()),
        marks.ordered().stream().map(each -> note(each, marks)).toList(),
        Facts.of(article),
        Facts.address(article),
        "/articles/" + article.id() + "/page" + filters.query(),
        article.partial(),
        row.superseded().map(when -> when.toString().substring(0, 10)).orElse(""),
        Facts.citation(article, row.title()),
        cuts(article.id(), shown, cuts, filters),
        around(article.id(), exchange, filters),
        twins(article));
  }

  private static Cuts cuts(String id, String shown, List<Cut> cuts, Params filters) {
    String address = "/articles/" + id;
    return new Cuts(
        shown,
        cuts.size(),
        shown.equals("list") ? CutBlocks.alone(cuts) : List.of(),
        address + filters.with(CUTS, "list").query() + "#cuts",
        address + filters.with(CUTS, "place").query(),
        address + filters.query());
  }

  private Around around(String id, Exchange exchange, Params filters) {
    ArticleList list = ArticleList.of(desk, desk.selection(exchange));
    int at = list.place(id);
    String place = at < 0 ? "" : (at + 1) + " of " + list.rows().size();
    return new Around(
        place,
        at > 0 ? href(list, at - 1, filters) : "",
        at >= 0 && at + 1 < list.rows().size() ? href(list, at + 1, filters) : "",
        "/articles" + filters.query());
  }

  private static String href(ArticleList list, int at, Params filters) {
    return "/articles/" + list.rows().get(at).article().id() + filters.query();
  }

  private Twins twins(Article article) {
    return desk.ledger()
        .storyOf(article.id())
        .filter(story -> story.articles().size() > 1)
        .map(story -> StoryArticles.of(desk.ledger(), story))
        .map(
            story ->
                new Twins("/stories/" + story.story().id(), StoryRows.others(story, article.id())))
        .orElse(new Twins("", List.of()));
  }

  private static Note note(StatementRow row, Marks marks) {
    Statement statement = row.statement();
    String holder = statement.holder().id();
    return new Note(
        marks.number(statement.id()),
        statement.id(),
        statement.act().word(),
        statement.holder().name(),
        statement.addressees().stream().map(Party::name).collect(Collectors.joining(", ")),
        statement.speaker().map(speaker -> Words.clean(speaker.name())).orElse(""),
        statement.issue(),
        Shown.words(statement.content(), statement.mode()),
        statement.condition().map(Words::clean).orElse(""),
        Shown.daysOnOneLine(statement.said()),
        statement.said().map(DateSpan::basis).map(Words::clean).orElse(""),
        String.format(Locale.ROOT, "%.2f", statement.confidence()),
        row.review(),
        new Address("/").with("cell", statement.issue() + "~" + holder) + "#open",
        new Address("/path").with("party", holder).with("issue", statement.issue()).toString(),
        "“"
            + Words.clean(statement.evidence().exact())
            + "” "
            + Facts.citation(row.article(), row.title()));
  }
}
