// SPDX-License-Identifier: Apache-2.0
package org.demarche.view.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.party.Party;
import org.demarche.statement.Statement;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.output.Xml;

/**
 * A directed graph in GraphML 1.0: nodes for parties, issues and statements; an edge from a party
 * to each statement that it holds ("holds"), from a statement to its issue ("on") and to each
 * addressee ("toward"). Statements and "holds" carry the days said, as "from" and "to".
 *
 * <p>XML cannot hold some control characters in any form. Words with such characters have them as
 * U+FFFD in "words", and to the letter as a JSON string in "words-json".
 */
final class GraphMl {
  /** Data of nodes and edges: a name, of what, and its type. */
  private record Key(String name, String of, String type) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("kind", "all", "string"),
          new Key("label", "node", "string"),
          new Key("act", "node", "string"),
          new Key("content", "node", "string"),
          new Key("words", "node", "string"),
          new Key("words-json", "node", "string"),
          new Key("from", "all", "string"),
          new Key("to", "all", "string"),
          new Key("mode", "node", "string"),
          new Key("speaker", "node", "string"),
          new Key("condition", "node", "string"),
          new Key("scope", "node", "string"),
          new Key("outlet", "node", "string"),
          new Key("title", "node", "string"),
          new Key("published", "node", "string"),
          new Key("page", "node", "string"),
          new Key("start", "node", "int"),
          new Key("end", "node", "int"),
          new Key("confidence", "node", "double"),
          new Key("review", "node", "string"));

  private final List<StatementRow> rows;
  private final Xml xml = Xml.document();
  private int edges;

  GraphMl(List<StatementRow> rows) {
    this.rows = rows;
  }

  String document() {
    xml.open(
        "graphml",
        "xmlns",
        "http://graphml.graphdrawing.org/xmlns",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation",
        "http://graphml.graphdrawing.org/xmlns"
            + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
    for (Key key : KEYS) {
      xml.line()
          .empty(
              "key",
              "id",
              key.name(),
              "for",
              key.of(),
              "attr.name",
              key.name(),
              "attr.type",
              key.type());
    }
    xml.line().open("graph", "id", "statements", "edgedefault", "directed").line();
    parties().forEach((id, party) -> named(id, "party", party.name()));
    rows.stream()
        .map(row -> row.statement().issue())
        .distinct()
        .sorted()
        .forEach(issue -> named(issueId(issue), "issue", issue));
    rows.forEach(this::statement);
    rows.forEach(this::edges);
    xml.close().close().line();
    return xml.toString();
  }

  private Map<String, Party> parties() {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (StatementRow row : rows) {
      Party holder = row.statement().holder();
      parties.putIfAbsent(partyId(holder), holder);
      row.statement().addressees().forEach(to -> parties.putIfAbsent(partyId(to), to));
    }
    return parties;
  }

  private void named(String id, String kind, String label) {
    xml.open("node", "id", id);
    data("kind", kind);
    data("label", label);
    xml.close().line();
  }

  private void statement(StatementRow row) {
    Statement statement = row.statement();
    xml.open("node", "id", statementId(statement));
    data("kind", "statement");
    data("label", statement.act().word() + ": " + statement.content());
    data("act", statement.act().word());
    data("content", statement.content());
    words(statement.evidence().exact());
    days(statement.said());
    data("mode", statement.mode().word());
    statement.speaker().ifPresent(speaker -> data("speaker", speaker.name()));
    statement.condition().ifPresent(condition -> data("condition", condition));
    data("scope", String.join("; ", statement.scope()));
    row.article().outlet().ifPresent(outlet -> data("outlet", outlet));
    data("title", row.title());
    row.article().published().ifPresent(days -> data("published", days.iso()));
    data("page", row.article().page());
    data("start", String.valueOf(statement.evidence().place().start()));
    data("end", String.valueOf(statement.evidence().place().end()));
    data("confidence", String.valueOf(statement.confidence()));
    data("review", row.review());
    xml.close().line();
  }

  private void words(String exact) {
    data("words", exact);
    if (!Xml.holds(exact)) {
      data(
          "words-json",
          '"' + new String(JsonStringEncoder.getInstance().quoteAsString(exact)) + '"');
    }
  }

  private void edges(StatementRow row) {
    Statement statement = row.statement();
    edge("holds", partyId(statement.holder()), statementId(statement), statement.said());
    edge("on", statementId(statement), issueId(statement.issue()), Optional.empty());
    for (Party to : statement.addressees()) {
      edge("toward", statementId(statement), partyId(to), Optional.empty());
    }
  }

  private void edge(String kind, String from, String to, Optional<DateSpan> said) {
    xml.open("edge", "id", "edge-" + edges++, "source", from, "target", to);
    data("kind", kind);
    days(said);
    xml.close().line();
  }

  private void days(Optional<DateSpan> days) {
    days.ifPresent(
        span -> {
          data("from", span.from().toString());
          data("to", span.to().toString());
        });
  }

  private void data(String key, String value) {
    xml.element("data", value, "key", key);
  }

  /** Ids are name tokens in GraphML's schema: letters, digits, ".", "-", "_" and ":". */
  private static String token(String id) {
    StringBuilder token = new StringBuilder();
    for (char c : id.toCharArray()) {
      boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '.');
      token.append(plain ? String.valueOf(c) : "_" + Integer.toHexString(c) + "_");
    }
    return token.toString();
  }

  private static String partyId(Party party) {
    return "party:" + token(party.id());
  }

  private static String issueId(String issue) {
    return "issue:" + token(issue);
  }

  private static String statementId(Statement statement) {
    return "statement:" + statement.id();
  }
}
