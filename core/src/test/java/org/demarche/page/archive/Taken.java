// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.page.ArchiveLimits;
import org.demarche.page.FeedAddress;
import org.demarche.page.Limits;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.Skip;
import org.demarche.page.UnreadablePageException;

/** Keeps all that an input gives. */
final class Taken implements PageSink {
  final List<Page> pages = new ArrayList<>();
  final List<Origin> origins = new ArrayList<>();
  final List<String> failures = new ArrayList<>();
  final List<Throwable> mistakes = new ArrayList<>();
  final List<FeedAddress> feeds = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  final Map<Skip, Integer> skipped = new EnumMap<>(Skip.class);
  final Set<String> known = new HashSet<>();
  int records;

  /** What these bytes give, as if they came over standard input. */
  static Taken of(String source, byte[] bytes) {
    return of(source, bytes, ArchiveLimits.DEFAULT);
  }

  static Taken of(String source, byte[] bytes, ArchiveLimits limits) {
    return new Taken().read(source, bytes, limits);
  }

  Taken read(String source, byte[] bytes, ArchiveLimits limits) {
    new InputReader(Limits.DEFAULT, limits)
        .read(source, new ByteArrayInputStream(bytes), any -> PageFacts.NONE, this);
    return this;
  }

  List<String> sources() {
    return pages.stream().map(Page::source).toList();
  }

  Page only() {
    if (pages.size() != 1) {
      throw new AssertionError(pages + " " + failures);
    }
    return pages.get(0);
  }

  @Override
  public boolean knows(String source, byte[] bytes, PageFacts facts) {
    return known.contains(source);
  }

  @Override
  public void page(Page page, Origin origin) {
    pages.add(page);
    origins.add(origin);
  }

  @Override
  public void failure(UnreadablePageException failure) {
    failures.add(failure.getMessage());
  }

  @Override
  public void mistake(String source, Throwable mistake) {
    mistakes.add(mistake);
  }

  @Override
  public void feeds(String source, List<FeedAddress> found) {
    feeds.addAll(found);
  }

  @Override
  public void note(String sentence) {
    notes.add(sentence);
  }

  @Override
  public void record() {
    records++;
  }

  @Override
  public void skipped(Skip reason) {
    skipped.merge(reason, 1, Integer::sum);
  }
}
