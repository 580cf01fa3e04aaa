// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.html;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes back cuts where names have left a page without any prose: of a forum the posts are called
 * comments, of a list of questions the answers, and some sites call their stories promos.
 */
final class WrongCuts {
  /** So many words of prose may be a story. */
  private static final int FEWEST = 60;

  /** What was cut for these reasons is no story, however long. */
  private static final Set<String> SURE =
      Set.of("hidden", "cookie", "control", "navigation", "footer", "form", "paywall", "banner");

  private WrongCuts() {}

  /** Opens what was cut for the one reason under which most prose was cut. */
  static void reopen(PageBlocks blocks) {
    if (blocks.proseWords(0, blocks.size()) > 0) {
      return;
    }
    Map<String, Integer> words =
        blocks.all().stream()
            .filter(block -> block.isCut() && block.isProseShaped())
            .filter(block -> !SURE.contains(block.cut().orElseThrow()))
            .collect(
                Collectors.groupingBy(
                    block -> block.cut().orElseThrow(), Collectors.summingInt(HtmlBlock::words)));
    Optional<String> wrong =
        words.entrySet().stream()
            .filter(reason -> reason.getValue() >= FEWEST)
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey);
    wrong.ifPresent(
        reason ->
            blocks.all().stream()
                .filter(block -> block.cut().filter(reason::equals).isPresent())
                .filter(block -> block.isProseShaped() || block.links() < 0.3)
                .forEach(HtmlBlock::reopen));
  }
}
