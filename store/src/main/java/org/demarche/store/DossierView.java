// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.util.List;

/**
 * Whose statements a list shows: those of the dossier asked for. Where nothing was analysed for it,
 * those that were made without a dossier; where nobody names a dossier and only one was read with,
 * those of that one.
 */
final class DossierView {
  private static final String HAS = "SELECT 1 FROM analysis WHERE dossier = ? LIMIT 1";

  private final Db db;
  private final String asked;

  DossierView(Db db, String asked) {
    this.db = db;
    this.asked = asked;
  }

  String shown() {
    if (has(asked)) {
      return asked;
    }
    List<String> others =
        db.list("SELECT DISTINCT dossier FROM analysis LIMIT 2", row -> row.getString(1));
    boolean only = asked.isEmpty() && others.size() == 1;
    return only ? others.get(0) : others.contains("") || has("") ? "" : asked;
  }

  private boolean has(String dossier) {
    return db.number(HAS, dossier).isPresent();
  }
}
