// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs that a user's arguments mean, in the same order on each run: arguments as given,
 * folders sorted by path. A file named twice is read once.
 *
 * @param found what there is to read
 * @param failures what there is not, one sentence each
 */
public record Inputs(List<Input> found, List<UnreadablePageException> failures) {
  public Inputs {
    found = List.copyOf(found);
    failures = List.copyOf(failures);
  }

  /** Expands paths of files, folders (with all below them, hidden ones left out), and "-". */
  public static Inputs expand(List<String> arguments) {
    Map<String, Input> found = new LinkedHashMap<>();
    List<UnreadablePageException> failures = new ArrayList<>();
    for (String argument : arguments) {
      try {
        for (Input input : expand(argument, failures)) {
          found.putIfAbsent(input.source(), input);
        }
      } catch (UnreadablePageException e) {
        failures.add(e);
      }
    }
    return new Inputs(List.copyOf(found.values()), failures);
  }

  private static List<Input> expand(String argument, List<UnreadablePageException> failures)
      throws UnreadablePageException {
    if (argument.equals("-")) {
      return List.of(new Input(Input.STDIN, Optional.empty()));
    }
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      return below(path, failures);
    }
    if (!Files.exists(path)) {
      throw new UnreadablePageException(argument, "does not exist");
    }
    return List.of(new Input(path.toString(), Optional.of(path)));
  }

  private static Path path(String argument) throws UnreadablePageException {
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UnreadablePageException("\"" + argument + "\"", "is no path");
    }
  }

  private static List<Input> below(Path folder, List<UnreadablePageException> failures)
      throws UnreadablePageException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(folder, files, failures));
    } catch (IOException e) {
      throw new UnreadablePageException(folder.toString(), "cannot be listed: " + why(e));
    }
    Collections.sort(files);
    return files.stream().map(f -> new Input(f.toString(), Optional.of(f))).toList();
  }

  /** Why reading failed, for a user: "permission denied". */
  static String why(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "it does not exist";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** Collects files, and names what it may not look into. Links to folders are not followed. */
  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;
    private final List<UnreadablePageException> failures;

    Collector(Path root, List<Path> files, List<UnreadablePageException> failures) {
      this.root = root;
      this.files = files;
      this.failures = failures;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return hidden(folder) && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!hidden(file) && Files.isRegularFile(file)) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      failures.add(new UnreadablePageException(file.toString(), "cannot be read: " + why(e)));
      return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
