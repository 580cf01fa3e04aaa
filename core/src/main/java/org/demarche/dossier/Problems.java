// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import java.util.ArrayList;
import java.util.List;
import org.demarche.dossier.DossierException.Problem;

/** Collects what is wrong. */
final class Problems {
  private final List<Problem> list = new ArrayList<>();

  void add(int line, String sentence) {
    list.add(new Problem(line, sentence));
  }

  List<Problem> list() {
    return list;
  }
}
