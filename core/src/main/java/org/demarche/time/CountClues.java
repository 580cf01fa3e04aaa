// SPDX-License-Identifier: Apache-2.0
package org.demarche.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns counts from known beginnings into bounds of publication. */
final class CountClues {
  private CountClues() {}

  static List<Clue> in(Words words, Nearby nearby) {
    return Counts.in(words, nearby).stream()
        .flatMap(count -> clue(words, nearby, count).stream())
        .toList();
  }

  private static Optional<Clue> clue(Words words, Nearby nearby, Count count) {
    List<Beginning> meant = nearby.of(count.kind());
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    String quoted = '"' + words.text(words.span(count.first(), count.last() + 1)) + '"';
    String from =
        meant.stream()
            .map(each -> each.name() + " of " + each.start())
            .collect(Collectors.joining(" or the "));
    List<Days> windows = meant.stream().map(count::window).toList();
    return Optional.of(new Clue(windows, quoted + " counted from the " + from));
  }
}
