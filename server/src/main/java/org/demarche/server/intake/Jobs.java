// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.demarche.store.Ledger;

/** The jobs of this run of the server, one at a time in the order in which they were asked for. */
public final class Jobs implements AutoCloseable {
  /** How long the page that is being read may take once the server ends. */
  private static final long LAST_PAGE_SECONDS = 20;

  private final Intake intake;
  private final Clock clock;
  private final List<Job> jobs = new ArrayList<>();
  private final ExecutorService queue =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(null, work, "reading", 64L << 20);
            thread.setDaemon(true);
            return thread;
          });

  /** Jobs that are read by this. */
  public Jobs(Intake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  /** Puts an order at the end of the queue. */
  public synchronized Job.Seen add(Order order) {
    Job job = new Job(jobs.size() + 1, order, clock);
    jobs.add(job);
    queue.execute(() -> run(job));
    return job.seen();
  }

  private void run(Job job) {
    Optional<Order> order = job.begin();
    if (order.isEmpty()) {
      return;
    }
    try {
      intake.read(order.get(), job.watch());
      job.end();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      job.fail(e.getMessage() == null ? e.toString() : e.getMessage());
    }
  }

  /** All jobs, the latest first. */
  public synchronized List<Job.Seen> all() {
    List<Job.Seen> seen = new ArrayList<>(jobs.stream().map(Job::seen).toList());
    Collections.reverse(seen);
    return seen;
  }

  /** The job with this number. */
  public Optional<Job.Seen> job(int number) {
    return find(number).map(Job::seen);
  }

  private synchronized Optional<Job> find(int number) {
    return number < 1 || number > jobs.size()
        ? Optional.empty()
        : Optional.of(jobs.get(number - 1));
  }

  /** Stops a job; false where there is none of this number. */
  public boolean stop(int number) {
    Optional<Job> job = find(number);
    job.ifPresent(Job::stop);
    return job.isPresent();
  }

  /** Works out anew which articles are copies. */
  public void updateStories(Ledger ledger) {
    intake.updateStories(ledger);
  }

  /** Stops all; the page that is being read is still finished where that is soon. */
  @Override
  public void close() {
    List<Job> all;
    synchronized (this) {
      all = List.copyOf(jobs);
    }
    all.stream().filter(job -> job.seen().isOpen()).forEach(Job::stop);
    queue.shutdown();
    try {
      queue.awaitTermination(LAST_PAGE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    queue.shutdownNow();
  }
}
