// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.util.List;

/** What NLP4J runs over one sentence, in this order. Thread-safe. */
final class Pipeline {
  private final List<NLPComponent<NLPNode>> components;

  Pipeline(
      GlobalLexica<NLPNode> lexica,
      NLPComponent<NLPNode> tags,
      NLPComponent<NLPNode> names,
      NLPComponent<NLPNode> dependencies) {
    NLPComponent<NLPNode> lemmas = new MorphologicalAnalyzer<>(Language.ENGLISH);
    components = List.of(lexica, tags, lemmas, names, dependencies);
  }

  /** Analyses the words of one sentence; the node at 0 is the artificial root. */
  NLPNode[] analyze(List<String> words) {
    NLPNode[] nodes = new NLPNode[words.size() + 1];
    nodes[0] = new NLPNode().toRoot();
    for (int i = 1; i < nodes.length; i++) {
      nodes[i] = new NLPNode();
      nodes[i].setWordForm(words.get(i - 1));
      nodes[i].setID(i);
    }
    components.forEach(component -> component.process(nodes));
    return nodes;
  }
}
