// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.query.Field;
import org.demarche.query.Query;
import org.demarche.statement.Act;

/**
 * Which statements to list: those that meet every list that is not empty, each by one of its
 * values.
 *
 * @param ids statement ids
 * @param articles ids of articles
 * @param pages sources, or names of pages with their ordinal
 * @param parties ids of holders
 * @param addressees ids of parties addressed
 * @param issues issue ids
 * @param acts acts
 * @param outlets who published it, as shown
 * @param vias who passed it on, as shown
 * @param from first day: said on it or later, as far as is known; an unknown day never meets
 * @param to last day: said on it or earlier, as far as is known
 * @param verdicts what reviewers think of it; empty for all
 * @param query what else it must meet
 * @param newestFirst whether the latest day comes first; else the earliest does
 * @param limit at most so many rows
 * @param offset after so many rows
 */
public record StatementFilter(
    List<String> ids,
    List<String> articles,
    List<String> pages,
    List<String> parties,
    List<String> addressees,
    List<String> issues,
    List<Act> acts,
    List<String> outlets,
    List<String> vias,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Set<Verdict> verdicts,
    Optional<Query> query,
    boolean newestFirst,
    int limit,
    int offset) {
  /** Every statement but those that a reviewer rejected. */
  public static final StatementFilter ALL = builder().build();

  /** Copies the lists. */
  public StatementFilter {
    ids = List.copyOf(ids);
    articles = List.copyOf(articles);
    pages = List.copyOf(pages);
    parties = List.copyOf(parties);
    addressees = List.copyOf(addressees);
    issues = List.copyOf(issues);
    acts = List.copyOf(acts);
    outlets = List.copyOf(outlets);
    vias = List.copyOf(vias);
    verdicts = Set.copyOf(verdicts);
  }

  /** A filter that every statement meets, to be narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  /** Narrows a filter step by step; the same step twice gives alternatives. */
  public static final class Builder {
    private final List<String> ids = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();
    private final List<String> addressees = new ArrayList<>();
    private final List<String> issues = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<String> vias = new ArrayList<>();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Set<Verdict> verdicts = EnumSet.complementOf(EnumSet.of(Verdict.REJECTED));
    private Optional<Query> query = Optional.empty();
    private boolean newestFirst;
    private int limit = Integer.MAX_VALUE;
    private int offset;

    private Builder() {}

    /** With this id. */
    public Builder id(String id) {
      ids.add(id);
      return this;
    }

    /** In the article with this id. */
    public Builder article(String id) {
      articles.add(id);
      return this;
    }

    /** From this source, or on this page with its ordinal. */
    public Builder page(String page) {
      pages.add(page);
      return this;
    }

    /** Held by the party with this id. */
    public Builder party(String id) {
      parties.add(id);
      return this;
    }

    /** Addressed to the party with this id. */
    public Builder addressee(String id) {
      addressees.add(id);
      return this;
    }

    /** On this issue. */
    public Builder issue(String id) {
      issues.add(id);
      return this;
    }

    /** Of this act. */
    public Builder act(Act act) {
      acts.add(act);
      return this;
    }

    /** Published by this outlet. */
    public Builder outlet(String outlet) {
      outlets.add(outlet);
      return this;
    }

    /** Passed on by this one. */
    public Builder via(String via) {
      vias.add(via);
      return this;
    }

    /** Said on this day or later. */
    public Builder from(LocalDate day) {
      from = Optional.of(day);
      return this;
    }

    /** Said on this day or earlier. */
    public Builder to(LocalDate day) {
      to = Optional.of(day);
      return this;
    }

    /** With one of these verdicts; all but those rejected where nothing is said. */
    public Builder verdicts(Set<Verdict> wanted) {
      verdicts = wanted;
      return this;
    }

    /** Meeting this query; one that asks for reviews overrules the verdicts. */
    public Builder query(Optional<Query> wanted) {
      query = wanted;
      return this;
    }

    /** The latest first. */
    public Builder newestFirst() {
      newestFirst = true;
      return this;
    }

    /** At most so many rows. */
    public Builder limit(int rows) {
      limit = rows;
      return this;
    }

    /** After so many rows. */
    public Builder offset(int rows) {
      offset = rows;
      return this;
    }

    /** The filter. */
    public StatementFilter build() {
      return new StatementFilter(
          ids,
          articles,
          pages,
          parties,
          addressees,
          issues,
          acts,
          outlets,
          vias,
          from,
          to,
          query.map(each -> each.asksFor(Field.REVIEW::equals)).orElse(false) ? Set.of() : verdicts,
          query,
          newestFirst,
          limit,
          offset);
    }
  }
}
