// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A folder in which the language models lie unpacked, in a form that loads fast.
 *
 * <p>They are unpacked on first use, which takes under a minute: into a folder beside, under a file
 * lock, which gets its name when it is whole. Several processes may do so at once; one works, the
 * others wait. Every use checks sizes and checksums, and unpacks anew what is broken.
 */
public final class ModelCache {
  static final String NAME = "models-1.1.3-" + PackedModels.FORMAT;

  private static final long BYTES_NEEDED = 450_000_000;
  private static final Lock IN_THIS_PROCESS = new ReentrantLock();

  private final Path parent;
  private final Path folder;
  private final Consumer<String> progress;
  private final Unpacker unpacker;

  /** Writes the models into an empty folder. */
  interface Unpacker {
    void unpackInto(Path folder) throws IOException;
  }

  /**
   * A cache below a folder, which need not exist yet.
   *
   * @param parent holds one folder for each version of the models
   * @param progress gets a sentence before each long step
   */
  public ModelCache(Path parent, Consumer<String> progress) {
    this(parent, progress, PackedModels::write);
  }

  ModelCache(Path parent, Consumer<String> progress, Unpacker unpacker) {
    this.parent = parent.toAbsolutePath().normalize();
    this.folder = this.parent.resolve(NAME);
    this.progress = Objects.requireNonNull(progress);
    this.unpacker = Objects.requireNonNull(unpacker);
  }

  /** The cache in {@link #defaultParent}. */
  public static ModelCache inDefaultFolder(Consumer<String> progress) {
    return new ModelCache(defaultParent(System.getenv()), progress);
  }

  /**
   * {@code $DEMARCHE_MODELS}, else {@code $XDG_CACHE_HOME/demarche} or {@code ~/.cache/demarche}.
   */
  static Path defaultParent(Map<String, String> environment) {
    String models = environment.getOrDefault("DEMARCHE_MODELS", "");
    if (!models.isBlank()) {
      return Path.of(models);
    }
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path home = Path.of(System.getProperty("user.home"));
    return (cache.isBlank() ? home.resolve(".cache") : Path.of(cache)).resolve("demarche");
  }

  /** The folder of the unpacked models, whether or not they are there yet. */
  public Path folder() {
    return folder;
  }

  /**
   * Unpacks the models if they are not there or not whole.
   *
   * @return the folder in which they lie
   * @throws ModelCacheException if they cannot be written or read
   */
  public Path unpacked() {
    if (Manifest.isWhole(folder)) {
      return folder;
    }
    IN_THIS_PROCESS.lock();
    try {
      unpackUnderLock();
      return folder;
    } catch (IOException e) {
      throw new ModelCacheException(message(e), e);
    } catch (OutOfMemoryError e) {
      throw new ModelCacheException(
          "Unpacking the language models into %s needs more memory, java -Xmx2g.".formatted(folder),
          e);
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }

  /** The pipeline of these models. */
  Pipeline load() {
    try {
      return PackedModels.read(unpacked());
    } catch (IOException e) {
      throw new ModelCacheException("The language models in " + folder + " cannot be read.", e);
    }
  }

  private void unpackUnderLock() throws IOException {
    Files.createDirectories(parent);
    Path lockFile = parent.resolve(NAME + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = waitFor(channel)) {
      if (lock.isValid() && !Manifest.isWhole(folder)) {
        unpack();
      }
    }
  }

  private FileLock waitFor(FileChannel channel) throws IOException {
    FileLock lock = channel.tryLock();
    if (lock != null) {
      return lock;
    }
    progress.accept("waiting for another process that unpacks the language models");
    return channel.lock();
  }

  private void unpack() throws IOException {
    deleteLeftovers();
    checkSpace();
    progress.accept(
        "unpacking the language models (once, about %d MB into %s)"
            .formatted(BYTES_NEEDED / 1_000_000, folder));
    Path unfinished = Files.createDirectory(beside("unfinished"));
    try {
      unpacker.unpackInto(unfinished);
      Manifest.write(unfinished);
      moveAway(folder);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      deleteLeftovers();
    }
  }

  private void checkSpace() throws IOException {
    long left = Files.getFileStore(parent).getUsableSpace();
    if (left < BYTES_NEEDED) {
      throw new NoSpaceException(left);
    }
  }

  /** A broken cache may be in use; its files live on until they are closed. */
  private void moveAway(Path broken) throws IOException {
    if (Files.exists(broken)) {
      Files.move(broken, beside("broken"), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private Path beside(String state) {
    return parent.resolve("%s.%s-%d".formatted(NAME, state, ProcessHandle.current().pid()));
  }

  /** Only called under the lock, so nobody is writing them. */
  private void deleteLeftovers() throws IOException {
    try (DirectoryStream<Path> leftovers =
        Files.newDirectoryStream(parent, NAME + ".{unfinished,broken}-*")) {
      for (Path leftover : leftovers) {
        delete(leftover);
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
        for (Path child : inside) {
          delete(child);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  private String message(IOException e) {
    if (e instanceof NoSpaceException) {
      return "The language models need %d MB in %s, which has %d MB left."
          .formatted(BYTES_NEEDED / 1_000_000, parent, ((NoSpaceException) e).left / 1_000_000);
    }
    if (e instanceof AccessDeniedException) {
      return "The language models cannot be unpacked because %s is not writable.".formatted(parent);
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "The language models cannot be unpacked because %s is no folder.".formatted(parent);
    }
    return "The language models cannot be unpacked into %s: %s".formatted(folder, e.getMessage());
  }

  private static final class NoSpaceException extends IOException {
    private static final long serialVersionUID = 1;
    private final long left;

    NoSpaceException(long left) {
      this.left = left;
    }
  }
}
