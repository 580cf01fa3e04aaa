// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.text.Require;

/**
 * A negotiation to follow, as a user describes it in a file.
 *
 * @param name what it is called, else the name of its file; a ledger keeps its statements under it
 * @param parties the parties to follow; empty for all
 * @param issues the issues to follow; empty for the built-in list
 * @param sources what to read: addresses, and paths that count from the dossier's folder
 * @param window the days to look at
 * @param beginnings known days from which articles count ("38 months of war")
 */
public record Dossier(
    String name,
    List<FollowedParty> parties,
    List<FollowedIssue> issues,
    List<String> sources,
    Window window,
    List<Beginning> beginnings) {
  /**
   * A party to follow.
   *
   * @param id its id
   * @param name its name
   * @param aliases other names of it, besides those that are built in
   */
  public record FollowedParty(String id, String name, List<String> aliases) {
    public FollowedParty {
      Require.filled(id, "id of a party");
      Require.filled(name, "name of a party");
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * An issue to follow.
   *
   * @param id its id
   * @param name its name
   * @param words words that tell it, besides those that are built in; "sanction*" for every word
   *     that begins so
   */
  public record FollowedIssue(String id, String name, List<String> words) {
    public FollowedIssue {
      Require.filled(id, "id of an issue");
      Require.filled(name, "name of an issue");
      words = List.copyOf(words);
    }
  }

  /**
   * The days to look at, both included.
   *
   * @param from first day, if there is one
   * @param to last day, if there is one
   */
  public record Window(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** All days. */
    public static final Window OPEN = new Window(Optional.empty(), Optional.empty());

    public Window {
      Require.that(
          from.isEmpty() || to.isEmpty() || !to.get().isBefore(from.get()),
          "a window ends on %s, before it starts on %s",
          to.orElse(null),
          from.orElse(null));
    }
  }

  /**
   * A day from which articles count.
   *
   * @param what what began: "war"
   * @param on when
   */
  public record Beginning(String what, LocalDate on) {
    public Beginning {
      Require.filled(what, "what began");
      Require.present(on, "on");
    }
  }

  public Dossier {
    Require.filled(name, "name of a dossier");
    parties = List.copyOf(parties);
    issues = List.copyOf(issues);
    sources = List.copyOf(sources);
    Require.present(window, "window");
    beginnings = List.copyOf(beginnings);
  }

  /**
   * Reads a dossier.
   *
   * @throws DossierException with all that is wrong, where anything is
   */
  public static Dossier read(Path file) throws DossierException {
    return new DossierReader(file).read();
  }

  /**
   * Reads a text as if it stood in a file: to check it before it is saved there.
   *
   * @throws DossierException with all that is wrong, where anything is
   */
  public static Dossier read(Path file, String text) throws DossierException {
    return new DossierReader(file, text).read();
  }

  /** Whether this party is followed. */
  public boolean followsParty(String id) {
    return parties.isEmpty() || parties.stream().anyMatch(party -> party.id().equals(id));
  }

  /** Whether this issue is followed. */
  public boolean followsIssue(String id) {
    return issues.isEmpty() || issues.stream().anyMatch(issue -> issue.id().equals(id));
  }
}
