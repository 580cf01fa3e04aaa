// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.party.Party;
import org.demarche.statement.Evidence;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;

/**
 * Statements as one AnnotationCollection of W3C Web Annotations (Web Annotation Data Model, W3C
 * Recommendation of 23 February 2017). The target is the stored title or text of an article, with a
 * TextQuoteSelector and a TextPositionSelector; positions count Unicode code points, as the model
 * asks for (section 4.2.5), not the UTF-16 code units of our other formats. One body holds the
 * words, others are tags that any reader shows, the last one has all fields of the statement.
 */
final class Annotations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String URN = "urn:x-demarche:";
  private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

  /** Terms of ours, beside those of the model. */
  private static final List<String> TERMS =
      List.of(
          "act",
          "holder",
          "speaker",
          "role",
          "addressees",
          "issue",
          "content",
          "condition",
          "scope",
          "mode",
          "said",
          "published",
          "from",
          "to",
          "basis",
          "rule",
          "confidence",
          "review",
          "code",
          "outlet",
          "passedOnBy",
          "title",
          "url",
          "page");

  private final List<StatementRow> rows;

  Annotations(List<StatementRow> rows) {
    this.rows = rows;
  }

  String document() {
    ObjectNode collection = JSON.createObjectNode();
    ArrayNode context = collection.putArray("@context").add(CONTEXT);
    ObjectNode terms = context.addObject().put("demarche", URN + "term:");
    TERMS.forEach(term -> terms.put(term, "demarche:" + term));
    collection.put("id", URN + "statements").put("type", "AnnotationCollection");
    collection.put("label", "Statements of a negotiation, found by Demarche");
    collection.put("total", rows.size());
    ObjectNode page = JSON.createObjectNode();
    page.put("id", URN + "statements:1").put("type", "AnnotationPage");
    page.put("partOf", URN + "statements").put("startIndex", 0);
    ArrayNode items = page.putArray("items");
    rows.forEach(row -> items.add(annotation(row)));
    collection.set("first", page);
    collection.put("last", URN + "statements:1");
    return write(collection);
  }

  private static String write(ObjectNode document) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode annotation(StatementRow row) {
    Statement statement = row.statement();
    ObjectNode annotation = JSON.createObjectNode();
    annotation.put("id", URN + "statement:" + statement.id()).put("type", "Annotation");
    annotation.put("motivation", "classifying");
    annotation.putObject("generator").put("type", "Software").put("name", "Demarche");
    ArrayNode bodies = annotation.putArray("body");
    bodies
        .addObject()
        .put("type", "TextualBody")
        .put("purpose", "describing")
        .put("format", "text/plain")
        .put("value", statement.content());
    tag(bodies, "act:" + statement.act().word());
    tag(bodies, "holder:" + statement.holder().id());
    tag(bodies, "issue:" + statement.issue());
    bodies.add(fields(row));
    annotation.set("target", target(row));
    return annotation;
  }

  private static void tag(ArrayNode bodies, String value) {
    bodies.addObject().put("type", "TextualBody").put("purpose", "tagging").put("value", value);
  }

  private static ObjectNode fields(StatementRow row) {
    Statement statement = row.statement();
    ObjectNode body = JSON.createObjectNode();
    body.put("type", "demarche:Statement");
    body.put("act", statement.act().word());
    body.set("holder", party(statement.holder()));
    statement
        .speaker()
        .ifPresent(
            speaker ->
                body.putObject("speaker").put("name", speaker.name()).put("role", speaker.role()));
    ArrayNode addressees = body.putArray("addressees");
    statement.addressees().forEach(party -> addressees.add(party(party)));
    body.put("issue", statement.issue()).put("content", statement.content());
    statement.condition().ifPresent(condition -> body.put("condition", condition));
    ArrayNode scope = body.putArray("scope");
    statement.scope().forEach(scope::add);
    body.put("mode", statement.mode().word());
    statement.said().ifPresent(days -> body.set("said", days(days)));
    body.put("rule", statement.rule()).put("confidence", statement.confidence());
    body.put("review", row.review());
    return body;
  }

  private static ObjectNode party(Party party) {
    return JSON.createObjectNode()
        .put("type", "demarche:Party")
        .put("code", party.id())
        .put("name", party.name());
  }

  private static ObjectNode days(DateSpan days) {
    return JSON.createObjectNode()
        .put("from", days.from().toString())
        .put("to", days.to().toString())
        .put("basis", days.basis());
  }

  private static ObjectNode target(StatementRow row) {
    Evidence evidence = row.statement().evidence();
    boolean inTitle = evidence.in() == Evidence.In.TITLE;
    Article article = row.article();
    String whole = inTitle ? article.title() : article.text();
    ObjectNode target = JSON.createObjectNode();
    target.set("source", source(row, inTitle ? "title" : "text"));
    ArrayNode selectors = target.putArray("selector");
    selectors
        .addObject()
        .put("type", "TextQuoteSelector")
        .put("exact", evidence.exact())
        .put("prefix", evidence.prefix())
        .put("suffix", evidence.suffix());
    selectors
        .addObject()
        .put("type", "TextPositionSelector")
        .put("start", whole.codePointCount(0, evidence.place().start()))
        .put("end", whole.codePointCount(0, evidence.place().end()));
    return target;
  }

  private static ObjectNode source(StatementRow row, String part) {
    Article article = row.article();
    ObjectNode source = JSON.createObjectNode();
    source.put("id", URN + "article:" + article.id() + ":" + part);
    source.put("type", "Text").put("format", "text/plain");
    if (!article.language().equals("und")) {
      source.put("language", article.language());
    }
    source.put("title", row.title()).put("page", article.page());
    article.outlet().ifPresent(outlet -> source.put("outlet", outlet));
    article.via().ifPresent(via -> source.put("passedOnBy", via));
    article.url().ifPresent(url -> source.put("url", url));
    article.published().ifPresent(days -> source.set("published", days(days)));
    return source;
  }
}
