// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.statement.Act;
import org.demarche.statement.Evidence;
import org.demarche.statement.Mode;
import org.demarche.statement.Speaker;
import org.demarche.statement.Statement;
import org.demarche.text.Span;
import org.demarche.time.DateSpan;

/** A statement as JSON, whole: what a decision keeps of it outlives the statement's row. */
final class StatementJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StatementJson() {}

  static String write(Statement statement) {
    return node(statement).toString();
  }

  static String writeAll(List<Statement> statements) {
    ArrayNode all = JSON.createArrayNode();
    statements.forEach(each -> all.add(node(each)));
    return all.toString();
  }

  private static ObjectNode node(Statement statement) {
    ObjectNode node = JSON.createObjectNode();
    node.put("article", statement.articleId());
    node.put("act", statement.act().word());
    node.set("holder", party(statement.holder()));
    statement.speaker().ifPresent(each -> node.set("speaker", speaker(each)));
    ArrayNode addressees = node.putArray("addressees");
    statement.addressees().forEach(each -> addressees.add(party(each)));
    node.put("issue", statement.issue());
    node.put("content", statement.content());
    statement.condition().ifPresent(words -> node.put("condition", words));
    ArrayNode scope = node.putArray("scope");
    statement.scope().forEach(scope::add);
    node.put("mode", statement.mode().word());
    statement.said().ifPresent(span -> node.set("said", said(span)));
    node.set("evidence", evidence(statement.evidence()));
    node.put("rule", statement.rule());
    node.put("confidence", statement.confidence());
    return node;
  }

  private static ObjectNode party(Party party) {
    return JSON.createObjectNode().put("id", party.id()).put("name", party.name());
  }

  private static ObjectNode speaker(Speaker speaker) {
    return JSON.createObjectNode().put("name", speaker.name()).put("role", speaker.role());
  }

  private static ObjectNode said(DateSpan span) {
    return JSON.createObjectNode()
        .put("from", span.from().toString())
        .put("to", span.to().toString())
        .put("basis", span.basis());
  }

  private static ObjectNode evidence(Evidence evidence) {
    return JSON.createObjectNode()
        .put("in", evidence.in() == Evidence.In.TITLE ? "title" : "text")
        .put("exact", evidence.exact())
        .put("prefix", evidence.prefix())
        .put("suffix", evidence.suffix())
        .put("start", evidence.place().start())
        .put("end", evidence.place().end());
  }

  static Statement read(String json) {
    return statement(tree(json));
  }

  static List<Statement> readAll(String json) {
    List<Statement> all = new ArrayList<>();
    tree(json).forEach(each -> all.add(statement(each)));
    return List.copyOf(all);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new LedgerException("A reviewer's decision in the ledger is damaged.", e);
    }
  }

  private static Statement statement(JsonNode node) {
    return new Statement(
        node.path("article").asText(),
        Act.of(node.path("act").asText()),
        readParty(node.path("holder")),
        optional(node, "speaker")
            .map(each -> new Speaker(each.path("name").asText(), each.path("role").asText())),
        parties(node.path("addressees")),
        node.path("issue").asText(),
        node.path("content").asText(),
        optional(node, "condition").map(JsonNode::asText),
        texts(node.path("scope")),
        Mode.of(node.path("mode").asText()),
        optional(node, "said").map(StatementJson::readSaid),
        readEvidence(node.path("evidence")),
        node.path("rule").asText(),
        node.path("confidence").asDouble());
  }

  private static Optional<JsonNode> optional(JsonNode node, String field) {
    return node.hasNonNull(field) ? Optional.of(node.path(field)) : Optional.empty();
  }

  private static Party readParty(JsonNode node) {
    return new Party(node.path("id").asText(), node.path("name").asText());
  }

  private static List<Party> parties(JsonNode list) {
    List<Party> parties = new ArrayList<>();
    list.forEach(each -> parties.add(readParty(each)));
    return parties;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private static DateSpan readSaid(JsonNode node) {
    return new DateSpan(
        LocalDate.parse(node.path("from").asText()),
        LocalDate.parse(node.path("to").asText()),
        node.path("basis").asText());
  }

  private static Evidence readEvidence(JsonNode node) {
    return new Evidence(
        node.path("in").asText().equals("title") ? Evidence.In.TITLE : Evidence.In.TEXT,
        node.path("exact").asText(),
        node.path("prefix").asText(),
        node.path("suffix").asText(),
        new Span(node.path("start").asInt(), node.path("end").asInt()));
  }
}
