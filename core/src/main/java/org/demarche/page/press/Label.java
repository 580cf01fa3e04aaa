// SPDX-License-Identifier: Apache-2.0
package org.demarche.page.press;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.text.Table;

/**
 * A label of a database's lines, by {@code labels.tsv}.
 *
 * @param field what follows it
 * @param foot whether it stands below the text
 */
record Label(Field field, boolean foot) {
  private static final Map<Database, Map<String, Label>> ALL = read();

  /** The label of this name, in any case. */
  static Optional<Label> of(Database database, String name) {
    return Optional.ofNullable(ALL.get(database).get(name.strip().toUpperCase(Locale.ROOT)));
  }

  private static Map<Database, Map<String, Label>> read() {
    Map<Database, Map<String, Label>> all = new HashMap<>();
    for (Database database : Database.values()) {
      all.put(database, new HashMap<>());
    }
    for (Table.Row row : Table.ofResource(Label.class, "labels.tsv").rows()) {
      Field field = Field.valueOf(row.get("field").toUpperCase(Locale.ROOT));
      Label label = new Label(field, row.get("place").equals("foot"));
      Map<String, Label> labels =
          all.get(Database.valueOf(row.get("database").toUpperCase(Locale.ROOT)));
      row.list("labels").forEach(name -> labels.put(name, label));
    }
    return all;
  }
}
