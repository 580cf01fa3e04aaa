// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.page.Page;
import org.demarche.page.format.PageReader;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;
import org.demarche.store.ArticleRow;
import org.demarche.view.output.Words;

/**
 * The page of an article as it was stored. It may be hostile: its bytes are served so that a
 * browser runs no script of it, loads nothing for it, and gives it an origin of its own.
 */
public final class OriginalScreen {
  private static final String POLICY =
      "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none';"
          + " base-uri 'none'; frame-ancestors 'self'";

  private final Desk desk;

  OriginalScreen(Desk desk) {
    this.desk = desk;
  }

  /**
   * The page around it.
   *
   * @param title of the article
   * @param page name of the page
   * @param article the address of the reader
   * @param original the address of the bytes
   * @param kind what is shown: "html" or "text"
   */
  public record Model(String title, String page, String article, String original, String kind) {}

  /** The page around it. */
  Reply answer(Exchange exchange) {
    ArticleRow row = ReaderScreen.row(desk, exchange);
    Page page = page(row.article());
    Frame frame = desk.pages().frame(Words.clean(row.title()), "/articles", exchange);
    String address = "/articles/" + row.article().id();
    return desk.pages()
        .show(
            "original",
            frame,
            new Model(
                Words.clean(row.title()),
                Words.clean(page.source()),
                address + frame.filters().query(),
                address + "/original",
                PageReader.isHtml(page.bytes()) ? "html" : "text"));
  }

  /** The bytes of HTML; of anything else the text that was read from it. */
  Reply original(Exchange exchange) {
    Page page = page(ReaderScreen.row(desk, exchange).article());
    byte[] bytes = page.bytes();
    Reply reply =
        PageReader.isHtml(bytes)
            ? Reply.bytes(200, "text/html", bytes)
            : Reply.text(200, "text/plain; charset=utf-8", page.text());
    return reply.with("Content-Security-Policy", POLICY);
  }

  /** An article's page is named by its source, with a number where it holds several. */
  private Page page(Article article) {
    return List.of(article.page(), article.page().replaceFirst("#\\d+$", "")).stream()
        .map(source -> desk.ledger().page(source))
        .flatMap(Optional::stream)
        .filter(page -> page.hash().equals(article.pageHash()))
        .findFirst()
        .orElseThrow(() -> Refusal.missing("The source of this article holds another page now."));
  }
}
