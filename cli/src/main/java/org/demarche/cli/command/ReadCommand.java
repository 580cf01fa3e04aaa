// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UserMistake;
import org.demarche.cli.option.Filters;
import org.demarche.cli.reading.InputSource;
import org.demarche.cli.reading.Manifests;
import org.demarche.cli.reading.Progress;
import org.demarche.cli.reading.Reading;
import org.demarche.cli.reading.Source;
import org.demarche.cli.reading.StatementMaker;
import org.demarche.cli.reading.Summary;
import org.demarche.cli.reading.Web;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Knowledge;
import org.demarche.fetch.Fetcher;
import org.demarche.page.Input;
import org.demarche.page.Inputs;
import org.demarche.store.Ledger;
import org.demarche.time.DateSpan;
import org.demarche.view.output.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche read}. */
@Command(
    description = {
      "Read pages into the ledger: their articles, and the statements in these.",
      "Reading again changes nothing, but for what a corrected manifest, a changed file or page, or"
          + " newer rules give. A run that was interrupted goes on where it stopped.",
      "Addresses may be those of pages, feeds and lists of feeds. Their servers are asked politely:"
          + " robots.txt holds, requests to a host have a pause between them, and what did not"
          + " change is not sent again."
    })
final class ReadCommand extends LedgerCommand {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, told by what they hold: pages (HTML, MHTML, text), PDF, Word (DOCX), RTF, mail"
              + " (EML), exports of Nexis, Factiva and ProQuest, feeds, JSON Lines, web archives"
              + " (WARC, WACZ), and ZIP or gzip of any; folders with all below them, addresses (http"
              + " and https), or - for standard input. Without any: the sources of the dossier.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "FILE.csv",
      description =
          "What is known of the files: the column file (a file or an address), and any of url,"
              + " outlet, via, published, captured, title.")
  private Path manifest;

  @Option(
      names = "--captured",
      paramLabel = "DATE",
      description =
          "When pages were saved of which neither the manifest nor the file itself says it.")
  private String captured;

  @Option(names = "--no-statements", description = "Read the articles only.")
  private boolean noStatements;

  @Option(names = "--again", description = "Read and analyse again what is known already.")
  private boolean again;

  @Option(
      names = "--no-follow",
      description =
          "Keep entries of a feed at an address as they are. Without it, the story is read where an"
              + " entry that is only its summary links to.")
  private boolean noFollow;

  @Option(
      names = "--allow-private-network",
      description =
          "Read addresses of this machine and of private networks too; they are refused without"
              + " it.")
  private boolean privateNetworkAllowed;

  ReadCommand(Kit kit) {
    super(kit);
  }

  @Override
  Ledger open() {
    return ledgerOption().open(kit(), dossier());
  }

  @Override
  public Integer call() {
    dossier();
    captured();
    if (paths().isEmpty()) {
      throw new UserMistake("read needs a PATH, or a dossier that names its sources.");
    }
    return super.call();
  }

  private List<String> paths() {
    return paths.isEmpty() ? dossier().map(Dossier::sources).orElse(List.of()) : paths;
  }

  private Optional<DateSpan> captured() {
    return Optional.ofNullable(captured).map(text -> Filters.days("--captured", text));
  }

  @Override
  int run(Ledger ledger) {
    Inputs inputs =
        Inputs.expand(paths().stream().filter(path -> !Fetcher.isAddress(path)).toList());
    Manifests known = Manifests.of(manifest(), inputs.manifests(), console()::say);
    try (Web web = web(ledger, known)) {
      return run(ledger, inputs, known, web);
    }
  }

  private Web web(Ledger ledger, Manifests known) {
    return new Web(
        () -> new Fetcher(kit().fetching(), privateNetworkAllowed, kit().clock()),
        ledger,
        address -> known.of(new Input(address, Optional.empty())).factsOf(address),
        !noFollow);
  }

  private int run(Ledger ledger, Inputs inputs, Manifests known, Web web) {
    Progress progress = progress();
    Reading reading = reading(ledger, progress);
    inputs.failures().forEach(reading::fail);
    reading.listsReadFrom(web);
    List<Source> sources = new ArrayList<>();
    inputs.found().stream()
        .filter(input -> input.file().map(file -> !isNoPage(file)).orElse(true))
        .map(input -> new InputSource(input, known.of(input), captured(), console().in()))
        .forEach(sources::add);
    paths().stream().filter(Fetcher::isAddress).map(web::source).distinct().forEach(sources::add);
    long earlier = ledger.earlierVersions();
    Summary summary = reading.read(sources);
    inputs.skipped().forEach(summary::skipped);
    known.unused().forEach(console()::say);
    sayWhatIsEarlier(ledger.earlierVersions() - earlier);
    summary.sentences().forEach(console()::say);
    if (reading.noModels().isPresent()) {
      throw reading.noModels().get();
    }
    sayWhatNext(ledger);
    return summary.failures() > 0 ? Exit.SOME_FAILED : Exit.DONE;
  }

  private Optional<Path> manifest() {
    return Optional.ofNullable(manifest);
  }

  /** A folder often holds its manifest, and the ledger. */
  private boolean isNoPage(Path file) {
    Path plain = file.toAbsolutePath().normalize();
    return manifest().filter(path -> Manifests.same(path, plain)).isPresent()
        || ledgerOption().isPartOf(plain, kit());
  }

  private Progress progress() {
    return console().errIsTerminal()
        ? Progress.drawn(console().err(), console().width())
        : Progress.none();
  }

  private Reading reading(Ledger ledger, Progress progress) {
    Knowledge knowledge = new Knowledge(dossier());
    StatementMaker maker =
        new StatementMaker(
            () -> kit().analyzer().apply(step -> sayBetween(progress, step)), knowledge);
    return new Reading(
        ledger,
        kit().languages(),
        knowledge.beginnings(),
        noStatements ? Optional.empty() : Optional.of(maker),
        again,
        kit().clock(),
        progress,
        console()::say,
        this::show);
  }

  private void sayBetween(Progress progress, String step) {
    progress.pause();
    console().say(step);
  }

  private void sayWhatIsEarlier(long more) {
    if (more > 0) {
      console()
          .say(
              Words.count(more, "article")
                  + " that changed pages held before "
                  + (more == 1 ? "is" : "are")
                  + " kept as earlier versions, and not counted: "
                  + console().program()
                  + " articles --versions"
                  + ledgerOption().again());
    }
  }

  private void sayWhatNext(Ledger ledger) {
    List<String> next = new ArrayList<>();
    if (ledger.counts().statements() > 0) {
      next.addAll(List.of("positions", "changes", "statements"));
    } else if (ledger.counts().articles() > 0) {
      next.addAll(List.of("articles", "sources"));
    }
    if (!next.isEmpty()) {
      String program = console().program();
      String again = ledgerOption().again();
      console()
          .say(
              "Next: "
                  + String.join(
                      ", ", next.stream().map(name -> program + " " + name + again).toList()));
    }
  }
}
