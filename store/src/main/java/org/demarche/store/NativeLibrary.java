// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * Unpacks SQLite's own library once for each user instead of at every start, as its driver would:
 * that halves the time to open a ledger.
 *
 * <p>It goes to {@code demarche/sqlite-VERSION} in {@code XDG_CACHE_HOME}, else in {@code
 * ~/.cache}. Where that fails, the driver does it its own way.
 */
final class NativeLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static boolean prepared;

  private NativeLibrary() {}

  static synchronized void prepare() {
    if (prepared || System.getProperty(PATH) != null) {
      return;
    }
    prepared = true;
    try {
      String name = LibraryLoaderUtil.getNativeLibName();
      Path folder = folder();
      unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, folder.resolve(name));
      System.setProperty(PATH, folder.toString());
    } catch (IOException | RuntimeException e) {
      // A home that cannot be written, a machine that the driver has no library for: its own way
      // to find one, or its own words for why not, are as good as any.
    }
  }

  private static void unpack(String resource, Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), "unpacking", ".part");
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no library for this machine");
      }
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      // Under its name it is whole, whoever else unpacks it or is killed meanwhile.
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path folder() {
    return cache()
        .resolve("sqlite-" + SQLiteJDBCLoader.getVersion())
        .resolve(OSInfo.getNativeLibFolderPathForCurrentOS())
        .toAbsolutePath();
  }

  private static Path cache() {
    String user = System.getenv("XDG_CACHE_HOME");
    return user != null && !user.isBlank()
        ? Path.of(user, "demarche")
        : Path.of(System.getProperty("user.home"), ".cache", "demarche");
  }
}
