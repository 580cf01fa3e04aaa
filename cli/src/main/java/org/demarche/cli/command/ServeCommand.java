// SPDX-License-Identifier: Apache-2.0
package org.demarche.cli.command;

import java.util.List;
import java.util.Optional;
import org.demarche.cli.Exit;
import org.demarche.cli.Kit;
import org.demarche.cli.UnusableException;
import org.demarche.cli.UserMistake;
import org.demarche.cli.reading.PageIntake;
import org.demarche.dossier.Dossier;
import org.demarche.server.Browser;
import org.demarche.server.PortTaken;
import org.demarche.server.WebServer;
import org.demarche.server.WebServer.Options;
import org.demarche.server.http.Guard;
import org.demarche.server.intake.Intake;
import org.demarche.server.record.Following;
import org.demarche.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche serve}. */
@Command(description = "Open the record in the browser, on this machine only. Ctrl-C ends it.")
final class ServeCommand extends LedgerCommand {
  private static final int PORT = 8350;

  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "::1");

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on; 0 for any that is free. Default: " + PORT + ".")
  private int port = PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on. Default: 127.0.0.1. Any other lets in who knows the token"
              + " that is printed; traffic is not encrypted.")
  private String host = "127.0.0.1";

  @Option(names = "--no-browser", description = "Do not open a browser, print the address only.")
  private boolean noBrowser;

  ServeCommand(Kit kit) {
    super(kit);
  }

  @Override
  public Integer call() {
    if (port < 0 || port > 65_535) {
      throw new UserMistake("--port: " + port + " is no port; it is a number from 0 to 65535.");
    }
    String location = ledgerOption().location(kit());
    try (WebServer server = start(location)) {
      Thread closing = new Thread(server::close, "closing");
      Runtime.getRuntime().addShutdownHook(closing);
      console().out().println(server.address());
      console().out().flush();
      console().say("Demarche is open at this address; Ctrl-C ends it.");
      if (!noBrowser && !Browser.open(server.address())) {
        console().say("No browser was found; open the address yourself.");
      }
      server.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Exit.DONE;
  }

  private Following following() {
    Optional<Dossier> dossier = dossier();
    return dossier
        .flatMap(read -> dossierOption().file().map(file -> Following.file(file, read)))
        .orElseGet(() -> Following.of(dossier));
  }

  private WebServer start(String location) {
    try {
      Following following = following();
      Intake intake = new PageIntake(kit(), location, following::dossier);
      return WebServer.start(location, following, intake, options());
    } catch (PortTaken e) {
      throw new UnusableException(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new UserMistake("--host: " + e.getMessage());
    }
  }

  private Options options() {
    boolean loopback = LOOPBACK.contains(host);
    return new Options(host, port, loopback ? Optional.empty() : Optional.of(Guard.newSecret()));
  }

  @Override
  int run(Ledger ledger) {
    throw new IllegalStateException("the server opens the ledger itself");
  }
}
