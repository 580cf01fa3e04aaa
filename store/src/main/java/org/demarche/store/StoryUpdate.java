// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.story.Candidates;
import org.demarche.story.Copy;
import org.demarche.story.Likeness;
import org.demarche.story.Member;
import org.demarche.story.Stories;
import org.demarche.story.Story;
import org.demarche.text.Require;

/** Works out the stories of what is new, some hundred articles to a transaction. */
final class StoryUpdate {
  private static final int CHUNK = 400;

  private static final String MEMBERS =
      "SELECT a.n AS parent, a.id, a.ordinal, a.title, a.origin, a.partial,"
          + " length(a.text) AS length, sh.article_n IS NOT NULL AS in_view,"
          + " coalesce(sh.label, w.name || a.label_tail) AS label,"
          + " coalesce(sh.source, (SELECT min(x.name) FROM earlier e JOIN source x"
          + " ON x.n = e.source_n WHERE e.article_n = a.n)) AS source, "
          + Stream.of("outlet", "published_from", "published_to", "published_basis")
              .map(Earlier::column)
              .collect(Collectors.joining(", "))
          + " "
          + Earlier.COMPARED;

  /** An article, the source under which it is shown or was, and whether it is in view. */
  private record Placed(Member member, String source, boolean inView) {}

  private final Db db;
  private final StoryStore stories;
  private final ShingleIndex index;
  private final CopyStore copies;
  private final Prints prints;

  StoryUpdate(Db db, StoryStore stories) {
    this.db = db;
    this.stories = stories;
    this.index = new ShingleIndex(db);
    this.copies = new CopyStore(db);
    this.prints = new Prints(db);
  }

  void run(String version) {
    Require.filled(version, "version of the stories");
    if (db.read(() -> isDone(version))) {
      return;
    }
    db.write(() -> begin(version));
    while (db.write(this::someMore)) {
      // Each round is a transaction of its own, so that others may write in between.
    }
  }

  private boolean isDone(String version) {
    return isOf(version) && db.number("SELECT 1 FROM story_todo LIMIT 1").isEmpty();
  }

  private boolean isOf(String version) {
    return db.first("SELECT version FROM story_version", row -> row.getString(1))
        .filter(version::equals)
        .isPresent();
  }

  private void begin(String version) {
    if (isOf(version)) {
      return;
    }
    index.clear();
    copies.clear();
    db.update("DELETE FROM story");
    db.update(
        "INSERT OR IGNORE INTO story_todo"
            + " SELECT article_n FROM shown UNION SELECT article_n FROM earlier");
    db.update("DELETE FROM story_version");
    db.update("INSERT INTO story_version (version) VALUES (?)", version);
  }

  private boolean someMore() {
    List<Long> todo =
        db.list(
            "SELECT article_n FROM story_todo ORDER BY article_n LIMIT " + CHUNK,
            row -> row.getLong(1));
    if (!todo.isEmpty()) {
      work(todo);
      db.batch(
          "DELETE FROM story_todo WHERE article_n = ?",
          todo.stream().map(n -> new Object[] {n}).toList());
    }
    return !todo.isEmpty();
  }

  private void work(List<Long> todo) {
    Set<Long> touched = new TreeSet<>(copies.reached(todo));
    Set<Long> toCompare = new TreeSet<>();
    prints.forget(todo);
    Map<Long, Prints.Text> texts = prints.of(todo);
    Map<Long, ShingleIndex.Entry> before = index.entries(todo);
    List<ShingleIndex.Entry> stale =
        before.values().stream().filter(entry -> !isSame(entry, texts.get(entry.n()))).toList();
    if (!stale.isEmpty()) {
      // Their partners may have been spared a comparison because of them.
      List<Long> numbers = stale.stream().map(ShingleIndex.Entry::n).toList();
      toCompare.addAll(copies.partners(numbers));
      copies.remove(numbers);
      index.remove(stale);
      numbers.forEach(before::remove);
    }
    List<ShingleIndex.Entry> added =
        texts.values().stream()
            .filter(text -> !before.containsKey(text.n()))
            .map(
                text -> new ShingleIndex.Entry(text.n(), text.of(), text.compared().print().keys()))
            .toList();
    index.add(added);
    added.forEach(entry -> toCompare.add(entry.n()));
    compare(toCompare);
    touched.addAll(todo);
    touched.addAll(toCompare);
    regroup(copies.reached(touched));
  }

  private static boolean isSame(ShingleIndex.Entry entry, Prints.Text text) {
    return text != null && text.of().equals(entry.of());
  }

  private void compare(Collection<Long> articles) {
    Set<CopyStore.Pair> found = new HashSet<>();
    for (Prints.Text text : prints.of(articles).values()) {
      List<Long> candidates = Candidates.of(text.n(), text.compared().print().keys(), index);
      for (Prints.Text candidate : prints.of(candidates).values()) {
        pair(text, candidate).ifPresent(found::add);
      }
    }
    copies.add(found);
  }

  private static Optional<CopyStore.Pair> pair(Prints.Text one, Prints.Text other) {
    return Likeness.of(one.compared(), other.compared())
        .map(
            copy ->
                copy.shorter().equals(one.compared().id())
                    ? new CopyStore.Pair(one.n(), other.n(), copy.kind())
                    : new CopyStore.Pair(other.n(), one.n(), copy.kind()));
  }

  private void regroup(Collection<Long> articles) {
    List<Placed> placed = new ArrayList<>();
    for (List<Long> chunk : CopyStore.chunks(articles)) {
      Children.of(db, chunk, MEMBERS, StoryUpdate::placed).values().forEach(placed::addAll);
    }
    List<Copy> pairs = copies.among(articles);
    List<Story> all = Stories.of(placed.stream().map(Placed::member).toList(), pairs);
    Set<String> told = told(all, placed);
    List<Member> members =
        placed.stream().map(Placed::member).filter(member -> told.contains(member.id())).toList();
    stories.replace(articles, members.size() == placed.size() ? all : Stories.of(members, pairs));
  }

  /** Those in view, and earlier versions in stories that their sources have not left. */
  private static Set<String> told(List<Story> stories, List<Placed> placed) {
    Map<String, Placed> byId = new HashMap<>();
    placed.forEach(each -> byId.put(each.member().id(), each));
    Set<String> told = new HashSet<>();
    for (Story story : stories) {
      List<Placed> all = story.articles().stream().map(byId::get).toList();
      Set<String> sources =
          all.stream().filter(Placed::inView).map(Placed::source).collect(Collectors.toSet());
      all.stream()
          .filter(each -> each.inView() || sources.contains(each.source()))
          .forEach(each -> told.add(each.member().id()));
    }
    return told;
  }

  private static Placed placed(ResultSet row) throws SQLException {
    Member member =
        new Member(
            row.getString("id"),
            row.getString("label"),
            row.getInt("ordinal"),
            row.getString("title"),
            Rows.text(row, "outlet"),
            Rows.span(row, "published"),
            Rows.text(row, "origin"),
            row.getInt("length"),
            row.getBoolean("partial"));
    return new Placed(member, row.getString("source"), row.getBoolean("in_view"));
  }
}
