// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Hash;
import org.demarche.text.Require;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/**
 * One story as one outlet published it, taken from a page.
 *
 * @param id hash of its page's bytes and its place there, so copies stay apart
 * @param pageHash the page it stands on
 * @param page the page's source, "#" and the ordinal where the page holds several articles
 * @param ordinal 1 for the page's main article
 * @param title the headline; empty where none was found
 * @param outlet who published it
 * @param via who passed it on
 * @param byline who wrote it, as the page says
 * @param language ISO 639-1 code, "und" where it cannot be told
 * @param published when it was published, as far as is known
 * @param captured when its page was saved, as far as is known
 * @param text the body without title, byline and furniture, paragraphs parted by a blank line
 * @param place where it stands on the page; empty where it stands in pieces
 * @param partial whether the page holds only its beginning (a teaser, a paywall)
 * @param cuts what was left out within and around it, in page order
 * @param segments where its title and its text stand on the page, each in its own order
 * @param origin the agency whose text it is, as its credits say
 * @param url its address: the canonical one where the page names it
 * @param modified when its page says that it was changed last
 */
public record Article(
    String id,
    String pageHash,
    String page,
    int ordinal,
    String title,
    Optional<String> outlet,
    Optional<String> via,
    Optional<String> byline,
    String language,
    Optional<DateSpan> published,
    Optional<DateSpan> captured,
    String text,
    Optional<Span> place,
    boolean partial,
    List<Cut> cuts,
    List<Segment> segments,
    Optional<String> origin,
    Optional<String> url,
    Optional<DateSpan> modified) {
  public Article {
    Require.filled(id, "id of an article");
    Require.filled(pageHash, "page of an article");
    Require.filled(page, "page of an article");
    Require.that(ordinal >= 1, "an article's ordinal counts from 1, not %d", ordinal);
    Require.present(title, "title");
    Require.present(outlet, "outlet");
    Require.present(via, "via");
    Require.present(byline, "byline");
    Require.filled(language, "language");
    Require.present(published, "published");
    Require.present(captured, "captured");
    Require.present(text, "text");
    Require.present(place, "place");
    Require.present(origin, "origin");
    Require.present(url, "url");
    Require.present(modified, "modified");
    Require.that(!(title.isBlank() && text.isBlank()), "an article has a title or a text");
    cuts = List.copyOf(cuts);
    segments = List.copyOf(segments);
    for (Segment segment : segments) {
      int length = segment.title() ? title.length() : text.length();
      Require.that(
          segment.inArticle().end() <= length,
          "a segment ends at %d, its %s has %d characters",
          segment.inArticle().end(),
          segment.title() ? "title" : "text",
          length);
    }
  }

  /** An article whose agency, address and last change are not known. */
  public Article(
      String id,
      String pageHash,
      String page,
      int ordinal,
      String title,
      Optional<String> outlet,
      Optional<String> via,
      Optional<String> byline,
      String language,
      Optional<DateSpan> published,
      Optional<DateSpan> captured,
      String text,
      Optional<Span> place,
      boolean partial,
      List<Cut> cuts,
      List<Segment> segments) {
    this(
        id,
        pageHash,
        page,
        ordinal,
        title,
        outlet,
        via,
        byline,
        language,
        published,
        captured,
        text,
        place,
        partial,
        cuts,
        segments,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** An article of which it is not known where its words stand on the page. */
  public Article(
      String id,
      String pageHash,
      String page,
      int ordinal,
      String title,
      Optional<String> outlet,
      Optional<String> via,
      Optional<String> byline,
      String language,
      Optional<DateSpan> published,
      Optional<DateSpan> captured,
      String text,
      Optional<Span> place,
      boolean partial,
      List<Cut> cuts) {
    this(
        id, pageHash, page, ordinal, title, outlet, via, byline, language, published, captured,
        text, place, partial, cuts, List.of());
  }

  /** Where a stretch of the text stands on the page, a span for each piece of it. */
  public List<Span> onPage(Span inText) {
    return onPage(false, inText);
  }

  /** Where a stretch of the title stands on the page, a span for each piece of it. */
  public List<Span> titleOnPage(Span inTitle) {
    return onPage(true, inTitle);
  }

  private List<Span> onPage(boolean inTitle, Span part) {
    List<Span> spans = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.title() == inTitle && segment.inArticle().overlap(part) > 0) {
        Span in = segment.inArticle();
        int from = Math.max(in.start(), part.start());
        int to = Math.min(in.end(), part.end());
        spans.add(new Span(from, to).shift(segment.onPage() - in.start()));
      }
    }
    return spans;
  }

  /** Place and agency that stood before the first sentence: "VIENNA, Nov. 24 (Reuters) -". */
  public Optional<String> dateline() {
    return cuts.stream().filter(c -> c.reason().equals(Cut.DATELINE)).findFirst().map(Cut::text);
  }

  /** The id of the article that starts at this place of a page. */
  public static String idOf(String pageHash, int start) {
    return Hash.id("article", pageHash, start);
  }

  /** This article with another language. */
  public Article withLanguage(String other) {
    return new Article(
        id, pageHash, page, ordinal, title, outlet, via, byline, other, published, captured, text,
        place, partial, cuts, segments, origin, url, modified);
  }
}
