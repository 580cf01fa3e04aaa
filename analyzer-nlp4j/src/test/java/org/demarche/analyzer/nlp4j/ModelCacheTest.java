// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache, with a small unpacker in place of the one that takes a minute. */
class ModelCacheTest {
  @TempDir Path parent;

  private final List<String> messages = new ArrayList<>();
  private int unpacked;

  @Test
  void unpacksOnce() {
    Path folder = cache().unpacked();
    cache().unpacked();

    assertThat(unpacked).isOne();
    assertThat(folder).isEqualTo(parent.resolve(ModelCache.NAME)).isDirectory();
    assertThat(messages)
        .singleElement()
        .asString()
        .startsWith("unpacking the language models (once, about ")
        .contains(folder.toString());
  }

  @Test
  void rebuildsAFileThatWasChanged() throws IOException {
    Path file = cache().unpacked().resolve(PackedModels.NAMES);
    Files.writeString(file, "broken", StandardOpenOption.TRUNCATE_EXISTING);

    assertThat(cache().unpacked().resolve(PackedModels.NAMES)).content().isEqualTo("content");
    assertThat(unpacked).isEqualTo(2);
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void rebuildsWhenAFileOrTheManifestIsMissing() throws IOException {
    Files.delete(cache().unpacked().resolve(PackedModels.TAGS));
    Files.delete(cache().unpacked().resolve(Manifest.NAME));
    cache().unpacked();

    assertThat(unpacked).isEqualTo(3);
  }

  @Test
  void leavesNothingBehindWhenUnpackingFails() throws IOException {
    ModelCache failing =
        new ModelCache(
            parent,
            messages::add,
            folder -> {
              Files.writeString(folder.resolve("half"), "");
              throw new IOException("the jar is broken");
            });

    assertThatThrownBy(failing::unpacked)
        .isInstanceOf(ModelCacheException.class)
        .hasMessageContaining(parent.toString())
        .hasMessageContaining("the jar is broken");
    assertThat(leftovers()).isEmpty();
    assertThat(failing.folder()).doesNotExist();
  }

  @Test
  void saysWhenMemoryIsShort() {
    ModelCache hungry =
        new ModelCache(
            parent,
            messages::add,
            folder -> {
              throw new OutOfMemoryError("test");
            });

    assertThatThrownBy(hungry::unpacked)
        .isInstanceOf(ModelCacheException.class)
        .hasMessageContaining("-Xmx2g");
  }

  @Test
  void saysWhenTheFolderIsAFile() throws IOException {
    Path file = Files.createFile(parent.resolve("file"));

    assertThatThrownBy(() -> new ModelCache(file, messages::add).unpacked())
        .isInstanceOf(ModelCacheException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void letsOneThreadUnpackWhileOthersWait() {
    List<CompletableFuture<Path>> uses = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      uses.add(CompletableFuture.supplyAsync(() -> cache().unpacked()));
    }

    assertThat(uses).allSatisfy(use -> assertThat(use.join()).isDirectory());
    assertThat(unpacked).isOne();
  }

  @Test
  void liesWhereTheEnvironmentSays() {
    assertThat(ModelCache.defaultParent(Map.of("DEMARCHE_MODELS", "/data")))
        .isEqualTo(Path.of("/data"));
    assertThat(ModelCache.defaultParent(Map.of("XDG_CACHE_HOME", "/cache")))
        .isEqualTo(Path.of("/cache/demarche"));
    assertThat(ModelCache.defaultParent(Map.of())).endsWithRaw(Path.of(".cache/demarche"));
  }

  private ModelCache cache() {
    return new ModelCache(parent, messages::add, this::unpack);
  }

  private void unpack(Path folder) throws IOException {
    unpacked++;
    for (String file : PackedModels.FILES) {
      Files.writeString(folder.resolve(file), "content");
    }
  }

  private List<Path> leftovers() throws IOException {
    try (var children = Files.list(parent)) {
      return children.filter(ModelCacheTest::isLeftover).toList();
    }
  }

  private static boolean isLeftover(Path child) {
    String name = child.getFileName().toString();
    return name.contains("unfinished") || name.contains("broken");
  }
}
