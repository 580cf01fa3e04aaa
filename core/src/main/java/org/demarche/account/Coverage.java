// SPDX-License-Identifier: Apache-2.0
package org.demarche.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.party.Party;
import org.demarche.statement.Statement;

/**
 * What an empty cell of the matrix means: a party that says nothing on an issue in articles that
 * tell of both is silent; where no article tells of both, it is not covered.
 *
 * <p>An article tells of the issues of its statements, and of the parties that hold them or that
 * they are addressed to.
 */
public final class Coverage {
  private record Place(String party, String issue) {}

  private final Set<Place> covered = new HashSet<>();

  /** The coverage by the articles of these statements. */
  public Coverage(Collection<Statement> statements) {
    Map<String, Set<String>> issues = new HashMap<>();
    Map<String, Set<String>> parties = new HashMap<>();
    for (Statement each : statements) {
      String article = each.articleId();
      issues.computeIfAbsent(article, id -> new HashSet<>()).add(each.issue());
      Set<String> here = parties.computeIfAbsent(article, id -> new HashSet<>());
      here.add(each.holder().id());
      each.addressees().stream().map(Party::id).forEach(here::add);
    }
    parties.forEach(
        (article, ids) ->
            issues
                .get(article)
                .forEach(issue -> ids.forEach(id -> covered.add(new Place(id, issue)))));
  }

  /** Whether an article tells of both. */
  public boolean covers(String party, String issue) {
    return covered.contains(new Place(party, issue));
  }

  /** The issues of these on which nobody was heard of the party. */
  public List<String> notCovered(String party, Collection<String> issues) {
    return issues.stream().filter(issue -> !covers(party, issue)).toList();
  }
}
