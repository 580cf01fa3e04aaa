// SPDX-License-Identifier: Apache-2.0
package org.demarche.party;

import java.util.List;
import java.util.Optional;
import org.demarche.party.Reference.Standing;

/** Somebody whom an article names, and what it has told of him or her so far. */
final class Actor {
  private final String name;
  private String role = "";
  private List<Party> parties = List.of();
  private Standing standing = Standing.UNKNOWN;
  private String gender = "";

  /** Who it is when nothing beside the name tells of an office. */
  private Optional<Party> own = Optional.empty();

  Actor(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  String gender() {
    return gender;
  }

  boolean isUnknown() {
    return standing == Standing.UNKNOWN;
  }

  /** Himself or herself as a party. */
  Party asParty() {
    return party(name);
  }

  /** A party of this name that the book does not have. */
  static Party party(String name) {
    return new Party(PartyBook.slug(name), name);
  }

  void hasGender(String other) {
    gender = other;
  }

  /** Speaks for these parties in this role. */
  void speaksFor(List<Party> others, String as) {
    role = as;
    parties = others;
    standing = Standing.PARTY;
  }

  /** Is heard in this role, and holds no position. */
  void observes(String as) {
    role = as;
    standing = Standing.OBSERVER;
  }

  /** Is known, but in no office: speaks, if at all, in this name. */
  void isOnlyHimself(Party party) {
    own = Optional.of(party);
  }

  Reference reference() {
    if (isUnknown() && own.isPresent()) {
      return new Reference(List.of(own.get()), Optional.of(name), role, Standing.PARTY, 1);
    }
    return new Reference(parties, Optional.of(name), role, standing, 1);
  }
}
