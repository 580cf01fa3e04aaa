// SPDX-License-Identifier: Apache-2.0
package org.demarche.browser.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.party.Party;
import org.demarche.server.test.Record;
import org.demarche.server.test.Site;
import org.demarche.statement.Act;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people use them: mouse, keys, without script, on a phone, light and dark. */
class BrowserTest {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final String OPEN = "/?cell=trade~sudria&vs=trade~norland";

  @TempDir private static Path folder;

  private static Chromium chromium;
  private static Site site;

  private final List<Page> windows = new ArrayList<>();

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
    Path file = folder.resolve("fishing.db");
    Record.fishing(file);
    site = Site.on(file);
  }

  @AfterAll
  static void close() {
    if (site != null) {
      site.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void closeWindows() {
    windows.forEach(window -> window.context().close());
  }

  private Page at(String path) {
    return at(path, chromium.window());
  }

  private Page at(String path, Page window) {
    windows.add(window);
    window.navigate(site.address() + path.substring(1));
    return window;
  }

  private static Locator cell(Page page, String words) {
    return page.locator("a.cell", new Page.LocatorOptions().setHasText(words)).first();
  }

  /** Every screen that the navigation names, and those behind them. */
  private List<String> screens() {
    Page page = at("/");
    List<String> paths = new ArrayList<>(List.of(OPEN, "/nothing/here"));
    page.locator("nav a").all().forEach(link -> paths.add(link.getAttribute("href")));
    page.navigate(site.address() + "articles");
    paths.add(page.locator("table a[href^='/articles/']").first().getAttribute("href"));
    return paths;
  }

  @Test
  void anEmptyLedgerNamesTheNextStep() {
    try (Site empty = Site.on(folder.resolve("empty.db"))) {
      Page page = chromium.window();
      windows.add(page);
      for (String path : List.of("", "changes", "articles")) {
        page.navigate(empty.address() + path);
        assertThat(page.locator(".empty").count()).as(path).isEqualTo(1);
        assertThat(page.locator(".empty a").count()).as(path).isGreaterThan(0);
      }
    }
  }

  @Test
  void leadsFromTheMatrixToTheWordsInTheArticle() {
    Page page = at("/");
    assertThat(page.locator("table.matrix th[scope=col]").count()).isEqualTo(4);
    assertThat(page.locator("table.matrix th[scope=row]").allInnerTexts()).contains("trade");
    Chromium.picture(page, "matrix");
    cell(page, "share the bank").click();
    Locator quote = page.locator("#open blockquote a").first();
    String words = quote.innerText();
    Chromium.picture(page, "cell");
    quote.click();
    assertThat(page.url()).contains("/articles/").contains("#s-");
    assertThat(page.locator("mark").allInnerTexts().toString()).contains(words);
    assertThat(page.locator("mark:has(:target)").count() + page.locator(":target").count())
        .isGreaterThan(0);
    Chromium.picture(page, "reader");
  }

  @Test
  void arrowKeysMoveInTheMatrixAndEnterOpensACell() {
    Page page = at("/");
    cell(page, "share the bank").focus();
    String before = focused(page);
    page.keyboard().press("ArrowRight");
    String after = focused(page);
    assertThat(after).isNotEqualTo(before).contains("cell=");
    page.keyboard().press("ArrowLeft");
    assertThat(focused(page)).isEqualTo(before);
    page.keyboard().press("Enter");
    page.waitForURL("**cell=**");
    assertThat(page.locator("#open section.history").count()).isEqualTo(1);
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.getAttribute('href')"));
  }

  @Test
  void theSliderGoesBackInTime() {
    Page page = at("/");
    Locator slider = page.locator(".slider input[type=range]");
    slider.focus();
    page.keyboard().press("Home");
    page.waitForURL("**as-of=2024-06-10**");
    assertThat(page.locator("table.matrix").innerText())
        .contains("lift the cod quota")
        .doesNotContain("share the bank");
    assertThat(page.locator(".slider output").innerText()).isEqualTo("2024-06-10");
  }

  @Test
  void twoCellsStandSideBySide() {
    Page page = at("/?cell=trade~sudria");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare")).first().click();
    page.waitForURL("**vs=**");
    List<String> shown = page.locator("#open section.history h2").allInnerTexts();
    assertThat(shown).hasSize(2).doesNotHaveDuplicates();
    Chromium.picture(page, "compare");
  }

  @Test
  void everythingWorksWithoutScript() {
    Page page = at("/", chromium.window(1280, 900, ColorScheme.LIGHT, false));
    page.locator("input[name=as-of]").fill("2024-06-10");
    page.locator("form.filter button").first().click();
    assertThat(page.url()).contains("as-of=2024-06-10");
    assertThat(page.locator("table.matrix").innerText()).doesNotContain("share the bank");
    cell(page, "lift the cod quota").click();
    page.locator("#open blockquote a").first().click();
    assertThat(page.locator("mark").count()).isGreaterThan(0);
    page.locator("nav a", new Page.LocatorOptions().setHasText("Changes")).click();
    assertThat(page.locator("ol.changes > li").count()).isGreaterThan(0);
  }

  @Test
  void theKeyboardAloneIsEnough() {
    Page page = at("/");
    page.keyboard().press("Tab");
    assertThat(focused(page)).isEqualTo("#main");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
    for (int i = 0; i < 60 && !focused(page).contains("cell="); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused(page)).contains("cell=");
    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .isNotEqualTo("none");
    page.keyboard().press("Enter");
    page.waitForURL("**cell=**");
    for (int i = 0; i < 200 && !focused(page).contains("#s-"); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    page.waitForURL("**/articles/**");
    page.keyboard().press("g");
    page.keyboard().press("c");
    page.waitForURL("**/changes**");
    page.keyboard().press("?");
    assertThat(page.locator("dialog[open]").count()).isEqualTo(1);
    page.keyboard().press("Escape");
    assertThat(page.locator("dialog[open]").count()).isZero();
  }

  @Test
  void axeFindsNothingOnAnyScreenInLightAndDark() {
    List<String> found = new ArrayList<>();
    List<String> screens = screens();
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = chromium.window(1280, 900, colours, true);
      for (String path : screens) {
        at(path, page);
        new AxeBuilder(page)
            .withTags(WCAG)
            .analyze()
            .getViolations()
            .forEach(
                rule ->
                    rule.getNodes()
                        .forEach(
                            node ->
                                found.add(
                                    colours
                                        + " "
                                        + path
                                        + " "
                                        + rule.getId()
                                        + " "
                                        + node.getTarget()
                                        + " "
                                        + node.getFailureSummary())));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void axeSeesWhatIsWrong() {
    Page page = at("/");
    page.evaluate("document.querySelector('h1').innerHTML = '<img src=\"data:,\">'");
    assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
        .extracting(rule -> rule.getId())
        .contains("image-alt");
  }

  @Test
  void aPhoneNeedsNoScrollingToTheSide() {
    List<String> wide = new ArrayList<>();
    List<String> screens = screens();
    Page page = chromium.window(360, 740, ColorScheme.LIGHT, true);
    for (String path : screens) {
      at(path, page);
      int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
      if (width > 360) {
        wide.add(path + " is " + width + " wide");
      }
    }
    assertThat(wide).isEmpty();
    at("/", page);
    Chromium.picture(page, "phone");
  }

  @Test
  void darkIsDark() {
    Page page = at("/", chromium.window(1280, 900, ColorScheme.DARK, true));
    Chromium.picture(page, "matrix-dark");
    String background =
        (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    String body = (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    assertThat(List.of(background, body)).anyMatch(BrowserTest::isDark);
  }

  private static boolean isDark(String colour) {
    String[] parts = colour.replaceAll("[^\\d,.]", "").split(",");
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += Double.parseDouble(parts[i]);
    }
    boolean seen = parts.length == 3 || Double.parseDouble(parts[3]) > 0;
    return seen && sum < 200;
  }

  @Test
  void theWordsOfAnAttackerStayWords() {
    Path file = folder.resolve("hostile.db");
    String script = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";
    try (Record record = new Record(file)) {
      Party eve = new Party("eve\"'><script>alert(3)</script>", script);
      record.add(
          "x" + script,
          script,
          script,
          "2024-06-10",
          Record.told(Act.DEMAND, eve, Record.NORLAND, "trade", "Eve demands " + script));
    }
    try (Site hostile = Site.on(file)) {
      Page page = chromium.window();
      windows.add(page);
      List<String> heard = new ArrayList<>();
      page.onDialog(
          dialog -> {
            heard.add(dialog.message());
            dialog.dismiss();
          });
      page.onConsoleMessage(message -> heard.add(message.type() + " " + message.text()));
      page.onRequest(
          request -> {
            if (!request.url().startsWith(hostile.address())
                && !request.url().startsWith("data:")) {
              heard.add(request.url());
            }
          });
      page.navigate(hostile.address());
      cell(page, "Eve demands").click();
      page.locator("#open blockquote a").first().click();
      assertThat(page.locator("h1").innerText()).contains("<script>alert(1)</script>");
      page.navigate(hostile.address() + "changes");
      page.navigate(hostile.address() + "articles");
      assertThat(heard).isEmpty();
    }
  }
}
