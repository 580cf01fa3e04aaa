// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.util.List;
import org.demarche.page.FeedAddress;
import org.demarche.page.PageSink;
import org.demarche.page.Skip;
import org.demarche.page.UnreadablePageException;

/** Counts what is no page. */
abstract class CountingSink implements PageSink {
  private final Summary summary;

  CountingSink(Summary summary) {
    this.summary = summary;
  }

  @Override
  public void record() {
    summary.record();
  }

  @Override
  public void skipped(Skip reason) {
    summary.skipped(reason);
  }

  /** Whoever fetches addresses takes the feeds here. */
  @Override
  public void feeds(String source, List<FeedAddress> feeds) {
    failure(
        new UnreadablePageException(
            source,
            "lists "
                + Summary.count(feeds.size(), "feed")
                + " by address, which this version does not fetch"));
  }
}
