// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.Optional;
import org.demarche.fetch.Fetch;
import org.demarche.fetch.Validators;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.archive.InputReader;
import org.demarche.page.format.DeclaredCharset;
import org.demarche.page.format.PageReader;
import org.demarche.page.html.StampedDay;
import org.demarche.store.FetchState;
import org.demarche.time.DateSpan;

/**
 * An address of the web: a page, a feed, a list of feeds, an archive. A server is asked whether the
 * content changed since it was last read whole.
 *
 * @param name the address
 * @param expected what is looked for there
 * @param dated when a feed says that it was published
 */
record AddressSource(Web web, String name, Expected expected, Optional<DateSpan> dated)
    implements Source {
  AddressSource(Web web, String name, Expected expected) {
    this(web, name, expected, Optional.empty());
  }

  @Override
  public void read(InputReader reader, Taking run) {
    Optional<Fetch> answer = fetch(run);
    if (answer.isEmpty()) {
      return;
    }
    web.ledger().clearFailure(name);
    if (answer.get() instanceof Fetch.Content content) {
      read(content, reader, run);
    } else {
      run.unchanged(name);
    }
  }

  /** Empty where it failed, which is told. */
  private Optional<Fetch> fetch(Taking run) {
    try {
      return Optional.of(web.fetch(name, before(run)));
    } catch (UnreadablePageException e) {
      run.failure(e);
    } catch (RuntimeException e) {
      run.mistake(name, e);
    }
    return Optional.empty();
  }

  private Optional<FetchState> before(Taking run) {
    return web.ledger()
        .fetchState(name)
        .filter(state -> !run.again())
        .filter(
            state ->
                state.version().equals(run.readerVersion())
                    || state.version().equals(run.version()));
  }

  private void read(Fetch.Content content, InputReader reader, Taking run) {
    boolean feed = PageReader.isFeed(content.bytes());
    Optional<String> other = other(feed);
    if (other.isPresent()) {
      run.failure(new UnreadablePageException(name, other.get()));
      return;
    }
    int failures = run.failures();
    PageFacts facts = web.manifest(name).or(facts(content));
    WebSink sink = new WebSink(web, run, reader, this, content.address(), feed);
    reader.read(
        name,
        content.bytes(),
        DeclaredCharset.ofContentType(content.contentType()),
        source -> source.equals(name) ? facts : PageFacts.NONE,
        sink);
    if (run.failures() == failures && sink.isComplete() && !run.isStopped()) {
      web.ledger().saveFetch(state(content, feed ? run.version() : run.readerVersion()));
    }
  }

  private Optional<String> other(boolean feed) {
    if (expected == Expected.FEED && !feed) {
      return Optional.of("is listed as a feed and is none");
    }
    return expected == Expected.STORY && feed
        ? Optional.of("is linked to as a story and is a feed")
        : Optional.empty();
  }

  /** In UTC: near midnight the request fell on two days of the clocks on Earth. */
  private static PageFacts facts(Fetch.Content content) {
    return new PageFacts(
        Optional.of(content.address()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        StampedDay.of(content.asked().toString(), "fetched"),
        Optional.empty());
  }

  private FetchState state(Fetch.Content content, String version) {
    Validators validators = content.validators();
    return new FetchState(
        name,
        validators.address(),
        validators.etag(),
        validators.lastModified(),
        version,
        content.asked());
  }
}
