// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Dossier.Beginning;
import org.demarche.dossier.Dossier.FollowedIssue;
import org.demarche.dossier.Dossier.FollowedParty;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.DossierException.Problem;
import org.demarche.dossier.Knowledge;
import org.demarche.issue.IssueBook;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that describes a negotiation. */
class DossierTest {
  @TempDir Path folder;

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("talks.yaml"), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Dossier read(String text) throws DossierException {
    return Dossier.read(file(text));
  }

  private List<String> problems(String text) {
    Path file = file(text);
    return catchThrowableOfType(DossierException.class, () -> Dossier.read(file))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void holdsAllThatTheFileSays() throws DossierException {
    Dossier dossier =
        read(
            """
            # A negotiation that nobody leads.
            name: The ferry line
            parties:
              - NOR
              - id: DNK
                aliases: [Danes of the quay, "the Danish side"]
              - {id: marta-ruiz, name: Marta Ruiz}
            issues:
              - energy
              - id: ferry
                name: the ferry line
                words: [ferry, quay*, crossing time]
            sources: [pages, /data/more]
            window: {from: 2024-01, to: 2024-06-30}
            beginnings:
              - {what: strike, on: 2024-02-03}
            """);
    assertThat(dossier.name()).isEqualTo("The ferry line");
    assertThat(dossier.parties())
        .containsExactly(
            new FollowedParty("NOR", "Norway", List.of()),
            new FollowedParty("DNK", "Denmark", List.of("Danes of the quay", "the Danish side")),
            new FollowedParty("marta-ruiz", "Marta Ruiz", List.of()));
    assertThat(dossier.issues()).extracting(FollowedIssue::id).containsExactly("energy", "ferry");
    assertThat(dossier.sources()).containsExactly(folder.resolve("pages").toString(), "/data/more");
    assertThat(dossier.window().from()).contains(LocalDate.of(2024, 1, 1));
    assertThat(dossier.window().to()).contains(LocalDate.of(2024, 6, 30));
    assertThat(dossier.beginnings())
        .containsExactly(new Beginning("strike", LocalDate.of(2024, 2, 3)));
  }

  @Test
  void followsEverythingWhereTheFileNamesNothing() throws DossierException {
    Dossier dossier = read("name: All\n");
    assertThat(dossier.followsParty("NOR")).isTrue();
    assertThat(dossier.followsIssue("energy")).isTrue();
  }

  @Test
  void followsOnlyWhatTheFileNames() throws DossierException {
    Dossier dossier = read("parties: [NOR]\nissues: [energy]\n");
    assertThat(dossier.followsParty("NOR")).isTrue();
    assertThat(dossier.followsParty("DNK")).isFalse();
    assertThat(dossier.followsIssue("trade")).isFalse();
  }

  @Test
  void readsNoAsAWord() throws DossierException {
    Dossier dossier = read("parties:\n  - {id: no, name: No}\n");
    assertThat(dossier.parties().get(0).id()).isEqualTo("no");
  }

  @Test
  void tellsAllThatIsWrongWithTheLine() {
    assertThat(
            problems(
                """
                name: [a, b]
                partys: [NOR]
                parties:
                  - XYZ
                  - NOR
                  - NOR
                  - {name: Nobody}
                issues:
                  - fishing
                  - {id: energy, colour: blue}
                window: {from: 2025, to: 2024}
                beginnings:
                  - {what: strike, on: soon}
                """))
        .hasSize(9)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("line 1: \"name\" is a text; this is a list."),
            line ->
                assertThat(line).startsWith("line 2: a dossier has no field \"partys\"; it has"),
            line -> assertThat(line).startsWith("line 4: there is no party \"XYZ\""),
            line -> assertThat(line).startsWith("line 6: the party \"NOR\" stands there twice."),
            line -> assertThat(line).startsWith("line 7: a party needs the field \"id\"."),
            line -> assertThat(line).startsWith("line 9: there is no issue \"fishing\""),
            line -> assertThat(line).startsWith("line 10: an issue has no field \"colour\""),
            line -> assertThat(line).startsWith("line 11: the window ends on 2024-12-31"),
            line -> assertThat(line).startsWith("line 13: \"soon\" is no date"));
  }

  @Test
  void tellsOfAFileThatIsNoDossier() {
    assertThat(problems(""))
        .containsExactly(
            "line 1: a dossier has the fields name, parties, issues, sources, window, beginnings; this"
                + " is nothing.");
    assertThat(problems("just words")).hasSize(1);
    assertThat(problems("a: [1, 2\nb: }")).hasSize(1).first().asString().contains("is no YAML");
    Path none = folder.resolve("none.yaml");
    DossierException missing =
        catchThrowableOfType(DossierException.class, () -> Dossier.read(none));
    assertThat(missing).hasMessage("The dossier " + none + ", it does not exist.");
  }

  @Test
  void addsItsNamesToThoseThatAreKnown() throws DossierException {
    Dossier dossier =
        read("parties:\n  - {id: NOR, aliases: [Fjordland]}\n  - {id: ruiz, name: Marta Ruiz}\n");
    PartyBook book = new Knowledge(Optional.of(dossier)).parties();
    assertThat(book.entries("Fjordland").get(0).party()).isEqualTo(new Party("NOR", "Norway"));
    assertThat(book.entries("Norway")).isNotEmpty();
    assertThat(book.entries("Marta Ruiz").get(0).party().id()).isEqualTo("ruiz");
    assertThat(PartyBook.builtIn().entries("Fjordland")).isEmpty();
  }

  @Test
  void readsWithItsOwnIssuesAndThoseItKeeps() throws DossierException {
    Dossier dossier =
        read("issues:\n  - energy\n  - {id: ferry, name: the ferry, words: [quay*]}\n");
    IssueBook book = new Knowledge(Optional.of(dossier)).issues();
    assertThat(book.ids()).containsExactlyInAnyOrder("energy", "ferry", "other");
    assertThat(book.weigh(List.of("quayside"))).containsOnlyKeys("ferry");
    assertThat(book.weigh(List.of("tariff"))).isEmpty();
    assertThat(IssueBook.builtIn().weigh(List.of("quayside"))).isEmpty();
  }

  @Test
  void hasAVersionThatChangesWithItsPartiesAndIssuesAlone() throws DossierException {
    String version = new Knowledge(Optional.of(read("parties: [NOR]\n"))).version();
    assertThat(new Knowledge(Optional.of(read("name: x\nparties: [NOR]\n"))).version())
        .isEqualTo(version);
    assertThat(new Knowledge(Optional.of(read("parties: [DNK]\n"))).version())
        .isNotEqualTo(version);
  }
}
