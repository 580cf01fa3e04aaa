// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.evaluation.Found;
import org.demarche.evaluation.Roles;
import org.demarche.page.Page;
import org.demarche.party.Party;
import org.demarche.statement.Evidence;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.store.StatementRow;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;
import org.demarche.view.listing.Shown;

/** Makes statements of the ledger ready to be measured. */
final class Measured {
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Ledger ledger;

  Measured(Ledger ledger) {
    this.ledger = ledger;
  }

  Found found(StatementRow row) {
    Statement statement = row.statement();
    return new Found(
        fileName(row.article().page()),
        statement.act().word(),
        statement.holder().id(),
        statement.issue(),
        statement.evidence().exact(),
        onPage(row.article(), statement.evidence()),
        roles(statement),
        statement.rule(),
        statement.confidence(),
        statement.id());
  }

  static Roles roles(Statement statement) {
    return new Roles(
        Optional.of(statement.speaker().map(Speaker::name).orElse("")),
        Optional.of(statement.addressees().stream().map(Party::id).toList()),
        Optional.of(statement.mode().word()),
        Optional.of(statement.condition().orElse("")),
        statement.said().map(DateSpan::from),
        statement.said().map(DateSpan::to));
  }

  /** A page's file name, without "#" and ordinal. */
  static String fileName(String page) {
    return Shown.page(page.replaceFirst("#\\d+$", ""));
  }

  /** Where the evidence stands on the page, in code points, as labelled rows count. */
  private Optional<Span> onPage(Article article, Evidence evidence) {
    List<Span> pieces =
        evidence.in() == Evidence.In.TITLE
            ? article.titleOnPage(evidence.place())
            : article.onPage(evidence.place());
    Optional<Span> place = pieces.stream().reduce(Span::union);
    return place.flatMap(span -> text(article).map(text -> inCodePoints(span, text)));
  }

  private Optional<String> text(Article article) {
    String source = article.page().replaceFirst("#\\d+$", "");
    return texts.computeIfAbsent(source, name -> ledger.page(name).map(Page::text));
  }

  private static Span inCodePoints(Span span, String text) {
    return new Span(text.codePointCount(0, span.start()), text.codePointCount(0, span.end()));
  }
}
