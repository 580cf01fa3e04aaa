// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.statement.Statement;
import org.demarche.store.Ledger;
import org.demarche.store.StatementFilter;
import org.demarche.store.StatementRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh ledger for each test, and the steps that most of them share. */
abstract class LedgerTest {
  @TempDir Path folder;
  Path file;
  Ledger ledger;

  @BeforeEach
  void open() {
    file = folder.resolve("demarche.db");
    ledger = reopened();
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  Ledger reopened() {
    return Ledger.open(file.toString(), Clock.fixed(Samples.MONDAY, ZoneOffset.UTC));
  }

  /** Reads a page with one article and its two statements in the text. */
  Article read(String source, String text) {
    return read(Samples.page(source, text));
  }

  Article read(Page page) {
    Article article = Samples.article(page);
    ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
    analyse(article);
    return article;
  }

  void analyse(Article article) {
    List<Statement> found = List.of(Samples.demand(article), Samples.refusal(article));
    ledger.saveStatements(article.id(), found, Samples.RULES);
  }

  List<Statement> statements() {
    return ledger.statements(StatementFilter.ALL).stream().map(StatementRow::statement).toList();
  }
}
