// SPDX-License-Identifier: Apache-2.0
package org.demarche.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.text.Table;

/**
 * Words that only point at what another party asked or offered, such as "those terms" or "Moscow's
 * offer".
 *
 * @param acts the acts that they may point at
 * @param words the words, in lower case
 * @param isPlural whether they point at several things
 */
record Reference(Set<Act> acts, String words, boolean isPlural) {
  /** More words than this say something themselves. */
  private static final int MOST_WORDS = 7;

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

  private static final Map<String, Set<Act>> NOUNS = nouns();

  /** "demands", "those"; "this" is none. */
  private static final Pattern PLURAL = Pattern.compile("[^i]s$|^th(?:em|ose|ese)$");

  private static Map<String, Set<Act>> nouns() {
    return Table.ofResource(Reference.class, "references.tsv").rows().stream()
        .collect(
            Collectors.toMap(
                row -> row.get("noun"),
                row ->
                    List.of(row.get("acts").split(",")).stream()
                        .map(Act::of)
                        .collect(Collectors.toSet())));
  }

  /** What the words point at, where they do no more than that. */
  static Optional<Reference> in(String content) {
    String words = content.toLowerCase(Locale.ROOT);
    List<String> parts = GAP.splitAsStream(words).filter(part -> !part.isEmpty()).toList();
    if (parts.isEmpty() || parts.size() > MOST_WORDS) {
      return Optional.empty();
    }
    return parts.stream()
        .filter(NOUNS::containsKey)
        .findFirst()
        .map(noun -> new Reference(NOUNS.get(noun), words, PLURAL.matcher(noun).find()));
  }

  /** Whether the words name the party. */
  boolean names(Party party) {
    return words.contains(party.name().toLowerCase(Locale.ROOT));
  }
}
