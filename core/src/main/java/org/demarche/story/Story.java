// SPDX-License-Identifier: Apache-2.0
package org.demarche.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * Articles that are copies or versions of one another: counted once.
 *
 * @param id hash of the id of its first article by page
 * @param title the title of its original, as far as can be told: see {@link #articles()}
 * @param articles ids of its articles, at least one: the original first (the earliest that is
 *     whole, that of the agency where it is known), then the others by page
 * @param outlets their outlets, sorted, without repeats
 * @param first earliest day on which one was published, where known
 * @param last latest such day
 */
public record Story(
    String id,
    String title,
    List<String> articles,
    List<String> outlets,
    Optional<LocalDate> first,
    Optional<LocalDate> last) {
  public Story {
    Require.filled(id, "id of a story");
    Require.present(title, "title");
    articles = List.copyOf(articles);
    Require.that(!articles.isEmpty(), "a story has at least one article");
    outlets = outlets.stream().sorted().distinct().toList();
    Require.present(first, "first");
    Require.present(last, "last");
  }
}
