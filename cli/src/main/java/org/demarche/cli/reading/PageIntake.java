// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.cli.Kit;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.fetch.Fetcher;
import org.demarche.language.Analyzer;
import org.demarche.page.FileNames;
import org.demarche.page.Manifest;
import org.demarche.page.ManifestException;
import org.demarche.page.PageFacts;
import org.demarche.server.http.Upload;
import org.demarche.server.intake.Intake;
import org.demarche.server.intake.Order;
import org.demarche.server.intake.Watch;
import org.demarche.store.Ledger;

/**
 * Reads what users of the browser ask for, as {@code demarche read} does: the same readers, rules
 * and limits; addresses of private networks are refused. The language models are loaded for the
 * first job that needs them and stay.
 */
public final class PageIntake implements Intake {
  private final Kit kit;
  private final String location;
  private final Supplier<Optional<Dossier>> dossier;
  private final String name;
  private Analyzer analyzer;

  /**
   * An intake.
   *
   * @param location of the ledger
   * @param dossier what is followed when a job begins; the ledger keeps statements under the name
   *     that it has now
   */
  public PageIntake(Kit kit, String location, Supplier<Optional<Dossier>> dossier) {
    this.kit = kit;
    this.location = location;
    this.dossier = dossier;
    this.name = dossier.get().map(Dossier::name).orElse("");
  }

  @Override
  public void read(Order order, Watch watch) {
    try (Ledger ledger = Ledger.open(location, kit.clock(), name);
        Web web = web(ledger)) {
      Reading reading = reading(ledger, watch);
      reading.listsReadFrom(web);
      reading.stopsWhen(watch::isStopped);
      reading.read(sources(order, web, watch)).sentences().forEach(watch::say);
      if (reading.noModels().isPresent()) {
        throw reading.noModels().get();
      }
    }
  }

  private Web web(Ledger ledger) {
    return new Web(
        () -> new Fetcher(kit.fetching(), false, kit.clock()),
        ledger,
        address -> PageFacts.NONE,
        true);
  }

  private Reading reading(Ledger ledger, Watch watch) {
    Knowledge knowledge = new Knowledge(dossier.get());
    return new Reading(
        ledger,
        kit.languages(),
        knowledge.beginnings(),
        Optional.of(new StatementMaker(() -> analyzer(watch), knowledge)),
        false,
        kit.clock(),
        progress(watch),
        watch::say,
        this::show);
  }

  private synchronized Analyzer analyzer(Watch watch) {
    if (analyzer == null) {
      analyzer = kit.analyzer().apply(watch::say);
    }
    return analyzer;
  }

  private static Progress progress(Watch watch) {
    return new Progress() {
      @Override
      public void page(int number, int of, String name) {
        watch.page(number, of, name);
      }

      @Override
      public void pause() {
        // Nothing is drawn.
      }
    };
  }

  private void show(Throwable mistake) {
    if (kit.console().isDebugging()) {
      mistake.printStackTrace(kit.console().err());
    }
  }

  private static List<Source> sources(Order order, Web web, Watch watch) {
    Manifest manifest =
        order.files().stream()
            .filter(PageIntake::isManifest)
            .findFirst()
            .map(file -> manifest(file, watch))
            .orElse(Manifest.NONE);
    List<Source> sources = new ArrayList<>();
    order.files().stream()
        .filter(file -> !isManifest(file))
        .map(file -> new UploadSource(file, manifest, order.captured()))
        .forEach(sources::add);
    order.addresses().stream().map(web::source).distinct().forEach(sources::add);
    return sources;
  }

  private static boolean isManifest(Upload file) {
    return FileNames.isManifest(file.name());
  }

  private static Manifest manifest(Upload file, Watch watch) {
    try {
      Manifest manifest = Manifest.read(file.name(), file.bytes(), Path.of(""));
      watch.say("What " + file.name() + " tells of the other files is used.");
      manifest.warnings().forEach(watch::say);
      return manifest;
    } catch (ManifestException e) {
      watch.say(e.getMessage() + " It is left out.");
      return Manifest.NONE;
    }
  }

  @Override
  public void updateStories(Ledger ledger) {
    Reading.saveStories(ledger);
  }
}
