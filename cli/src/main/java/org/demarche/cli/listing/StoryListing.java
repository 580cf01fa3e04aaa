// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.listing;

import java.time.LocalDate;
import java.util.List;
import org.demarche.cli.output.Column;
import org.demarche.cli.output.Field;
import org.demarche.cli.output.Listing;
import org.demarche.cli.output.Words;
import org.demarche.story.Story;

/** The stories: articles that are copies or versions of one another. */
public final class StoryListing {
  private StoryListing() {}

  /** The listing. */
  public static Listing<Story> listing() {
    return new Listing<>(
        List.of(
            Field.of("id", Story::id),
            Field.of("title", Story::title),
            Field.of("articles", Story::articles),
            Field.of("outlets", Story::outlets),
            Field.of("first", story -> Values.orNull(story.first())),
            Field.of("last", story -> Values.orNull(story.last()))),
        List.of(
            Column.word("id", 8, story -> Shown.id(story.id())),
            Column.days("published", StoryListing::days),
            Column.number("articles", story -> story.articles().size()),
            Column.text("outlets", 14, 3, story -> Words.clean(String.join(", ", story.outlets()))),
            Column.text("title", 24, 3, story -> Words.clean(story.title()))),
        "No stories. demarche read PATH… reads pages into the ledger.");
  }

  private static String days(Story story) {
    String first = story.first().map(LocalDate::toString).orElse("–");
    String last = story.last().map(LocalDate::toString).orElse("–");
    return first.equals(last) ? first : first + "\n–" + last;
  }
}
