// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.format;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The words of a feed's entry. Feeds have a place for the full text, and one for a summary that
 * many fill with the full text; some put the beginning of the text where the full text belongs.
 *
 * @param text plain or HTML, "" where the entry is but a title
 * @param isPartial whether it surely is, or may be, only the beginning of a story
 */
record FeedBody(String text, boolean isPartial) {
  /** A summary with so many words is no summary. */
  private static final int FULL = 250;

  /** How a text ends that goes on elsewhere: "…", "[...]", "Read more", "Continue reading X". */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?:…|\\.\\.\\.|\\[(?:…|\\.\\.\\.)\\]|(?i:(?:read|see|view) (?:more|the (?:full|whole)"
              + " (?:story|article)|full (?:story|article))|continue reading.{0,200})"
              + "[\\s.»›→>…]{0,5})$");

  /** WordPress ends each entry so, whole or not. */
  private static final Pattern SIGNATURE =
      Pattern.compile("The post .{1,300} (?:first appeared on|appeared first on) .{1,200}$");

  /**
   * What an entry has.
   *
   * @param full what stands where the full text belongs
   * @param summary what stands where a summary belongs
   */
  static FeedBody of(Optional<String> full, Optional<String> summary) {
    String whole = full.orElse("").strip();
    String brief = summary.orElse("").strip();
    if (!whole.isEmpty()) {
      return new FeedBody(whole, goesOn(words(whole)));
    }
    String words = words(brief);
    return new FeedBody(brief, goesOn(words) || count(words) < FULL);
  }

  private static String words(String html) {
    String plain = html.indexOf('<') < 0 ? html : Jsoup.parseBodyFragment(html).text();
    String end = plain.strip();
    return SIGNATURE.matcher(end).replaceFirst("").strip();
  }

  private static boolean goesOn(String words) {
    return GOES_ON.matcher(words.substring(Math.max(0, words.length() - 300))).find();
  }

  private static int count(String words) {
    return words.isEmpty() ? 0 : words.split("\\s+").length;
  }
}
