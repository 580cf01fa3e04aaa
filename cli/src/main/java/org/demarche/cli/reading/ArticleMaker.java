// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticlesOnPage;
import org.demarche.formats.desk.DeskFormats;
import org.demarche.language.LanguageDetector;
import org.demarche.page.Limits;
import org.demarche.page.Page;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;
import org.demarche.time.Bounds;
import org.demarche.time.DateSpan;
import org.demarche.time.PublicationDater;

/** Makes articles of a page's bytes: decoded, parted, told their language, dated. */
final class ArticleMaker {
  private final PageReader pages = new PageReader(Limits.DEFAULT, DeskFormats.all());
  private final LanguageDetector languages;
  private final String version;
  private ArticleReader reader;

  ArticleMaker(LanguageDetector languages) {
    this.languages = languages;
    this.version =
        "articles "
            + Fingerprint.of(
                ArticleReader.class,
                "org.demarche.text",
                "org.demarche.time",
                "org.demarche.page",
                "org.demarche.article")
            + " "
            + Fingerprint.of(DeskFormats.class, "org.demarche.formats");
  }

  /** Changes whenever the same page may come out differently. */
  String version() {
    return version;
  }

  PagesRead pages(Source source, byte[] bytes) throws UnreadablePageException {
    return pages.read(source.name(), bytes, source.facts());
  }

  /**
   * The articles of a page.
   *
   * @throws UnreadablePageException where it holds none, saying what it holds instead
   */
  List<Article> articles(Page page) throws UnreadablePageException {
    ArticlesOnPage found = reader().read(page);
    if (found.reason().isPresent()) {
      throw new UnreadablePageException(
          page.source(), "holds no article: " + why(found.reason().get()));
    }
    return found.articles().stream().map(this::withLanguage).map(ArticleMaker::dated).toList();
  }

  /** Made for the first page: its rules take a moment, which a run without news would lose. */
  private ArticleReader reader() {
    if (reader == null) {
      reader = new ArticleReader();
    }
    return reader;
  }

  private static String why(String reason) {
    String known = "no article was found: ";
    return reason.startsWith(known) ? reason.substring(known.length()) : reason;
  }

  private Article withLanguage(Article article) {
    return article.withLanguage(languages.detect(article.title() + "\n" + article.text()));
  }

  /** The reader looks for printed dates; what the words of the text tell comes after that. */
  private static Article dated(Article article) {
    if (article.published().isPresent()) {
      return article;
    }
    Optional<DateSpan> inferred =
        PublicationDater.infer(
            article.title(), article.text(), Bounds.captured(article.captured()));
    return inferred.map(days -> published(article, days)).orElse(article);
  }

  private static Article published(Article article, DateSpan days) {
    return new Article(
        article.id(),
        article.pageHash(),
        article.page(),
        article.ordinal(),
        article.title(),
        article.outlet(),
        article.via(),
        article.byline(),
        article.language(),
        Optional.of(days),
        article.captured(),
        article.text(),
        article.place(),
        article.partial(),
        article.cuts(),
        article.segments());
  }
}
