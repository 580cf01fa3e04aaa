// SPDX-License-Identifier: Apache-2.0
package org.demarche.analyzer.nlp4j;

import edu.emory.mathcs.nlp.common.util.XMLUtils;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import org.w3c.dom.Element;

/**
 * Which features a model looks at, written in the XML that NLP4J reads when it trains, and the
 * numbers of those that it knows.
 */
final class PackedTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
  private static final long serialVersionUID = 1;

  private PackedTemplate(Element template, FeatureMap features) {
    super(template, new HyperParameter());
    feature_map = features;
  }

  static void write(FeatureTemplate<NLPNode, ?> shipped, FlatWriter out) throws IOException {
    out.writeString(xml(shipped));
    PackedFeatures.write(features(shipped), out);
  }

  static <S extends NLPState<NLPNode>> PackedTemplate<S> read(FlatReader in) throws IOException {
    byte[] xml = in.readString().getBytes(StandardCharsets.UTF_8);
    Element template = XMLUtils.getDocumentElement(new ByteArrayInputStream(xml));
    return new PackedTemplate<>(template, PackedFeatures.read(in));
  }

  private static FeatureMap features(FeatureTemplate<NLPNode, ?> shipped) throws IOException {
    Field field = Internals.field(FeatureTemplate.class, "feature_map");
    return (FeatureMap) Internals.get(field, shipped);
  }

  private static String xml(FeatureTemplate<NLPNode, ?> shipped) {
    StringBuilder xml = new StringBuilder("<feature_template>\n");
    shipped.getFeatureList().forEach(items -> xml.append(feature("", items)));
    shipped.getSetFeatureList().forEach(item -> xml.append(feature(" set=\"true\"", item)));
    shipped.getEmbeddingFeatureList().forEach(item -> xml.append(feature("", item)));
    return xml.append("</feature_template>\n").toString();
  }

  private static String feature(String attribute, FeatureItem... items) {
    StringBuilder xml = new StringBuilder("<feature").append(attribute);
    for (int i = 0; i < items.length; i++) {
      xml.append(" f").append(i).append("=\"").append(text(items[i])).append('"');
    }
    return xml.append("/>\n").toString();
  }

  /** For example {@code i-1_lmd:part_of_speech_tag}. */
  private static String text(FeatureItem item) {
    String window = item.window == 0 ? "" : String.valueOf(item.window);
    String relation = item.relation == null ? "" : "_" + item.relation;
    String attribute = item.attribute == null ? "" : ":" + item.attribute;
    return item.source + window + relation + ":" + item.field + attribute;
  }
}
