// SPDX-License-Identifier: Apache-2.0
package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;

/**
 * A thin layer over one JDBC connection: queries, updates and transactions, one thread at a time.
 * Plain JDBC, because a mapping library costs more start-up time than all queries of a small
 * ledger.
 */
final class Db implements AutoCloseable {
  private final SQLiteConnection connection;
  private final LedgerLocation location;
  private final ReentrantLock lock = new ReentrantLock();
  private boolean inTransaction;
  private boolean writing;

  /** Makes a value of a row. */
  interface Mapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  Db(SQLiteConnection connection, LedgerLocation location) {
    this.connection = connection;
    this.location = location;
  }

  LedgerLocation location() {
    return location;
  }

  /** Runs the work in one transaction that writes: whole or not at all. Joins an open one. */
  <T> T write(Supplier<T> work) {
    return transaction(true, work);
  }

  /** Runs the work in one transaction that writes: whole or not at all. Joins an open one. */
  void write(Runnable work) {
    write(
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs the work on one unchanging picture of the ledger, whoever writes meanwhile. */
  <T> T read(Supplier<T> work) {
    return transaction(false, work);
  }

  /** Runs the work while no other thread and no transaction uses the connection. */
  void alone(Runnable work) {
    lock.lock();
    try {
      if (inTransaction) {
        throw new IllegalStateException("this cannot be done while the ledger is read or changed");
      }
      work.run();
    } finally {
      lock.unlock();
    }
  }

  <T> List<T> list(String sql, Mapper<T> mapper, Object... arguments) {
    try (PreparedStatement statement = prepare(sql, arguments)) {
      return rows(statement, mapper);
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  /** Runs one query for many rows of arguments: a list for each, in their order. */
  <T> List<List<T>> lists(String sql, Mapper<T> mapper, List<Object[]> arguments) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      List<List<T>> result = new ArrayList<>();
      for (Object[] row : arguments) {
        Bind.all(statement, row);
        result.add(rows(statement, mapper));
      }
      return result;
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  private static <T> List<T> rows(PreparedStatement statement, Mapper<T> mapper)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      List<T> result = new ArrayList<>();
      while (rows.next()) {
        result.add(mapper.map(rows));
      }
      return result;
    }
  }

  <T> Optional<T> first(String sql, Mapper<T> mapper, Object... arguments) {
    return list(sql, mapper, arguments).stream().findFirst();
  }

  OptionalLong number(String sql, Object... arguments) {
    return list(sql, row -> row.getLong(1), arguments).stream().mapToLong(n -> n).findFirst();
  }

  int update(String sql, Object... arguments) {
    try (PreparedStatement statement = prepare(sql, arguments)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  /** Runs one statement for many rows of arguments. */
  void batch(String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        Bind.all(statement, row);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  /** Runs a script of several statements. */
  void script(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    try {
      Bind.all(statement, arguments);
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }

  private <T> T transaction(boolean write, Supplier<T> work) {
    lock.lock();
    try {
      if (!inTransaction) {
        return outermost(write, work);
      }
      if (write && !writing) {
        throw new IllegalStateException("the ledger cannot be changed while a list of it is read");
      }
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  private <T> T outermost(boolean write, Supplier<T> work) {
    begin(write);
    boolean done = false;
    try {
      T result = work.get();
      commit();
      done = true;
      return result;
    } finally {
      inTransaction = false;
      if (!done) {
        rollback();
      }
    }
  }

  private void begin(boolean write) {
    try {
      // A writer takes its lock at once: a reader that turns writer half-way could be refused.
      connection
          .getConnectionConfig()
          .setTransactionMode(write ? TransactionMode.IMMEDIATE : TransactionMode.DEFERRED);
      connection.setAutoCommit(false);
      inTransaction = true;
      writing = write;
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  private void commit() {
    try {
      // Commits, and unlike commit() of this driver does not begin the next transaction at once.
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw Failures.explain(location, e);
    }
  }

  private void rollback() {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("ROLLBACK");
    } catch (SQLException e) {
      // What failed before is what the user must hear of; SQLite has then rolled back itself.
    } finally {
      forgetTransaction();
    }
  }

  private void forgetTransaction() {
    try {
      if (!connection.getAutoCommit()) {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      // "No transaction is active": the driver only had to learn of it.
    }
  }
}
