// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.listing;

import java.time.LocalDate;
import java.util.List;
import org.demarche.story.Story;
import org.demarche.view.output.Column;
import org.demarche.view.output.Field;
import org.demarche.view.output.Listing;
import org.demarche.view.output.Words;

/** The stories: articles that are copies or versions of one another. */
public final class StoryListing {
  private StoryListing() {}

  /**
   * The listing.
   *
   * @param copies whether only stories of more than one article are listed
   */
  public static Listing<StoryRow> listing(boolean copies) {
    return new Listing<>(
        List.of(
            Field.of("id", row -> row.story().id()),
            Field.of("title", row -> row.story().title()),
            Field.of("articles", row -> row.story().articles()),
            Field.of("outlets", row -> row.story().outlets()),
            Field.of("first", row -> Values.orNull(row.story().first())),
            Field.of("last", row -> Values.orNull(row.story().last())),
            Field.of("versions", row -> row.versions().versions()),
            Field.of("copies", row -> row.versions().copies())),
        List.of(
            Column.word("id", 8, row -> Shown.id(row.story().id())),
            Column.days("published", row -> days(row.story())),
            Column.number("articles", row -> row.story().articles().size()),
            Column.number("versions", StoryListing::versions),
            Column.number("copies", row -> row.versions().copies().size()),
            Column.text(
                "outlets", 10, 3, row -> Words.clean(String.join(", ", row.story().outlets()))),
            Column.text("title", 16, 3, row -> Words.clean(row.story().title()))),
        copies
            ? "No stories of more than one article."
            : "No stories. demarche read PATH… reads pages into the ledger.");
  }

  private static int versions(StoryRow row) {
    return row.versions().versions().stream().mapToInt(List::size).sum();
  }

  private static String days(Story story) {
    String first = story.first().map(LocalDate::toString).orElse("–");
    String last = story.last().map(LocalDate::toString).orElse("–");
    return first.equals(last) ? first : first + "\n–" + last;
  }
}
