// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.store.Ledger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page that links lead to, on a ledger of which each word was written by an attacker. */
class HostileTest {
  private static final String SCRIPT = "</title></textarea><script>alert(1)</script>";
  private static final String ATTRIBUTE =
      "\" autofocus onfocus=alert(2) x='\"><img src=x onerror=alert(3)>";
  private static final String LINK = "javascript:alert(4)//\u2028\u202E&lt;b&gt;";
  private static final Party MALLORY = new Party("mallory\"'><script>alert(5)</script>", SCRIPT);
  private static final Party EVE = new Party("eve&issue=x#<b>", ATTRIBUTE);

  private static final int MOST_PAGES = 400;

  @TempDir private Path folder;

  private Path ledger() {
    Path file = folder.resolve("hostile.db");
    try (Record record = new Record(file)) {
      record.add(
          "a/" + SCRIPT + ".html",
          SCRIPT + ATTRIBUTE,
          LINK,
          "2024-06-10",
          Record.told(Act.DEMAND, MALLORY, EVE, "trade", "Mallory demands " + SCRIPT),
          Record.told(Act.REFUSE, EVE, MALLORY, "trade", "Eve refuses " + ATTRIBUTE));
      record.add(
          LINK,
          ATTRIBUTE + LINK,
          SCRIPT,
          "2024-06-14",
          Record.told(Act.OFFER, EVE, MALLORY, "trade", "Eve offers " + LINK),
          Record.told(Act.AGREE, MALLORY, EVE, "trade", "Mallory agrees " + ATTRIBUTE));
      record.add("#?&=%3Cscript%3E", "{{7*7}} ${7*7} @if(true)", ATTRIBUTE, "");
    }
    try (Ledger ledger = Ledger.open(file.toString())) {
      ledger.recordFailure("x" + ATTRIBUTE, SCRIPT, java.time.Instant.EPOCH);
    }
    return file;
  }

  /** The pages, each checked; what a form of GET would ask is asked too. */
  private static Set<String> crawl(Site site) {
    Set<String> known = new LinkedHashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of("/", "/changes?all=1"));
    while (!queue.isEmpty() && known.size() < MOST_PAGES) {
      String path = queue.poll();
      if (!known.add(path)) {
        continue;
      }
      HttpResponse<String> reply = site.get(path);
      assertThat(reply.statusCode()).as(path + ": " + reply.body()).isLessThan(500);
      checkHeaders(path, reply);
      if (reply.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
        Document page = Jsoup.parse(reply.body(), site.address() + path.substring(1));
        if (reply.headers().firstValue("content-disposition").isPresent()) {
          // A file to keep has its own style, and no script either.
          assertThat(page.select("script, iframe, object, embed, [onerror], [onload]")).isEmpty();
          continue;
        }
        if (!path.matches("/articles/[^/]+/original.*")) {
          checkPage(path, page);
        }
        for (Element link : page.select("a[href], iframe[src], link[href], script[src]")) {
          String to = link.absUrl(link.hasAttr("href") ? "href" : "src");
          if (to.startsWith(site.address())) {
            queue.add(coded(to.substring(site.address().length() - 1).replaceFirst("#.*", "")));
          }
        }
      }
    }
    return known;
  }

  /** As a browser sends it: what may not stand in an address is coded. */
  private static String coded(String address) {
    StringBuilder coded = new StringBuilder();
    for (char c : address.toCharArray()) {
      boolean stays = c > ' ' && c < 127 && "\"<>\\^`{|}".indexOf(c) < 0;
      coded.append(stays ? String.valueOf(c) : URLEncoder.encode("" + c, StandardCharsets.UTF_8));
    }
    return coded.toString();
  }

  private static void checkHeaders(String path, HttpResponse<String> reply) {
    assertThat(reply.headers().firstValue("content-security-policy").orElse(""))
        .as(path)
        .containsAnyOf("default-src 'none'", "sandbox")
        .doesNotContain("unsafe-eval");
    assertThat(reply.headers().firstValue("x-content-type-options")).as(path).contains("nosniff");
  }

  private static void checkPage(String path, Document page) {
    assertThat(page.select("script:not([src^=/assets/])")).as(path).isEmpty();
    assertThat(page.select("script")).as(path).allMatch(script -> script.html().isEmpty());
    assertThat(page.select("img:not([src^=/path.svg?]), object, embed, base, style, b, i"))
        .as(path)
        .isEmpty();
    assertThat(page.select("title")).as(path).hasSize(1);
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        assertThat(name).as(path + " " + element.cssSelector()).doesNotStartWith("on");
        assertThat(name).as(path).isNotIn("style", "autofocus", "srcdoc");
        if (List.of("href", "src", "action", "formaction").contains(name)) {
          assertThat(value).as(path).doesNotStartWith("javascript:").doesNotStartWith("//");
        }
      }
    }
  }

  @Test
  void everythingComesOutAsWords() {
    Path file = ledger();
    try (Site site = Site.on(file)) {
      Set<String> pages = crawl(site);
      assertThat(pages).hasSizeGreaterThan(10).anyMatch(path -> path.startsWith("/articles/"));
      String changes = site.get("/changes").body();
      assertThat(changes).contains("Mallory demands").doesNotContain("<script>alert");
      Document parsed = Jsoup.parse(changes);
      assertThat(parsed.text()).contains("<script>alert(1)</script>");
    }
  }

  @Test
  void theApiGivesHostileWordsAsData() {
    try (Site site = Site.on(ledger())) {
      for (String list :
          List.of("statements", "articles", "positions", "changes", "stories", "sources")) {
        HttpResponse<String> reply = site.get("/api/" + list);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("content-type")).contains("application/json");
        checkHeaders(list, reply);
      }
    }
  }

  @Test
  void aGetChangesNothing() {
    Path file = ledger();
    String before = told(file);
    try (Site site = Site.on(file)) {
      for (String path : crawl(site)) {
        site.method("HEAD", path);
      }
    }
    assertThat(told(file)).isEqualTo(before);
  }

  private static String told(Path file) {
    try (Ledger ledger = Ledger.open(file.toString())) {
      return ledger.counts()
          + " "
          + ledger.corrections()
          + ledger.sources()
          + ledger.articles(org.demarche.store.ArticleFilter.ALL)
          + ledger.statements(org.demarche.store.StatementFilter.ALL);
    }
  }

  @Test
  void whatWasAskedForComesBackAsWords() {
    try (Site site = Site.on(ledger())) {
      for (String path :
          List.of(
              "/?party=%22%3E%3Cscript%3Ealert(6)%3C/script%3E",
              "/?issue=%3Cscript%3Ealert(6)%3C/script%3E",
              "/?cell=%3Cscript%3E~%22onload=alert(6)&vs=%00~%E2%80%A8",
              "/changes?outlet=%27%22%3E%3Cimg%20src=x%20onerror=alert(6)%3E&offset=0",
              "/changes?offset=%3Cscript%3E",
              "/articles?from=%3Cscript%3Ealert(6)%3C/script%3E",
              "/%3Cscript%3Ealert(6)%3C/script%3E",
              "/articles/%22%3E%3Cscript%3Ealert(6)%3C/script%3E",
              "/changes.atom?party=%3Cscript%3E]]%3E",
              "/api/articles/%3Cscript%3E")) {
        HttpResponse<String> reply = site.get(path);
        assertThat(reply.statusCode()).as(path).isLessThan(500);
        checkHeaders(path, reply);
        if (reply.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
          checkPage(path, Jsoup.parse(reply.body(), site.address()));
        }
      }
    }
  }

  @Test
  void anArticleIsFoundBehindItsEvidence() {
    try (Site site = Site.on(ledger())) {
      try (Ledger ledger = Ledger.open(folder.resolve("hostile.db").toString())) {
        Article article = ledger.articles(org.demarche.store.ArticleFilter.ALL).get(0).article();
        Document page = Jsoup.parse(site.get("/articles/" + article.id()).body());
        assertThat(page.select("mark").text()).contains(SCRIPT);
      }
    }
  }
}
