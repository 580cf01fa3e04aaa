// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PlainLines;

/**
 * Reads the text exports of press databases (Nexis, Factiva, ProQuest), recognised by their
 * headers: each article a page of its own, "file#N", with title, outlet, date and byline as its
 * header has them. An article with far fewer words than its header counts is partial.
 */
public final class PressExport {
  private PressExport() {}

  /** A layout: how it parts records, and how it reads one. */
  private record Layout(
      Function<List<String>, List<Chunk>> chunks, Function<Chunk, PressArticle> read) {}

  private static final List<Layout> LAYOUTS =
      List.of(
          new Layout(FactivaTagged::chunks, FactivaTagged::read),
          new Layout(FactivaDisplay::chunks, FactivaDisplay::read),
          new Layout(Nexis::chunks, Nexis::read),
          new Layout(ProQuest::chunks, ProQuest::read));

  /**
   * The articles of an export, in order.
   *
   * @param source the input, as the user named it
   * @param facts what is known of it from outside; of each article where it holds one
   * @return empty where this text is no export of a database
   */
  public static List<Page> read(String source, String text, PageFacts facts) {
    List<String> lines = PlainLines.of(text);
    for (Layout layout : LAYOUTS) {
      List<Chunk> chunks = layout.chunks().apply(lines);
      if (!chunks.isEmpty()) {
        return pages(source, layout, chunks, facts);
      }
    }
    return List.of();
  }

  private static List<Page> pages(
      String source, Layout layout, List<Chunk> chunks, PageFacts facts) {
    List<Page> pages = new ArrayList<>();
    boolean one = chunks.size() == 1;
    for (int i = 0; i < chunks.size(); i++) {
      PressArticle article = layout.read().apply(chunks.get(i));
      if (article.isFilled()) {
        String name = one ? source : source + "#" + (i + 1);
        pages.add(article.page(name, chunks.get(i).raw(), one ? facts : facts.ofEach()));
      }
    }
    return pages;
  }
}
