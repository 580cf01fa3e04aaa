// SPDX-License-Identifier: Apache-2.0
package org.demarche.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.server.api.Api;
import org.demarche.server.api.Problems;
import org.demarche.server.http.Assets;
import org.demarche.server.http.Front;
import org.demarche.server.http.Guard;
import org.demarche.server.http.PlainErrors;
import org.demarche.server.http.Routes;
import org.demarche.server.intake.Intake;
import org.demarche.server.intake.Jobs;
import org.demarche.server.record.Following;
import org.demarche.server.record.Snapshots;
import org.demarche.server.screen.Desk;
import org.demarche.server.screen.Pages;
import org.demarche.server.screen.Screens;
import org.demarche.store.Ledger;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web pages and the REST API on a ledger, until it is closed. */
public final class WebServer implements AutoCloseable {
  private static final long IDLE_MILLISECONDS = 20_000;

  private static final int THREADS = 48;

  private final Server server;
  private final ServerConnector connector;
  private final Ledger ledger;
  private final Snapshots snapshots;
  private final Jobs jobs;
  private final Options options;
  private final Path uploads;
  private boolean closed;

  private WebServer(
      Server server, ServerConnector connector, Desk desk, Options options, Path uploads) {
    this.server = server;
    this.connector = connector;
    this.ledger = desk.ledger();
    this.snapshots = desk.snapshots();
    this.jobs = desk.jobs();
    this.options = options;
    this.uploads = uploads;
  }

  /**
   * Where it listens.
   *
   * @param host name or address of this machine to listen on
   * @param port 0 for any that is free
   * @param token what visitors must know; needed on any address but the loopback
   */
  public record Options(String host, int port, Optional<String> token) {
    /** On the loopback address only. */
    public static Options loopback(int port) {
      return new Options("127.0.0.1", port, Optional.empty());
    }
  }

  /**
   * Starts a server.
   *
   * @param location of the ledger
   * @param following what the user follows
   * @param intake reads pages
   * @throws PortTaken where something else listens there
   * @throws IllegalArgumentException where there is no such address on this machine
   */
  public static WebServer start(
      String location, Following following, Intake intake, Options options) {
    Server server = new Server(new QueuedThreadPool(THREADS, 2));
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(options.host());
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_MILLISECONDS);
    server.addConnector(connector);
    Guard guard = new Guard(options.token());
    Assets assets = new Assets("style.css", "app.js");
    Pages pages = new Pages(assets, guard.secret());
    Clock clock = Clock.systemUTC();
    String name = following.dossier().map(Dossier::name).orElse("");
    Ledger ledger = Ledger.open(location, clock, name);
    Snapshots snapshots = new Snapshots(Ledger.open(location, clock, name));
    Jobs jobs = new Jobs(intake, clock);
    Desk desk = new Desk(ledger, snapshots, following, jobs, pages);
    Path uploads = folder();
    Routes routes = Screens.routes(desk);
    routes.get("/assets/{version}/{name}", assets::answer);
    Api.addTo(routes, desk);
    Front front =
        new Front(
            guard,
            routes,
            uploads,
            (path, refusal) ->
                Problems.isHere(path) ? Problems.of(refusal) : pages.refusal(refusal));
    server.setErrorHandler(new PlainErrors());
    CompressionHandler compressed = new CompressionHandler(front);
    compressed.putCompression(new GzipCompression());
    server.setHandler(compressed);
    WebServer web = new WebServer(server, connector, desk, options, uploads);
    web.start();
    snapshots.prepare();
    return web;
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("demarche-uploads");
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for uploads can be made.", e);
    }
  }

  private void start() {
    try {
      server.start();
    } catch (Exception e) {
      close();
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException && !isHere(options.host())) {
          throw new IllegalArgumentException(options.host() + " is no address of this machine.", e);
        }
        if (cause instanceof BindException) {
          throw new PortTaken(options.port(), e);
        }
        if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
          throw new IllegalArgumentException(options.host() + " is no address of this machine.", e);
        }
      }
      throw new IllegalStateException("The server does not start: " + e.getMessage(), e);
    }
  }

  private static boolean isHere(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /** Its address, with the token where there is one. */
  public String address() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    String token = options.token().map(each -> "?token=" + each).orElse("");
    return "http://" + host + ":" + connector.getLocalPort() + "/" + token;
  }

  /** Waits until it is closed. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Ends what is being answered, and closes the ledger; closing again does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The server does not stop: " + e.getMessage(), e);
    } finally {
      jobs.close();
      snapshots.close();
      ledger.close();
      uploads.toFile().delete();
    }
  }
}
