// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.dossier.DossierDraft;
import org.demarche.dossier.DossierDraft.DraftIssue;
import org.demarche.dossier.DossierDraft.DraftParty;
import org.demarche.issue.IssueBook;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.statement.Statement;
import org.demarche.store.ArticleFilter;
import org.demarche.store.Ledger;
import org.demarche.store.SourceRow;
import org.demarche.store.SourceStatus;
import org.demarche.store.StatementFilter;
import org.demarche.time.Beginning;
import org.demarche.time.DateSpan;

/** Gathers what a dossier to begin with holds. */
final class Drafting {
  /** Files of one folder from which on the folder stands for them. */
  private static final int FOLDER = 3;

  private final Ledger ledger;
  private final Path folder;
  private final int most;
  private final Map<String, Long> holders = new HashMap<>();
  private final Map<String, TellingWords> issues = new TreeMap<>();
  private final TellingWords all = new TellingWords();
  private final Set<String> words = new HashSet<>();
  private Optional<LocalDate> from = Optional.empty();
  private Optional<LocalDate> to = Optional.empty();

  Drafting(Ledger ledger, Path folder, int most) {
    this.ledger = ledger;
    this.folder = folder.toAbsolutePath().normalize();
    this.most = most;
  }

  DossierDraft draft(String name) {
    ledger.eachStatement(StatementFilter.ALL, row -> count(row.statement()));
    ledger.eachArticle(
        ArticleFilter.ALL,
        row -> {
          row.article().published().ifPresent(this::widen);
          words.addAll(List.of(TellingWords.split(row.article().text())));
        });
    List<String> sources = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    sources(sources, missing);
    return new DossierDraft(name, parties(), issues(), sources, missing, from, to, beginnings());
  }

  private void count(Statement statement) {
    holders.merge(statement.holder().id(), 1L, Long::sum);
    issues.computeIfAbsent(statement.issue(), issue -> new TellingWords()).add(statement.content());
    all.add(statement.content());
  }

  private void widen(DateSpan days) {
    from = Optional.of(from.filter(day -> day.isBefore(days.from())).orElse(days.from()));
    to = Optional.of(to.filter(day -> day.isAfter(days.to())).orElse(days.to()));
  }

  private List<DraftParty> parties() {
    Map<String, Set<String>> names = new HashMap<>();
    ledger
        .parties()
        .forEach(each -> names.computeIfAbsent(each.id(), id -> new TreeSet<>()).add(each.name()));
    return holders.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> each) -> -each.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(most)
        .map(each -> party(each.getKey(), names.get(each.getKey()), each.getValue()))
        .toList();
  }

  private static DraftParty party(String id, Set<String> names, long statements) {
    String name =
        PartyBook.builtIn().party(id).map(Party::name).orElseGet(() -> names.iterator().next());
    return new DraftParty(
        id, name, names.stream().filter(each -> !each.equals(name)).toList(), statements);
  }

  private List<DraftIssue> issues() {
    IssueBook book = IssueBook.builtIn();
    return issues.entrySet().stream()
        .filter(each -> book.has(each.getKey()) && !each.getKey().equals(IssueBook.OTHER))
        .sorted(Comparator.comparing(each -> -each.getValue().texts()))
        .map(
            each ->
                new DraftIssue(
                    each.getKey(),
                    book.name(each.getKey()),
                    each.getValue().moreThan(all),
                    each.getValue().texts()))
        .toList();
  }

  private List<Beginning> beginnings() {
    return Beginning.all().stream()
        .filter(each -> each.kinds().stream().anyMatch(words::contains))
        .filter(each -> each.places().stream().anyMatch(this::isToldOf))
        .toList();
  }

  private boolean isToldOf(String beginning) {
    return words.stream().anyMatch(word -> word.startsWith(beginning.toLowerCase(Locale.ROOT)));
  }

  private void sources(List<String> found, List<String> missing) {
    Map<Path, List<Path>> byFolder = new TreeMap<>();
    for (SourceRow row : ledger.sources()) {
      if (row.status() != SourceStatus.READ) {
        continue;
      }
      Optional<Path> file = file(row.source());
      if (row.source().matches("(?i)https?://.*")) {
        found.add(row.source());
      } else if (file.isPresent()) {
        byFolder.computeIfAbsent(file.get().getParent(), each -> new ArrayList<>()).add(file.get());
      } else {
        missing.add(row.source());
      }
    }
    byFolder.forEach(
        (parent, files) ->
            (files.size() < FOLDER ? files.stream() : Stream.of(parent))
                .map(this::fromFolder)
                .forEach(found::add));
  }

  private static Optional<Path> file(String source) {
    try {
      return Optional.of(Path.of(source).toAbsolutePath().normalize()).filter(Files::isRegularFile);
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private String fromFolder(Path path) {
    boolean near = path.getRoot() != null && path.getRoot().equals(folder.getRoot());
    String relative = near ? folder.relativize(path).toString() : path.toString();
    return relative.isEmpty() ? "." : relative;
  }
}
