// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.article.Article;
import org.demarche.server.screen.ReaderModel.Fact;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;
import org.demarche.view.listing.SourceListing;
import org.demarche.view.output.Words;

/** What is known of an article, in words. */
final class Facts {
  private static final Pattern WEB = Pattern.compile("https?://[^\\s/?#]+\\S*");

  private Facts() {}

  /** Outlet, who passed it on and whose text it is stand apart; so do the two dates. */
  static List<Fact> of(Article article) {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Outlet", clean(article.outlet()).orElse("not known"), ""));
    clean(article.via()).ifPresent(via -> facts.add(new Fact("Found at", via, "")));
    clean(article.origin()).ifPresent(name -> facts.add(new Fact("Text by", name, "")));
    clean(article.byline()).ifPresent(name -> facts.add(new Fact("Byline", name, "")));
    facts.add(date("Published", article.published()));
    if (article.modified().isPresent()) {
      facts.add(date("Changed", article.modified()));
    }
    facts.add(date("Captured", article.captured()));
    if (!article.language().equals("en")) {
      facts.add(new Fact("Language", SourceListing.language(article.language()), ""));
    }
    facts.add(new Fact("Page", Shown.page(Words.clean(article.page())), ""));
    return facts;
  }

  private static Optional<String> clean(Optional<String> text) {
    return text.map(Words::clean).filter(words -> !words.isBlank());
  }

  private static Fact date(String name, Optional<DateSpan> span) {
    return new Fact(
        name,
        span.isEmpty() ? "not known" : Shown.daysOnOneLine(span),
        span.map(DateSpan::basis).map(Words::clean).orElse(""));
  }

  /** The address of an article where a browser may go there: http and https only. */
  static String address(Article article) {
    return article
        .url()
        .map(String::strip)
        .filter(url -> WEB.matcher(url.toLowerCase(Locale.ROOT)).matches())
        .orElse("");
  }

  /** Outlet, title, day and link. */
  static String citation(Article article, String title) {
    List<String> parts = new ArrayList<>();
    clean(article.outlet()).ifPresent(parts::add);
    if (!title.isBlank()) {
      parts.add("“" + Words.clean(title) + "”");
    }
    parts.add(Shown.daysOnOneLine(article.published()));
    String address = address(article);
    parts.add(address.isEmpty() ? Words.clean(Shown.page(article.page())) : address);
    return String.join(", ", parts) + ".";
  }
}
