// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.fetch.FetchLimits;
import org.demarche.language.Analyzer;
import org.demarche.language.LanguageDetector;

/**
 * What commands work with; tests share one analyzer and set the clock.
 *
 * @param console what they talk to
 * @param analyzer loads the analyzer, and tells of long steps meanwhile
 * @param languages tells languages
 * @param clock tells when something was read or corrected
 * @param fetching what an address of the web may cost
 */
public record Kit(
    Console console,
    Function<Consumer<String>, Analyzer> analyzer,
    LanguageDetector languages,
    Clock clock,
    FetchLimits fetching) {
  /** With the limits for pages of the web that users have. */
  public Kit(
      Console console,
      Function<Consumer<String>, Analyzer> analyzer,
      LanguageDetector languages,
      Clock clock) {
    this(console, analyzer, languages, clock, FetchLimits.DEFAULT);
  }
}
