// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixNode;
import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.common.collection.tuple.ObjectIntPair;
import edu.emory.mathcs.nlp.component.dep.DEPLabelCandidate;
import edu.emory.mathcs.nlp.component.dep.DEPState;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.FeatureVector;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packed models say what the shipped ones say; loads both, so it needs 3 GB of heap. */
@Tag("slow")
class PackedModelsSlowTest {
  private static final List<String> WHO =
      List.of(
          "The foreign minister",
          "Moscow's envoy Sergei Orlov",
          "Gov. Ann Lee (D-Minn.)",
          "A spokesman for the U.N. in Geneva",
          "“The union,” which represents 3,200 workers,",
          "Nobody in the E.U.-led mission");
  private static final List<String> SAID =
      List.of(
          "demanded on Monday that",
          "told reporters at 5 p.m. EST that",
          "wouldn't say whether",
          "warned the $1.5bn company that",
          "insisted, again, that",
          "denied reports that");
  private static final List<String> WHAT =
      List.of(
          "Kyiv withdraw its troops from 20% of the region.",
          "they’d accept a 30-day cease-fire “without conditions”!",
          "the Strait of Hormuz would stay open until Dec. 31, 2025?",
          "sanctions must be lifted before talks—in Istanbul or Riyadh—resume.",
          "wages rise by 4.5% a year, and that no-one is dismissed...",
          "Mr. O'Neill and Xi Jinping had met (twice) at Mar-a-Lago.",
          "http://news.example/a?b=c was hacked by @someone 😀.",
          "prices of wheat, oil & gas — “a disgrace,” he added — had trebled.",
          "the parliament in Zaporizhzhia voted 312-45 to ratify it.");

  @Test
  void giveTheSameAnalyses() throws IOException {
    Nlp4jAnalyzer shipped = new Nlp4jAnalyzer(ShippedModels.load());

    for (String text : texts()) {
      assertThat(SharedAnalyzer.get().analyze(text)).isEqualTo(shipped.analyze(text));
    }
  }

  @Test
  void knowTheSameWords() throws IOException {
    assertSameWords(
        ShippedModels.AMBIGUITY_CLASSES, PackedWords.read(file("ambiguity-classes"), List::copyOf));
    assertSameWords(
        ShippedModels.WORD_CLUSTERS, PackedWords.read(file("word-clusters"), List::copyOf));
  }

  private static void assertSameWords(String shippedFile, Map<String, List<String>> packed)
      throws IOException {
    Map<String, Collection<String>> shipped = ShippedModels.read(shippedFile);
    assertThat(packed).hasSize(shipped.size());
    shipped.forEach((word, group) -> assertTrue(packed.get(word).equals(List.copyOf(group)), word));
  }

  @Test
  void knowTheSameEmbeddings() throws IOException {
    Map<String, float[]> shipped = ShippedModels.read(ShippedModels.WORD_EMBEDDINGS);
    Map<String, float[]> packed = PackedEmbeddings.read(file("word-embeddings"));

    assertThat(packed).hasSize(shipped.size());
    shipped.forEach((word, vector) -> assertTrue(Arrays.equals(packed.get(word), vector), word));
  }

  @Test
  void knowTheSameNames() throws IOException {
    PrefixTree<String, Set<String>> shipped = ShippedModels.read(ShippedModels.GAZETTEERS);
    PackedGazetteers packed = PackedGazetteers.read(file("gazetteers"));

    assertSameNames(shipped.getRoot(), new ArrayDeque<>(), shipped, packed);
  }

  private static void assertSameNames(
      PrefixNode<String, Set<String>> node,
      Deque<String> path,
      PrefixTree<String, Set<String>> shipped,
      PackedGazetteers packed) {
    String[] words = path.toArray(String[]::new);
    ObjectIntPair<Set<String>> expected = shipped.get(words, 0, Function.identity());
    ObjectIntPair<Set<String>> actual = packed.get(words, 0, Function.identity());
    assertTrue(
        expected == null ? actual == null : expected.i == actual.i && expected.o.equals(actual.o),
        path.toString());
    node.forEach(
        (word, child) -> {
          path.addLast(word);
          assertSameNames(child, path, shipped, packed);
          path.removeLast();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"pos", "ner", "dep"})
  void giveEveryFeatureTheSameWeights(String name) throws IOException {
    OnlineComponent<NLPNode, ?> shipped = ShippedModels.component(name);
    FlatReader in = file(name);
    if (name.equals("dep")) {
      LabelCandidates.read(in, new DEPLabelCandidate<>());
    }
    FeatureTemplate<NLPNode, DEPState<NLPNode>> template = PackedTemplate.read(in);
    OnlineOptimizer packed = PackedOptimizer.read(in);

    assertThat(template).hasToString(shipped.getFeatureTemplate().toString());
    assertThat(packed.getLabelMap()).hasToString(shipped.getOptimizer().getLabelMap().toString());
    assertSameFeatures(features(shipped.getFeatureTemplate()), features(template));
    assertSameWeights(shipped.getOptimizer(), packed);
  }

  private static FeatureMap features(FeatureTemplate<NLPNode, ?> template) throws IOException {
    Field field = Internals.field(FeatureTemplate.class, "feature_map");
    return (FeatureMap) Internals.get(field, template);
  }

  private static void assertSameFeatures(FeatureMap shipped, FeatureMap packed) {
    for (int type = 0; type < shipped.getIndexMaps().size(); type++) {
      for (String value : shipped.getIndexMaps().get(type).keySet()) {
        assertTrue(shipped.index(type, value) == packed.index(type, value), value);
        assertTrue(shipped.index(type, value + "~") == packed.index(type, value + "~"), value);
      }
    }
  }

  private static void assertSameWeights(OnlineOptimizer shipped, OnlineOptimizer packed) {
    int features = shipped.getWeightVector().getSparseWeightVector().getFeatureSize();
    float[] dense = new float[shipped.getWeightVector().getDenseWeightVector().getFeatureSize()];
    for (int i = 0; i < dense.length; i++) {
      dense[i] = 0.37f * (i % 7 - 3);
    }
    for (int feature = 0; feature < features; feature++) {
      float[] scores = shipped.scores(vector(feature, dense));
      assertTrue(Arrays.equals(scores, packed.scores(vector(feature, dense))), "" + feature);
    }
  }

  private static FeatureVector vector(int feature, float[] dense) {
    SparseVector sparse = new SparseVector();
    sparse.add(feature, 1);
    return new FeatureVector(sparse, dense);
  }

  private static FlatReader file(String name) throws IOException {
    return new FlatReader(SharedAnalyzer.cache().unpacked().resolve(name + ".bin"));
  }

  private static List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (String who : WHO) {
      for (String said : SAID) {
        for (String what : WHAT) {
          texts.add(who + " " + said + " " + what);
          texts.add((who + " " + said + " " + what).toUpperCase(Locale.ROOT));
        }
      }
    }
    return texts;
  }
}
