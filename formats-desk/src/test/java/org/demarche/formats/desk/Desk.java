// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.page.Limits;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;

/** Reads as the command does, with all readers of this module; and the words of the samples. */
public final class Desk {
  public static final String ONE =
      "The port of Lindow will stay shut until the crews are paid, the dockers' union said on"
          + " Thursday after a night of talks that brought no result for either side.";

  public static final String TWO =
      "The harbour board called the demand for three months of back pay excessive and asked the"
          + " government to appoint a mediator before the end of the week.";

  private Desk() {}

  public static PagesRead read(String name, byte[] bytes) throws UnreadablePageException {
    return new PageReader(Limits.DEFAULT, DeskFormats.all()).read(name, bytes, PageFacts.NONE);
  }

  public static List<Page> pages(String name, String text) throws UnreadablePageException {
    return read(name, text.getBytes(StandardCharsets.UTF_8)).pages();
  }

  public static Article article(Page page) {
    return new ArticleReader().read(page).articles().get(0);
  }
}
