// SPDX-License-Identifier: Apache-2.0
package org.demarche.store.test;

import java.util.List;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.store.Ledger;

/** A process of its own that reads pages into a ledger until it is stopped, or stops itself. */
final class Writer {
  private Writer() {}

  /**
   * Writes pages one by one.
   *
   * @param arguments the ledger, and how many milliseconds after the first page the machine "loses
   *     power"
   */
  public static void main(String[] arguments) {
    Ledger ledger = Ledger.open(arguments[0]);
    for (int i = 0; ; i++) {
      Page page = Samples.page("/page" + i + ".txt", Samples.TEXT + "\n\nNumber " + i);
      Article article = Samples.article(page);
      ledger.together(
          () -> {
            ledger.savePage(page, List.of(article), Samples.READER, Samples.MONDAY);
            ledger.saveStatements(
                article.id(),
                List.of(Samples.demand(article), Samples.refusal(article)),
                Samples.RULES);
          });
      System.out.println(i);
      if (i == 0) {
        haltAfter(Long.parseLong(arguments[1]));
      }
    }
  }

  private static void haltAfter(long millis) {
    Thread power =
        new Thread(
            () -> {
              try {
                Thread.sleep(millis);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              Runtime.getRuntime().halt(1);
            });
    power.setDaemon(true);
    power.start();
  }
}
