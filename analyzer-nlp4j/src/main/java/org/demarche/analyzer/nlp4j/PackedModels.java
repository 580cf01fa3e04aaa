// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.common.collection.tree.PrefixTree;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.ner.NERTagger;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the shipped models as flat arrays, one file each, and makes a pipeline of them again. */
final class PackedModels {
  /** Goes up whenever the files change their form. */
  static final String FORMAT = "2";

  static final String CLASSES = "ambiguity-classes.bin";
  static final String CLUSTERS = "word-clusters.bin";
  static final String EMBEDDINGS = "word-embeddings.bin";
  static final String GAZETTEERS = "gazetteers.bin";
  static final String TAGS = "pos.bin";
  static final String NAMES = "ner.bin";
  static final String DEPENDENCIES = "dep.bin";
  static final List<String> FILES =
      List.of(CLASSES, CLUSTERS, EMBEDDINGS, GAZETTEERS, TAGS, NAMES, DEPENDENCIES);

  private PackedModels() {}

  /** Unpacks every model into an empty folder, one after the other so that one fits in memory. */
  static void write(Path folder) throws IOException {
    write(folder, CLASSES, PackedModels::writeClasses);
    write(folder, CLUSTERS, PackedModels::writeClusters);
    write(folder, EMBEDDINGS, PackedModels::writeEmbeddings);
    write(folder, GAZETTEERS, PackedModels::writeGazetteers);
    write(folder, TAGS, out -> writeComponent(ShippedModels.component("pos"), out));
    write(folder, NAMES, out -> writeComponent(ShippedModels.component("ner"), out));
    write(folder, DEPENDENCIES, PackedModels::writeParser);
  }

  private interface Content {
    void write(FlatWriter out) throws IOException;
  }

  private static void write(Path folder, String name, Content content) throws IOException {
    try (FlatWriter out = new FlatWriter(folder.resolve(name))) {
      content.write(out);
    }
  }

  private static void writeClasses(FlatWriter out) throws IOException {
    Map<String, List<String>> shipped = ShippedModels.read(ShippedModels.AMBIGUITY_CLASSES);
    PackedWords.write(shipped, out);
  }

  private static void writeClusters(FlatWriter out) throws IOException {
    Map<String, Set<String>> shipped = ShippedModels.read(ShippedModels.WORD_CLUSTERS);
    PackedWords.write(shipped, out);
  }

  private static void writeEmbeddings(FlatWriter out) throws IOException {
    Map<String, float[]> shipped = ShippedModels.read(ShippedModels.WORD_EMBEDDINGS);
    PackedEmbeddings.write(shipped, out);
  }

  private static void writeGazetteers(FlatWriter out) throws IOException {
    PrefixTree<String, Set<String>> shipped = ShippedModels.read(ShippedModels.GAZETTEERS);
    PackedGazetteers.write(shipped, out);
  }

  private static void writeParser(FlatWriter out) throws IOException {
    DEPParser<NLPNode> shipped = ShippedModels.component("dep");
    LabelCandidates.write(shipped.getLabelCandidates(), out);
    writeComponent(shipped, out);
  }

  private static void writeComponent(OnlineComponent<NLPNode, ?> shipped, FlatWriter out)
      throws IOException {
    PackedTemplate.write(shipped.getFeatureTemplate(), out);
    PackedOptimizer.write(shipped.getOptimizer(), out);
  }

  /** The pipeline of the models in a folder. */
  static Pipeline read(Path folder) throws IOException {
    return new Pipeline(
        lexica(folder),
        component(new POSTagger<>(), new FlatReader(folder.resolve(TAGS))),
        component(new NERTagger<>(), new FlatReader(folder.resolve(NAMES))),
        parser(new FlatReader(folder.resolve(DEPENDENCIES))));
  }

  private static GlobalLexica<NLPNode> lexica(Path folder) throws IOException {
    return ShippedModels.lexica(
        PackedWords.read(new FlatReader(folder.resolve(CLASSES)), List::copyOf),
        PackedWords.read(new FlatReader(folder.resolve(CLUSTERS)), PackedModels::orderedSet),
        PackedEmbeddings.read(new FlatReader(folder.resolve(EMBEDDINGS))),
        PackedGazetteers.read(new FlatReader(folder.resolve(GAZETTEERS))));
  }

  private static Set<String> orderedSet(List<String> members) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(members));
  }

  private static DEPParser<NLPNode> parser(FlatReader in) throws IOException {
    DEPParser<NLPNode> parser = new DEPParser<>();
    LabelCandidates.read(in, parser.getLabelCandidates());
    return component(parser, in);
  }

  private static <S extends NLPState<NLPNode>, C extends OnlineComponent<NLPNode, S>> C component(
      C component, FlatReader in) throws IOException {
    component.setFeatureTemplate(PackedTemplate.read(in));
    component.setOptimizer(PackedOptimizer.read(in));
    component.setFlag(NLPFlag.DECODE);
    return component;
  }
}
