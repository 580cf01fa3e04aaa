// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.demarche.store.Ledger;
import org.demarche.store.Verdict;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
  @TempDir Path folder;
  private Visit visit;

  @BeforeEach
  void start() {
    visit = Visit.filled(folder);
  }

  @AfterEach
  void stop() {
    visit.close();
  }

  private Verdict verdict(String id) {
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
      return ledger.statementOfAnyVerdict(id).orElseThrow().verdict();
    }
  }

  private static String id(Document page) {
    return page.select(".decide [name=id]").first().val();
  }

  private static Element form(Document page, int number) {
    return page.select(".decide form").get(number);
  }

  @Test
  void theLeastSureComesFirstWithItsTextBesideIt() {
    Document page = visit.page("/review");
    assertThat(page.select("h1").text()).isEqualTo("Review 1 of 6");
    assertThat(page.select(".claim").text()).isEqualTo("refuse Sudria to Norland");
    assertThat(page.select(".source mark strong").text()).isEqualTo("quota");
    assertThat(page.select(".source mark").text()).isEqualTo(Record.REFUSAL);
  }

  @Test
  void acceptingGoesOnAndUndoComesBack() {
    Document first = visit.page("/review");
    Document second = visit.landed(visit.submit(form(first, 0), "do", "accept"));
    assertThat(verdict(id(first))).isEqualTo(Verdict.ACCEPTED);
    assertThat(second.select("h1").text()).isEqualTo("Review 2 of 6");
    assertThat(second.select(".done").text()).startsWith("Accepted: Sudria, refuse");
    Document again = visit.landed(visit.submit(second.select("form.done").first()));
    assertThat(verdict(id(first))).isEqualTo(Verdict.NONE);
    assertThat(id(again)).isEqualTo(id(first));
  }

  @Test
  void aRejectionKeepsItsReasonAndLeavesTheMatrix() {
    Document first = visit.page("/review");
    Element form = form(first, 1);
    assertThat(form.select("button[name=reason]").eachAttr("data-key"))
        .contains("h", "i", "n")
        .doesNotHaveDuplicates();
    Document next = visit.landed(visit.submit(form, "reason", "issue"));
    assertThat(next.select(".done").text()).startsWith("Rejected (issue):");
    assertThat(verdict(id(first))).isEqualTo(Verdict.REJECTED);
    assertThat(visit.submit(form(next, 1), "reason", "mood").statusCode()).isEqualTo(400);
  }

  @Test
  void skippingDecidesNothingAndThePlaceIsKept() {
    Document first = visit.page("/review");
    Document second = visit.landed(visit.submit(form(first, 0), "do", "skip"));
    assertThat(verdict(id(first))).isEqualTo(Verdict.NONE);
    assertThat(id(visit.page("/review"))).isEqualTo(id(second));
    assertThat(id(second)).isNotEqualTo(id(first));
  }

  @Test
  void theEndSaysWhatIsLeft() {
    Document page = visit.page("/review");
    for (int i = 0; i < 6; i++) {
      page = visit.landed(visit.submit(form(page, 0), "do", i == 2 ? "skip" : "unsure"));
    }
    assertThat(page.select(".empty").text()).contains("1 were skipped");
    page = visit.page(page.select(".empty a").attr("href"));
    page = visit.landed(visit.submit(form(page, 0), "do", "accept"));
    assertThat(page.select(".empty").text()).contains("All 6 are decided.");
  }

  @Test
  void anEditIsAnchoredAnewAndWordsThatStandNowhereAreTold() {
    Document first = visit.page("/review");
    Document form = visit.page(first.select("[data-key=e]").attr("href"));
    Element editor = form.select("form.editor").first();
    HttpResponse<String> wrong = visit.submit(editor, fields("words", "cod war"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("do not stand in").contains("cod war");
    Document after = visit.landed(visit.submit(editor, fields("words", "will not  lift")));
    assertThat(after.select(".done").text()).startsWith("Edited: Sudria");
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
      assertThat(
              ledger.statements(org.demarche.store.StatementFilter.ALL).stream()
                  .filter(row -> row.verdict() == Verdict.EDITED)
                  .map(row -> row.statement().content()))
          .containsExactly("will not lift");
    }
  }

  private static String[] fields(String name, String value) {
    return new String[] {
      name,
      value,
      "holder",
      "sudria",
      "addressees",
      "norland",
      "speaker",
      "its minister",
      "said",
      "2024-06-14"
    };
  }

  @Test
  void aStatementIsAddedFromTheReader() {
    String article = visit.page("/articles").select("tbody th a").first().attr("href");
    String add = visit.page(article).select("a.add").attr("href");
    Element editor = visit.page(add + "&words=its+minister").select("form.editor").first();
    assertThat(editor.select("[name=words]").val()).contains("its minister");
    HttpResponse<String> answer =
        visit.submit(editor, "holder", "norland", "act", "demand", "issue", "trade");
    Optional<String> to = answer.headers().firstValue("Location");
    assertThat(to).isPresent();
    assertThat(visit.page(article).select(".notes li")).hasSize(3);
    HttpResponse<String> less = visit.submit(editor, "holder", "norland", "act", "demand");
    assertThat(less.statusCode()).isEqualTo(422);
    assertThat(less.body()).contains("A statement needs issue.");
  }

  @Test
  void decisionsNeedTheSecretOfTheForm() {
    String id = id(visit.page("/review"));
    assertThat(visit.post("/review", "do=accept&id=" + id).statusCode()).isEqualTo(403);
    assertThat(verdict(id)).isEqualTo(Verdict.NONE);
  }
}
