// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexicon;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tukaani.xz.XZInputStream;

/** The models as they are shipped in nlp4j-english: serialised objects under xz. */
final class ShippedModels {
  /** What {@code config-decode-en.xml} of nlp4j-api names for English. */
  static final String AMBIGUITY_CLASSES = "lexica/en-ambiguity-classes-simplified-lowercase.xz";

  static final String WORD_CLUSTERS = "lexica/en-brown-clusters-simplified-lowercase.xz";
  static final String WORD_EMBEDDINGS = "lexica/en-word-embeddings-undigitalized.xz";
  static final String GAZETTEERS = "lexica/en-named-entity-gazetteers-simplified.xz";

  private static final String ROOT = "/edu/emory/mathcs/nlp/";

  private ShippedModels() {}

  /** Loads everything: half a minute and 2 GB of heap. */
  static Pipeline load() throws IOException {
    return new Pipeline(
        lexica(
            ShippedModels.<Map<String, List<String>>>read(AMBIGUITY_CLASSES),
            ShippedModels.<Map<String, Set<String>>>read(WORD_CLUSTERS),
            ShippedModels.<Map<String, float[]>>read(WORD_EMBEDDINGS),
            ShippedModels.<PrefixTree<String, Set<String>>>read(GAZETTEERS)),
        component("pos"),
        component("ner"),
        component("dep"));
  }

  /** The lexica under the fields by which {@code config-decode-en.xml} looks words up. */
  static GlobalLexica<NLPNode> lexica(
      Map<String, List<String>> ambiguityClasses,
      Map<String, Set<String>> wordClusters,
      Map<String, float[]> wordEmbeddings,
      PrefixTree<String, Set<String>> gazetteers) {
    byte[] noConfiguration = "<configuration/>".getBytes(StandardCharsets.US_ASCII);
    GlobalLexica<NLPNode> lexica = new GlobalLexica<>(new ByteArrayInputStream(noConfiguration));
    lexica.setAmbiguityClasses(lexicon(ambiguityClasses, Field.word_form_simplified_lowercase));
    lexica.setWordClusters(lexicon(wordClusters, Field.word_form_simplified_lowercase));
    lexica.setWordEmbeddings(lexicon(wordEmbeddings, Field.word_form_undigitalized));
    lexica.setNamedEntityGazetteers(lexicon(gazetteers, Field.word_form_simplified));
    return lexica;
  }

  private static <T> GlobalLexicon<T> lexicon(T words, Field field) {
    return new GlobalLexicon<>(words, field, null);
  }

  /** A tagger or parser by its short name: pos, ner or dep. */
  static <C extends OnlineComponent<NLPNode, ?>> C component(String name) throws IOException {
    C component = read("models/en-" + name + ".xz");
    component.setFlag(NLPFlag.DECODE);
    return component;
  }

  /** The object in a file of nlp4j-english; the caller names its type. */
  @SuppressWarnings("unchecked")
  static <T> T read(String name) throws IOException {
    try (InputStream in = ShippedModels.class.getResourceAsStream(ROOT + name)) {
      if (in == null) {
        throw new IOException("The library nlp4j-english lacks " + name + ".");
      }
      InputStream plain = new BufferedInputStream(new XZInputStream(in), 1 << 16);
      return (T) new ObjectInputStream(plain).readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("The file " + name + " of nlp4j-english needs another NLP4J.", e);
    }
  }
}
