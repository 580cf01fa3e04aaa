// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.statement.Statement;

/**
 * Puts the copies of one statement under one issue. The issue of a statement hangs on the article
 * around it, so that two copies of a story can have the same words under two issues; counted twice,
 * they would make two positions.
 */
public final class Copies {
  private Copies() {}

  private record Key(String story, String holder, String act, String words) {}

  /** The same statements, those of copies under the issue that most of them have. */
  public static List<StatementInStory> underOneIssue(Collection<StatementInStory> statements) {
    Map<Key, List<StatementInStory>> copies = new HashMap<>();
    for (StatementInStory s : statements) {
      copies.computeIfAbsent(key(s), key -> new ArrayList<>()).add(s);
    }
    List<StatementInStory> result = new ArrayList<>(statements.size());
    for (StatementInStory s : statements) {
      result.add(issue(copies.get(key(s))).map(issue -> under(issue, s)).orElse(s));
    }
    return result;
  }

  private static Key key(StatementInStory s) {
    Statement statement = s.statement();
    return new Key(
        s.storyId(),
        statement.holder().id(),
        statement.act().word(),
        statement.content().toLowerCase(Locale.ROOT).strip());
  }

  /** The issue that is meant; empty where all agree, or where one article has both. */
  private static Optional<String> issue(List<StatementInStory> copies) {
    if (copies.size() < 2) {
      return Optional.empty();
    }
    Map<String, Double> weights = new TreeMap<>();
    Set<String> articles = new HashSet<>();
    for (StatementInStory s : copies) {
      weights.merge(s.statement().issue(), s.statement().confidence(), Double::sum);
      articles.add(s.statement().articleId());
    }
    if (weights.size() < 2 || articles.size() < 2) {
      return Optional.empty();
    }
    return weights.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.<String, Double>comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static StatementInStory under(String issue, StatementInStory s) {
    Statement statement = s.statement();
    if (statement.issue().equals(issue)) {
      return s;
    }
    Statement other =
        new Statement(
            statement.articleId(),
            statement.act(),
            statement.holder(),
            statement.speaker(),
            statement.addressees(),
            issue,
            statement.content(),
            statement.condition(),
            statement.scope(),
            statement.mode(),
            statement.said(),
            statement.evidence(),
            statement.rule(),
            statement.confidence());
    // Its id stays that of the statement as it stands in the ledger.
    return new StatementInStory(other, s.storyId(), s.outlet(), s.published(), s.id());
  }
}
