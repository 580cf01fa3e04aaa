// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.time.DateSpan;

/**
 * When a page was saved, by the comment that a tool left in it: SingleFile ("saved date: Fri May 03
 * 2024 10:05:00 GMT+0200"), the Wayback Machine ("FILE ARCHIVED ON 10:05:00 May 03, 2024"), HTTrack
 * ("Fri, 03 May 2024 10:05:00 GMT"), or by the address of an archive's copy.
 */
final class SavedAt {
  /** Tools write their comments at the start or at the end. */
  private static final int SAMPLE = 4096;

  private static final Pattern SINGLE_FILE =
      Pattern.compile(
          "Page saved with SingleFile.{0,2200}?saved date: ([^\\r\\n(]{10,60})", Pattern.DOTALL);

  private static final Pattern WAYBACK =
      Pattern.compile("FILE ARCHIVED ON \\d{2}:\\d{2}:\\d{2} (\\p{L}{3,9} \\d{1,2}, \\d{4})");

  private static final Pattern HTTRACK =
      Pattern.compile(
          "Mirrored from \\S{1,2000} by HTTrack.{0,80}?, (\\p{L}{3}, \\d{2} [^>]{10,30}?) -->");

  private static final Pattern ARCHIVE =
      Pattern.compile("^https?://web\\.archive\\.org/web/(\\d{4})(\\d{2})(\\d{2})\\d{0,6}");

  private SavedAt() {}

  static Optional<DateSpan> of(String html, Optional<String> address) {
    String start = html.substring(0, Math.min(SAMPLE, html.length()));
    String end = html.substring(Math.max(0, html.length() - SAMPLE));
    return Stream.of(start, end)
        .flatMap(
            part ->
                Stream.of(
                        found(SINGLE_FILE, part, "SingleFile"),
                        found(WAYBACK, part, "Wayback Machine"),
                        found(HTTRACK, part, "HTTrack"))
                    .flatMap(Optional::stream))
        .findFirst()
        .or(() -> address.flatMap(SavedAt::ofArchive));
  }

  private static Optional<DateSpan> found(Pattern pattern, String text, String tool) {
    Matcher saved = pattern.matcher(text);
    return saved.find()
        ? StampedDay.of(saved.group(1).strip(), "saved, " + tool)
        : Optional.empty();
  }

  private static Optional<DateSpan> ofArchive(String address) {
    Matcher copy = ARCHIVE.matcher(address);
    return copy.find()
        ? StampedDay.of(
            copy.group(1) + "-" + copy.group(2) + "-" + copy.group(3), "archived, address")
        : Optional.empty();
  }
}
