// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.article.FurnitureRule.Scope;

/** What is known of page furniture: all rules, in the order of their files. */
final class Furniture {
  private static final class Default {
    static final Furniture RULES = FurnitureReader.readDefault();
  }

  private final List<FurnitureRule> rules;

  /**
   * Rules that hold together.
   *
   * @throws FurnitureException where an example or a near miss fails
   */
  Furniture(List<FurnitureRule> rules) {
    this.rules = List.copyOf(rules);
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
    FurnitureRule found = null;
    for (FurnitureRule rule : rules) {
      boolean better = found == null || rank(rule) > rank(found);
      if (rule.scope() == Scope.LINE && better && rule.match(text) != null) {
        found = rule;
      }
    }
    return Optional.ofNullable(found);
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
