// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.FurnitureRule.Effect;
import org.demarche.page.BlockKind;
import org.demarche.page.LaidOut;

/**
 * Finds where the articles of a page begin. The first region is the page's main article; each other
 * begins at the source line, the age or the title of an article pasted below it.
 */
final class Splitter {
  /**
   * A part of a page that holds one article.
   *
   * @param from its first line
   * @param to one past its last line
   * @param title the line of its title, where the splitting has found it
   * @param source who published it, where a source line says so
   * @param age how long ago, where an age stands before the title
   */
  record Region(
      int from, int to, Optional<Line> title, Optional<String> source, Optional<Line> age) {}

  /** Fewest words of the first paragraph of a pasted article. */
  private static final int FIRST_PARAGRAPH = 20;

  /** So far above a heading for other stories the end of the story before is looked for. */
  private static final int FAR = 60;

  /** Most words of an outlet's name. */
  private static final int NAME = 6;

  /** A story has begun for good after so many paragraphs, though it had no dateline. */
  private static final int PARAGRAPHS = 3;

  private static final BlockKind TITLE = BlockKind.TITLE;

  private final PageLines page;
  private int datelines;
  private int prose;

  private Splitter(PageLines page) {
    this.page = page;
  }

  static List<Region> split(PageLines page) {
    return new Splitter(page).regions();
  }

  private List<Region> regions() {
    List<Region> starts = new ArrayList<>();
    boolean story = false;
    int last = -1;
    for (Line line : page.all()) {
      if (story && line.index() > last) {
        Optional<Region> start = startAt(line);
        if (start.isPresent()) {
          starts.add(start.get());
          last = start.get().title().map(Line::index).orElse(line.index());
          datelines = 0;
          prose = 0;
        }
      }
      story = story || line.isProse();
      prose += line.isProse() ? 1 : 0;
      datelines += hasDateline(line) ? 1 : 0;
    }
    return closed(starts);
  }

  /** Each region ends where the next begins. */
  private List<Region> closed(List<Region> starts) {
    List<Region> regions = new ArrayList<>();
    int from = 0;
    Region open = new Region(0, 0, headline(), Optional.empty(), Optional.empty());
    for (Region start : starts) {
      regions.add(new Region(from, start.from(), open.title(), open.source(), open.age()));
      from = start.from();
      open = start;
    }
    regions.add(new Region(from, page.size(), open.title(), open.source(), open.age()));
    return regions;
  }

  /** The headline of the main article, where the page's format knows it. */
  private Optional<Line> headline() {
    return page.all().stream()
        .filter(line -> line.block().laidOut().map(LaidOut::kind).stream().anyMatch(TITLE::equals))
        .findFirst();
  }

  private static boolean startsStory(Line line) {
    return !line.isCut() && line.block().laidOut().filter(LaidOut::startsStory).isPresent();
  }

  private Optional<Region> startAt(Line line) {
    if (startsStory(line)) {
      int index = line.index();
      Optional<Line> title = line.isProse() ? Optional.empty() : Optional.of(line);
      return Optional.of(new Region(index, index, title, Optional.empty(), Optional.empty()));
    }
    if (line.age().isPresent()) {
      return atAge(line);
    }
    return afterTheEnd(line).or(() -> atDateline(line));
  }

  /**
   * "TITLE / VIENNA (Reuters) - …" below a story: a dateline begins a story, and no other place.
   */
  private Optional<Region> atDateline(Line title) {
    boolean headline =
        title.isHeadlineLike()
            && title.words() >= 4
            && !HeadLines.isByline(title)
            && !HeadLines.isDate(title)
            && (datelines > 0 || prose >= PARAGRAPHS);
    int next = title.index() + 1;
    while (headline && next < page.size() && isBeside(page.get(next))) {
      next++;
    }
    return headline && next < page.size() && hasDateline(page.get(next))
        ? Optional.of(
            new Region(
                title.index(),
                title.index(),
                Optional.of(title),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private static boolean isBeside(Line line) {
    return HeadLines.isByline(line) || HeadLines.isDate(line);
  }

  private static boolean hasDateline(Line line) {
    return line.isProse() && Dateline.at(line.forms(), 0).isPresent();
  }

  /** "The Hill / 18 minutes ago / - The Hill / TITLE", or without any of the names. */
  private Optional<Region> atAge(Line age) {
    Optional<Line> name = nameBefore(age);
    int next = age.index() + 1;
    if (name.isPresent() && isEcho(next, name.get().text())) {
      next++;
    }
    Optional<Line> title = titleAt(next);
    if (title.isEmpty()) {
      return titleBefore(age, name);
    }
    Optional<String> source =
        name.map(Line::text)
            .or(
                () ->
                    age.age()
                        .orElseThrow()
                        .source()
                        .filter(s -> !s.contains("by "))
                        .map(s -> sourceOf(age)));
    int from = name.map(Line::index).orElse(age.index());
    return Optional.of(new Region(from, from, title, source, Optional.of(age)));
  }

  /** "TITLE / The Hill / 2 hours ago / text": only where the name is surely an outlet's. */
  private Optional<Region> titleBefore(Line age, Optional<Line> name) {
    if (name.isEmpty()
        || !isOutletName(name.get())
        || !page.proseFollows(age.index(), FIRST_PARAGRAPH)) {
      return Optional.empty();
    }
    int index = name.get().index() - 1;
    boolean apart = index > 0 && (page.get(index - 1).isCut() || isApart(index));
    if (!apart || !page.get(index).isHeadlineLike()) {
      return Optional.empty();
    }
    return Optional.of(
        new Region(
            index, index, Optional.of(page.get(index)), name.map(Line::text), Optional.of(age)));
  }

  private boolean isApart(int index) {
    return page.get(index - 1).block().group() != page.get(index).block().group();
  }

  private static boolean isOutletName(Line name) {
    return Names.isOutlet(name.text()) || Names.hasOutletWord(name.text());
  }

  private Optional<Line> nameBefore(Line age) {
    if (age.index() == 0) {
      return Optional.empty();
    }
    Line before = page.get(age.index() - 1);
    boolean name =
        before.words() >= 1
            && before.words() <= NAME
            && !before.isSureFurniture()
            && before.age().isEmpty()
            && !before.endsSentence()
            && Words.isNameShaped(before.text());
    return name || Names.isOutlet(before.text()) ? Optional.of(before) : Optional.empty();
  }

  private String sourceOf(Line age) {
    int length = age.age().orElseThrow().source().orElseThrow().length();
    return age.text().substring(0, length).strip();
  }

  private boolean isEcho(int index, String name) {
    return index < page.size() && Words.key(page.get(index).text()).equals(Words.key(name));
  }

  private Optional<Line> titleAt(int index) {
    if (index >= page.size()) {
      return Optional.empty();
    }
    Line title = page.get(index);
    return title.isHeadlineLike() && page.proseFollows(index, FIRST_PARAGRAPH)
        ? Optional.of(title)
        : Optional.empty();
  }

  /** A headline under a heading for other stories, once the story before it has surely ended. */
  private Optional<Region> afterTheEnd(Line line) {
    boolean heading =
        line.index() > 0
            && page.get(line.index() - 1).has(Effect.LINKS)
            && ended(line.index() - 1)
            && isLong(line.index() + 1);
    return heading && titleAt(line.index()).isPresent()
        ? Optional.of(
            new Region(
                line.index(), line.index(), Optional.of(line), Optional.empty(), Optional.empty()))
        : Optional.empty();
  }

  private boolean ended(int index) {
    for (int i = index; i >= Math.max(0, index - FAR) && !page.get(i).isProse(); i--) {
      Line line = page.get(i);
      if (line.has(Effect.END) || line.has(Effect.COMMENTS)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLong(int index) {
    int words = 0;
    for (int i = index; i < page.size() && (page.get(i).isProse() || page.get(i).isCut()); i++) {
      words += page.get(i).isProse() ? page.get(i).words() : 0;
    }
    return words >= 80;
  }
}
