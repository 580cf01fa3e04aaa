// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.story.Candidates;
import org.demarche.story.Likeness;
import org.demarche.story.Member;
import org.demarche.story.Stories;
import org.demarche.text.Require;

/** Works out the stories of what is new, some hundred articles to a transaction. */
final class StoryUpdate {
  private static final int CHUNK = 400;

  private static final String MEMBERS =
      """
      SELECT a.n AS parent, a.id, sh.label, a.ordinal, a.title, sh.outlet,
        sh.published_from, sh.published_to, sh.published_basis
      FROM article a JOIN shown sh ON sh.article_n = a.n WHERE a.n IN (%s)""";

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
    db.update("INSERT OR IGNORE INTO story_todo SELECT article_n FROM shown");
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
            .map(text -> new ShingleIndex.Entry(text.n(), text.of(), text.print().keys()))
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
      List<Long> candidates = Candidates.of(text.n(), text.print().keys(), index);
      for (Prints.Text candidate : prints.of(candidates).values()) {
        pair(text, candidate).ifPresent(found::add);
      }
    }
    copies.add(found);
  }

  private static Optional<CopyStore.Pair> pair(Prints.Text one, Prints.Text other) {
    return Likeness.isShorter(one.print(), one.id(), other.print(), other.id())
        ? ordered(one, other)
        : ordered(other, one);
  }

  private static Optional<CopyStore.Pair> ordered(Prints.Text shorter, Prints.Text longer) {
    boolean sameOutlet = Stories.sameOutlet(shorter.outlet(), longer.outlet());
    return Likeness.of(shorter.print(), longer.print(), sameOutlet)
        .map(kind -> new CopyStore.Pair(shorter.n(), longer.n(), kind));
  }

  private void regroup(Collection<Long> articles) {
    List<Member> members = new ArrayList<>();
    for (List<Long> chunk : CopyStore.chunks(articles)) {
      Children.of(db, chunk, MEMBERS, StoryUpdate::member).values().forEach(members::addAll);
    }
    stories.replace(articles, Stories.of(members, copies.among(articles)));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getString("id"),
        row.getString("label"),
        row.getInt("ordinal"),
        row.getString("title"),
        Rows.text(row, "outlet"),
        Rows.span(row, "published"));
  }
}
