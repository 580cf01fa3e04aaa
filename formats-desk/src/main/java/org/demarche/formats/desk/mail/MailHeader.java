// SPDX-License-Identifier: Apache-2.0
package org.demarche.formats.desk.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.stream.Field;
import org.demarche.page.PageFacts;
import org.demarche.page.html.StampedDay;
import org.demarche.page.press.PrintedDay;
import org.demarche.text.Table;
import org.demarche.time.DateSpan;

/**
 * What the header of a message tells of its text. The day on which it was sent is when the text was
 * captured; it is the day of publication too where the message is a newsletter, which it then
 * publishes.
 */
final class MailHeader {
  private static final Pattern PREFIX =
      Pattern.compile("(?iu)^(?:(?:re|fwd?|aw|wg|tr|rv|rif|antw|doorst)\\s*(?:\\[\\d+])?:\\s*)+");

  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^)]*\\)\\s*$");

  /** "Ada Lund <ada@alder.example>", "ada@alder.example [mailto:…]". */
  private static final Pattern MAILBOX =
      Pattern.compile(
          "\\s*\"?(?<name>[^\"<@\\[]*?)\"?\\s*[<\\[(]?(?:mailto:)?(?<local>[^\\s<>@]+)@.*");

  private static final Set<String> SENDERS =
      Table.ofResource(MailHeader.class, "senders.tsv").rows().stream()
          .map(row -> row.get("name"))
          .collect(Collectors.toUnmodifiableSet());

  private final Message message;

  MailHeader(Message message) {
    this.message = message;
  }

  /** What it tells of a text that the message itself brings. */
  PageFacts facts() {
    boolean newsletter = isNewsletter();
    Optional<DateSpan> sent = sent();
    Optional<String> sender = sender();
    return new PageFacts(
        Optional.empty(),
        newsletter ? sender : Optional.empty(),
        newsletter ? Optional.empty() : sender,
        newsletter ? sent : Optional.empty(),
        sent,
        subject(message.getSubject()));
  }

  /** What it tells of a text that was forwarded. */
  PageFacts facts(Forwarded forwarded) {
    Optional<String> from = forwarded.field(Forwarded.Kind.FROM);
    Optional<DateSpan> inner = sent(forwarded);
    boolean outlet = from.filter(MailHeader::isOutlet).isPresent();
    return new PageFacts(
        Optional.empty(),
        from.filter(MailHeader::isOutlet).flatMap(MailHeader::name),
        sender(),
        outlet ? inner : Optional.empty(),
        inner.or(this::sent),
        forwarded.field(Forwarded.Kind.SUBJECT).flatMap(MailHeader::subject));
  }

  /**
   * When a forwarded message was sent: not after that which brings it, whose day tells the order of
   * day and month where they are numbers.
   */
  Optional<DateSpan> sent(Forwarded forwarded) {
    String basis = "date of the forwarded mail";
    Optional<DateSpan> last = sent();
    return forwarded
        .field(Forwarded.Kind.DATE)
        .flatMap(date -> PrintedDay.of(date, basis).or(() -> NumberedDay.before(date, last, basis)))
        .filter(day -> last.filter(l -> l.to().plusDays(1).isBefore(day.from())).isEmpty());
  }

  private static Optional<String> subject(String subject) {
    return Optional.ofNullable(subject)
        .map(words -> PREFIX.matcher(words.strip()).replaceFirst("").strip())
        .filter(words -> !words.isEmpty());
  }

  boolean isNewsletter() {
    boolean list =
        message.getHeader().getField("List-Unsubscribe") != null
            || message.getHeader().getField("List-Id") != null;
    return list || first().map(Mailbox::getLocalPart).filter(MailHeader::isSender).isPresent();
  }

  private static boolean isSender(String local) {
    return SENDERS.contains(local.toLowerCase(Locale.ROOT));
  }

  private Optional<Mailbox> first() {
    return message.getFrom() == null || message.getFrom().isEmpty()
        ? Optional.empty()
        : Optional.of(message.getFrom().get(0));
  }

  private Optional<String> sender() {
    return first()
        .flatMap(
            box ->
                Optional.ofNullable(box.getName()).or(() -> Optional.ofNullable(box.getAddress())))
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  /** The local day of where it was sent. */
  private Optional<DateSpan> sent() {
    Field date = message.getHeader().getField("Date");
    return date == null
        ? Optional.empty()
        : StampedDay.of(COMMENT.matcher(date.getBody().strip()).replaceFirst(""), "mail of");
  }

  private static boolean isOutlet(String from) {
    Matcher mailbox = MAILBOX.matcher(from);
    return mailbox.matches() && isSender(mailbox.group("local"));
  }

  private static Optional<String> name(String from) {
    Matcher mailbox = MAILBOX.matcher(from);
    return mailbox.matches()
        ? Optional.of(mailbox.group("name").strip()).filter(name -> !name.isEmpty())
        : Optional.empty();
  }
}
