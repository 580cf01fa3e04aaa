// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.demarche.change.Change;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Reply;
import org.demarche.server.record.Snapshot;
import org.demarche.server.screen.Desk;
import org.demarche.server.screen.Frame;
import org.demarche.store.StatementRow;
import org.demarche.time.DateSpan;
import org.demarche.view.record.Selection;
import org.demarche.view.record.Told;

/**
 * The latest changes that a filter selects as an Atom feed (RFC 4287). The id of an entry depends
 * on the change alone, so that a feed reader shows each once, whatever else is read.
 */
public final class ChangeFeed {
  /** Its address. */
  static final String PATH = Frame.FEED;

  static final String TYPE = "application/atom+xml";

  private static final int MOST = 100;

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,255}");

  private final Desk desk;

  ChangeFeed(Desk desk) {
    this.desk = desk;
  }

  Reply answer(Exchange exchange) {
    Selection selection = desk.selection(exchange);
    Snapshot snapshot = desk.snapshots().latest();
    Told told = snapshot.views().sources(selection);
    List<Change> changes = new ArrayList<>(snapshot.views().changes(selection));
    changes.removeIf(change -> change.kind() == Change.Kind.REPEATED);
    Collections.reverse(changes);
    List<Change> latest = changes.subList(0, Math.min(MOST, changes.size()));
    try {
      String feed = feed(latest, told, exchange);
      return Reply.text(200, TYPE + "; charset=utf-8", feed);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String feed(List<Change> changes, Told told, Exchange exchange)
      throws XMLStreamException {
    StringWriter text = new StringWriter();
    XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
    String base = base(exchange);
    Params query = exchange.query().only(Frame.FILTERS);
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element(xml, "id", urn(PATH + new TreeMap<>(query.asMap())));
    element(
        xml, "title", "Demarche: what moved" + (query.isEmpty() ? "" : " (" + words(query) + ")"));
    element(
        xml,
        "updated",
        changes.stream()
            .map(change -> updated(change, told))
            .max(Comparator.naturalOrder())
            .orElse(instant(LocalDate.EPOCH)));
    xml.writeStartElement("author");
    element(xml, "name", "Demarche");
    xml.writeEndElement();
    link(xml, "self", TYPE, base + PATH + query.query());
    link(xml, "alternate", "text/html", base + "/changes" + query.query());
    for (Change change : changes) {
      entry(xml, change, told, base);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    return text.toString();
  }

  private static void entry(XMLStreamWriter xml, Change change, Told told, String base)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "id", urn(identity(change)));
    element(
        xml,
        "title",
        change.party().name() + " on " + change.issue() + ": " + change.kind().word());
    element(xml, "updated", updated(change, told));
    Params place = Params.NONE.with("party", change.party().id()).with("issue", change.issue());
    link(xml, "alternate", "text/html", base + "/changes" + place.query());
    element(xml, "summary", change.why());
    xml.writeStartElement("content");
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace("http://www.w3.org/1999/xhtml");
    element(xml, "p", change.why());
    for (String id : change.after()) {
      if (told.row(id).isPresent()) {
        quote(xml, told.row(id).get(), base);
      }
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void quote(XMLStreamWriter xml, StatementRow row, String base)
      throws XMLStreamException {
    String href = base + "/articles/" + row.article().id() + "#s-" + row.statement().id();
    element(xml, "blockquote", row.statement().evidence().exact());
    xml.writeStartElement("p");
    xml.writeStartElement("a");
    xml.writeAttribute("href", href);
    xml.writeCharacters(
        legal(row.article().outlet().orElse("outlet unknown") + ", " + row.title()));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  /** The last day of the change, else the last on which a page that shows it was captured. */
  private static String updated(Change change, Told told) {
    return instant(
        change
            .on()
            .map(DateSpan::to)
            .or(
                () ->
                    change.after().stream()
                        .flatMap(id -> told.row(id).stream())
                        .flatMap(row -> row.article().captured().stream())
                        .map(DateSpan::to)
                        .max(Comparator.naturalOrder()))
            .orElse(LocalDate.EPOCH));
  }

  private static String instant(LocalDate day) {
    return day + "T00:00:00Z";
  }

  /** What makes it this change: not the words that tell of it, nor how often it was as before. */
  private static String identity(Change change) {
    return change.party().id()
        + "\n"
        + change.issue()
        + "\n"
        + change.kind().word()
        + "\n"
        + change.added()
        + change.removed()
        + change.after();
  }

  private static String urn(String what) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  private static String words(Params query) {
    return String.join(
        ", ",
        query.asMap().entrySet().stream()
            .map(field -> field.getKey() + " " + String.join(",", field.getValue()))
            .sorted()
            .toList());
  }

  /** Where feed readers find us: feeds are read far from the address that they came from. */
  private static String base(Exchange exchange) {
    return exchange
        .header("host")
        .filter(host -> HOST.matcher(host).matches())
        .map(host -> "http://" + host)
        .orElse("");
  }

  private static void link(XMLStreamWriter xml, String relation, String type, String href)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", href);
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  /** Without what XML 1.0 (section 2.2) does not allow. */
  private static String legal(String text) {
    return text.codePoints()
        .map(c -> isLegal(c) ? c : 0xFFFD)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
