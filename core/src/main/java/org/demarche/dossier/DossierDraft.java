// SPDX-License-Identifier: Apache-2.0
package org.demarche.dossier;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.time.Beginning;

/**
 * A dossier to begin with, written from what was read so far, with comments that say what each part
 * is for. What it writes is a dossier in order.
 *
 * @param name what it is called
 * @param parties whom to follow, the most frequent first
 * @param issues which issues, the most frequent first
 * @param sources what was read: addresses, and paths that count from the dossier's folder
 * @param missing sources that are not there any more, or no files
 * @param from first day of publication, where one is known
 * @param to last such day
 * @param beginnings built-in days that the articles may count from
 */
public record DossierDraft(
    String name,
    List<DraftParty> parties,
    List<DraftIssue> issues,
    List<String> sources,
    List<String> missing,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<Beginning> beginnings) {
  /**
   * A party.
   *
   * @param id its id
   * @param name its name
   * @param aliases other names that were seen
   * @param statements how many statements it holds
   */
  public record DraftParty(String id, String name, List<String> aliases, long statements) {}

  /**
   * An issue.
   *
   * @param id its id
   * @param name its name
   * @param words words that its statements have more often than others
   * @param statements how many statements are on it
   */
  public record DraftIssue(String id, String name, List<String> words, long statements) {}

  /** The file's text, YAML. */
  public String yaml() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# A negotiation to follow, drafted from what was read so far.\n")
        .append("# Take out what you do not follow, add what is missing, then:\n")
        .append("#   demarche dossier check THIS-FILE     tells what is wrong, with line numbers\n")
        .append("#   demarche read --dossier THIS-FILE    reads its sources for it\n\n")
        .append("# The ledger keeps the dossier's statements under this name.\n")
        .append("name: ")
        .append(quoted(name))
        .append("\n\n");
    parties(yaml);
    issues(yaml);
    sources(yaml);
    window(yaml);
    beginnings(yaml);
    return yaml.toString();
  }

  private void parties(StringBuilder yaml) {
    yaml.append(
            "# Whose positions are shown; all, where none stands here. Aliases are further names\n")
        .append(
            "# of a party, besides those that the program knows. A party of your own has an id in\n")
        .append("# lower case with hyphens, and a name.\n")
        .append(head("parties", parties.isEmpty()));
    for (DraftParty party : parties) {
      yaml.append("  - id: ").append(quoted(party.id()));
      yaml.append("  # ").append(statements(party.statements())).append('\n');
      yaml.append("    name: ").append(quoted(party.name())).append('\n');
      if (!party.aliases().isEmpty()) {
        yaml.append("    aliases: ").append(list(party.aliases())).append('\n');
      }
    }
    yaml.append('\n');
  }

  private void issues(StringBuilder yaml) {
    yaml.append(
            "# Which issues are told apart; the built-in ones, where none stands here. Words tell\n")
        .append(
            "# an issue besides those that are built in: \"sanction*\" stands for all that begin so.\n")
        .append("# An issue of your own needs words.\n")
        .append(head("issues", issues.isEmpty()));
    for (DraftIssue issue : issues) {
      yaml.append("  - id: ").append(quoted(issue.id()));
      yaml.append("  # ").append(statements(issue.statements())).append('\n');
      yaml.append("    name: ").append(quoted(issue.name())).append('\n');
      if (!issue.words().isEmpty()) {
        yaml.append("    # More frequent here than elsewhere; keep those that tell the issue:\n");
        yaml.append("    # words: ").append(list(issue.words())).append('\n');
      }
    }
    yaml.append('\n');
  }

  private void sources(StringBuilder yaml) {
    yaml.append(
            "# What is read where the command names nothing: files, folders, addresses, feeds.\n")
        .append("# Paths count from this file's folder.\n")
        .append(head("sources", sources.isEmpty()));
    sources.forEach(each -> yaml.append("  - ").append(quoted(each)).append('\n'));
    if (!missing.isEmpty()) {
      yaml.append("  # Read once, and not there now:\n");
      missing.forEach(each -> yaml.append("  # - ").append(quoted(each)).append('\n'));
    }
    yaml.append('\n');
  }

  private void window(StringBuilder yaml) {
    yaml.append(
            "# The days to look at: those on which what was read was published. Take a line out\n")
        .append("# for no bound.\n");
    if (from.isEmpty() && to.isEmpty()) {
      yaml.append("# window:\n#   from: 2024-01-01\n#   to: 2024-12\n");
    } else {
      yaml.append("window:\n");
      from.ifPresent(day -> yaml.append("  from: ").append(day).append('\n'));
      to.ifPresent(day -> yaml.append("  to: ").append(day).append('\n'));
    }
    yaml.append('\n');
  }

  private void beginnings(StringBuilder yaml) {
    yaml.append(
            "# Days that articles count from (\"on the 12th day of the strike\"), for dating them.\n")
        .append("# beginnings:\n#   - what: \"harbour strike\"\n#     on: 2024-02-03\n");
    if (!beginnings.isEmpty()) {
      yaml.append("# Built in, and told of in what was read:\n");
      beginnings.forEach(
          each ->
              yaml.append("#   ")
                  .append(each.name())
                  .append(", ")
                  .append(each.start())
                  .append('\n'));
    }
  }

  private static String head(String field, boolean empty) {
    return field + (empty ? ": []\n" : ":\n");
  }

  private static String statements(long count) {
    return count + (count == 1 ? " statement" : " statements");
  }

  private static String list(List<String> texts) {
    return texts.stream().map(DossierDraft::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A JSON text is a YAML text in double quotation marks (YAML 1.2, 7.3.1). */
  private static String quoted(String text) {
    return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
  }
}
