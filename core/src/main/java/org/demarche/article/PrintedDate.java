// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.demarche.time.DateLabel;
import org.demarche.time.DateSpan;
import org.demarche.time.WrittenDate;
import org.demarche.time.WrittenDate.Candidate;

/**
 * A date with its year that a line prints: "June 14, 2024", "14 June 2024 10:03 BST", "14.06.2024".
 *
 * @param candidates the days that it may mean: "03/04/2024" may be of March or of April
 * @param label what the line says of it
 * @param words the words of the date
 */
record PrintedDate(List<Candidate> candidates, DateLabel label, String words) {
  /** Dates are looked for in lines that are no longer than this. */
  private static final int LONGEST = 200;

  private static final int MOST = 4;

  PrintedDate {
    candidates = List.copyOf(candidates);
  }

  /** The dates of a line, in order. */
  static List<PrintedDate> in(BlockText line) {
    String folded = line.folded();
    if (folded.length() > LONGEST) {
      return List.of();
    }
    List<PrintedDate> dates = new ArrayList<>();
    int from = 0;
    for (WrittenDate date : WrittenDate.in(folded, MOST)) {
      DateLabel label = DateLabel.of(folded.substring(from, date.start()));
      String words = line.text().substring(date.start(), date.end());
      dates.add(new PrintedDate(date.candidates(), label, words));
      from = date.end();
    }
    return dates;
  }

  /** This date without the readings that cannot be, unless none can. */
  PrintedDate where(Predicate<Candidate> possible) {
    List<Candidate> left = candidates.stream().filter(possible).toList();
    return left.isEmpty() ? this : new PrintedDate(left, label, words);
  }

  /** The interval with its basis. */
  DateSpan span() {
    String what =
        switch (label) {
          case PUBLISHED -> "printed as published ";
          case UPDATED -> "printed as updated ";
          default -> "printed ";
        };
    List<LocalDate> days = candidates.stream().map(Candidate::day).sorted().toList();
    return new DateSpan(days.get(0), days.get(days.size() - 1), what + "\"" + words + "\"");
  }
}
