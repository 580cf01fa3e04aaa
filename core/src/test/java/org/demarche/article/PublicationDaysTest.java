// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.page.IsoDates;
import org.demarche.page.Page;
import org.demarche.page.PageFacts;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.demarche.time.Beginning;
import org.demarche.time.DateSpan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the day of publication is found, and how narrowly: prints its figures. */
class PublicationDaysTest {
  /** What came out for a set of pages. */
  private static final class Tally {
    private final List<Long> widths = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> wide = new ArrayList<>();
    private int inside;
    private int telling;

    void add(DatedPages.Sample sample, Optional<DateSpan> date) {
      telling += sample.told() ? 1 : 0;
      if (date.isEmpty()) {
        if (sample.told()) {
          unknown.add(sample.id());
        }
        return;
      }
      DateSpan span = date.get();
      boolean holds = !sample.day().isBefore(span.from()) && !sample.day().isAfter(span.to());
      long width = ChronoUnit.DAYS.between(span.from(), span.to()) + 1;
      String line = sample.id() + " " + sample.day() + ": " + span.iso() + ", " + span.basis();
      if (holds) {
        inside++;
        widths.add(width);
      } else {
        wrong.add(line);
      }
      if (holds && width > 2) {
        wide.add(line);
      }
    }

    int dated() {
      return widths.size() + wrong.size();
    }

    double share() {
      return inside / (double) dated();
    }

    long median() {
      return widths.stream().sorted().skip((widths.size() - 1) / 2).findFirst().orElse(0L);
    }

    String report(String set, int pages) {
      return String.format(
          Locale.ROOT,
          "dates of %s: %d pages, %d dated, true day inside %.3f, width median %d mean %.1f days,"
              + " unknown %d of %d that tell%n  wrong: %s%n  unknown: %s%n  wide: %s",
          set,
          pages,
          dated(),
          share(),
          median(),
          widths.stream().mapToLong(w -> w).average().orElse(0),
          unknown.size(),
          telling,
          String.join("\n    ", wrong),
          unknown,
          String.join("\n    ", wide));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"first.txt", "second.txt"})
  void holdTheTrueDay(String set) throws UnreadablePageException {
    Tally tally = new Tally();
    List<DatedPages.Sample> samples = DatedPages.of(set);
    for (DatedPages.Sample sample : samples) {
      tally.add(sample, date(sample));
    }
    System.out.println(tally.report(set, samples.size()));
    assertThat(tally.share()).isGreaterThanOrEqualTo(0.95);
  }

  private static Optional<DateSpan> date(DatedPages.Sample sample) throws UnreadablePageException {
    PageFacts facts =
        new PageFacts(
            sample.fact("url"),
            sample.fact("outlet"),
            Optional.empty(),
            Optional.empty(),
            sample.fact("captured").flatMap(day -> IsoDates.parse(day, "manifest")),
            Optional.empty());
    Page page =
        new PageReader()
            .read(sample.id(), sample.content().getBytes(StandardCharsets.UTF_8), facts)
            .pages()
            .get(0);
    Page read =
        sample
            .fact("modified")
            .flatMap(day -> IsoDates.parse(day, "HTTP Last-Modified"))
            .map(page::notAfter)
            .orElse(page);
    List<Article> articles = reader(sample).read(read).articles();
    return articles.isEmpty() ? Optional.empty() : articles.get(0).published();
  }

  private static ArticleReader reader(DatedPages.Sample sample) {
    return sample
        .fact("begins")
        .map(fact -> fact.split(":"))
        .map(fact -> new ArticleReader(List.of(Beginning.named(fact[0], LocalDate.parse(fact[1])))))
        .orElse(Pages.READER);
  }
}
