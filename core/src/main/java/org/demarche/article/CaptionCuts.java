// SPDX-License-Identifier: Apache-2.0
package org.demarche.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Captions without a mark of their own, told by their neighbours: a credit on the next line, a
 * gallery's size before them, and the words that captions use.
 */
final class CaptionCuts {
  static final String CAPTION = "caption";
  static final String CREDIT = "picture-credit";

  /** Longest caption, in words. */
  private static final int LONGEST = 70;

  private static final Pattern LEADING_NUMBER = Pattern.compile("(\\d{1,2}) (?=\\p{Lu})");

  /** What pictures show, as captions say it. */
  private static final Pattern CAPTION_WORDS =
      Pattern.compile(
          "\\b(?:pictured|seen (?:here|in|at|on|during)|file photo|in this (?:photo|image|handout|file"
              + "|picture|screengrab|undated)|looks? on|looking on|poses?|gestures?|gesturing"
              + "|shakes? hands|shaking hands|waves?|waving|speaks?|speaking|arrives?|arriving"
              + "|attends?|attending|walks?|walking|stands?|standing|listens?|holds? (?:a|up|his|her)"
              + "|leaves?|meets?|watch(?:es)?|addresses|delivers|during|outside|in front of|"
              + "cross(?:es)?|burn(?:s|ing)?|sits?|pass(?:es)?|takes? part|smoke rises|"
              + "protesters|flags?|a view of|an? aerial view|aftermath)\\b");

  /** What stories do and captions hardly: attribute, argue, look back. */
  private static final Pattern STORY_WORDS =
      Pattern.compile(
          "\\b(?:said|says|told|added|according to|has said|warned|argued|insisted|but|however)\\b");

  private static final Pattern CAPITALS_CREDIT =
      Pattern.compile("\\p{Lu}[\\p{Lu}.'-]*(?: \\p{Lu}[\\p{Lu}.'-]+){1,4}");

  private CaptionCuts() {}

  /** The number that leads a line, as a gallery's size does: "3 A view of the hall." */
  static Optional<String> leadingNumber(String text) {
    Matcher matcher = LEADING_NUMBER.matcher(text);
    return matcher.lookingAt() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Cuts captions between two lines. */
  static void cut(PageLines page, int from, int to) {
    cutDoubled(page, from, to);
    for (Line line : page.range(from, to)) {
      if (!line.isCut() && line.words() <= LONGEST && isCaption(page, line, to)) {
        line.cut(CAPTION);
        cutCreditAfter(page, line, to);
      }
    }
  }

  /** A picture's description and, on the next line, the same words as its caption. */
  static void cutDoubled(PageLines page, int from, int to) {
    for (Line line : page.range(from, to - 1)) {
      Line next = page.get(line.index() + 1);
      boolean caption = CAPTION.equals(next.reason());
      if (!line.isCut() && caption && next.text().startsWith(line.text())) {
        line.cut(CAPTION);
      }
    }
  }

  private static boolean isCaption(PageLines page, Line line, int to) {
    boolean credit = isCreditAt(page, line.index() + 1, to);
    Optional<String> number = leadingNumber(line.text());
    if (number.isPresent()) {
      return credit || page.countOfLeading(number.get()) >= 3;
    }
    boolean capitals = isCapitalsAt(page, line.index() + 1, to);
    return (credit || capitals)
        && isOneSentence(line.text())
        && CAPTION_WORDS.matcher(line.forms().folded()).find()
        && !STORY_WORDS.matcher(line.forms().folded()).find();
  }

  private static boolean isCreditAt(PageLines page, int index, int to) {
    return index < to
        && index < page.size()
        && page.get(index).isCut()
        && CREDIT.equals(page.get(index).reason());
  }

  /** A name in capitals: a credit after a caption, but a heading elsewhere. */
  private static boolean isCapitalsAt(PageLines page, int index, int to) {
    return index < to
        && index < page.size()
        && !page.get(index).isCut()
        && CAPITALS_CREDIT.matcher(page.get(index).forms().plain()).matches();
  }

  private static void cutCreditAfter(PageLines page, Line line, int to) {
    if (isCapitalsAt(page, line.index() + 1, to)) {
      page.get(line.index() + 1).cut(CREDIT);
    }
  }

  /** Whether no sentence ends before the last. */
  private static boolean isOneSentence(String text) {
    Matcher end = SENTENCE_END.matcher(text);
    return !end.find();
  }

  /** A stop after a word of three letters or more, so that "Jan. 5" and "J. Doe" do not count. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("\\p{L}{4,}[.!?]['\"”’)]? +[\\p{Lu}\"“'‘]");
}
