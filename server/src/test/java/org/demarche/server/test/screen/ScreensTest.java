// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every screen keeps to, and what the smaller ones show. */
class ScreensTest {
  private static final List<String> SCREENS =
      List.of(
          "/",
          "/changes",
          "/path",
          "/search",
          "/review",
          "/articles",
          "/stories",
          "/sources",
          "/brief",
          "/export",
          "/dossier");

  @TempDir Path folder;

  private static Stream<String> addresses(Visit visit) {
    String article = visit.page("/articles").select("tbody th a").first().attr("href");
    String edit = visit.page("/review").select("[data-key=e]").attr("href");
    return Stream.concat(
        SCREENS.stream(),
        Stream.of(
            "/?cell=trade~norland",
            "/path?party=norland&issue=trade",
            "/search?q=quota",
            "/search?q=quota&kind=article",
            "/stories?all=1",
            "/stories/s1",
            article,
            article + "?cuts=place",
            article + "?cuts=list",
            article + "/page",
            edit,
            "/review/add?article=" + article.replace("/articles/", "")));
  }

  @Test
  void nothingOfAPageIsMarkupOrScriptOfOurs() {
    try (Visit visit = Visit.filled(folder)) {
      addresses(visit)
          .forEach(
              address -> {
                Document page = visit.page(address);
                assertThat(page.select("main script, main b, main i, main style, [style]"))
                    .as(address)
                    .isEmpty();
                assertThat(page.select("script")).as(address).hasSize(1);
                assertThat(page.getAllElements())
                    .as(address)
                    .noneMatch(
                        each ->
                            each.attributes().asList().stream()
                                .anyMatch(attribute -> attribute.getKey().startsWith("on")));
              });
    }
  }

  @Test
  void tablesHaveHeadersFieldsHaveNamesAndIdsAreThereOnce() {
    try (Visit visit = Visit.filled(folder)) {
      addresses(visit)
          .forEach(
              address -> {
                Document page = visit.page(address);
                assertThat(page.select("h1")).as(address).hasSize(1);
                assertThat(page.select("th:not([scope])")).as(address).isEmpty();
                assertThat(page.select("table:not(:has(thead th)), tbody tr:not(:has(th))"))
                    .as(address)
                    .isEmpty();
                assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
                assertThat(page.select("input:not([type=hidden]), select, textarea"))
                    .as(address)
                    .allMatch(field -> isNamed(page, field));
                assertThat(page.select("form[method=post]:not(:has([name=csrf]))"))
                    .as(address)
                    .isEmpty();
              });
    }
  }

  private static boolean isNamed(Document page, Element field) {
    return field.closest("label") != null
        || !page.select("label[for=" + field.id() + "]").isEmpty() && !field.id().isEmpty();
  }

  @Test
  void anEmptyLedgerNamesTheNextStepOnEveryScreen() {
    try (Visit visit = Visit.empty(folder)) {
      for (String screen : List.of("/", "/search", "/review", "/articles", "/stories", "/brief")) {
        Document page = visit.page(screen);
        assertThat(page.select("main .empty a[href^=/sources]")).as(screen).isNotEmpty();
      }
      assertThat(visit.page("/sources").select(".empty").text()).contains("Nothing was read yet");
    }
  }

  @Test
  void thePathTellsEachMomentWithItsReasonItsWordsAndTheGapBefore() {
    try (Visit visit = Visit.filled(folder)) {
      Document page = visit.page("/path?party=norland&issue=trade");
      assertThat(page.select("h1").text()).isEqualTo("Norland on trade");
      assertThat(page.select(".moment time").eachText())
          .containsExactly("2024-06-14", "2024-09-20");
      assertThat(page.select(".move .mark").eachText()).containsExactly("new", "repeated");
      assertThat(page.select(".gap").text()).isEqualTo("98 days without a word");
      assertThat(page.select(".moment blockquote").first().text()).isEqualTo(Record.DEMAND);
    }
  }

  @Test
  void thePathIsDrawnAsAPictureThatRunsNothing() {
    try (Visit visit = Visit.filled(folder)) {
      Document page = visit.page("/path?party=norland&issue=trade");
      Element picture = page.select(".drawing img").first();
      assertThat(picture.attr("alt")).startsWith("Norland on trade");
      HttpResponse<String> answer = visit.get(picture.attr("src"));
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("image/svg");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .isEqualTo("sandbox; default-src 'none'");
      assertThat(answer.body()).contains("Norland: Trade").doesNotContain("<b>", "<script");
      assertThat(visit.get("/path.svg?party=norland").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aSearchMarksWhatItFoundAndSaysHowItWasUnderstood() {
    try (Visit visit = Visit.filled(folder)) {
      Document page = visit.page("/search?q=party:Norland+quota");
      assertThat(page.select(".query").text()).isEqualTo("party:norland quota");
      assertThat(page.select(".found li")).hasSize(3);
      assertThat(page.select(".found mark").eachText()).containsOnly("quota");
      assertThat(visit.page("/search?q=quota&kind=article").select(".found li")).hasSize(3);
      assertThat(visit.page("/search?q=herring").select(".empty").text()).contains("Nothing found");
    }
  }

  @Test
  void aMistakeInAQueryIsMarkedAtItsCharacter() {
    try (Visit visit = Visit.filled(folder)) {
      HttpResponse<String> answer = visit.get("/search?q=quota+act:demnd");
      assertThat(answer.statusCode()).isEqualTo(400);
      Document page = Jsoup.parse(answer.body());
      assertThat(page.select("#wrong").text()).contains("character 11", "did you mean demand?");
      assertThat(page.select("#wrong mark").text()).isEqualTo("d");
      assertThat(page.select("#q").val()).isEqualTo("quota act:demnd");
    }
  }

  @Test
  void storiesCountCopiesOnceAndCompareWords() {
    try (Visit visit = Visit.filled(folder)) {
      assertThat(visit.page("/stories").select("tbody tr")).hasSize(1);
      assertThat(visit.page("/stories?all=1").select("tbody tr")).hasSize(2);
      Document story = visit.page("/stories/s1");
      assertThat(story.select("tbody tr")).hasSize(2);
      Document diff = visit.page(story.select("tbody a[href*=diff]").attr("href"));
      assertThat(diff.select(".diffs ins").text()).contains("It was late");
      assertThat(visit.get("/stories/s1/diff?from=a&to=b").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void exportsAreLinkedFromTheScreensTheyBelongToAndKeepTheFilter() {
    try (Visit visit = Visit.filled(folder)) {
      Document matrix = visit.page("/?party=norland");
      String csv = matrix.select(".take a[href*=as=csv]").attr("href");
      HttpResponse<String> answer = visit.get(csv);
      assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
          .isEqualTo("attachment; filename=\"positions.csv\"");
      assertThat(answer.body()).contains("norland,").doesNotContain("\nsudria,");
      assertThat(visit.page("/brief?party=norland").select(".brief h1").text())
          .isEqualTo("What Norland wants");
      assertThat(visit.get("/export?as=nothing").statusCode()).isEqualTo(400);
    }
  }
}
