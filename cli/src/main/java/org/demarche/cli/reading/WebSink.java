// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.fetch.Fetcher;
import org.demarche.page.FeedAddress;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.Skip;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.archive.InputReader;
import org.demarche.store.SourceState;
import org.demarche.store.SourceStatus;
import org.demarche.text.Hash;
import org.demarche.time.DateSpan;

/**
 * Takes what an address holds. A page that is what it was stays captured on the day it was first
 * read. Entries of a feed are known by the addresses that they link to, since their places in the
 * feed change; those that are only summaries are read there.
 */
final class WebSink implements PageSink {
  private static final int SHORT = 12;

  /** Most stories of a feed that are read in one run; feeds have 10 to 100 entries. */
  private static final int MOST_FOLLOWED = 200;

  private final Web web;
  private final Taking run;
  private final InputReader reader;
  private final AddressSource source;
  private final String address;
  private final boolean feed;
  private final Set<String> names = new HashSet<>();
  private int followed;

  /**
   * A sink for one address.
   *
   * @param source the address as asked for, with what is looked for there
   * @param address where redirects led
   */
  WebSink(
      Web web, Taking run, InputReader reader, AddressSource source, String address, boolean feed) {
    this.web = web;
    this.run = run;
    this.reader = reader;
    this.source = source;
    this.address = address;
    this.feed = feed;
  }

  @Override
  public boolean knows(String name, byte[] bytes, PageFacts facts) {
    return !feed && run.knows(name, bytes, settled(name, Hash.sha256(bytes), facts));
  }

  @Override
  public void page(Page page, Origin origin) {
    if (feed) {
      entry(page);
    } else {
      run.page(settled(page, page.source()).dated(source.dated()), origin);
    }
  }

  /** The facts, with the day of capture of the first time where the content is the same. */
  private PageFacts settled(String name, String hash, PageFacts facts) {
    Optional<PageFacts> stored =
        web.ledger()
            .sourceState(name)
            .filter(state -> state.pageHash().equals(Optional.of(hash)))
            .map(SourceState::facts);
    PageFacts told = web.manifest(source.name());
    return stored
        .map(
            before ->
                new PageFacts(
                    facts.url(),
                    facts.outlet(),
                    facts.via(),
                    facts.published(),
                    told.captured().or(before::captured).or(facts::captured),
                    facts.title()))
        .orElse(facts);
  }

  private Page settled(Page page, String name) {
    PageFacts facts = settled(name, page.hash(), page.facts());
    return new Page(name, page.bytes(), page.text(), facts, page.told(), page.layout());
  }

  private void entry(Page page) {
    if (run.isStopped()) {
      return;
    }
    Optional<String> link =
        page.told().facts().url().flatMap(url -> Fetcher.resolved(address, url));
    Page entry = settled(page, name(page, link));
    boolean linked = link.filter(entry.source()::equals).isPresent();
    if (!linked || !page.told().partial() || !web.follows()) {
      run.page(entry, Origin.CHOSEN);
    } else if (!isRead(entry.source())) {
      follow(entry);
    } else {
      run.unchanged(entry.source());
    }
  }

  /** Two entries may link to one address, and some link nowhere. */
  private String name(Page page, Optional<String> link) {
    return link.filter(names::add)
        .orElseGet(() -> source.name() + "#" + page.hash().substring(0, SHORT));
  }

  private boolean isRead(String link) {
    boolean failed = web.ledger().sourceState(link).filter(SourceState::isFailing).isPresent();
    boolean current =
        web.ledger()
            .fetchState(link)
            .filter(state -> state.version().equals(run.readerVersion()))
            .isPresent();
    return current && !failed && !run.again();
  }

  /** Reads the story; where that fails, the summary is better than nothing. */
  private void follow(Page entry) {
    String link = entry.source();
    if (++followed > MOST_FOLLOWED) {
      tellOnce();
      run.page(entry, Origin.CHOSEN);
      return;
    }
    run.begin(link);
    int failures = run.failures();
    Optional<DateSpan> published = entry.told().facts().published();
    new AddressSource(web, link, Expected.STORY, published).read(reader, run);
    Optional<SourceState> state = web.ledger().sourceState(link);
    boolean nothing = state.flatMap(SourceState::pageHash).isEmpty();
    if (run.failures() > failures && nothing) {
      run.page(entry, Origin.CHOSEN);
      state
          .filter(failed -> failed.status() == SourceStatus.FAILED)
          .ifPresent(failed -> web.ledger().recordFailure(link, failed.message(), failed.when()));
    }
  }

  private void tellOnce() {
    if (followed == MOST_FOLLOWED + 1) {
      run.note(
          source.name()
              + " has more than "
              + MOST_FOLLOWED
              + " new entries that are only summaries; the next read goes on with the others.");
    }
  }

  /** Whether nothing is left for another run. */
  boolean isComplete() {
    return followed <= MOST_FOLLOWED;
  }

  @Override
  public void feeds(String name, List<FeedAddress> feeds) {
    if (source.expected() == Expected.ANYTHING) {
      run.feeds(name, feeds);
    } else {
      run.failure(new UnreadablePageException(name, "is a list of feeds"));
    }
  }

  @Override
  public void failure(UnreadablePageException failure) {
    run.failure(failure);
  }

  @Override
  public void mistake(String name, Throwable mistake) {
    run.mistake(name, mistake);
  }

  @Override
  public void note(String sentence) {
    run.note(sentence);
  }

  @Override
  public void record() {
    run.record();
  }

  @Override
  public void skipped(Skip reason) {
    run.skipped(reason);
  }
}
