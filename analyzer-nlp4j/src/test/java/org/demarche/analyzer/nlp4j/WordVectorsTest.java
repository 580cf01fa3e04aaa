// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.language.WordVectors;
import org.junit.jupiter.api.Test;

/**
 * The word vectors that ship with core are those of the analyzer's model. With {@code
 * -Ddemarche.record=true} the file is written anew, for its own words or for those of the file
 * {@code -Ddemarche.words=FILE}, one on a line.
 */
class WordVectorsTest {
  private static final Path FILE =
      Path.of("../core/src/main/resources/org/demarche/language/vectors.bin.gz");

  @Test
  void theVectorsAreTheModels() throws IOException {
    SharedAnalyzer.get();
    Map<String, float[]> model =
        PackedEmbeddings.read(
            new FlatReader(SharedAnalyzer.cache().folder().resolve(PackedModels.EMBEDDINGS)));
    if (Boolean.getBoolean("demarche.record")) {
      record(model);
      return;
    }
    WordVectors shipped = WordVectors.builtIn();
    assertThat(shipped.words()).hasSizeGreaterThan(50_000);
    for (String word : shipped.words()) {
      float[] vector = model.get(word);
      assertThat(vector).as(word).isNotNull();
      if (shipped.of(word).isPresent() && word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
        assertThat(cosine(vector, shipped.of(word).get())).as(word).isGreaterThan(.999);
      }
    }
  }

  private static void record(Map<String, float[]> model) throws IOException {
    String list = System.getProperty("demarche.words", "");
    List<String> words =
        list.isEmpty() ? List.of(WordVectors.builtIn().words()) : Files.readAllLines(Path.of(list));
    Map<String, float[]> vectors = new LinkedHashMap<>();
    for (String word : words) {
      float[] vector = model.get(word);
      if (vector != null) {
        vectors.put(word, vector);
      }
    }
    try (OutputStream out = Files.newOutputStream(FILE)) {
      WordVectors.write(vectors, out);
    }
  }

  private static double cosine(float[] one, float[] other) {
    double dot = 0;
    double a = 0;
    double b = 0;
    for (int i = 0; i < one.length; i++) {
      dot += one[i] * other[i];
      a += one[i] * one[i];
      b += other[i] * other[i];
    }
    return dot / Math.sqrt(a * b);
  }
}
