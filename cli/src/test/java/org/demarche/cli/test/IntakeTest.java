// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.reading.PageIntake;
import org.demarche.server.http.Upload;
import org.demarche.server.intake.Order;
import org.demarche.server.intake.Watch;
import org.demarche.store.ArticleFilter;
import org.demarche.store.Ledger;
import org.demarche.store.SourceRow;
import org.demarche.store.StatementFilter;
import org.demarche.time.DateSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading that is asked for in the browser. */
class IntakeTest {
  @TempDir Path folder;
  private String location;
  private PageIntake intake;
  private final Told told = new Told(Integer.MAX_VALUE);

  /** Notes what it is told, and stops after some pages. */
  private static final class Told implements Watch {
    private final int most;
    private final List<String> pages = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    Told(int most) {
      this.most = most;
    }

    @Override
    public boolean isStopped() {
      return pages.stream().distinct().count() >= most;
    }

    @Override
    public void page(int number, int of, String name) {
      pages.add(number + " of " + of + " " + name);
    }

    @Override
    public void say(String sentence) {
      sentences.add(sentence);
    }
  }

  @BeforeEach
  void make() {
    location = folder.resolve("ledger.db").toString();
    OutputStream nowhere = OutputStream.nullOutputStream();
    intake =
        new PageIntake(Cli.on(Path.of(location)).kit(nowhere, nowhere), location, Optional::empty);
  }

  private static Upload file(String name, String text) {
    return new Upload(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Order order(Upload... files) {
    return new Order(List.of(files), List.of(), Optional.empty());
  }

  private List<String> sources() {
    try (Ledger ledger = Ledger.open(location)) {
      return ledger.sources().stream().map(SourceRow::source).toList();
    }
  }

  @Test
  void readsAFileWithItsStatementsAndReadsItOnce() {
    intake.read(order(file("ferry.txt", Pages.FERRY)), told);
    assertThat(sources()).singleElement().asString().matches("upload:[0-9a-f]{8}/ferry\\.txt");
    try (Ledger ledger = Ledger.open(location)) {
      assertThat(ledger.statements(StatementFilter.ALL)).isNotEmpty();
    }
    Told again = new Told(Integer.MAX_VALUE);
    intake.read(order(file("ferry.txt", Pages.FERRY)), again);
    assertThat(again.sentences).containsExactly("Nothing new on 1 page.");
  }

  @Test
  void twoPagesOfOneNameAreTwoSources() {
    intake.read(order(file("index.html", Pages.FERRY), file("index.html", Pages.RUSSIAN)), told);
    assertThat(sources()).hasSize(2).allMatch(source -> source.endsWith("/index.html"));
  }

  @Test
  void tellsWhatCannotBeReadAndReadsTheOthers() {
    Order order =
        new Order(
            List.of(file("empty.txt", ""), file("ferry.txt", Pages.FERRY)),
            List.of("http://127.0.0.1:9/x"),
            Optional.empty());
    intake.read(order, told);
    assertThat(told.sentences)
        .anyMatch(sentence -> sentence.contains("empty.txt is empty"))
        .anyMatch(sentence -> sentence.contains("127.0.0.1"))
        .anyMatch(sentence -> sentence.startsWith("Read 1 page with 1 article"));
    assertThat(told.pages).last().asString().startsWith("3 of 3");
  }

  @Test
  void stopsBeforeTheNextPageAndGoesOnWhereItStopped() {
    Order order = order(file("a.txt", Pages.FERRY), file("b.txt", Pages.RUSSIAN));
    intake.read(order, new Told(1));
    assertThat(sources()).isEmpty();
    intake.read(order, told);
    assertThat(sources()).hasSize(2);
  }

  @Test
  void aManifestAndADayTellOfTheFilesBesideIt() {
    Upload manifest = file("manifest.csv", "file,outlet\nferry.txt,Harbour Times\n");
    Order order =
        new Order(
            List.of(file("ferry.txt", Pages.FERRY), manifest),
            List.of(),
            Optional.of(
                new DateSpan(
                    java.time.LocalDate.of(2025, 6, 1), java.time.LocalDate.of(2025, 6, 1), "x")));
    intake.read(order, told);
    try (Ledger ledger = Ledger.open(location)) {
      assertThat(ledger.articles(ArticleFilter.ALL))
          .singleElement()
          .satisfies(
              row -> {
                assertThat(row.article().outlet()).contains("Harbour Times");
                assertThat(row.article().captured().map(DateSpan::iso)).contains("2025-06-01");
              });
    }
  }
}
