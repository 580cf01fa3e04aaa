// SPDX-License-Identifier: Apache-2.0
package org.demarche.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  void refusesALargeFileBeforeReadingIt() throws IOException {
    Path file = folder.resolve("large.txt");
    Files.write(file, new byte[4096]);
    Input input = new Input("large.txt", Optional.of(file));
    assertThatThrownBy(() -> input.bytes(InputStream.nullInputStream(), new Limits(1024, 10)))
        .hasMessage("large.txt is 4 KB; the limit is 1 KB.");
  }

  @Test
  void stopsReadingAnEndlessStream() throws Exception {
    Input stdin = Inputs.expand(List.of("-")).found().get(0);
    byte[] bytes = stdin.bytes(new ByteArrayInputStream(new byte[] {'a', 'b'}), Limits.DEFAULT);
    assertThat(bytes).hasSize(2);
    assertThatThrownBy(() -> stdin.bytes(endless(), new Limits(2048, 10)))
        .hasMessage("stdin is more than 2 KB; the limit is 2 KB.");
  }

  private static InputStream endless() {
    return new InputStream() {
      @Override
      public int read() {
        return 'x';
      }
    };
  }

  private void write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "text");
  }
}
