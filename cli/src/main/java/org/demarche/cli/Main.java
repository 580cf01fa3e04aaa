// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

import java.time.Clock;
import org.demarche.analyzer.nlp4j.ModelCache;
import org.demarche.analyzer.nlp4j.Nlp4jAnalyzer;
import org.demarche.analyzer.nlp4j.OpenNlpLanguageDetector;

/** The edge of the program: the only place that ends the process. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit status. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    Kit kit =
        new Kit(
            console,
            progress -> Nlp4jAnalyzer.load(ModelCache.inDefaultFolder(progress)),
            new OpenNlpLanguageDetector(),
            Clock.systemUTC());
    int status = Demarche.run(kit, arguments);
    console.out().flush();
    console.err().flush();
    System.exit(status);
  }
}
