// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Cut;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/** A small negotiation over a fishing bank, invented for these tests. */
final class Samples {
  static final Party NORLAND = new Party("norland", "Norland");
  static final Party SUDRIA = new Party("sudria", "Sudria");
  static final Instant MONDAY = Instant.parse("2024-06-17T08:00:00Z");
  static final Instant TUESDAY = Instant.parse("2024-06-18T08:00:00Z");
  static final String READER = "reader 1";
  static final String RULES = "rules 1";
  static final String DEMAND = "Norland wants the quota lifted";
  static final String REFUSAL = "Sudria will not lift the quota";
  static final String TEXT = DEMAND + ", its minister said.\n\n" + REFUSAL + ".";

  private Samples() {}

  static Page page(String source, String text) {
    return page(source, text, PageFacts.NONE);
  }

  static Page page(String source, String text, PageFacts facts) {
    return new Page(source, text.getBytes(StandardCharsets.UTF_8), text, facts);
  }

  /** A page that holds one article, which is all its text under a title. */
  static Article article(Page page) {
    return article(page, "2024-06-14");
  }

  static Article article(Page page, String published) {
    return new Article(
        Article.idOf(page.hash(), 0),
        page.hash(),
        page.source(),
        1,
        DEMAND,
        Optional.of("The Coast Herald"),
        Optional.of("Newsreel"),
        Optional.of("Ana Lind"),
        "en",
        Optional.of(DateSpan.day(LocalDate.parse(published), "dateline")),
        Optional.empty(),
        page.text(),
        Optional.of(new Span(0, page.text().length())),
        false,
        List.of());
  }

  static Article russian(Page page) {
    return article(page).withLanguage("ru");
  }

  static Statement demand(Article article) {
    return statement(article, Evidence.In.TEXT, Act.DEMAND, NORLAND, SUDRIA, DEMAND);
  }

  static Statement headline(Article article) {
    return statement(article, Evidence.In.TITLE, Act.DEMAND, NORLAND, SUDRIA, DEMAND);
  }

  static Statement refusal(Article article) {
    return statement(article, Evidence.In.TEXT, Act.REFUSE, SUDRIA, NORLAND, REFUSAL);
  }

  private static Statement statement(
      Article article, Evidence.In in, Act act, Party holder, Party addressee, String words) {
    String whole = in == Evidence.In.TITLE ? article.title() : article.text();
    int start = whole.indexOf(words);
    return new Statement(
        article.id(),
        act,
        holder,
        Optional.of(new Speaker("its minister", "minister of fisheries")),
        List.of(addressee),
        "trade",
        words.substring(words.indexOf("quota")),
        Optional.empty(),
        List.of("quota"),
        Mode.REPORTED,
        article.published(),
        Evidence.at(article, in, new Span(start, start + words.length())),
        "demand.want",
        0.9);
  }

  /** A page with a cut, whose text is not its bytes read as UTF-8. */
  static Page latinPage(String source) {
    String text = "Sign in\nThe Fjord Post\n" + TEXT + "\nÅ";
    return new Page(source, text.getBytes(StandardCharsets.ISO_8859_1), text, PageFacts.NONE);
  }

  static Cut signIn() {
    return new Cut(new Span(0, 7), "Sign in", "sign-in");
  }
}
