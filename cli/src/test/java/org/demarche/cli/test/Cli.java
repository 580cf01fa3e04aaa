// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.analyzer.nlp4j.OpenNlpLanguageDetector;
import org.demarche.cli.Console;
import org.demarche.cli.Demarche;
import org.demarche.cli.Kit;
import org.demarche.fetch.FetchLimits;
import org.demarche.language.Analyzer;

/** Runs commands in this process, with streams of their own. */
final class Cli {
  private static final OpenNlpLanguageDetector LANGUAGES = new OpenNlpLanguageDetector();

  /** As users have them, but for the pauses. */
  private static final FetchLimits HASTY =
      new FetchLimits(
          FetchLimits.DEFAULT.size(),
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          FetchLimits.DEFAULT.redirects(),
          Duration.ZERO,
          Duration.ZERO);

  private final Map<String, String> environment = new HashMap<>();
  private Function<Consumer<String>, Analyzer> analyzer = progress -> SharedAnalyzer.get();
  private String stdin = "";
  private boolean terminal;

  /** Commands on this ledger. */
  static Cli on(Path ledger) {
    return new Cli().with("DEMARCHE_LEDGER", ledger.toString());
  }

  /** With an environment variable. */
  Cli with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** With this on standard input. */
  Cli typing(String text) {
    stdin = text;
    return this;
  }

  /** With somebody who looks at both streams. */
  Cli onTerminal() {
    terminal = true;
    return this;
  }

  /** With another analyzer. */
  Cli analysedBy(Function<Consumer<String>, Analyzer> other) {
    analyzer = other;
    return this;
  }

  /** What commands work with, for parts of the program that are no command. */
  Kit kit(OutputStream out, OutputStream err) {
    Console console =
        new Console(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            terminal,
            terminal,
            environment);
    Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    return new Kit(console, analyzer, LANGUAGES, clock, HASTY);
  }

  Run run(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = Demarche.run(kit(out, err), words);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
