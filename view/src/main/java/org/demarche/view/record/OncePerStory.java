// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;

/**
 * Tells statements from their repeats in copies of the same article: the same act, holder and
 * issue, in the same words, but for marks and for what a copy cut off. A repeat within one article
 * is a statement again.
 */
public final class OncePerStory {
  private record Told(String article, String words) {}

  private final Map<List<String>, List<Told>> told = new HashMap<>();

  /** Whether no copy has told this statement before. */
  public boolean isNew(StatementRow row) {
    Statement statement = row.statement();
    List<String> key =
        List.of(
            row.story().orElse(statement.articleId()),
            statement.act().word(),
            statement.holder().id(),
            statement.issue());
    Told now = new Told(statement.articleId(), plain(statement.evidence().exact()));
    List<Told> before = told.computeIfAbsent(key, k -> new ArrayList<>());
    boolean repeated = before.stream().anyMatch(other -> isRepeat(now, other));
    before.add(now);
    return !repeated;
  }

  private static boolean isRepeat(Told now, Told other) {
    return !now.article().equals(other.article())
        && (now.words().contains(other.words()) || other.words().contains(now.words()));
  }

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
