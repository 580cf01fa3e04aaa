// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.io.PrintStream;
import org.demarche.view.output.Words;

/** Tells somebody who waits how far a run is. */
public interface Progress {
  /** Begins with the next page. */
  void page(int number, int of, String name);

  /** Makes room for a line of its own. */
  void pause();

  /** A line that is drawn over and over, on a terminal. */
  static Progress drawn(PrintStream err, int width) {
    return new Progress() {
      @Override
      public void page(int number, int of, String name) {
        err.print("\r\u001b[K" + Words.shorten(sentence(number, of, name), width - 1));
        err.flush();
      }

      @Override
      public void pause() {
        err.print("\r\u001b[K");
        err.flush();
      }
    };
  }

  /** A line for each page; what was just said is not said again. */
  static Progress lines(PrintStream err) {
    return new Progress() {
      private String last = "";

      @Override
      public void page(int number, int of, String name) {
        String now = sentence(number, of, name);
        if (!now.equals(last)) {
          err.println(now);
          last = now;
        }
      }

      @Override
      public void pause() {
        // Every line stands alone.
      }
    };
  }

  /** Nothing, where nobody looks. */
  static Progress none() {
    return new Progress() {
      @Override
      public void page(int number, int of, String name) {
        // Nobody looks.
      }

      @Override
      public void pause() {
        // Nothing was drawn.
      }
    };
  }

  private static String sentence(int number, int of, String name) {
    return "reading page " + number + " of " + of + ": " + Words.clean(name);
  }
}
