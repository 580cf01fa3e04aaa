// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.demarche.page.UnreadablePageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RobotsTest {
  private Site site;
  private Visitor visitor;

  @BeforeEach
  void open() throws IOException {
    site = new Site().page("/open", "Yes.").page("/closed/page", "No.");
    visitor = new Visitor(true);
  }

  @AfterEach
  void close() {
    visitor.close();
    site.close();
  }

  @Test
  void readsWhatIsAllowedAndNothingElse() throws UnreadablePageException {
    site.page("/robots.txt", "User-agent: *\nDisallow: /closed/\n");
    assertThat(visitor.content(site.at("/open")).bytes()).hasSize(4);
    assertThat(visitor.failure(site.at("/closed/page")))
        .isEqualTo(
            site.at("/closed/page")
                + " is not read: "
                + site.at("/robots.txt")
                + " asks robots not to.");
    assertThat(site.asked()).containsExactly("/robots.txt", "/open");
  }

  @Test
  void obeysTheRulesForItsName() throws UnreadablePageException {
    site.page(
        "/robots.txt",
        "User-agent: *\nDisallow: /\n\nUser-agent: Demarche\nAllow: /\nDisallow: /closed/\n");
    assertThat(visitor.content(site.at("/open")).bytes()).hasSize(4);
    assertThat(visitor.failure(site.at("/closed/page"))).contains("asks robots not to");
  }

  @Test
  void looksAtTheTargetsOfRedirectsToo() {
    site.page("/robots.txt", "User-agent: *\nDisallow: /closed/\n");
    site.redirect("/door", "/closed/page");
    assertThat(visitor.failure(site.at("/door"))).contains("leads to", "asks robots not to");
    assertThat(site.asked()).doesNotContain("/closed/page");
  }

  @Test
  void readsAllWhereThereIsNone() throws UnreadablePageException {
    site.answer("/robots.txt", 403, new byte[0]);
    assertThat(visitor.content(site.at("/open")).bytes()).hasSize(4);
  }

  @Test
  void readsNothingWhereTheServerFails() {
    site.answer("/robots.txt", 500, new byte[0]);
    assertThat(visitor.failure(site.at("/open")))
        .isEqualTo(
            site.at("/open")
                + " is not read, as it is not known whether robots may: "
                + site.at("/robots.txt")
                + " answers 500 (Internal Server Error).");
    assertThat(site.asked()).containsExactly("/robots.txt");
  }

  @Test
  void readsNothingWhereRobotsTxtNeverEnds() throws IOException {
    site.on("/robots.txt", exchange -> exchange.sendResponseHeaders(200, 0));
    assertThat(visitor.failure(site.at("/open"))).contains("robots.txt took too long");
  }

  @Test
  void followsARobotsTxtThatMoved() {
    site.redirect("/robots.txt", "/rules").page("/rules", "User-agent: *\nDisallow: /\n");
    assertThat(visitor.failure(site.at("/open"))).contains("asks robots not to");
  }

  @Test
  void keepsTheDelayThatIsAskedForUpToALimit() throws UnreadablePageException {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 5\n");
    visitor.content(site.at("/open"));
    assertThat(visitor.slept()).hasSize(1);
    assertThat(visitor.slept().get(0)).isBetween(Duration.ofMillis(4000), Duration.ofSeconds(5));
  }

  @Test
  void waitsNoLongerThanTheLimit() throws UnreadablePageException {
    site.page("/robots.txt", "User-agent: *\nCrawl-delay: 86400\n");
    visitor.content(site.at("/open"));
    assertThat(visitor.slept().get(0)).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
  }

  @Test
  void takesAPageOfHtmlForNoRules() throws UnreadablePageException {
    site.page(
        "/robots.txt",
        "<!DOCTYPE html><html><body>Hello</body></html>",
        "Content-Type",
        "text/html");
    assertThat(visitor.content(site.at("/open")).bytes()).hasSize(4);
  }
}
