// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.fetch.Fetch;
import org.demarche.fetch.Fetcher;
import org.demarche.fetch.Validators;
import org.demarche.page.FeedAddress;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.store.FetchState;
import org.demarche.store.Ledger;

/** What a run reads from the web, and what its ledger knows of that. */
public final class Web implements AutoCloseable {
  private final Supplier<Fetcher> maker;
  private final Ledger ledger;
  private final Function<String, PageFacts> manifest;
  private final boolean follow;
  private Optional<Fetcher> fetcher = Optional.empty();

  /**
   * The web for a run.
   *
   * @param maker makes the fetcher when the first address is read
   * @param manifest what is known of an address from outside
   * @param follow whether entries of feeds that are only summaries are read where they link to
   */
  public Web(
      Supplier<Fetcher> maker,
      Ledger ledger,
      Function<String, PageFacts> manifest,
      boolean follow) {
    this.maker = maker;
    this.ledger = ledger;
    this.manifest = manifest;
    this.follow = follow;
  }

  /** An address that a user named. */
  public Source source(String address) {
    return new AddressSource(this, spelled(address), Expected.ANYTHING);
  }

  /** A feed that a list of feeds named. */
  Source feed(FeedAddress feed) {
    return new AddressSource(this, spelled(feed.url()), Expected.FEED);
  }

  /** As the ledger spells it; one that is none stays as it is, and fails when it is read. */
  private static String spelled(String address) {
    try {
      return Fetcher.spelled(address);
    } catch (UnreadablePageException e) {
      return address;
    }
  }

  Ledger ledger() {
    return ledger;
  }

  boolean follows() {
    return follow;
  }

  PageFacts manifest(String address) {
    return manifest.apply(address);
  }

  Fetch fetch(String address, Optional<FetchState> before) throws UnreadablePageException {
    if (fetcher.isEmpty()) {
      fetcher = Optional.of(maker.get());
    }
    return fetcher
        .get()
        .fetch(
            address,
            before.map(
                state -> new Validators(state.finalAddress(), state.etag(), state.lastModified())));
  }

  @Override
  public void close() {
    fetcher.ifPresent(Fetcher::close);
  }
}
