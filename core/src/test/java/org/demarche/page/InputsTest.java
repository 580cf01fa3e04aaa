// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path folder;

  @Test
  void findsFilesOfFoldersInOrderAndSkipsHiddenOnes() throws IOException {
    write("b.txt");
    write("a/z.txt");
    write("a.txt");
    write(".hidden/x.txt");
    write(".DS_Store");
    Inputs inputs = Inputs.expand(List.of(folder.toString()));
    assertThat(inputs.found().stream().map(i -> folder.relativize(i.file().orElseThrow())))
        .map(Path::toString)
        .containsExactly("a.txt", "a/z.txt", "b.txt");
    assertThat(inputs.failures()).isEmpty();
  }

  @Test
  void goesOnAfterAPathThatDoesNotExist() throws IOException {
    write("b.txt");
    String there = folder.resolve("b.txt").toString();
    Inputs inputs = Inputs.expand(List.of("/no/such.txt", there, "-", there));
    assertThat(inputs.found().stream().map(Input::source)).containsExactly(there, "stdin");
    assertThat(inputs.failures()).hasSize(1);
    assertThat(inputs.failures().get(0)).hasMessage("/no/such.txt does not exist.");
  }

  @Test
  void passesOverWhatBrowsersAndPeoplePutBesidePages() throws IOException {
    write("Port shut.html");
    write("Port shut_files/frame.html");
    write("Port shut_files/style.css");
    write("notes_files/kept.html");
    write("logo.PNG");
    write("README.md");
    write("Manifest.csv");
    Inputs inputs = Inputs.expand(List.of(folder.toString()));
    assertThat(inputs.found().stream().map(i -> i.file().orElseThrow()))
        .extracting(file -> folder.relativize(file).toString())
        .containsExactly("Port shut.html", "notes_files/kept.html");
    assertThat(inputs.skipped())
        .containsExactlyInAnyOrder(Skip.RESOURCE, Skip.RESOURCE, Skip.RESOURCE, Skip.NOTE);
    assertThat(inputs.manifests()).containsExactly(folder.resolve("Manifest.csv"));
    assertThat(inputs.failures()).isEmpty();
  }

  @Test
  void readsWhatIsNamedWhateverItsName() throws IOException {
    write("README.md");
    String named = folder.resolve("README.md").toString();
    assertThat(Inputs.expand(List.of(named)).found())
        .extracting(Input::source)
        .containsExactly(named);
  }

  @Test
  void goesIntoNoCircleOfLinks() throws IOException {
    write("a/page.txt");
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    Files.createSymbolicLink(folder.resolve("a/self"), folder.resolve("a/self"));
    Inputs inputs = Inputs.expand(List.of(folder.toString()));
    assertThat(inputs.found()).hasSize(1);
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }
}
