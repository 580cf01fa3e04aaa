// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UnusableException;
import org.demarche.cli.UserMistake;
import org.demarche.dossier.DossierDraft;
import org.demarche.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche dossier init}. */
@Command(
    description =
        "Write a dossier to begin with from what the ledger holds: its parties, issues, sources and"
            + " days, with comments. Without FILE it goes to standard output.")
final class DossierInitCommand extends LedgerCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The dossier to write; a new file.")
  private Path file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the negotiation is called. Default: the name of FILE.")
  private String name;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "At most so many parties, those with most statements. Default: 12.")
  private int most = 12;

  DossierInitCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    if (most < 1) {
      throw new UserMistake("--most: a number of parties is 1 or more, not " + most + ".");
    }
    if (file != null && Files.exists(file)) {
      throw alreadyThere();
    }
    return super.call();
  }

  @Override
  int run(Ledger ledger) {
    Path folder = file == null ? Path.of("") : file.toAbsolutePath().getParent();
    DossierDraft draft = new Drafting(ledger, folder, most).draft(title());
    if (file == null) {
      console().out().print(draft.yaml());
      return Exit.DONE;
    }
    try {
      Files.writeString(file, draft.yaml(), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw alreadyThere();
    } catch (IOException e) {
      throw new UnusableException("The dossier " + file + " cannot be written: " + e + ".", e);
    }
    console()
        .say("The dossier " + file + " is written; look through it, its comments say what for.");
    return Exit.DONE;
  }

  private UserMistake alreadyThere() {
    return new UserMistake("There is a file " + file + " already; name another for the dossier.");
  }

  private String title() {
    if (name != null && !name.isBlank()) {
      return name;
    }
    return file == null
        ? "negotiation"
        : String.valueOf(file.getFileName()).replaceFirst("(?i)\\.ya?ml$", "");
  }
}
