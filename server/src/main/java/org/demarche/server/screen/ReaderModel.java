// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import java.util.List;

/**
 * An article as the reader shows it.
 *
 * @param id of the article
 * @param title pieces of the title to show
 * @param readTitle pieces of the title as it was read, where another one was set by hand; else none
 * @param blocks the paragraphs, with what was cut between them where that is asked for
 * @param notes the statements in the order of their evidence
 * @param facts outlet, dates and what else is known of it
 * @param address where it stands on the web, "" where that is no http or https address
 * @param original the address of the page as it was stored
 * @param partial whether the page holds only its beginning
 * @param superseded the day on which its source was found to hold something else, "" where it is in
 *     view
 * @param citation of the article as a whole
 * @param cuts what was left out
 * @param around the articles before and after it
 * @param story the copies and versions of it
 */
public record ReaderModel(
    String id,
    List<Marks.Piece> title,
    List<Marks.Piece> readTitle,
    List<Block> blocks,
    List<Note> notes,
    List<Fact> facts,
    String address,
    String original,
    boolean partial,
    String superseded,
    String citation,
    Cuts cuts,
    Around around,
    Twins story) {
  /**
   * A paragraph, or words that were cut.
   *
   * @param pieces of a paragraph; none for a cut
   * @param reason why the words were cut, "" for a paragraph
   * @param text the words that were cut
   */
  public record Block(List<Marks.Piece> pieces, String reason, String text) {
    /** Whether it was cut. */
    public boolean isCut() {
      return !reason.isEmpty();
    }
  }

  /** A statement beside the text. */
  public record Note(
      int number,
      String id,
      String act,
      String holder,
      String to,
      String speaker,
      String issue,
      String words,
      String condition,
      String said,
      String basis,
      String confidence,
      String review,
      String matrix,
      String path,
      String citation) {}

  /** Something known of the article, and what it rests on, "" where nothing is said of that. */
  public record Fact(String name, String value, String basis) {}

  /**
   * What was left out.
   *
   * @param shown "no", "list" or "place"
   * @param count how much there is
   * @param list with reasons, where it is shown as a list
   * @param asList the address that shows it as a list
   * @param inPlace the address that shows it in the text
   * @param hide the address without it
   */
  public record Cuts(
      String shown, int count, List<Block> list, String asList, String inPlace, String hide) {}

  /**
   * Where the article stands in the list that the reader came from.
   *
   * @param place "3 of 14", "" where it is not in the list
   * @param previous an address, "" where there is none
   * @param next likewise
   * @param list the address of the list
   */
  public record Around(String place, String previous, String next, String list) {}

  /**
   * The story that it belongs to.
   *
   * @param href the story's address, "" where it is the only article of it
   */
  public record Twins(String href, List<StoryRows.Twin> others) {}
}
