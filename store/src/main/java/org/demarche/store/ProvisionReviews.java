// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.position.ProvisionDecisions;
import org.demarche.position.ProvisionDecisions.Kind;
import org.demarche.statement.Statement;
import org.demarche.text.Require;

/**
 * What reviewers decided about which statements are about one thing. It is kept by statements,
 * since the names of provisions follow from these and may change with each page that is read.
 */
public final class ProvisionReviews {
  private static final String NOW =
      """
      SELECT s.n FROM statement s JOIN article a ON a.n = s.article_n
      WHERE s.dossier = ? AND s.replaced = 0 AND a.id = ?""";

  private final Db db;
  private final Clock clock;
  private final DossierView dossier;
  private final ProvisionRows rows;

  ProvisionReviews(Db db, Clock clock, DossierView dossier, ProvisionRows rows) {
    this.db = db;
    this.clock = clock;
    this.dossier = dossier;
    this.rows = rows;
  }

  /**
   * Puts the provisions of these statements together.
   *
   * @param words what was done, for the list of decisions
   * @return the decision's number
   */
  public long merge(List<Statement> first, List<Statement> second, String words, String who) {
    return write(Kind.MERGED, first, second, words, who);
  }

  /** Takes these statements out of the provision that they have with the others. */
  public long part(List<Statement> parted, List<Statement> rest, String words, String who) {
    return write(Kind.PARTED, parted, rest, words, who);
  }

  private long write(
      Kind kind, List<Statement> first, List<Statement> second, String words, String who) {
    Require.filled(who, "name of the reviewer");
    Require.that(!first.isEmpty() && !second.isEmpty(), "provisions have statements");
    Set<List<String>> matters =
        Stream.concat(first.stream(), second.stream())
            .map(each -> List.of(each.holder().id(), each.issue()))
            .collect(Collectors.toSet());
    Require.that(
        matters.size() == 1, "provisions are of one party and one issue, not of %s", matters);
    return db.write(
        () -> rows.insert(dossier.shown(), kind, first, second, words, who, clock.instant()));
  }

  /** Takes a decision back; false where it was taken back before. */
  public boolean undo(long decision, String who) {
    Require.filled(who, "name of the reviewer");
    return db.write(
        () -> {
          Require.that(
              rows.find(decision).isPresent(),
              "the ledger has no decision number %d about provisions",
              decision);
          return rows.undo(decision, who, clock.instant());
        });
  }

  /** Every decision ever made, oldest first, those taken back included. */
  public List<ProvisionDecision> all() {
    return db.read(rows::all);
  }

  /** What holds now, for the statements of now. */
  public ProvisionDecisions decisions() {
    return db.read(
        () -> {
          String view = dossier.shown();
          List<ProvisionDecision> holding =
              rows.all().stream()
                  .filter(each -> !each.undone() && each.dossier().equals(view))
                  .toList();
          Map<String, Statement> now = holding.isEmpty() ? Map.of() : now(holding, view);
          return new ProvisionDecisions(
              holding.stream()
                  .map(
                      each ->
                          new ProvisionDecisions.Decision(
                              each.kind(), ids(each.first(), now), ids(each.second(), now)))
                  .toList());
        });
  }

  private Map<String, Statement> now(List<ProvisionDecision> decisions, String view) {
    Set<String> articles = new LinkedHashSet<>();
    for (ProvisionDecision each : decisions) {
      Stream.concat(each.first().stream(), each.second().stream())
          .forEach(statement -> articles.add(statement.articleId()));
    }
    Map<String, Statement> now = new LinkedHashMap<>();
    StatementLoader loader = new StatementLoader(db);
    for (String article : articles) {
      List<Long> numbers = db.list(NOW, row -> row.getLong(1), view, article);
      if (!numbers.isEmpty()) {
        loader.load(numbers).forEach(row -> now.put(row.statement().id(), row.statement()));
      }
    }
    return now;
  }

  /** The same statements as they are now: of the same id, else the only one in the same words. */
  private static Set<String> ids(List<Statement> seen, Map<String, Statement> now) {
    Set<String> ids = new LinkedHashSet<>();
    for (Statement each : seen) {
      if (now.containsKey(each.id())) {
        ids.add(each.id());
        continue;
      }
      List<String> same =
          now.entrySet().stream()
              .filter(other -> Anchors.isSame(each, other.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      if (same.size() == 1) {
        ids.add(same.get(0));
      }
    }
    return ids;
  }
}
