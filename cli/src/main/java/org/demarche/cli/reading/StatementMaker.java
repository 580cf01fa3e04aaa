// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.demarche.analyzer.nlp4j.Nlp4jAnalyzer;
import org.demarche.article.Article;
import org.demarche.dossier.Knowledge;
import org.demarche.language.Analyzer;
import org.demarche.language.Document;
import org.demarche.statement.ChangeClaim;
import org.demarche.statement.ClaimFinder;
import org.demarche.statement.NearMiss;
import org.demarche.statement.RuleBook;
import org.demarche.statement.Statement;
import org.demarche.statement.StatementFinder;
import org.demarche.text.Hash;
import org.demarche.time.SaidDater;

/** Makes statements of articles. The language models are loaded for the first one. */
public final class StatementMaker {
  /** Languages that the analyzer reads; a text too short to tell its language is tried too. */
  public static final List<String> LANGUAGES = List.of("en", "und");

  private final Supplier<Analyzer> supplier;
  private final Knowledge knowledge;
  private final String version;
  private final ClaimFinder claims;
  private Analyzer analyzer;
  private StatementFinder finder;

  /** A maker that knows these parties and issues. */
  public StatementMaker(Supplier<Analyzer> analyzer, Knowledge knowledge) {
    this.supplier = analyzer;
    this.knowledge = knowledge;
    this.claims =
        new ClaimFinder(
            RuleBook.builtIn(), knowledge.parties(), knowledge.issues(), SaidDater::said);
    this.version = "statements " + Hash.id(core(), analyzerCode(), knowledge.version());
  }

  private static String core() {
    return Fingerprint.of(
        StatementFinder.class,
        "org.demarche.text",
        "org.demarche.time",
        "org.demarche.language",
        "org.demarche.party",
        "org.demarche.issue",
        "org.demarche.statement");
  }

  private static String analyzerCode() {
    return Fingerprint.of(Nlp4jAnalyzer.class, "org.demarche.analyzer.nlp4j");
  }

  /** Changes whenever the same article may give other statements: rules, tables, code, dossier. */
  public String version() {
    return version;
  }

  /**
   * The statements of an article.
   *
   * @throws org.demarche.analyzer.nlp4j.ModelCacheException where the models cannot be loaded
   */
  public List<Statement> statements(Article article) {
    return finder().find(article, document(article));
  }

  /** The same, and the rules that were called and did not fire. */
  public List<Statement> statements(Article article, Consumer<NearMiss> near) {
    return finder().find(article, document(article), near);
  }

  /** The statements of an article, and what it says itself about how positions moved. */
  public Found find(Article article) {
    Document document = document(article);
    return new Found(finder().find(article, document), claims.find(article, document));
  }

  /**
   * What was found in an article.
   *
   * @param statements its statements
   * @param claims what it says about change
   */
  public record Found(List<Statement> statements, List<ChangeClaim> claims) {}

  /** The article, analysed. */
  public Document document(Article article) {
    return Document.of(article.title(), article.text(), analyzer());
  }

  private Analyzer analyzer() {
    if (analyzer == null) {
      analyzer = supplier.get();
    }
    return analyzer;
  }

  private StatementFinder finder() {
    if (finder == null) {
      finder =
          new StatementFinder(
              RuleBook.builtIn(), knowledge.parties(), knowledge.issues(), SaidDater::said);
    }
    return finder;
  }
}
