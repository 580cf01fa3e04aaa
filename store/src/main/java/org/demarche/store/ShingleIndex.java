// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.story.CopyIndex;

/** The table of keys and articles. */
final class ShingleIndex implements CopyIndex {
  private static final String HOLDERS =
      "SELECT article_n FROM shingle WHERE hash = ? ORDER BY article_n LIMIT ?";

  private static final String ADD = "INSERT OR IGNORE INTO shingle (hash, article_n) VALUES (?, ?)";

  private static final String REMOVE = "DELETE FROM shingle WHERE hash = ? AND article_n = ?";

  private final Db db;

  /**
   * An article as it is indexed.
   *
   * @param n its number
   * @param of tells whether what is compared of it has changed
   * @param keys under which it is found
   */
  record Entry(long n, String of, long[] keys) {}

  ShingleIndex(Db db) {
    this.db = db;
  }

  @Override
  public List<List<Long>> holders(long[] keys, int limit) {
    List<Object[]> arguments =
        Arrays.stream(keys).mapToObj(key -> new Object[] {key, limit}).toList();
    return db.lists(HOLDERS, row -> row.getLong(1), arguments);
  }

  /** What is indexed of these articles, by number. */
  Map<Long, Entry> entries(Collection<Long> articles) {
    Map<Long, Entry> result = new HashMap<>();
    Children.of(
            db,
            articles,
            "SELECT article_n AS parent, of, keys FROM print WHERE article_n IN (%s)",
            row -> new Entry(row.getLong(1), row.getString(2), unpack(row.getBytes(3))))
        .forEach((n, entries) -> result.put(n, entries.get(0)));
    return result;
  }

  void add(List<Entry> entries) {
    db.batch(
        "INSERT INTO print (article_n, of, keys) VALUES (?, ?, ?)",
        entries.stream().map(e -> new Object[] {e.n(), e.of(), pack(e.keys())}).toList());
    db.batch(ADD, rows(entries));
  }

  void remove(Collection<Entry> entries) {
    db.batch(
        "DELETE FROM print WHERE article_n = ?",
        entries.stream().map(entry -> new Object[] {entry.n()}).toList());
    db.batch(REMOVE, rows(entries));
  }

  void clear() {
    db.update("DELETE FROM shingle");
    db.update("DELETE FROM print");
  }

  /** In the order of the table, so that neighbours are written together. */
  private static List<Object[]> rows(Collection<Entry> entries) {
    List<long[]> rows = new ArrayList<>();
    for (Entry entry : entries) {
      for (long key : entry.keys()) {
        rows.add(new long[] {key, entry.n()});
      }
    }
    rows.sort(Comparator.<long[]>comparingLong(row -> row[0]).thenComparingLong(row -> row[1]));
    return rows.stream().map(row -> new Object[] {row[0], row[1]}).toList();
  }

  private static byte[] pack(long[] keys) {
    ByteBuffer bytes = ByteBuffer.allocate(keys.length * Long.BYTES);
    bytes.asLongBuffer().put(keys);
    return bytes.array();
  }

  private static long[] unpack(byte[] bytes) {
    long[] keys = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(keys);
    return keys;
  }
}
