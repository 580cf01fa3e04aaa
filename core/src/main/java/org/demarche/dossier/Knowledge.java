// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Dossier.FollowedIssue;
import org.demarche.dossier.Dossier.FollowedParty;
import org.demarche.issue.IssueBook;
import org.demarche.party.Party;
import org.demarche.party.PartyBook;
import org.demarche.text.Hash;
import org.demarche.time.Beginning;

/** The parties and issues to read with: those built in, and what a dossier adds. */
public final class Knowledge {
  private final Optional<Dossier> dossier;

  /** What is built in, with this dossier where there is one. */
  public Knowledge(Optional<Dossier> dossier) {
    this.dossier = dossier;
  }

  /** Changes whenever the dossier's parties or issues do. */
  public String version() {
    return dossier.map(each -> Hash.id(each.parties(), each.issues())).orElse("built in");
  }

  /** The parties. */
  public PartyBook parties() {
    PartyBook book = PartyBook.builtIn();
    return dossier.map(Dossier::parties).map(Knowledge::names).map(book::with).orElse(book);
  }

  private static Map<Party, List<String>> names(List<FollowedParty> parties) {
    Map<Party, List<String>> names = new LinkedHashMap<>();
    parties.forEach(each -> names.put(new Party(each.id(), each.name()), each.aliases()));
    return names;
  }

  /** The days that a dossier's articles count from; none without a dossier. */
  public List<Beginning> beginnings() {
    return dossier.map(Dossier::beginnings).orElse(List.of()).stream()
        .map(each -> Beginning.named(each.what(), each.on()))
        .toList();
  }

  /** The issues. */
  public IssueBook issues() {
    List<FollowedIssue> followed = dossier.map(Dossier::issues).orElse(List.of());
    IssueBook book = IssueBook.builtIn();
    if (followed.isEmpty()) {
      return book;
    }
    book = book.only(followed.stream().map(FollowedIssue::id).toList());
    for (FollowedIssue each : followed) {
      book = book.with(each.id(), each.name(), each.words());
    }
    return book;
  }
}
