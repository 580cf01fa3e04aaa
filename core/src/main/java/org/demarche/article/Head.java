// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.List;
import java.util.Optional;

/**
 * What stands above an article's first paragraph.
 *
 * @param title the line of the headline
 * @param decks lines under the headline that belong to the text
 * @param bodyFrom index of the first line of the body
 * @param byline who wrote it
 * @param source who published it, where a line beside its age says so
 * @param dates lines that print a date
 * @param age the line that tells its age
 * @param yearless a date without its year
 */
record Head(
    Optional<Line> title,
    List<Line> decks,
    int bodyFrom,
    Optional<String> byline,
    Optional<String> source,
    List<PrintedDate> dates,
    Optional<Line> age,
    Optional<YearlessDate> yearless) {
  Head {
    decks = List.copyOf(decks);
    dates = List.copyOf(dates);
  }
}
