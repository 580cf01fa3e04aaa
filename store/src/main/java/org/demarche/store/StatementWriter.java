// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.demarche.party.Party;
import org.demarche.statement.Evidence;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;

/** Writes the rows of a statement. */
final class StatementWriter {
  private static final String INSERT =
      """
      INSERT INTO statement (id, dossier, article_n, holder_n, shown, day, act, issue, mode,
        said_from, said_to, said_basis, speaker_name, speaker_role, content, condition,
        evidence_in, evidence_start, evidence_end, evidence_exact, prefix_length, suffix_length,
        rule, confidence, by_hand, replaces, verdict, review_n)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING n""";

  private final Db db;

  /** Where a statement is put: its article and dossier, and how that stands in the lists. */
  record Home(long article, String dossier, boolean shown, Optional<String> published) {}

  /**
   * What is known of a statement beside what it says.
   *
   * @param replaces id of the program's statement that it stands for
   * @param verdict what a reviewer thinks of it
   * @param review number of the decision that says so
   */
  record Hand(Optional<String> replaces, Verdict verdict, long review) {}

  StatementWriter(Db db) {
    this.db = db;
  }

  Home home(long article, String dossier) {
    return db.first(
            "SELECT published_from FROM shown WHERE article_n = ?",
            row -> new Home(article, dossier, true, Rows.text(row, "published_from")),
            article)
        .orElse(new Home(article, dossier, false, Optional.empty()));
  }

  /** A statement of the program. */
  void insert(Home home, Statement statement) {
    insert(home, statement, Optional.empty());
  }

  /** A statement that a reviewer made. */
  void insert(Home home, Statement statement, Hand hand) {
    insert(home, statement, Optional.of(hand));
  }

  private void insert(Home home, Statement statement, Optional<Hand> hand) {
    long n = db.number(INSERT, values(home, statement, hand)).orElseThrow();
    List<Object[]> addressees = new ArrayList<>();
    for (Party party : statement.addressees()) {
      addressees.add(new Object[] {n, addressees.size(), numberOf(party)});
    }
    db.batch("INSERT INTO addressee (statement_n, ordinal, party_n) VALUES (?, ?, ?)", addressees);
    List<Object[]> scope = new ArrayList<>();
    for (String item : statement.scope()) {
      scope.add(new Object[] {n, scope.size(), item});
    }
    db.batch("INSERT INTO scope (statement_n, ordinal, item) VALUES (?, ?, ?)", scope);
  }

  private Object[] values(Home home, Statement statement, Optional<Hand> hand) {
    Evidence evidence = statement.evidence();
    return new Object[] {
      statement.id(),
      home.dossier(),
      home.article(),
      numberOf(statement.holder()),
      home.shown(),
      Rows.from(statement.said()).map(Object::toString).or(home::published).orElse("unknown"),
      statement.act().word(),
      statement.issue(),
      statement.mode().word(),
      Rows.from(statement.said()),
      Rows.to(statement.said()),
      Rows.basis(statement.said()),
      statement.speaker().map(Speaker::name),
      statement.speaker().map(Speaker::role),
      statement.content(),
      statement.condition(),
      evidence.in() == Evidence.In.TITLE ? "title" : "text",
      evidence.place().start(),
      evidence.place().end(),
      evidence.exact(),
      evidence.prefix().length(),
      evidence.suffix().length(),
      statement.rule(),
      statement.confidence(),
      hand.isPresent(),
      hand.flatMap(Hand::replaces),
      hand.map(Hand::verdict).orElse(Verdict.NONE).word(),
      hand.map(Hand::review)
    };
  }

  private long numberOf(Party party) {
    OptionalLong known =
        db.number("SELECT n FROM party WHERE id = ? AND name = ?", party.id(), party.name());
    if (known.isPresent()) {
      return known.getAsLong();
    }
    return db.number(
            "INSERT INTO party (id, name) VALUES (?, ?) RETURNING n", party.id(), party.name())
        .orElseThrow();
  }
}
