// SPDX-License-Identifier: Apache-2.0
package org.demarche.server;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens the user's browser. */
public final class Browser {
  private Browser() {}

  /** Whether a browser was started at the address. */
  public static boolean open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return run(List.of("open", address));
    }
    if (system.contains("win")) {
      return run(List.of("rundll32", "url.dll,FileProtocolHandler", address));
    }
    boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    return screen && isInstalled("xdg-open") && run(List.of("xdg-open", address));
  }

  private static boolean isInstalled(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    return List.of(path.split(File.pathSeparator)).stream()
        .anyMatch(folder -> new File(folder, program).canExecute());
  }

  private static boolean run(List<String> command) {
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
