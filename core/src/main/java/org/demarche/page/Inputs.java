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
 * @param manifests files of a folder that tell of the others in it and below
 * @param skipped why each file was passed over that is no page
 */
public record Inputs(
    List<Input> found,
    List<UnreadablePageException> failures,
    List<Path> manifests,
    List<Skip> skipped) {
  public Inputs {
    found = List.copyOf(found);
    failures = List.copyOf(failures);
    manifests = List.copyOf(manifests);
    skipped = List.copyOf(skipped);
  }

  /**
   * Expands paths of files, folders (with all below them), and "-". Of a folder hidden files are
   * left out, and what is no page: pictures, styles, what a browser saved beside a page.
   */
  public static Inputs expand(List<String> arguments) {
    Map<String, Input> found = new LinkedHashMap<>();
    Beside beside = new Beside(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String argument : arguments) {
      try {
        for (Input input : expand(argument, beside)) {
          found.putIfAbsent(input.source(), input);
        }
      } catch (UnreadablePageException e) {
        beside.failures().add(e);
      }
    }
    return new Inputs(
        List.copyOf(found.values()), beside.failures(), beside.manifests(), beside.skipped());
  }

  /** What stands beside the pages of folders. */
  private record Beside(
      List<UnreadablePageException> failures, List<Path> manifests, List<Skip> skipped) {}

  private static List<Input> expand(String argument, Beside beside) throws UnreadablePageException {
    if (argument.equals("-")) {
      return List.of(new Input(Input.STDIN, Optional.empty()));
    }
    Path path = path(argument);
    if (Files.isDirectory(path)) {
      return below(path, beside);
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

  private static List<Input> below(Path folder, Beside beside) throws UnreadablePageException {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Collector(folder, files, beside));
    } catch (IOException e) {
      throw new UnreadablePageException(folder.toString(), "cannot be listed: " + why(e));
    }
    Collections.sort(files);
    return files.stream().map(f -> new Input(f.toString(), Optional.of(f))).toList();
  }

  /** Why reading failed, for a user: "permission denied". */
  public static String why(IOException e) {
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
    private final Beside beside;

    Collector(Path root, List<Path> files, Beside beside) {
      this.root = root;
      this.files = files;
      this.beside = beside;
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
        add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private void add(Path file) {
      String name = file.getFileName().toString();
      Optional<Skip> skip =
          besideAPage(file.getParent()) ? Optional.of(Skip.RESOURCE) : FileNames.skip(name);
      if (FileNames.isManifest(name)) {
        beside.manifests().add(file);
      } else if (skip.isPresent()) {
        beside.skipped().add(skip.get());
      } else {
        files.add(file);
      }
    }

    /** Browsers save the parts of "Page.html" as "Page_files/…". */
    private boolean besideAPage(Path folder) {
      for (Path at = folder; at != null && !at.equals(root); at = at.getParent()) {
        Optional<String> page = FileNames.pageOf(at.getFileName().toString());
        if (page.isPresent()
            && (Files.exists(at.resolveSibling(page.get() + ".html"))
                || Files.exists(at.resolveSibling(page.get() + ".htm")))) {
          return true;
        }
      }
      return false;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      beside
          .failures()
          .add(new UnreadablePageException(file.toString(), "cannot be read: " + why(e)));
      return FileVisitResult.CONTINUE;
    }

    private static boolean hidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
