// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reading that was asked for, from the queue to its end. */
public final class Job {
  /** Sentences that are kept; a crawl may have thousands of failures, which the sources list. */
  private static final int MOST_SENTENCES = 500;

  /** How it stands with a job. */
  public enum State {
    /** Others come first. */
    WAITING,
    /** It is read now. */
    READING,
    /** All was tried. */
    DONE,
    /** Somebody stopped it; what was read is kept. */
    STOPPED,
    /** It could not go on. */
    FAILED;

    /** The word for it on screens. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final int number;
  private final String words;
  private final Clock clock;
  private final List<String> sentences = new ArrayList<>();
  private Optional<Order> order;
  private State state = State.WAITING;
  private boolean stop;
  private int unsaid;
  private int page;
  private int of;
  private String name = "";
  private Instant changed;

  Job(int number, Order order, Clock clock) {
    this.number = number;
    this.words = order.words();
    this.order = Optional.of(order);
    this.clock = clock;
    this.of = order.size();
    this.changed = clock.instant();
  }

  /**
   * How far it is.
   *
   * @param number the job's number
   * @param words what is read
   * @param state how it stands
   * @param stopping whether it was asked to stop
   * @param page number of the input that is read, 0 before the first
   * @param of number of inputs
   * @param name name of the page that is read
   * @param sentences what was said
   * @param changed when it began or ended
   */
  public record Seen(
      int number,
      String words,
      State state,
      boolean stopping,
      int page,
      int of,
      String name,
      List<String> sentences,
      Instant changed) {
    public Seen {
      sentences = List.copyOf(sentences);
    }

    /** Whether there is more to come. */
    public boolean isOpen() {
      return state == State.WAITING || state == State.READING;
    }
  }

  /** How far it is now. */
  public synchronized Seen seen() {
    List<String> said = new ArrayList<>(sentences);
    if (unsaid > 0) {
      said.add(unsaid + " more; the sources list all.");
    }
    return new Seen(number, words, state, stop, page, of, name, said, changed);
  }

  /** Asks it to stop: at once where it waits, else before the next page. */
  synchronized void stop() {
    stop = true;
    if (state == State.WAITING) {
      end(State.STOPPED);
    }
  }

  /** Begins, unless it was stopped. */
  synchronized Optional<Order> begin() {
    if (state != State.WAITING) {
      return Optional.empty();
    }
    state = State.READING;
    changed = clock.instant();
    return order;
  }

  synchronized void end() {
    end(stop ? State.STOPPED : State.DONE);
  }

  synchronized void fail(String sentence) {
    say(sentence);
    end(State.FAILED);
  }

  /** The bytes of files are let go. */
  private void end(State last) {
    state = last;
    order = Optional.empty();
    changed = clock.instant();
  }

  private synchronized void say(String sentence) {
    if (sentences.size() < MOST_SENTENCES) {
      sentences.add(sentence);
    } else {
      unsaid++;
    }
  }

  private synchronized boolean isStopped() {
    return stop;
  }

  private synchronized void at(int input, int inputs, String source) {
    page = input;
    of = inputs;
    name = source;
  }

  /** What the one who reads talks to. */
  Watch watch() {
    return new Watch() {
      @Override
      public boolean isStopped() {
        return Job.this.isStopped();
      }

      @Override
      public void page(int input, int inputs, String source) {
        at(input, inputs, source);
      }

      @Override
      public void say(String sentence) {
        Job.this.say(sentence);
      }
    };
  }
}
