// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Reading from the web. */
@Timeout(60)
class WebTest {
  private static final String RSS = "application/rss+xml";

  @TempDir private Path folder;
  private Path ledger;
  private Site site;

  @BeforeEach
  void open() throws IOException {
    ledger = folder.resolve("ledger.db");
    site = new Site();
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Run read(Object... arguments) {
    List<Object> line = new ArrayList<>(List.of("read", "--no-statements"));
    line.add("--allow-private-network");
    line.addAll(List.of(arguments));
    return Cli.on(ledger).run(line.toArray());
  }

  private List<String> articles(String field) {
    return Cli.on(ledger).run("articles").all(field);
  }

  private List<String> sources(String field) {
    return Cli.on(ledger).run("sources").all(field);
  }

  private static String story(String title, String last) {
    return "<!DOCTYPE html><html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>Norway demanded on Thursday that Denmark reopen the ferry line between the two"
        + " countries, and said that it would not accept a longer delay.</p><p>Denmark offered to"
        + " pay for half of the new quay, the Danish foreign ministry said. Talks go on next week,"
        + " and both sides were ready to continue them for as long as needed.</p><p>"
        + last
        + "</p></article></body></html>";
  }

  private static String feed(String... items) {
    return "<rss version='2.0'><channel><title>Harbour Gazette</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  private static String item(String title, String link, String text) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><pubDate>Fri, 14 Jun 2024 10:00:00 +0200</pubDate><description>"
        + text
        + "</description></item>";
  }

  @Test
  void readsAPageAndAsksLaterWhetherItChanged() {
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    Run run = read(site.at("/story#comments"));
    assertThat(run.err()).contains("Read 1 page with 1 article.");
    assertThat(run.status()).isZero();
    assertThat(articles("page")).containsExactly(site.at("/story"));
    assertThat(articles("captured/to")).containsExactly("2026-01-02");
    assertThat(site.asked()).containsExactly("/story 200");

    assertThat(read(site.at("/story")).err()).contains("Nothing new on 1 page.");
    assertThat(site.asked()).containsExactly("/story 304");

    site.page("/story", "text/html", story("Ferry talks go on", "They end in June."));
    assertThat(read(site.at("/story")).err()).contains("Read 1 page with 1 article.");
    assertThat(articles("text")).hasSize(1).allMatch(text -> text.contains("June"));
  }

  @Test
  void readsNothingOfAPrivateNetworkUnlessItMay() {
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    Run run = Cli.on(ledger).run("read", "--no-statements", site.at("/story"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            site.at("/story")
                + " is not read: its host means 127.0.0.1 (loopback), no address of the public"
                + " network; --allow-private-network allows it.");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void readsOnWhereOneAddressFails() {
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    site.page("/closed", "text/html", story("Secret", "No."));
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
    Run run = read(site.at("/closed"), site.at("/gone"), site.at("/story"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(articles("page")).containsExactly(site.at("/story"));
    assertThat(sources("status")).containsExactly("failed", "failed", "read");
    assertThat(sources("message"))
        .contains(
            site.at("/gone") + " answers 404 (Not Found).",
            site.at("/closed")
                + " is not read: "
                + site.at("/robots.txt")
                + " asks robots not to.");
  }

  @Test
  void keepsWhatWasReadOfAPageThatIsGone() {
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    read(site.at("/story"));
    site.without("/story");
    assertThat(read(site.at("/story")).status()).isEqualTo(1);
    assertThat(articles("page")).containsExactly(site.at("/story"));
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    assertThat(read(site.at("/story")).status()).isZero();
    assertThat(sources("status")).containsExactly("read");
  }

  @Test
  void aFeedsDayDatesAStoryWhosePageTellsNone() {
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/story", "Talks go on.")));
    site.page("/story", "text/html", story("Ferry talks go on", "Norway rejected that yesterday."));
    assertThat(read(site.at("/feed")).status()).isZero();
    assertThat(articles("page")).containsExactly(site.at("/story"));
    assertThat(articles("published/from")).containsExactly("2024-06-14");
    assertThat(articles("published/to")).containsExactly("2024-06-14");
    assertThat(articles("published/basis")).allMatch(basis -> basis.startsWith("feed, pubdate"));
  }

  @Test
  void aDayThatAStorysPageTellsIsBetterThanItsFeeds() {
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/story", "Talks go on.")));
    site.page(
        "/story",
        "text/html",
        story("Ferry talks go on", "They end in May.")
            .replace(
                "<head>",
                "<head><meta property='article:published_time' content='2024-06-12T08:00:00Z'>"));
    read(site.at("/feed"));
    assertThat(articles("published/from")).containsExactly("2024-06-12");
  }

  @Test
  void aFeedThatIsAFileIsReadAsItIs() throws IOException {
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    String summary =
        "Norway demanded on Thursday that Denmark reopen the ferry line between the two countries,"
            + " and said that it would not accept a longer delay.";
    String feed = feed(item("Ferry talks go on", site.at("/story"), summary));
    assertThat(read(Pages.write(folder, "feed.xml", feed)).status()).isZero();
    assertThat(site.asked()).isEmpty();
    assertThat(articles("published/from")).containsExactly("2024-06-14");
  }

  @Test
  void readsTheStoriesThatEntriesOfAFeedSumUp() {
    String whole =
        "Iceland threatens to close its waters, its minister said on Monday. ".repeat(30);
    site.page(
        "/feed",
        RSS,
        feed(
            item("Ferry talks go on", "/story", "Talks go on."),
            item("Iceland threatens", site.at("/iceland"), whole)));
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    Run run = read(site.at("/feed"));
    assertThat(run.status()).isZero();
    assertThat(site.asked()).containsExactly("/feed 200", "/story 200");
    assertThat(articles("page")).containsExactlyInAnyOrder(site.at("/story"), site.at("/iceland"));
    assertThat(articles("text")).anyMatch(text -> text.contains("They end in May."));

    assertThat(read(site.at("/feed")).err()).contains("Nothing new");
    assertThat(site.asked()).containsExactly("/feed 304");
  }

  @Test
  void keepsOldEntriesWhenAFeedGoesOn() {
    site.page("/1", "text/html", story("Ferry talks go on", "One."));
    site.page("/2", "text/html", story("Quay costs more", "Two."));
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/1", "Talks.")));
    read(site.at("/feed"));
    site.page("/feed", RSS, feed(item("Quay costs more", "/2", "Money.")));
    site.asked();
    assertThat(read(site.at("/feed")).status()).isZero();
    assertThat(site.asked()).containsExactly("/feed 200", "/2 200");
    assertThat(articles("page")).containsExactlyInAnyOrder(site.at("/1"), site.at("/2"));
  }

  @Test
  void asksForNoStoryOfAFeedTwice() {
    site.page("/1", "text/html", story("Ferry talks go on", "One."));
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/1", "Talks.")));
    read(site.at("/feed"));
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/1", "Talks!")));
    site.asked();
    assertThat(read(site.at("/feed")).err()).contains("Nothing new on 1 page.");
    assertThat(site.asked()).containsExactly("/feed 200");
  }

  @Test
  void keepsTheSummaryOfAStoryThatCannotBeRead() {
    String summary =
        "Norway demands that Denmark reopen the ferry line, the minister said in Oslo.";
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/gone", summary)));
    Run run = read(site.at("/feed"));
    assertThat(run.status()).isEqualTo(1);
    assertThat(articles("text")).containsExactly(summary);
    assertThat(sources("message")).containsExactly(site.at("/gone") + " answers 404 (Not Found).");
    site.page("/gone", "text/html", story("Ferry talks go on", "Back again."));
    assertThat(read(site.at("/feed")).status()).isZero();
    assertThat(articles("text")).hasSize(1).allMatch(text -> text.contains("Back again."));
    assertThat(sources("status")).containsOnly("read");
  }

  @Test
  void keepsEntriesAsTheyAreWhereItIsToldTo() {
    String summary =
        "Norway demands that Denmark reopen the ferry line, the minister said in Oslo.";
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/story", summary)));
    assertThat(read(site.at("/feed"), "--no-follow").status()).isZero();
    assertThat(site.asked()).containsExactly("/feed 200");
    assertThat(articles("text")).containsExactly(summary);
  }

  @Test
  void readsTheFeedsOfAList() {
    site.page("/1", "text/html", story("Ferry talks go on", "One."));
    site.page("/feed", RSS, feed(item("Ferry talks go on", "/1", "Talks.")));
    site.page("/page", "text/html", "<!DOCTYPE html><html><body><p>No feed.</p></body></html>");
    String list =
        "<opml version='2.0'><body><outline xmlUrl='"
            + site.at("/page")
            + "'/><outline xmlUrl='"
            + site.at("/feed")
            + "'/></body></opml>";
    Run run = read(Pages.write(folder, "feeds.opml", list));
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(site.at("/page") + " is listed as a feed and is none.");
    assertThat(articles("page")).containsExactly(site.at("/1"));
    site.page("/list", "text/x-opml", list);
    site.asked();
    read(site.at("/list"));
    assertThat(site.asked()).containsExactly("/list 200", "/page 200", "/feed 304");
  }

  @Test
  void goesRoundInNoCircleOfFeeds() {
    site.page("/a", RSS, feed(item("More feeds", "/b", "More.")));
    site.page("/b", RSS, feed(item("More feeds", "/a", "More.")));
    Run run = read(site.at("/a"));
    assertThat(run.err()).contains(site.at("/b") + " is linked to as a story and is a feed.");
    assertThat(site.asked()).containsExactly("/a 200", "/b 200");
  }

  @Test
  void readsTheCharsetThatTheServerTells() {
    site.page("/koi", "text/plain; charset=koi8-r", Pages.RUSSIAN, Charset.forName("KOI8-R"));
    site.page("/wrong", "text/plain; charset=shift_jis", Pages.RUSSIAN);
    assertThat(read(site.at("/koi"), site.at("/wrong")).status()).isZero();
    assertThat(articles("title")).containsOnly("Переговоры о пароме продолжаются");
  }

  @Test
  void takesAManifestsWordForAnAddress() {
    site.page("/story", "text/html", story("Ferry talks go on", "They end in May."));
    Path manifest =
        Pages.write(
            folder,
            "known.csv",
            "file,outlet,published\n" + site.at("/story") + ",Other Gazette,2024-03-01\n");
    assertThat(read(site.at("/story"), "--manifest", manifest).status()).isZero();
    assertThat(articles("outlet")).containsExactly("Other Gazette");
    assertThat(articles("published/from")).containsExactly("2024-03-01");
  }
}
