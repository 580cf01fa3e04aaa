// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.demarche.analyzer.nlp4j.ModelCacheException;
import org.demarche.article.Article;
import org.demarche.formats.desk.DeskFormats;
import org.demarche.language.LanguageDetector;
import org.demarche.page.FeedAddress;
import org.demarche.page.Limits;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.Skip;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.archive.InputReader;
import org.demarche.page.format.PageReader;
import org.demarche.store.ArticleFilter;
import org.demarche.store.ArticleRow;
import org.demarche.store.Ledger;
import org.demarche.store.LedgerException;
import org.demarche.store.SourceState;
import org.demarche.story.Stories;
import org.demarche.text.Hash;
import org.demarche.time.Beginning;

/**
 * Reads pages into a ledger: articles, then their statements, at the end the stories. Each page is
 * stored when it is done, so that a run that is killed goes on there; a page that cannot be read
 * never stops the others.
 */
public final class Reading {
  private final Ledger ledger;
  private final ArticleMaker articles;
  private final Optional<StatementMaker> statements;
  private final boolean again;
  private final Clock clock;
  private final Progress progress;
  private final Consumer<String> failures;
  private final Consumer<Throwable> mistakes;
  private final InputReader inputs =
      new InputReader(new PageReader(Limits.DEFAULT, DeskFormats.all()));
  private final Summary summary = new Summary();
  private Optional<ModelCacheException> noModels = Optional.empty();
  private Optional<Web> web = Optional.empty();
  private BooleanSupplier stopped = () -> false;

  /**
   * A run.
   *
   * @param ledger where the results go
   * @param languages tells the language of an article
   * @param statements makes statements; empty to read articles alone
   * @param again whether what is known is analysed again
   * @param clock tells when a page was read
   * @param progress tells how far it is
   * @param failures gets a sentence for each input that cannot be read, and others worth telling
   * @param mistakes gets what the program itself did wrong on a page
   */
  public Reading(
      Ledger ledger,
      LanguageDetector languages,
      Optional<StatementMaker> statements,
      boolean again,
      Clock clock,
      Progress progress,
      Consumer<String> failures,
      Consumer<Throwable> mistakes) {
    this(ledger, languages, List.of(), statements, again, clock, progress, failures, mistakes);
  }

  /**
   * A run for a dossier.
   *
   * @param beginnings days that its articles count from: "in its 12th day"
   */
  public Reading(
      Ledger ledger,
      LanguageDetector languages,
      List<Beginning> beginnings,
      Optional<StatementMaker> statements,
      boolean again,
      Clock clock,
      Progress progress,
      Consumer<String> failures,
      Consumer<Throwable> mistakes) {
    this.ledger = ledger;
    this.articles = new ArticleMaker(languages, beginnings);
    this.statements = statements;
    this.again = again;
    this.clock = clock;
    this.progress = progress;
    this.failures = failures;
    this.mistakes = mistakes;
  }

  /** Reads lists of feeds with this; without it, they are told and not read. */
  public void listsReadFrom(Web feeds) {
    this.web = Optional.of(feeds);
  }

  /** Stops before the next page as soon as this says so; what was read until then is kept. */
  public void stopsWhen(BooleanSupplier isStopped) {
    this.stopped = isStopped;
  }

  /**
   * Reads these pages in order.
   *
   * @throws ModelCacheException at the end, where the language models cannot be used; the articles
   *     are stored then
   */
  public Summary read(List<? extends Source> sources) {
    int number = 0;
    for (Source source : sources) {
      if (stopped.getAsBoolean()) {
        break;
      }
      progress.page(++number, sources.size(), source.name());
      source.read(inputs, new Taker(number, sources.size()));
    }
    saveStories(ledger);
    progress.pause();
    return summary;
  }

  /** Why no statements were made, where the language models could not be used. */
  public Optional<ModelCacheException> noModels() {
    return noModels;
  }

  /** Notes an input that cannot even be looked at. */
  public void fail(UnreadablePageException failure) {
    fail(failure.source(), failure.getMessage());
  }

  private void fail(String source, String sentence) {
    summary.failed();
    ledger.recordFailure(source, sentence, clock.instant());
    note(sentence);
  }

  /** Takes what one input holds. */
  private final class Taker extends CountingSink {
    private final int number;
    private final int of;

    Taker(int number, int of) {
      super(summary);
      this.number = number;
      this.of = of;
    }

    @Override
    public boolean knows(String source, byte[] bytes, PageFacts facts) {
      boolean known = !again && isKnown(source, facts, Hash.sha256(bytes));
      if (known) {
        unchanged(source);
      }
      return known;
    }

    @Override
    public void page(Page page, Origin origin) {
      if (isStopped()) {
        return;
      }
      begin(page.source());
      readPage(page, origin);
    }

    @Override
    public void failure(UnreadablePageException failure) {
      fail(failure);
    }

    @Override
    public void mistake(String source, Throwable mistake) {
      Reading.this.mistake(source, source + " could not be read", mistake);
    }

    @Override
    public void feeds(String source, List<FeedAddress> feeds) {
      if (web.isEmpty()) {
        fail(new UnreadablePageException(source, "lists feeds, which are not read here"));
        return;
      }
      for (FeedAddress feed : feeds) {
        if (isStopped()) {
          return;
        }
        Source listed = web.get().feed(feed);
        begin(listed.name());
        listed.read(inputs, this);
      }
    }

    @Override
    public void begin(String name) {
      progress.page(number, of, name);
    }

    @Override
    public void unchanged(String source) {
      summary.unchanged();
      makeStatements(source);
    }

    @Override
    public boolean again() {
      return again;
    }

    @Override
    public boolean isStopped() {
      return stopped.getAsBoolean();
    }

    @Override
    public String readerVersion() {
      return articles.version();
    }

    @Override
    public String version() {
      String made = statements.map(StatementMaker::version).orElse("no statements");
      return articles.version() + ", " + made;
    }

    @Override
    public void note(String sentence) {
      Reading.this.note(sentence);
    }
  }

  private void note(String sentence) {
    progress.pause();
    failures.accept(sentence);
  }

  /** An input may hold several pages: one that fails takes no other with it. */
  private void readPage(Page page, PageSink.Origin origin) {
    try {
      if (!again && isKnown(page.source(), page.facts(), page.hash())) {
        summary.unchanged();
      } else {
        savePage(page);
      }
      makeStatements(page.source());
    } catch (UnreadablePageException e) {
      if (origin == PageSink.Origin.CRAWLED) {
        summary.skipped(Skip.NO_ARTICLE);
      } else {
        fail(e);
      }
    } catch (LedgerException | ModelCacheException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      mistake(page.source(), page.source() + " could not be read", e);
    }
  }

  private boolean isKnown(String source, PageFacts facts, String hash) {
    Optional<SourceState> state = ledger.sourceState(source);
    return state.isPresent()
        && !state.get().isFailing()
        && state.get().facts().equals(facts)
        && state.get().pageHash().equals(Optional.of(hash))
        && state.get().readerVersion().equals(Optional.of(articles.version()));
  }

  private void savePage(Page page) throws UnreadablePageException {
    List<Article> found = articles.articles(page, this::note);
    ledger.savePage(page, found, articles.version(), clock.instant());
    summary.page(found.size());
    found.stream()
        .map(Article::language)
        .filter(language -> !StatementMaker.LANGUAGES.contains(language))
        .forEach(summary::notAnalysed);
  }

  private void makeStatements(String source) {
    if (statements.isEmpty() || noModels.isPresent()) {
      return;
    }
    for (Article article : toAnalyse(source)) {
      try {
        makeStatements(article);
      } catch (ModelCacheException e) {
        noModels = Optional.of(e);
        return;
      } catch (LedgerException e) {
        throw e;
      } catch (RuntimeException | StackOverflowError e) {
        mistake(source, article.page() + " is kept, not analysed", e);
      }
    }
  }

  private void makeStatements(Article article) {
    StatementMaker.Found found = statements.orElseThrow().find(article);
    ledger.saveStatements(
        article.id(), found.statements(), found.claims(), statements.orElseThrow().version());
    summary.analysed(found.statements().size());
  }

  private void mistake(String source, String what, Throwable failure) {
    fail(source, what + ", by a mistake of Demarche: " + failure + ".");
    mistakes.accept(failure);
  }

  private List<Article> toAnalyse(String source) {
    if (again) {
      return inView(source).stream()
          .filter(article -> StatementMaker.LANGUAGES.contains(article.language()))
          .toList();
    }
    String version = statements.orElseThrow().version();
    return ledger.toAnalyse(source, version, StatementMaker.LANGUAGES).stream()
        .flatMap(id -> ledger.article(id).stream())
        .map(ArticleRow::article)
        .toList();
  }

  private List<Article> inView(String source) {
    return ledger.articles(ArticleFilter.builder().page(source).build()).stream()
        .map(ArticleRow::article)
        .toList();
  }

  /** Works out which of the articles that are new or changed are copies of others. */
  public static void saveStories(Ledger ledger) {
    ledger.updateStories(
        "stories "
            + Fingerprint.of(
                Stories.class, "org.demarche.text", "org.demarche.language", "org.demarche.story"));
  }
}
