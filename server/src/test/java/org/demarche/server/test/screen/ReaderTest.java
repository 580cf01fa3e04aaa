// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.demarche.store.ArticleField;
import org.demarche.store.Ledger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderTest {
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

  private String address(int number) {
    return visit.page("/articles").select("tbody th a").get(number).attr("href");
  }

  @Test
  void numbersLeadToTheNotesAndNotesToTheWords() {
    Document page = visit.page(address(0));
    List<Element> anchors = page.select(".text .anchor");
    assertThat(anchors).extracting(Element::text).containsExactly("1", "2");
    for (Element anchor : anchors) {
      Element note = page.getElementById(anchor.attr("href").substring(1));
      assertThat(note.select("a").first().attr("href")).isEqualTo("#" + anchor.id());
    }
    assertThat(page.select(".text mark").first().ownText()).isEqualTo(Record.DEMAND);
  }

  @Test
  void outletGoBetweenAndOriginStandApartAndBothDatesSayWhatTheyRestOn() {
    Document page = visit.page(address(0));
    assertThat(page.select(".facts div").eachText())
        .contains(
            "Outlet Coast Herald",
            "Found at Newsreel",
            "Text by Wire Agency",
            "Published 2024-06-14 dateline",
            "Captured 2024-06-15 manifest");
  }

  @Test
  void whatWasCutStandsInItsPlaceOrInAListWithItsReason() {
    String address = address(0);
    assertThat(visit.page(address).select(".cut")).isEmpty();
    Element first =
        visit.page(address + "?cuts=place").select(".text .cut, .text > p mark").first();
    assertThat(first.text()).isEqualTo("menu " + Record.MENU);
    assertThat(visit.page(address + "?cuts=list").select("#cuts .cut").text())
        .isEqualTo("menu " + Record.MENU);
  }

  @Test
  void anAddressIsLinkedOnlyWhereABrowserMayGoThere() {
    assertThat(visit.page(address(0)).select("[data-key=o]").attr("href"))
        .isEqualTo("https://coast.example/quota");
    assertThat(visit.page(address(2)).select("[data-key=o]")).isEmpty();
    assertThat(visit.page(address(2)).html()).doesNotContain("href=\"javascript:");
  }

  @Test
  void aPartialArticleSaysSo() {
    assertThat(visit.page(address(2)).select(".warning").text()).startsWith("Partial.");
    assertThat(visit.page(address(0)).select(".warning")).isEmpty();
  }

  @Test
  void aCitationHasOutletTitleDayLinkAndTheExactWords() {
    Element note = visit.page(address(0)).getElementById("n-1");
    assertThat(note.attr("data-cite"))
        .isEqualTo(
            "“"
                + Record.DEMAND
                + "” Coast Herald, “Quota talks <script>alert(1)</script>”, 2024-06-14,"
                + " https://coast.example/quota.");
    assertThat(note.select(".cite p").text()).isEqualTo(note.attr("data-cite"));
  }

  @Test
  void theOriginalRunsNothingAndHasAnOriginOfItsOwn() {
    String address = address(0);
    Element frame = visit.page(address + "/page").select("iframe").first();
    assertThat(frame.hasAttr("sandbox")).isTrue();
    assertThat(frame.attr("sandbox")).isEmpty();
    HttpResponse<String> answer = visit.get(frame.attr("src"));
    assertThat(answer.body()).startsWith(Record.HTML);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("sandbox; default-src 'none';")
        .doesNotContain("script");
  }

  @Test
  void copiesAndVersionsAreOneClickAway() {
    Document page = visit.page(address(0));
    Element twin = page.select(".twins li").first();
    assertThat(twin.text()).startsWith("copy").contains("Fjord Post");
    Document diff = visit.page(twin.select(".diff").attr("href"));
    assertThat(diff.select(".diffs ins").text()).contains("It was late");
    assertThat(diff.select(".diffs del")).isEmpty();
  }

  @Test
  void nextAndPreviousKeepToTheListThatTheReaderCameFrom() {
    String address = visit.page("/articles?outlet=Fjord+Post").select("tbody th a").attr("href");
    Document alone = visit.page(address);
    assertThat(alone.select(".around").text()).contains("1 of 1");
    assertThat(alone.select("[rel=next], [rel=prev]")).isEmpty();
    Document first = visit.page(address(0));
    assertThat(first.select("[rel=next]").attr("href")).isEqualTo(address(1));
  }

  @Test
  void aTitleSetByHandIsToldFromTheOneThatWasRead() {
    String id = address(0).replace("/articles/", "");
    try (Ledger ledger = Ledger.open(folder.resolve("ledger.db").toString())) {
      ledger.setField(id, ArticleField.TITLE, "Quota row");
    }
    Document page = visit.page("/articles/" + id);
    assertThat(page.select("h1").text()).isEqualTo("Quota row");
    assertThat(page.select(".byhand .read").text()).startsWith("Quota talks");
  }

  @Test
  void anArticleThatIsNotThereIsASentence() {
    HttpResponse<String> answer = visit.get("/articles/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is no article with this id.");
  }
}
