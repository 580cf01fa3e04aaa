// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.article.FurnitureRule.Scope;
import org.demarche.text.ByBeginning;

/** What is known of page furniture: all rules, in the order of their files. */
final class Furniture {
  private static final class Default {
    static final Furniture RULES = FurnitureReader.readDefault();
  }

  private final List<FurnitureRule> rules;
  private final ByBeginning<FurnitureRule> lines;
  private final ByBeginning<FurnitureRule> casedLines;

  /**
   * Rules that hold together.
   *
   * @throws FurnitureException where an example or a near miss fails
   */
  Furniture(List<FurnitureRule> rules) {
    this.rules = List.copyOf(rules);
    this.lines = ofLines(false);
    this.casedLines = ofLines(true);
    List<String> violations = violations();
    if (!violations.isEmpty()) {
      throw new FurnitureException(String.join("\n", violations));
    }
  }

  /** The rules that come with the program. */
  static Furniture standard() {
    return Default.RULES;
  }

  List<FurnitureRule> rules() {
    return rules;
  }

  List<FurnitureRule> rules(Scope scope) {
    return rules.stream().filter(r -> r.scope() == scope).toList();
  }

  /**
   * The rule that describes the whole of a block: one that decides alone before others, and one
   * that tells of what follows before one that does not.
   */
  Optional<FurnitureRule> whole(BlockText text) {
    if (text.text().length() > FurnitureRule.LONGEST_LINE) {
      return Optional.empty();
    }
    FurnitureRule found = best(lines.of(text.folded()), text, null);
    return Optional.ofNullable(best(casedLines.of(text.plain()), text, found));
  }

  /** Of the rules that match the one with the highest rank; of equals the first. */
  private FurnitureRule best(List<FurnitureRule> rules, BlockText text, FurnitureRule before) {
    FurnitureRule found = before;
    for (FurnitureRule rule : rules) {
      boolean better = found == null || rank(rule) > rank(found);
      if (better && rule.match(text) != null) {
        found = rule;
      }
    }
    return found;
  }

  private ByBeginning<FurnitureRule> ofLines(boolean cased) {
    return new ByBeginning<>(
        rules.stream().filter(r -> r.scope() == Scope.LINE && r.cased() == cased).toList(),
        FurnitureRule::pattern);
  }

  private static int rank(FurnitureRule rule) {
    return (rule.alone() ? 2 : 0) + (rule.effect() == Effect.NONE ? 0 : 1);
  }

  private List<String> violations() {
    List<String> violations = new ArrayList<>();
    for (FurnitureRule rule : rules) {
      violations.addAll(rule.violations());
      for (String miss : rule.no()) {
        whole(new BlockText(miss))
            .filter(FurnitureRule::alone)
            .filter(other -> other != rule)
            .ifPresent(
                other ->
                    violations.add(
                        other.place() + " matches a near miss of " + rule.place() + ": " + miss));
      }
    }
    return violations;
  }
}
