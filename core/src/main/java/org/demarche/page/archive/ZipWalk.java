// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import org.demarche.page.FileNames;
import org.demarche.page.Limits;
import org.demarche.page.Manifest;
import org.demarche.page.ManifestException;
import org.demarche.page.PageFacts;
import org.demarche.page.PageSink;
import org.demarche.page.Skip;
import org.demarche.page.UnreadablePageException;

/**
 * Goes through the files of a ZIP archive: those of a folder, or of a WACZ, a package of web
 * archives. A manifest.csv among them tells of the others.
 */
final class ZipWalk {
  private static final String WACZ_PACKAGE = "datapackage.json";

  private final Walk walk;
  private final Budget budget;
  private final Function<String, PageFacts> known;
  private final PageSink sink;

  ZipWalk(Walk walk, Budget budget, Function<String, PageFacts> known, PageSink sink) {
    this.walk = walk;
    this.budget = budget;
    this.known = known;
    this.sink = sink;
  }

  void read(Part part) throws IOException, UnreadablePageException {
    if (part.file().isPresent()) {
      budget.in(Files.size(part.file().get()));
      archive(part, part.file().get());
      return;
    }
    Path copy = Files.createTempFile("demarche-", ".zip");
    try {
      spool(part, copy);
      archive(part, copy);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** The list of an archive's entries stands at its end. */
  private void spool(Part part, Path copy) throws IOException, UnreadablePageException {
    long most = budget.limits().spooled();
    byte[] chunk = new byte[1 << 16];
    long length = 0;
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int read = part.in().read(chunk); read >= 0; read = part.in().read(chunk)) {
        length += read;
        if (length > most) {
          throw new UnreadablePageException(
              part.source(),
              "is a ZIP archive of more than "
                  + Limits.inWords(most)
                  + ", the limit within others");
        }
        out.write(chunk, 0, read);
      }
    }
  }

  private void archive(Part part, Path file) throws IOException, UnreadablePageException {
    try (ZipArchive zip = ZipArchive.open(file, budget.limits())) {
      if (zip.isDocument()) {
        document(part, file);
        return;
      }
      List<? extends ZipEntry> files = zip.files();
      boolean crawl = files.stream().anyMatch(entry -> entry.getName().equals(WACZ_PACKAGE));
      if (crawl) {
        crawl(part, zip, files);
      } else {
        folder(part, zip, files);
      }
    }
  }

  private void document(Part part, Path file) throws IOException, UnreadablePageException {
    try (Retraceable in = new Retraceable(Files.newInputStream(file))) {
      walk.page(
          new Part(
              part.source(), in, Optional.of(file), part.depth(), part.facts(), part.titles()));
    }
  }

  /** Web archives, and lists of the pages in them, the rest being indexes. */
  private void crawl(Part part, ZipArchive zip, List<? extends ZipEntry> files) throws IOException {
    Titles titles = Titles.NONE;
    for (ZipEntry entry : files) {
      if (entry.getName().matches("pages/[^/]+\\.jsonl")) {
        titles = titles.with(head(zip, entry));
      }
    }
    int found = 0;
    for (ZipEntry entry : files) {
      if (entry.getName().matches("archive/[^/]+\\.warc(?:\\.gz|\\.zst)?")) {
        found++;
        entry(part, zip, entry, part.facts().ofEach(), titles);
      }
    }
    if (found == 0) {
      sink.failure(new UnreadablePageException(part.source(), "is a WACZ without a web archive"));
    }
  }

  private void folder(Part part, ZipArchive zip, List<? extends ZipEntry> files)
      throws IOException {
    Optional<Manifest> manifest = manifest(part, zip, files);
    int found = 0;
    for (ZipEntry entry : files) {
      if (FileNames.isManifest(entry.getName()) && manifest.isPresent()) {
        continue;
      }
      found++;
      Optional<Skip> skip = FileNames.skip(entry.getName());
      if (skip.isPresent()) {
        sink.skipped(skip.get());
      } else if (!FileNames.isHidden(entry.getName())) {
        PageFacts told = manifest.map(rows -> facts(rows, part, entry)).orElse(PageFacts.NONE);
        entry(part, zip, entry, told.or(part.facts().ofEach()), Titles.NONE);
      }
    }
    if (found == 0) {
      sink.failure(new UnreadablePageException(part.source(), "is a ZIP archive without a file"));
    }
  }

  /** One entry; one that is broken takes no other with it. */
  private void entry(Part part, ZipArchive zip, ZipEntry entry, PageFacts facts, Titles titles)
      throws Budget.ExceededException {
    String name = name(part, entry);
    try (InputStream in = budget.out(zip.open(entry))) {
      walk.part(
          new Part(
              name,
              new Retraceable(in),
              Optional.empty(),
              part.depth() + 1,
              known.apply(name).or(facts),
              titles));
    } catch (Budget.ExceededException e) {
      throw e;
    } catch (IOException e) {
      sink.failure(new UnreadablePageException(name, "cannot be unpacked: " + Words.why(e)));
    }
  }

  private static String name(Part part, ZipEntry entry) {
    return part.source() + "!/" + entry.getName().replace('\\', '/');
  }

  private Optional<Manifest> manifest(Part part, ZipArchive zip, List<? extends ZipEntry> files)
      throws IOException {
    Optional<? extends ZipEntry> entry =
        files.stream().filter(file -> FileNames.isManifest(file.getName())).findFirst();
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    String name = name(part, entry.get());
    try {
      Path place = Path.of(name);
      Manifest manifest = Manifest.read(name, head(zip, entry.get()), place.getParent());
      manifest.warnings().forEach(sink::note);
      return Optional.of(manifest);
    } catch (ManifestException e) {
      sink.note(e.getMessage());
    } catch (InvalidPathException e) {
      sink.note(name + " cannot be used as a manifest here.");
    }
    return Optional.empty();
  }

  private static PageFacts facts(Manifest manifest, Part part, ZipEntry entry) {
    try {
      return manifest.factsOf(Path.of(name(part, entry)));
    } catch (InvalidPathException e) {
      return PageFacts.NONE;
    }
  }

  /** The first 64 MB, far beyond any list that somebody made. */
  private byte[] head(ZipArchive zip, ZipEntry entry) throws IOException {
    try (InputStream in = budget.out(zip.open(entry))) {
      return in.readNBytes((int) Limits.DEFAULT.bytes());
    }
  }
}
