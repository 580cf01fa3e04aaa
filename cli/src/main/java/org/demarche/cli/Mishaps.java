// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

import java.util.Optional;
import org.demarche.analyzer.nlp4j.ModelCacheException;
import org.demarche.store.LedgerException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into a sentence and an exit status. */
final class Mishaps {
  private final Console console;

  Mishaps(Console console) {
    this.console = console;
  }

  int wrongUsage(ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    console.say(sentence(mistake.getMessage()));
    console.say("See " + command.getCommandSpec().qualifiedName() + " --help.");
    return Exit.WRONG_USAGE;
  }

  private static String sentence(String message) {
    return message.endsWith(".") || message.endsWith("?") ? message : message + ".";
  }

  int failed(Exception failure, CommandLine command, ParseResult parsed) {
    boolean verbose =
        parsed.hasMatchedOption("--verbose")
            || subcommandIsVerbose(parsed)
            || console.isDebugging();
    if (verbose) {
      failure.printStackTrace(console.err());
    }
    if (failure instanceof UserMistake) {
      console.say(sentence(String.valueOf(failure.getMessage())));
      return Exit.WRONG_USAGE;
    }
    if (isExplained(failure)) {
      console.say(sentence(failure.getMessage()));
      return Exit.UNUSABLE;
    }
    console.say("Demarche made a mistake: " + failure + ".");
    console.say(verbose ? "Please report it." : "--verbose shows where; please report it.");
    return Exit.UNUSABLE;
  }

  private static boolean isExplained(Exception failure) {
    return failure instanceof UnusableException
        || failure instanceof LedgerException
        || failure instanceof ModelCacheException;
  }

  private static boolean subcommandIsVerbose(ParseResult parsed) {
    return Optional.ofNullable(parsed.subcommand())
        .map(sub -> sub.hasMatchedOption("--verbose") || subcommandIsVerbose(sub))
        .orElse(false);
  }

  int outOfMemory(Error failure) {
    if (console.isDebugging()) {
      failure.printStackTrace(console.err());
    }
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;
    console.say(
        failure instanceof OutOfMemoryError
            ? "Memory ran out at " + megabytes + " MB. DEMARCHE_OPTS=-Xmx3g gives more."
            : "The stack overflowed. DEMARCHE_OPTS=-Xss8m gives more.");
    return Exit.UNUSABLE;
  }
}
