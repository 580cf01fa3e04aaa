// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.ArticlesOnPage;
import org.demarche.formats.desk.DeskFormats;
import org.demarche.language.LanguageDetector;
import org.demarche.page.Page;
import org.demarche.page.UnreadablePageException;
import org.demarche.text.Hash;
import org.demarche.time.Beginning;

/** Makes articles of pages: parted, told their language, dated. */
final class ArticleMaker {
  private static final String UNDETERMINED = "und";

  private final LanguageDetector languages;
  private final List<Beginning> beginnings;
  private final String version;
  private ArticleReader reader;

  /**
   * A maker.
   *
   * @param beginnings days that the articles count from, as a dossier names them
   */
  ArticleMaker(LanguageDetector languages, List<Beginning> beginnings) {
    this.languages = languages;
    this.beginnings = List.copyOf(beginnings);
    this.version =
        "articles "
            + (beginnings.isEmpty() ? "" : version(beginnings) + " ")
            + Fingerprint.of(
                ArticleReader.class,
                "org.demarche.text",
                "org.demarche.time",
                "org.demarche.page",
                "org.demarche.article")
            + " "
            + Fingerprint.of(DeskFormats.class, "org.demarche.formats");
  }

  private static String version(List<Beginning> beginnings) {
    return Hash.id(beginnings.stream().map(each -> each.name() + " " + each.start()).toList());
  }

  /** Changes whenever the same page may come out differently. */
  String version() {
    return version;
  }

  /**
   * The articles of a page.
   *
   * @param notes gets what a user should know of how they were read, in sentences
   * @throws UnreadablePageException where it holds none, saying what it holds instead
   */
  List<Article> articles(Page page, Consumer<String> notes) throws UnreadablePageException {
    ArticlesOnPage found = reader().read(page);
    found.notes().forEach(note -> notes.accept(page.source() + ": " + note + "."));
    if (found.reason().isPresent()) {
      throw new UnreadablePageException(
          page.source(), "holds no article: " + why(found.reason().get()));
    }
    Optional<String> declared = page.told().language();
    return found.articles().stream().map(article -> withLanguage(article, declared)).toList();
  }

  /** Made for the first page: its rules take a moment, which a run without news would lose. */
  private ArticleReader reader() {
    if (reader == null) {
      reader = new ArticleReader(beginnings);
    }
    return reader;
  }

  private static String why(String reason) {
    String known = "no article was found: ";
    return reason.startsWith(known) ? reason.substring(known.length()) : reason;
  }

  /** What a text is too short to tell, its page may declare. */
  private Article withLanguage(Article article, Optional<String> declared) {
    String told = languages.detect(article.title() + "\n" + article.text());
    String language =
        told.equals(UNDETERMINED)
            ? declared
                .map(tag -> Locale.forLanguageTag(tag).getLanguage())
                .filter(code -> !code.isEmpty())
                .orElse(told)
            : told;
    return article.withLanguage(language);
  }
}
