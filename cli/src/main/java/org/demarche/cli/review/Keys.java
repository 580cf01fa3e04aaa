// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.review;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.demarche.cli.Console;

/**
 * Keys as they are pressed, where the terminal can be set so (POSIX: stty); else with Enter after
 * each. The terminal is put back when it is closed, also by Ctrl+C.
 */
public final class Keys implements AutoCloseable {
  private static final File TERMINAL = new File("/dev/tty");

  private final Reader in;
  private final Console console;
  private final Optional<Thread> putBack;

  /** Without raw keys: whether the Enter behind a key is still to come. */
  private boolean withinLine;

  private Keys(Console console, boolean raw) {
    this.console = console;
    this.in = new InputStreamReader(console.in(), StandardCharsets.UTF_8);
    this.putBack = raw ? Optional.of(new Thread(() -> set("sane"))) : Optional.empty();
    putBack.ifPresent(Runtime.getRuntime()::addShutdownHook);
  }

  /** The keys of this console. */
  public static Keys of(Console console) {
    // Only where standard input is the terminal of this process: tests and pipes are read as is.
    boolean raw = console.in() == System.in && System.console() != null && setRaw();
    return new Keys(console, raw);
  }

  private static boolean setRaw() {
    return set("-icanon", "-echo", "min", "1");
  }

  private static boolean set(String... how) {
    try {
      String[] command = new String[how.length + 1];
      command[0] = "stty";
      System.arraycopy(how, 0, command, 1, how.length);
      Process stty =
          new ProcessBuilder(command)
              .redirectInput(TERMINAL)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return stty.waitFor(2, TimeUnit.SECONDS) && stty.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The next key in lower case, line ends left out; empty at the end of the input. */
  Optional<Character> next() {
    int c = read();
    while (c == '\n' || c == '\r') {
      c = read();
    }
    withinLine = putBack.isEmpty();
    return c < 0 ? Optional.empty() : Optional.of(Character.toLowerCase((char) c));
  }

  /** A line that the user types behind these words; empty at the end of the input. */
  Optional<String> line(String prompt) {
    console.err().print(prompt);
    console.err().flush();
    putBack.ifPresent(raw -> set("sane"));
    try {
      skipLine();
      StringBuilder line = new StringBuilder();
      int c = read();
      if (c < 0) {
        return Optional.empty();
      }
      while (c >= 0 && c != '\n') {
        if (c != '\r') {
          line.append((char) c);
        }
        c = read();
      }
      return Optional.of(line.toString().strip());
    } finally {
      putBack.ifPresent(raw -> setRaw());
    }
  }

  private void skipLine() {
    int c = withinLine ? read() : -1;
    while (c >= 0 && c != '\n') {
      c = read();
    }
    withinLine = false;
  }

  private int read() {
    try {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    putBack.ifPresent(
        hook -> {
          set("sane");
          Runtime.getRuntime().removeShutdownHook(hook);
        });
  }
}
