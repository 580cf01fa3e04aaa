// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.article.Segment;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.story.Story;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/** A small negotiation over a fishing bank, invented for these tests, in a ledger of its own. */
final class Record {
  static final Party NORLAND = new Party("norland", "Norland");
  static final Party SUDRIA = new Party("sudria", "Sudria");
  static final String DEMAND = "Norland wants the quota <b>lifted</b>";
  static final String REFUSAL = "Sudria will not lift the quota";
  static final String MENU = "Home World Sport";
  static final String HTML =
      "<!DOCTYPE html><html><head><script>document.title='run'</script></head>"
          + "<body><p>Norland wants it</p></body></html>";
  private static final Instant READ = Instant.parse("2024-06-17T08:00:00Z");
  private static final String VERSION = "made 1";

  private Record() {}

  /** Two articles of one story, one on a later day, a failure, and a page with a script. */
  static void fill(Ledger ledger) {
    Article first =
        save(ledger, "a/first.html", text(""), "2024-06-14", Optional.of("Coast Herald"));
    Article second =
        save(
            ledger,
            "a/second.html",
            text(" It was late."),
            "2024-06-14",
            Optional.of("Fjord Post"));
    Article third = save(ledger, "a/third.html", text(" Later."), "2024-09-20", Optional.empty());
    ledger.saveStories(
        List.of(
            story("s1", List.of(first.id(), second.id()), "2024-06-14"),
            story("s2", List.of(third.id()), "2024-09-20")));
    ledger.recordFailure("a/broken.pdf", "a/broken.pdf is no PDF.", READ);
  }

  private static Story story(String id, List<String> articles, String day) {
    Optional<LocalDate> on = Optional.of(LocalDate.parse(day));
    return new Story(id, "Quota <i>dispute</i>", articles, List.of("Coast Herald"), on, on);
  }

  private static String text(String tail) {
    return DEMAND + ", its minister said." + tail + "\n\n" + REFUSAL + ".";
  }

  private static Article save(
      Ledger ledger, String source, String text, String day, Optional<String> outlet) {
    String onPage = MENU + "\n" + text;
    byte[] bytes = (HTML + "<!--" + source + "-->").getBytes(StandardCharsets.UTF_8);
    Page page = new Page(source, bytes, onPage, PageFacts.NONE);
    Article article =
        new Article(
            Article.idOf(page.hash(), 0),
            page.hash(),
            source,
            1,
            "Quota talks <script>alert(1)</script>",
            outlet,
            Optional.of("Newsreel"),
            Optional.of("Ana Lind"),
            "en",
            Optional.of(DateSpan.day(LocalDate.parse(day), "dateline")),
            Optional.of(DateSpan.day(LocalDate.parse(day).plusDays(1), "manifest")),
            text,
            Optional.empty(),
            outlet.isEmpty(),
            List.of(new Cut(new Span(0, MENU.length()), MENU, "menu")),
            List.of(new Segment(false, new Span(0, text.length()), MENU.length() + 1)),
            Optional.of("Wire Agency"),
            Optional.of(address(outlet)),
            Optional.empty());
    ledger.savePage(page, List.of(article), VERSION, READ);
    ledger.saveStatements(
        article.id(),
        List.of(
            statement(article, Act.DEMAND, NORLAND, SUDRIA, DEMAND, 0.9),
            statement(article, Act.REFUSE, SUDRIA, NORLAND, REFUSAL, 0.4)),
        VERSION);
    return article;
  }

  private static String address(Optional<String> outlet) {
    return outlet
        .map(name -> "https://" + name.split(" ")[0].toLowerCase(Locale.ROOT) + ".example/quota")
        .orElse("javascript:alert(1)");
  }

  private static Statement statement(
      Article article, Act act, Party holder, Party toward, String words, double sure) {
    int start = article.text().indexOf(words);
    return new Statement(
        article.id(),
        act,
        holder,
        Optional.of(new Speaker("its minister", "minister of fisheries")),
        List.of(toward),
        "trade",
        words.substring(words.indexOf("quota")),
        Optional.empty(),
        List.of("quota"),
        Mode.REPORTED,
        article.published(),
        Evidence.at(article, Evidence.In.TEXT, new Span(start, start + words.length())),
        "demand.want",
        sure);
  }
}
