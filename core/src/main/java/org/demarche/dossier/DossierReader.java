// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.dossier.Dossier.Beginning;
import org.demarche.dossier.Dossier.FollowedIssue;
import org.demarche.dossier.Dossier.FollowedParty;
import org.demarche.dossier.Dossier.Window;
import org.demarche.dossier.DossierException.Problem;
import org.demarche.issue.IssueBook;
import org.demarche.page.IsoDates;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.time.DateSpan;

/** Reads a dossier and tells all that is wrong with it, not only the first thing. */
final class DossierReader {
  /** Where the text comes from. */
  @FunctionalInterface
  private interface Text {
    String get() throws IOException;
  }

  private final Path file;
  private final Text text;
  private final Problems problems = new Problems();

  DossierReader(Path file) {
    this(file, () -> Files.readString(file));
  }

  /** Reads this text as if it stood in the file. */
  DossierReader(Path file, String text) {
    this(file, () -> text);
  }

  private DossierReader(Path file, Text text) {
    this.file = file;
    this.text = text;
  }

  Dossier read() throws DossierException {
    Dossier dossier = dossier(tree());
    check();
    return dossier;
  }

  private void check() throws DossierException {
    if (!problems.list().isEmpty()) {
      throw new DossierException(
          file, problems.list().stream().sorted(Comparator.comparingInt(Problem::line)).toList());
    }
  }

  private Node tree() throws DossierException {
    Node tree = new Node.Nothing(1);
    try {
      tree = YamlTree.read(text.get());
    } catch (NoSuchFileException e) {
      problems.add(0, "it does not exist.");
    } catch (CharacterCodingException e) {
      problems.add(0, "it is no UTF-8 text.");
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(line, "this is no YAML: " + firstLine(e.getOriginalMessage()) + ".");
    } catch (IOException e) {
      problems.add(0, "it cannot be read: " + e.getMessage() + ".");
    }
    check();
    return tree;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private Dossier dossier(Node tree) {
    Shape shape = new Shape(problems);
    Map<String, Node> fields =
        shape.fields(
            tree, "a dossier", "name", "parties", "issues", "sources", "window", "beginnings");
    return new Dossier(
        shape.text(fields.get("name"), "name").orElse(fileName()),
        parties(shape, fields.get("parties")),
        issues(shape, fields.get("issues")),
        shape.texts(fields.get("sources"), "sources").stream().map(this::place).toList(),
        window(shape, fields.get("window")),
        beginnings(shape, fields.get("beginnings")));
  }

  /** "talks" for "folder/talks.yaml". */
  private String fileName() {
    return String.valueOf(file.getFileName()).replaceFirst("(?i)\\.ya?ml$", "");
  }

  /** A path counts from the dossier's folder, wherever the program is called. */
  private String place(String source) {
    boolean address = source.matches("(?i)[a-z][a-z0-9+.-]+://.*");
    return address ? source : file.resolveSibling(source).toString();
  }

  // ---------------------------------------------------------------- parties

  private List<FollowedParty> parties(Shape shape, Node node) {
    List<FollowedParty> parties = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : shape.items(node, "parties")) {
      party(shape, item)
          .filter(party -> isNew(seen, party.id(), "party", item))
          .ifPresent(parties::add);
    }
    return parties;
  }

  private Optional<FollowedParty> party(Shape shape, Node item) {
    if (item instanceof Node.Text id) {
      return party(item, id.text(), Optional.empty(), List.of());
    }
    Map<String, Node> fields = shape.fields(item, "a party", "id", "name", "aliases");
    Optional<String> id = shape.required(item, fields.get("id"), "a party", "id");
    Optional<String> name = shape.text(fields.get("name"), "name");
    List<String> aliases = shape.texts(fields.get("aliases"), "aliases");
    return id.flatMap(known -> party(item, known, name, aliases));
  }

  private Optional<FollowedParty> party(
      Node at, String id, Optional<String> name, List<String> aliases) {
    Optional<String> known = name.or(() -> PartyBook.builtIn().party(id).map(Party::name));
    if (known.isEmpty()) {
      problems.add(
          at.line(),
          "there is no party \""
              + id
              + "\"; a party of your own needs a name, a state has three letters such as FRA.");
    }
    return known.map(words -> new FollowedParty(id, words, aliases));
  }

  // ---------------------------------------------------------------- issues

  private List<FollowedIssue> issues(Shape shape, Node node) {
    List<FollowedIssue> issues = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : shape.items(node, "issues")) {
      issue(shape, item)
          .filter(issue -> isNew(seen, issue.id(), "issue", item))
          .ifPresent(issues::add);
    }
    return issues;
  }

  private Optional<FollowedIssue> issue(Shape shape, Node item) {
    if (item instanceof Node.Text id) {
      return issue(item, id.text(), Optional.empty(), List.of());
    }
    Map<String, Node> fields = shape.fields(item, "an issue", "id", "name", "words");
    Optional<String> id = shape.required(item, fields.get("id"), "an issue", "id");
    Optional<String> name = shape.text(fields.get("name"), "name");
    List<String> words = shape.texts(fields.get("words"), "words");
    return id.flatMap(known -> issue(item, known, name, words));
  }

  private Optional<FollowedIssue> issue(
      Node at, String id, Optional<String> name, List<String> words) {
    IssueBook book = IssueBook.builtIn();
    if (book.has(id)) {
      return Optional.of(new FollowedIssue(id, name.orElse(book.name(id)), words));
    }
    if (words.isEmpty()) {
      problems.add(
          at.line(),
          "there is no issue \""
              + id
              + "\"; one of your own needs words, those built in are "
              + String.join(", ", book.ids())
              + ".");
      return Optional.empty();
    }
    return Optional.of(new FollowedIssue(id, name.orElse(id), words));
  }

  private boolean isNew(Set<String> seen, String id, String kind, Node at) {
    boolean isNew = seen.add(id);
    if (!isNew) {
      problems.add(at.line(), "the " + kind + " \"" + id + "\" stands there twice.");
    }
    return isNew;
  }

  // ---------------------------------------------------------------- days

  private Window window(Shape shape, Node node) {
    if (node == null) {
      return Window.OPEN;
    }
    Map<String, Node> fields = shape.fields(node, "a window", "from", "to");
    Optional<LocalDate> from = day(shape, fields.get("from"), "from").map(DateSpan::from);
    Optional<LocalDate> to = day(shape, fields.get("to"), "to").map(DateSpan::to);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add(
          node.line(),
          "the window ends on " + to.get() + ", before it starts on " + from.get() + ".");
      return Window.OPEN;
    }
    return new Window(from, to);
  }

  private Optional<DateSpan> day(Shape shape, Node node, String name) {
    Optional<String> text = shape.text(node, name);
    Optional<DateSpan> days = text.flatMap(words -> IsoDates.parse(words, "dossier"));
    if (text.isPresent() && days.isEmpty()) {
      problems.add(
          node.line(), "\"" + text.get() + "\" is no date; write it as 2024-06-14 or 2024-06.");
    }
    return days;
  }

  private List<Beginning> beginnings(Shape shape, Node node) {
    List<Beginning> beginnings = new ArrayList<>();
    for (Node item : shape.items(node, "beginnings")) {
      Map<String, Node> fields = shape.fields(item, "a beginning", "what", "on");
      Optional<String> what = shape.required(item, fields.get("what"), "a beginning", "what");
      Optional<String> on = shape.required(item, fields.get("on"), "a beginning", "on");
      Optional<LocalDate> day =
          on.isEmpty() ? Optional.empty() : day(shape, fields.get("on"), "on").map(DateSpan::from);
      what.ifPresent(words -> day.ifPresent(date -> beginnings.add(new Beginning(words, date))));
    }
    return beginnings;
  }
}
