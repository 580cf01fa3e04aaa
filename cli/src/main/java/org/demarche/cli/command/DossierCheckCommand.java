// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.nio.file.Path;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierException;
import org.demarche.view.output.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demarche dossier check}. */
@Command(description = "Tell all that is wrong with a dossier, with line numbers.")
final class DossierCheckCommand extends AbstractCommand {
  @Parameters(paramLabel = "FILE", description = "The dossier, a YAML file.")
  private Path file;

  DossierCheckCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    try {
      console().say(sentence(Dossier.read(file)));
      return Exit.DONE;
    } catch (DossierException e) {
      e.problems().forEach(problem -> console().out().println(file + ", " + problem));
      return Exit.UNUSABLE;
    }
  }

  private String sentence(Dossier dossier) {
    String parties =
        dossier.parties().isEmpty()
            ? "all parties"
            : Words.count(dossier.parties().size(), "party");
    String issues =
        dossier.issues().isEmpty()
            ? "the built-in issues"
            : Words.count(dossier.issues().size(), "issue");
    return "The dossier " + file + " is in order: " + parties + ", " + issues + ".";
  }
}
