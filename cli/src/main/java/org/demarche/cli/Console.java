// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command talks to: tests give it streams of their own.
 *
 * @param in standard input
 * @param out for data
 * @param err for everything else
 * @param outIsTerminal whether somebody looks at {@code out}
 * @param errIsTerminal whether somebody looks at {@code err}
 * @param environment the environment variables
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Map<String, String> environment) {
  private static final int DEFAULT_WIDTH = 100;
  private static final int LEAST_WIDTH = 60;

  /** The streams of this process, in UTF-8 whatever the machine's default is. */
  public static Console ofProcess() {
    return new Console(
        System.in,
        stream(FileDescriptor.out, false),
        stream(FileDescriptor.err, true),
        isTerminal("out"),
        isTerminal("err"),
        System.getenv());
  }

  private static PrintStream stream(FileDescriptor descriptor, boolean flush) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 15),
        flush,
        StandardCharsets.UTF_8);
  }

  /** The launcher knows and says so; Java alone can tell only for both streams together. */
  private static boolean isTerminal(String stream) {
    String told = System.getProperty("demarche.terminal");
    return told == null ? System.console() != null : told.contains(stream);
  }

  /** Columns of the terminal: COLUMNS, else 100, at least 60. */
  public int width() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
      return Math.max(LEAST_WIDTH, columns);
    } catch (NumberFormatException e) {
      return DEFAULT_WIDTH;
    }
  }

  /** How the user calls the program, for hints on what to type next. */
  public String program() {
    return Shell.quoted(environment.getOrDefault("DEMARCHE_NAME", "demarche"));
  }

  /** Whether failures are shown with their place in the program: DEMARCHE_DEBUG is set. */
  public boolean isDebugging() {
    return !environment.getOrDefault("DEMARCHE_DEBUG", "").isBlank();
  }

  /** A sentence for the user, beside the data. */
  public void say(String sentence) {
    err.println(sentence);
  }
}
