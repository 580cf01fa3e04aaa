// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;
import org.demarche.text.Span;

/**
 * Finds again what a decision was about, after newer rules made the statements anew: the statement
 * of the same id, else the only one of the same act and holder in the same words. What is not
 * certain is left alone, so that no decision is put on a statement that nobody saw.
 */
final class Anchors {
  private Anchors() {}

  /**
   * The statement that each decision holds for, by the decision's number.
   *
   * @param decisions the latest one about each statement
   * @param statements the statements of now, by id
   */
  static Map<Long, String> of(Collection<Decision> decisions, Map<String, Statement> statements) {
    Map<Long, String> found = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Decision decision : decisions) {
      direct(decision, statements)
          .ifPresent(
              id -> {
                found.put(decision.id(), id);
                taken.add(id);
              });
    }
    Map<Long, String> others = new HashMap<>();
    for (Decision decision : decisions) {
      if (!found.containsKey(decision.id())) {
        only(decision, statements, taken).ifPresent(id -> others.put(decision.id(), id));
      }
    }
    Map<String, Long> claims =
        others.values().stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    others.forEach(
        (decision, id) -> {
          if (claims.get(id) == 1) {
            found.put(decision, id);
          }
        });
    return found;
  }

  private static Optional<String> direct(Decision decision, Map<String, Statement> statements) {
    return Stream.of(decision.statementId(), decision.seen().id())
        .filter(statements::containsKey)
        .findFirst();
  }

  private static Optional<String> only(
      Decision decision, Map<String, Statement> statements, Set<String> taken) {
    List<String> same =
        statements.keySet().stream()
            .filter(id -> !taken.contains(id))
            .filter(id -> isSame(decision.seen(), statements.get(id)))
            .toList();
    List<String> sameIssue =
        same.stream()
            .filter(id -> statements.get(id).issue().equals(decision.seen().issue()))
            .toList();
    List<String> best = sameIssue.size() == 1 ? sameIssue : same;
    return best.size() == 1 && stillHolds(decision, statements.get(best.get(0)))
        ? Optional.of(best.get(0))
        : Optional.empty();
  }

  /** The same act of the same holder in the same words, or in more or fewer of them. */
  static boolean isSame(Statement before, Statement now) {
    String one = before.content();
    String other = now.content();
    return before.act() == now.act()
        && before.holder().id().equals(now.holder().id())
        && before.evidence().in() == now.evidence().in()
        && (before.evidence().exact().equals(now.evidence().exact())
            || before.articleId().equals(now.articleId())
                && before.evidence().place().overlap(now.evidence().place()) > 0)
        && (one.contains(other) || other.contains(one));
  }

  /** What was rejected for its issue, addressee or words may be right now that these differ. */
  private static boolean stillHolds(Decision decision, Statement now) {
    Statement seen = decision.seen();
    return decision.verdict() != Verdict.REJECTED
        || switch (decision.reason()) {
          case "issue" -> seen.issue().equals(now.issue());
          case "addressee" -> ids(seen).equals(ids(now));
          case "words" -> seen.content().equals(now.content());
          case "said" -> seen.said().equals(now.said());
          default -> true;
        };
  }

  private static List<String> ids(Statement statement) {
    return statement.addressees().stream().map(Party::id).toList();
  }

  /**
   * What a reviewer made, in the article as it is now: at its place, or where its words stand
   * nowhere else; empty where that is not certain.
   */
  static Optional<Statement> in(Article article, Statement made) {
    Evidence evidence = made.evidence();
    if (evidence.standsIn(article)) {
      return Optional.of(at(article, made, evidence.place()));
    }
    String whole = evidence.in() == Evidence.In.TITLE ? article.title() : article.text();
    int start = whole.indexOf(evidence.exact());
    boolean once = start >= 0 && whole.indexOf(evidence.exact(), start + 1) < 0;
    return once
        ? Optional.of(at(article, made, new Span(start, start + evidence.exact().length())))
        : Optional.empty();
  }

  private static Statement at(Article article, Statement made, Span place) {
    return new Statement(
        article.id(),
        made.act(),
        made.holder(),
        made.speaker(),
        made.addressees(),
        made.issue(),
        made.content(),
        made.condition(),
        made.scope(),
        made.mode(),
        made.said(),
        Evidence.at(article, made.evidence().in(), place),
        made.rule(),
        made.confidence());
  }
}
