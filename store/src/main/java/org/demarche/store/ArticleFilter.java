// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.query.Query;

/**
 * Which articles to list: those that meet every list that is not empty, each by one of its values.
 *
 * @param ids article ids
 * @param pages sources, or names of pages with their ordinal
 * @param outlets who published it, as shown
 * @param vias who passed it on, as shown
 * @param languages ISO 639-1 codes
 * @param from first day: published on it or later, as far as is known; an unknown day never meets
 * @param to last day: published on it or earlier, as far as is known
 * @param query what else it must meet
 * @param newestFirst whether the latest day comes first; else the earliest does
 * @param earlier whether earlier versions of articles are listed too
 * @param limit at most so many rows
 * @param offset after so many rows
 */
public record ArticleFilter(
    List<String> ids,
    List<String> pages,
    List<String> outlets,
    List<String> vias,
    List<String> languages,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Query> query,
    boolean newestFirst,
    boolean earlier,
    int limit,
    int offset) {
  /** Every article in view. */
  public static final ArticleFilter ALL = builder().build();

  /** Copies the lists. */
  public ArticleFilter {
    ids = List.copyOf(ids);
    pages = List.copyOf(pages);
    outlets = List.copyOf(outlets);
    vias = List.copyOf(vias);
    languages = List.copyOf(languages);
  }

  /** A filter that every article meets, to be narrowed. */
  public static Builder builder() {
    return new Builder();
  }

  /** Narrows a filter step by step; the same step twice gives alternatives. */
  public static final class Builder {
    private final List<String> ids = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<String> outlets = new ArrayList<>();
    private final List<String> vias = new ArrayList<>();
    private final List<String> languages = new ArrayList<>();
    private Optional<LocalDate> from = Optional.empty();
    private Optional<LocalDate> to = Optional.empty();
    private Optional<Query> query = Optional.empty();
    private boolean newestFirst;
    private boolean earlier;
    private int limit = Integer.MAX_VALUE;
    private int offset;

    private Builder() {}

    /** With this id. */
    public Builder id(String id) {
      ids.add(id);
      return this;
    }

    /** From this source, or on this page with its ordinal. */
    public Builder page(String page) {
      pages.add(page);
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

    /** In this language. */
    public Builder language(String language) {
      languages.add(language);
      return this;
    }

    /** Published on this day or later. */
    public Builder from(LocalDate day) {
      from = Optional.of(day);
      return this;
    }

    /** Published on this day or earlier. */
    public Builder to(LocalDate day) {
      to = Optional.of(day);
      return this;
    }

    /** Meeting this query. */
    public Builder query(Optional<Query> wanted) {
      query = wanted;
      return this;
    }

    /** The latest first. */
    public Builder newestFirst() {
      newestFirst = true;
      return this;
    }

    /** Earlier versions too: what a source held before it changed. */
    public Builder withEarlier() {
      earlier = true;
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
    public ArticleFilter build() {
      return new ArticleFilter(
          ids,
          pages,
          outlets,
          vias,
          languages,
          from,
          to,
          query,
          newestFirst,
          earlier,
          limit,
          offset);
    }
  }
}
