// SPDX-License-Identifier: Apache-2.0
package org.demarche.position;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.party.PartyBook;
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
  private static final int COMPARED = 8;

  /** Wordings among which the shortest phrase is looked for. */
  private static final int LOOKED_AT = 5;

  private static final Pattern TAIL = Pattern.compile(", (\\p{Ll}+ed)\\b");

  /** What is grouped apart from all else. */
  record Matters(String holder, String issue) {}

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
            Collectors.groupingBy(
                s -> new Matters(s.statement().holder().id(), s.statement().issue())))
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

  /** Whether the words before the content say that its demand is softened ("gave ground on"). */
  public static boolean isGivingGround(Statement statement) {
    String exact = statement.evidence().exact();
    String before = exact.substring(0, exact.indexOf(statement.content()));
    return Lexicon.BUILT_IN.endsInGivingGround(before);
  }

  /** Whether the words say that no condition is set ("without preconditions"). */
  public static boolean isUnconditional(String words) {
    return Lexicon.BUILT_IN.isUnconditional(words);
  }

  /** Whether the words set an upper bound ("cut to 9 %"), so that a lower figure asks for more. */
  public static boolean isCeiling(String words) {
    return Lexicon.BUILT_IN.isCeiling(words);
  }

  /**
   * Whether the content says nothing that could be compared: "this", or the name of a party alone.
   */
  public static boolean saysNothing(Statement statement) {
    String content = statement.content().strip();
    return Lexicon.BUILT_IN.isBare(content)
        || !content.contains(" ") && !PartyBook.builtIn().entries(content).isEmpty();
  }

  /** Whether an item of a scope is who tells of it ("three sources"), or a number of places. */
  public static boolean isTeller(String item) {
    return Lexicon.BUILT_IN.isTeller(item);
  }

  /** A phrase of few words for what these statements say, out of one of them. */
  public static String phrase(Collection<StatementInStory> statements) {
    return statements.stream()
        .map(s -> s.statement().content())
        .distinct()
        .limit(LOOKED_AT)
        .map(Phrase::of)
        .min(
            Comparator.comparing((String p) -> p.split(" ").length < 2)
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  static Gist gist(Statement statement) {
    return Gist.of(statement.content() + tail(statement), statement.scope());
  }

  /** "wants the sanctions, imposed in spring, lifted": the verb that stands behind the content. */
  private static String tail(Statement statement) {
    String exact = statement.evidence().exact();
    int end = exact.indexOf(statement.content()) + statement.content().length();
    if (!exact.startsWith(", ", end)) {
      return "";
    }
    Matcher found = TAIL.matcher(exact).region(end, exact.length());
    return found.lookingAt() ? " " + found.group(1) : "";
  }

  private static Map<String, String> named(
      List<StatementInStory> statements, ProvisionDecisions decisions) {
    Statement first = statements.get(0).statement();
    Course course = new Course(new Matters(first.holder().id(), first.issue()));
    Groups groups = new Groups();
    Map<String, Group> byId = new HashMap<>();
    for (StatementInStory statement : statements) {
      Gist gist = gist(statement.statement());
      boolean isYielding = Stance.isYielding(statement.statement().act());
      int number = course.next(gist, isYielding);
      Group group = number < 0 ? groups.of(gist, isYielding) : groups.at(number, gist, isYielding);
      course.went(gist, isYielding, group.number());
      group.add(statement.statement(), gist);
      byId.put(statement.id(), group);
    }
    course.end();
    if (!decisions.equals(ProvisionDecisions.NONE)) {
      groups = regrouped(statements, byId, decisions);
    }
    Map<Group, String> names = ProvisionNames.of(groups.all());
    Map<String, String> named = new HashMap<>();
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
    private final Map<Gist, Group> given = new HashMap<>();
    private final Map<Gist, Group> asked = new HashMap<>();
    private final Map<Gist, Group> givenBefore = new IdentityHashMap<>();
    private final Map<Gist, Group> askedBefore = new IdentityHashMap<>();
    private final Map<String, BitSet> byPart = new HashMap<>();

    List<Group> all() {
      return all;
    }

    /** A gist that is kept is mostly the same object, which is faster to tell than an equal one. */
    Group of(Gist gist, boolean isYielding) {
      return (isYielding ? givenBefore : askedBefore)
          .computeIfAbsent(gist, g -> ofEqual(g, isYielding));
    }

    private Group ofEqual(Gist gist, boolean isYielding) {
      Map<Gist, Group> known = isYielding ? given : asked;
      Group group = known.get(gist);
      if (group == null) {
        group = nearest(gist, isYielding);
        know(gist, isYielding, group);
      }
      return group;
    }

    /** The group of this number, which the gist is known to come into. */
    Group at(int number, Gist gist, boolean isYielding) {
      Group group = number == all.size() ? started() : all.get(number);
      if ((isYielding ? givenBefore : askedBefore).put(gist, group) == null) {
        know(gist, isYielding, group);
      }
      return group;
    }

    private void know(Gist gist, boolean isYielding, Group group) {
      (isYielding ? given : asked).put(gist, group);
      for (String part : gist.parts()) {
        byPart.computeIfAbsent(part, p -> new BitSet()).set(group.number());
      }
    }

    private Group nearest(Gist gist, boolean isYielding) {
      BitSet candidates = new BitSet();
      for (String part : gist.parts()) {
        Optional.ofNullable(byPart.get(part)).ifPresent(candidates::or);
      }
      Matter matter = new Matter(gist);
      Set<String> places = Group.places(gist);
      Group best = null;
      double nearest = Similarity.SAME;
      for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
        Group candidate = all.get(i);
        if (candidate.hasOtherPlaces(places, isYielding) || !candidate.mayReach(nearest, matter)) {
          continue;
        }
        double similarity = candidate.similarity(matter);
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
    private final Set<String> parties = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final List<Matter> compared = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();

    private Group(int number) {
      this.number = number;
    }

    private int number() {
      return number;
    }

    private void add(Statement statement, Gist gist) {
      gists.add(gist);
      contents.add(statement.content());
      parties.add(statement.holder().id());
      statement.addressees().forEach(party -> parties.add(party.id()));
      (Stance.isYielding(statement.act()) ? given : asked).addAll(places(gist));
      if (compared.size() < COMPARED
          && compared.stream().noneMatch(member -> member.gist().equals(gist))) {
        compared.add(new Matter(gist));
      }
    }

    /** Whether a similarity as high as this is possible: most groups are ruled out by few looks. */
    private boolean mayReach(double similarity, Matter matter) {
      double best = 0;
      double sum = 0;
      for (Matter member : compared) {
        double most = Similarity.atMost(member, matter);
        best = Math.max(best, most);
        sum += most;
      }
      return (best + sum / compared.size()) / 2 >= similarity;
    }

    /** The mean of the best and the average: one near member is not enough to chain two matters. */
    private double similarity(Matter matter) {
      double best = 0;
      double sum = 0;
      for (Matter member : compared) {
        double similarity = Similarity.of(member, matter);
        best = Math.max(best, similarity);
        sum += similarity;
      }
      return (best + sum / compared.size()) / 2;
    }

    /** Whether places are given that are none of those asked for, or the other way round. */
    private boolean hasOtherPlaces(Set<String> here, boolean isYielding) {
      Set<String> there = isYielding ? asked : given;
      return !there.isEmpty() && !here.isEmpty() && Collections.disjoint(here, there);
    }

    private static Set<String> places(Gist gist) {
      Set<String> places = new HashSet<>();
      gist.names().forEach(name -> places.addAll(Places.parts(name)));
      return places;
    }

    /** Ids of who holds the statements, and of whom they are asked. */
    Set<String> parties() {
      return parties;
    }

    List<Gist> gists() {
      return gists;
    }

    /** Of the same statements, in the same order. */
    List<String> contents() {
      return contents;
    }
  }
}
