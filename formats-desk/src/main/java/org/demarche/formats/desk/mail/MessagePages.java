// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.BasicBodyFactory;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.MimeConfig;
import org.demarche.page.Page;
import org.demarche.page.PageDecoder;
import org.demarche.page.PageFacts;
import org.demarche.page.Told;
import org.demarche.page.UnreadablePageException;
import org.demarche.page.format.PageReader;
import org.demarche.page.format.PagesRead;
import org.demarche.page.html.HtmlReader;

/** Reads one message: its text, and what is attached to it. */
final class MessagePages {
  /** Fewer words beside an attachment are a cover note: "please find enclosed". */
  private static final int COVER = 60;

  private static final MimeConfig LIMITS =
      new MimeConfig.Builder()
          .setMaxLineLen(4_000_000)
          .setMaxHeaderLen(1_000_000)
          .setMaxHeaderCount(5_000)
          .build();

  private final String source;
  private final PageFacts facts;
  private final PageReader within;
  private final PageDecoder decoder = new PageDecoder();
  private final List<Page> pages = new ArrayList<>();
  private final List<UnreadablePageException> failures = new ArrayList<>();

  MessagePages(String source, PageFacts facts, PageReader within) {
    this.source = source;
    this.facts = facts;
    this.within = within;
  }

  PagesRead read(byte[] bytes) throws UnreadablePageException {
    try {
      Message message = parsed(bytes);
      read(bytes, message, Parts.of(message));
    } catch (IOException | RuntimeException e) {
      throw new UnreadablePageException(source, "is a damaged mail: " + why(e));
    } catch (StackOverflowError e) {
      throw new UnreadablePageException(source, "is a mail of parts within parts without end");
    }
    if (pages.isEmpty() && failures.isEmpty()) {
      throw new UnreadablePageException(source, "is a mail without a text or a file to read");
    }
    return new PagesRead(pages, failures);
  }

  private static Message parsed(byte[] bytes) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(LIMITS);
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    builder.setBodyFactory(new BasicBodyFactory(true));
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  private static String why(Exception failure) {
    boolean mime = failure.getCause() instanceof MimeException;
    String message = mime ? failure.getCause().getMessage() : failure.getMessage();
    String words = message == null ? failure.getClass().getSimpleName() : message;
    return words.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }

  private void read(byte[] bytes, Message message, Parts parts) throws UnreadablePageException {
    boolean several = !parts.attached().isEmpty() || !parts.messages().isEmpty();
    int number = 1;
    for (Parts.Part part : parts.attached()) {
      number++;
      attached(source + "#" + number, part.bytes());
    }
    for (Message other : parts.messages()) {
      number++;
      attached(source + "#" + number, written(other));
    }
    String name = several && !pages.isEmpty() ? source + "#1" : source;
    Optional<MailText> text = text(name, bytes, parts);
    boolean cover = !pages.isEmpty() && text.filter(t -> t.words() >= COVER).isEmpty();
    if (text.isPresent() && !cover) {
      pages.add(0, page(name, bytes, message, text.get()));
    }
  }

  private byte[] written(Message message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new DefaultMessageWriter().writeMessage(message, out);
    } catch (IOException e) {
      failures.add(new UnreadablePageException(source, "has a damaged mail within: " + why(e)));
    }
    return out.toByteArray();
  }

  private void attached(String name, byte[] bytes) {
    if (bytes.length == 0) {
      return;
    }
    try {
      PagesRead read = within.read(name, bytes, facts.ofEach());
      pages.addAll(read.pages());
      failures.addAll(read.failures());
    } catch (UnreadablePageException e) {
      failures.add(e);
    }
  }

  private Optional<MailText> text(String name, byte[] bytes, Parts parts)
      throws UnreadablePageException {
    if (parts.html().isPresent()) {
      String html = Forwarded.parted(decoded(name, parts.html().get()));
      if (!html.isBlank()) {
        return Optional.of(MailText.of(HtmlReader.read(name, bytes, html, facts, Optional.empty())))
            .map(text -> text.withItems(NewsletterItems.headlines(html)))
            .filter(text -> !text.layout().text().isEmpty());
      }
    }
    List<String> plain = new ArrayList<>();
    for (Parts.Part part : parts.plain()) {
      plain.add(decoded(name, part));
    }
    String all = plain.stream().filter(t -> !t.isBlank()).collect(Collectors.joining("\n\n"));
    return all.isBlank() ? Optional.empty() : Optional.of(MailText.of(all));
  }

  /** Escapes of the 7-bit charsets of East Asia are ASCII, and would pass for UTF-8. */
  private String decoded(String name, Parts.Part part) throws UnreadablePageException {
    if (part.bytes().length == 0
        || new String(part.bytes(), StandardCharsets.ISO_8859_1).isBlank()) {
      return "";
    }
    boolean escapes = part.charset().filter(c -> c.name().startsWith("ISO-2022")).isPresent();
    return escapes
        ? new String(part.bytes(), part.charset().orElseThrow())
        : decoder.text(name, part.bytes(), part.charset());
  }

  private Page page(String name, byte[] bytes, Message message, MailText text) {
    MailHeader header = new MailHeader(message);
    PageFacts told = text.forwarded().map(header::facts).orElseGet(header::facts);
    boolean items = header.isNewsletter() && text.startsItems();
    Told all =
        new Told(items ? told.ofEach() : told, Optional.empty(), false)
            .ofEach(ofEach(told, header, text));
    PageFacts known = pages.isEmpty() ? facts : facts.ofEach();
    return new Page(name, bytes, text.layout().text(), known, all, text.layout().layout());
  }

  /** Who sent each item of a newsletter, and when; when a forwarded text was sent. */
  private static PageFacts ofEach(PageFacts told, MailHeader header, MailText text) {
    return new PageFacts(
        Optional.empty(),
        told.outlet(),
        Optional.empty(),
        told.published().or(() -> text.forwarded().flatMap(header::sent)),
        Optional.empty(),
        Optional.empty());
  }
}
