// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.demarche.server.http.Upload;
import org.demarche.server.record.Following;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  @TempDir Path folder;
  private final Readings readings = new Readings();
  private Visit visit;

  @BeforeEach
  void start() {
    visit = Visit.filled(folder, Following.of(Optional.empty()), readings);
  }

  @AfterEach
  void stop() {
    visit.close();
  }

  private Element form() {
    return visit.page("/sources").select("form.intake").first();
  }

  @Test
  void aFailureSaysWhy() {
    Document page = visit.page("/sources?kind=failed");
    assertThat(page.select("tbody tr")).hasSize(1);
    assertThat(page.select("tbody tr").text()).contains("broken.pdf", "failed", "is no PDF.");
  }

  @Test
  void aPageIsTakenOutAndPutBack() {
    Element row = visit.page("/sources?name=third").select("tbody tr").first();
    Document after = visit.landed(visit.submit(row.select("form").first()));
    assertThat(after.select("#done").text()).contains("third.html was taken out");
    assertThat(visit.page("/articles").select("tbody tr")).hasSize(2);
    assertThat(visit.page("/sources?kind=taken+out").select("tbody tr")).hasSize(1);
    Document back = visit.landed(visit.submit(after.select("#done form").first()));
    assertThat(back.select("#done").text()).contains("third.html is back");
    assertThat(visit.page("/articles").select("tbody tr")).hasSize(3);
    assertThat(readings.storiesUpdated).isEqualTo(2);
  }

  @Test
  void takingOutNeedsTheSecretOfTheForm() {
    assertThat(visit.post("/sources/remove", "source=a%2Fthird.html").statusCode()).isEqualTo(403);
    assertThat(visit.get("/sources/remove").statusCode()).isEqualTo(405);
    assertThat(visit.page("/articles").select("tbody tr")).hasSize(3);
  }

  @Test
  void addressesAreReadInTheBackgroundWithProgressAndStop() throws Exception {
    Document job =
        visit.landed(visit.submit(form(), "addresses", "https://a.example/1\nhttps://b.example/2"));
    assertThat(readings.begun.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(readings.orders.get(0).addresses())
        .containsExactly("https://a.example/1", "https://b.example/2");
    String address = "/sources/jobs/1";
    Document reading = visit.page(address);
    assertThat(reading.select("progress").attr("max")).isEqualTo("2");
    assertThat(reading.select("noscript meta[http-equiv=refresh]")).hasSize(1);
    assertThat(reading.select(".said li").text()).isEqualTo("one.html holds <no> article.");
    visit.submit(reading.select("form[action$=stop]").first());
    assertThat(ended(address).select(".job [role=status]").text()).startsWith("Stopped.");
    assertThat(job.select("h1").text()).contains("2 addresses");
  }

  private Document ended(String address) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      Document page = visit.page(address);
      if (page.select("[data-live=yes]").isEmpty()) {
        return page;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the job does not end");
  }

  @Test
  void oneJobAtATimeAndTheNextWaits() throws Exception {
    visit.submit(form(), "addresses", "https://a.example/1");
    assertThat(readings.begun.await(10, TimeUnit.SECONDS)).isTrue();
    visit.submit(form(), "addresses", "https://b.example/2");
    assertThat(visit.page("/sources/jobs/2").select(".job").text()).contains("Waiting");
    readings.free.countDown();
    assertThat(ended("/sources/jobs/1").select(".job").text()).contains("Done.");
    assertThat(ended("/sources/jobs/2").select(".job").text()).contains("Done.");
    assertThat(readings.orders).hasSize(2);
  }

  @Test
  void aFileLosesTheFoldersOfItsName() throws Exception {
    String secret = form().select("[name=csrf]").val();
    HttpResponse<String> answer =
        visit.upload("/sources/read", secret, "../../etc/page.html", "<p>Hello</p>");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(readings.begun.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(readings.orders.get(0).files())
        .extracting(Upload::name)
        .containsExactly("page.html");
  }

  @Test
  void whatIsNoAddressIsToldAndNothingIsRead() {
    HttpResponse<String> answer = visit.submit(form(), "addresses", "file:///etc/passwd");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("is no address");
    assertThat(visit.submit(form(), "addresses", " ").statusCode()).isEqualTo(400);
    assertThat(readings.orders).isEmpty();
  }
}
