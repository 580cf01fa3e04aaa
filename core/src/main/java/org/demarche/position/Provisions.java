// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.statement.Statement;

/**
 * Which statements of a party on an issue are about the same thing, and what that thing is called.
 *
 * <p>Statements are taken in the order of the days on which they were said, and each joins the
 * nearest group of those before it or starts one (leader clustering: J. Hartigan, "Clustering
 * Algorithms", 1975). So what is said later never regroups what was said earlier, and a position as
 * of a day does not depend on what came after it; only the names may gain by it.
 */
public final class Provisions {
  /** Members of a group that a newcomer is compared with: enough to know it by. */
  private static final int COMPARED = 12;

  private Provisions() {}

  /**
   * The name of each statement's provision, by the statement's id. Two statements have the same one
   * where party, issue and matter are the same; the name is unique within party and issue.
   */
  public static Map<String, String> of(Collection<StatementInStory> statements) {
    return of(statements, ProvisionDecisions.NONE);
  }

  /** The same, as reviewers decided. */
  public static Map<String, String> of(
      Collection<StatementInStory> statements, ProvisionDecisions decisions) {
    Map<String, String> names = new HashMap<>();
    statements.stream()
        .sorted(StatementInStory.BY_TIME)
        .collect(
            Collectors.groupingBy(s -> List.of(s.statement().holder().id(), s.statement().issue())))
        .values()
        .forEach(group -> names.putAll(named(group, decisions)));
    return names;
  }

  /**
   * How near the matters of two statements are, in [0, 1], whoever makes them.
   *
   * @see #areSame
   */
  public static double similarity(Statement one, Statement other) {
    return Similarity.of(gist(one), gist(other));
  }

  /** Whether two statements of one party on one issue are about the same thing, taken alone. */
  public static boolean areSame(Statement one, Statement other) {
    return similarity(one, other) >= Similarity.SAME;
  }

  /** Whether the words say that the party gives up a demand of its own ("no longer insists"). */
  public static boolean isGivingUp(String words) {
    return Lexicon.BUILT_IN.isGivingUp(words);
  }

  /** Whether the words say that no condition is set ("without preconditions"). */
  public static boolean isUnconditional(String words) {
    return Lexicon.BUILT_IN.isUnconditional(words);
  }

  /** Whether the words set an upper bound ("cut to 9 %"), so that a lower figure asks for more. */
  public static boolean isCeiling(String words) {
    return Lexicon.BUILT_IN.isCeiling(words);
  }

  static Gist gist(Statement statement) {
    return Gist.of(statement.content(), statement.scope());
  }

  private static Map<String, String> named(
      List<StatementInStory> statements, ProvisionDecisions decisions) {
    Groups groups = new Groups();
    Map<String, Group> byId = new HashMap<>();
    for (StatementInStory statement : statements) {
      Gist gist = gist(statement.statement());
      Group group = groups.of(gist);
      group.add(statement.statement(), gist);
      byId.put(statement.id(), group);
    }
    if (!decisions.equals(ProvisionDecisions.NONE)) {
      groups = regrouped(statements, byId, decisions);
    }
    Map<Group, String> names = ProvisionNames.of(groups.all());
    Map<String, String> named = new TreeMap<>();
    byId.forEach((id, group) -> named.put(id, names.get(group)));
    return named;
  }

  /** The groups as reviewers decided, members in the order in which they were said. */
  private static Groups regrouped(
      List<StatementInStory> statements, Map<String, Group> byId, ProvisionDecisions decisions) {
    Map<String, Integer> numbers = new TreeMap<>();
    byId.forEach((id, group) -> numbers.put(id, group.number()));
    Map<String, Integer> decided = decisions.regroup(numbers);
    Groups groups = new Groups();
    Map<Integer, Group> byNumber = new HashMap<>();
    for (StatementInStory statement : statements) {
      Group group =
          byNumber.computeIfAbsent(decided.get(statement.id()), number -> groups.started());
      group.add(statement.statement(), gist(statement.statement()));
      byId.put(statement.id(), group);
    }
    return groups;
  }

  /** The groups so far, and which of them have a part of a gist: only these can be near it. */
  private static final class Groups {
    private final List<Group> all = new ArrayList<>();
    private final Map<Gist, Group> known = new HashMap<>();
    private final Map<String, Set<Group>> byPart = new HashMap<>();

    List<Group> all() {
      return all;
    }

    Group of(Gist gist) {
      Group group = known.get(gist);
      if (group == null) {
        group = nearest(gist);
        known.put(gist, group);
        for (String part : gist.parts()) {
          byPart.computeIfAbsent(part, p -> new LinkedHashSet<>()).add(group);
        }
      }
      return group;
    }

    private Group nearest(Gist gist) {
      Set<Group> candidates = new TreeSet<>(Comparator.comparingInt(Group::number));
      gist.parts().forEach(part -> candidates.addAll(byPart.getOrDefault(part, Set.of())));
      Group best = null;
      double nearest = Similarity.SAME;
      for (Group candidate : candidates) {
        double similarity = candidate.similarity(gist);
        if (similarity > nearest || best == null && similarity == nearest) {
          best = candidate;
          nearest = similarity;
        }
      }
      return best == null ? started() : best;
    }

    private Group started() {
      Group group = new Group(all.size());
      all.add(group);
      return group;
    }
  }

  /** Statements about one thing. */
  static final class Group {
    private final int number;
    private final List<Gist> gists = new ArrayList<>();
    private final List<Gist> compared = new ArrayList<>();
    private String firstContent = "";

    private Group(int number) {
      this.number = number;
    }

    private int number() {
      return number;
    }

    private void add(Statement statement, Gist gist) {
      if (gists.isEmpty()) {
        firstContent = statement.content();
      }
      gists.add(gist);
      if (compared.size() < COMPARED && !compared.contains(gist)) {
        compared.add(gist);
      }
    }

    /** The mean of the best and the average: one near member is not enough to chain two matters. */
    private double similarity(Gist gist) {
      double best = 0;
      double sum = 0;
      for (Gist member : compared) {
        double similarity = Similarity.of(member, gist);
        best = Math.max(best, similarity);
        sum += similarity;
      }
      return (best + sum / compared.size()) / 2;
    }

    List<Gist> gists() {
      return gists;
    }

    String firstContent() {
      return firstContent;
    }
  }
}
