// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A dossier that cannot be used; tells all that is wrong with it. */
public final class DossierException extends Exception {
  private static final long serialVersionUID = 1L;

  /** One thing that is wrong, with its place. */
  public record Problem(int line, String sentence) {
    @Override
    public String toString() {
      return line > 0 ? "line " + line + ": " + sentence : sentence;
    }
  }

  private final transient List<Problem> problems;

  DossierException(Path file, List<Problem> problems) {
    super(message(file, problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(Path file, List<Problem> problems) {
    return problems.stream()
        .map(problem -> "The dossier " + file + ", " + problem)
        .collect(Collectors.joining("\n"));
  }

  /** All problems, by line; line 0 is the file as a whole. */
  public List<Problem> problems() {
    return problems;
  }
}
