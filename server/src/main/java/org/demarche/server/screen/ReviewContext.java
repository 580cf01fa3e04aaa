// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import org.demarche.article.Article;
import org.demarche.server.screen.ReviewModel.Context;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;

/** The paragraphs around a statement's evidence: enough to decide about it. */
final class ReviewContext {
  /** Characters on each side beyond which no further paragraph is shown. */
  private static final int ENOUGH = 350;

  /** Characters on each side beyond which a paragraph is cut short. */
  private static final int MOST = 700;

  private static final String PARAGRAPH = "\n\n";

  private ReviewContext() {}

  static Context of(Article article, Statement statement) {
    Evidence evidence = statement.evidence();
    boolean inTitle = evidence.in() == Evidence.In.TITLE;
    String whole = inTitle ? article.title() : article.text();
    int start = evidence.place().start();
    int end = evidence.place().end();
    int content = start + evidence.exact().indexOf(statement.content());
    int contentEnd = content + statement.content().length();
    int last = after(whole, end);
    return new Context(
        tail(whole.substring(before(whole, start), start)),
        whole.substring(start, content),
        statement.content(),
        whole.substring(contentEnd, end),
        inTitle ? beginning(article.text()) : head(whole.substring(end, last)),
        inTitle);
  }

  private static String beginning(String text) {
    return head(text.substring(0, after(text, 0)));
  }

  /** The end of a text, from a blank on. */
  private static String tail(String text) {
    if (text.length() <= MOST) {
      return text.stripLeading();
    }
    int blank = text.indexOf(' ', text.length() - MOST);
    return blank < 0 ? text : "…" + text.substring(blank);
  }

  /** The beginning of a text, up to a blank. */
  private static String head(String text) {
    if (text.length() <= MOST) {
      return text.stripTrailing();
    }
    int blank = text.lastIndexOf(' ', MOST);
    return blank < 0 ? text : text.substring(0, blank) + " …";
  }

  /** Where the paragraphs before begin. */
  private static int before(String text, int at) {
    int from = at;
    while (from > 0 && at - from < ENOUGH) {
      from = Math.max(0, text.lastIndexOf(PARAGRAPH, Math.max(0, from - PARAGRAPH.length() - 1)));
    }
    return from;
  }

  private static int after(String text, int at) {
    int to = at;
    while (to < text.length() && to - at < ENOUGH) {
      int next = text.indexOf(PARAGRAPH, to + 1);
      to = next < 0 ? text.length() : next;
    }
    return to;
  }
}
