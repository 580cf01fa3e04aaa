// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.TimeUnit;
import org.demarche.store.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code demarche serve}, from its start to its end. */
@Timeout(120)
class ServeTest {
  @TempDir private Path folder;

  private Path ledger() {
    return folder.resolve("serve.db");
  }

  @Test
  void aPortInUseIsToldInASentence() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();
      Run run = Cli.on(ledger()).run("serve", "--no-browser", "--port", port);
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err().strip())
          .isEqualTo("Port " + port + " is in use; name another with --port.");
    }
  }

  @Test
  void aLockedLedgerIsToldInASentence() throws Exception {
    Ledger.open(ledger().toString()).close();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + ledger())) {
      other.createStatement().execute("PRAGMA locking_mode = EXCLUSIVE");
      other.createStatement().execute("BEGIN EXCLUSIVE");
      String location = "jdbc:sqlite:" + ledger() + "?busy_timeout=50";
      Run run = new Cli().run("serve", "--no-browser", "--port", 0, "--ledger", location);
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.err().strip().lines()).hasSize(1);
      assertThat(run.err()).contains("in use");
    }
  }

  @Test
  void whatIsNoPortAndNoAddressIsWrongUsage() {
    assertThat(Cli.on(ledger()).run("serve", "--port", 70_000).status()).isEqualTo(2);
    Run run = Cli.on(ledger()).run("serve", "--no-browser", "--port", 0, "--host", "192.0.2.1");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().strip()).isEqualTo("--host: 192.0.2.1 is no address of this machine.");
  }

  @Test
  void answersUntilItIsEndedAndLeavesTheLedgerWhole() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.demarche.cli.Main",
                "serve",
                "--port",
                "0",
                "--no-browser",
                "--ledger",
                ledger().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = process.inputReader()) {
      String address = out.readLine();
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address)).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.body()).contains("Nothing was read yet");
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.exists(Path.of(ledger() + "-wal"))).isFalse();
    } finally {
      process.destroyForcibly();
    }
    try (Ledger ledger = Ledger.open(ledger().toString())) {
      assertThat(ledger.check()).isEmpty();
    }
  }
}
