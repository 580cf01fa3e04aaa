// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.util.Optional;
import org.demarche.text.Require;
import org.demarche.time.DateSpan;

/**
 * What a page, or the feed, record or archive that it came in, says of itself beside its text:
 * metadata. What is known from outside ({@link Page#facts()}) overrides it.
 *
 * @param facts title, outlet, date of publication, address as the metadata have them
 * @param byline who wrote it
 * @param partial whether it surely holds only the beginning of its story: a feed's summary, a
 *     paywall's teaser
 * @param language the language it declares, BCP 47: "en-GB"
 * @param dated a date that may be that of publication or of an update
 * @param modified when it was changed last: it was not published later
 * @param all what is true of each story on the page: outlet and day of a newspaper's page
 */
public record Told(
    PageFacts facts,
    Optional<String> byline,
    boolean partial,
    Optional<String> language,
    Optional<DateSpan> dated,
    Optional<DateSpan> modified,
    PageFacts all) {
  /** Nothing told. */
  public static final Told NOTHING = new Told(PageFacts.NONE, Optional.empty(), false);

  public Told {
    Require.present(facts, "facts told");
    Require.present(byline, "byline");
    Require.present(language, "language declared");
    Require.present(dated, "date told");
    Require.present(modified, "date of change");
    Require.present(all, "facts of all stories");
  }

  /** What a page tells of its main story, and nothing of others. */
  public Told(
      PageFacts facts,
      Optional<String> byline,
      boolean partial,
      Optional<String> language,
      Optional<DateSpan> dated,
      Optional<DateSpan> modified) {
    this(facts, byline, partial, language, dated, modified, PageFacts.NONE);
  }

  /** Facts of a format that declares no language and knows one date. */
  public Told(PageFacts facts, Optional<String> byline, boolean partial) {
    this(facts, byline, partial, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The same, not published after this: a Last-Modified header, where none earlier is told. */
  public Told notAfter(DateSpan change) {
    boolean tells = modified.filter(known -> !known.to().isAfter(change.to())).isPresent();
    return tells
        ? this
        : new Told(facts, byline, partial, language, dated, Optional.of(change), all);
  }

  /** The same, saved at this time where the facts tell none. */
  public Told savedAt(Optional<DateSpan> captured) {
    PageFacts saved =
        new PageFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            captured,
            Optional.empty());
    return new Told(facts.or(saved), byline, partial, language, dated, modified, all);
  }

  /** The same, of which this is true of each story on the page. */
  public Told ofEach(PageFacts each) {
    return new Told(facts, byline, partial, language, dated, modified, each);
  }

  /** The same, dated by what led to the page (a feed), where the page tells no such date. */
  public Told dated(Optional<DateSpan> other) {
    return new Told(facts, byline, partial, language, dated.or(() -> other), modified, all);
  }
}
