// SPDX-License-Identifier: Apache-2.0
package org.demarche.browser.test;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The chromium of this machine, driven by Playwright. Without one the tests are skipped, and say
 * so; {@code -Ddemarche.chromium=PATH} names one that stands elsewhere.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final double PATIENCE_MILLISECONDS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(ARGUMENTS)
                    .setTimeout(PATIENCE_MILLISECONDS));
  }

  static Chromium start() {
    Optional<Path> program = find();
    Assumptions.assumeTrue(
        program.isPresent(),
        "No chromium was found, so the pages were not looked at in a browser; apt-get install"
            + " chromium installs one.");
    return new Chromium(program.orElseThrow());
  }

  private static Optional<Path> find() {
    return Stream.of(
            System.getProperty("demarche.chromium", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of this size in CSS pixels. */
  Page window(int width, int height, ColorScheme colours, boolean script) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colours)
                .setJavaScriptEnabled(script)
                .setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    return context.newPage();
  }

  Page window() {
    return window(1280, 900, ColorScheme.LIGHT, true);
  }

  /** Keeps a picture of the page, where pictures go. */
  static void picture(Page page, String name) {
    Path folder = Path.of(System.getProperty("demarche.pictures", "target/pictures"));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
