// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that send slowly, without end, or nonsense. Each is given up within seconds. */
@Timeout(20)
class HostileServerTest {
  /** What a server does with a connection. */
  private interface Behaviour {
    void serve(InputStream in, OutputStream out) throws Exception;
  }

  /** The failure of a page; robots.txt is 404. */
  private static String failure(Behaviour behaviour) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Visitor visitor = new Visitor(true)) {
      Thread thread = new Thread(() -> serve(server, behaviour));
      thread.setDaemon(true);
      thread.start();
      String page = "http://127.0.0.1:" + server.getLocalPort() + "/page";
      String failure = visitor.failure(page);
      assertThat(failure).startsWith(page + " ").endsWith(".");
      return failure.substring(page.length() + 1);
    }
  }

  private static void serve(ServerSocket server, Behaviour behaviour) {
    boolean first = true;
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        if (first) {
          first = false;
          readHead(socket.getInputStream());
          write(socket.getOutputStream(), "HTTP/1.1 404 None\r\nContent-Length: 0\r\n\r\n");
        } else {
          readHead(socket.getInputStream());
          behaviour.serve(socket.getInputStream(), socket.getOutputStream());
        }
      } catch (Exception e) {
        // The visitor went away.
      }
    }
  }

  private static void readHead(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      head.append((char) next);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Test
  void givesUpOnAByteNowAndThen() throws Exception {
    String failure =
        failure(
            (in, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
              for (int i = 0; i < 200; i++) {
                write(out, "a");
                Thread.sleep(100);
              }
            });
    assertThat(failure).isEqualTo("took too long: not all of it came in time.");
  }

  @Test
  void givesUpOnHeadersNowAndThen() throws Exception {
    String failure =
        failure(
            (in, out) -> {
              write(out, "HTTP/1.1 200 OK\r\n");
              for (int i = 0; i < 200; i++) {
                write(out, "X-" + i + ": a\r\n");
                Thread.sleep(100);
              }
            });
    assertThat(failure).isEqualTo("took too long: not all of it came in time.");
  }

  @Test
  void givesUpOnSilence() throws Exception {
    assertThat(failure((in, out) -> Thread.sleep(10_000)))
        .isEqualTo("took too long: its server fell silent.");
  }

  @Test
  void readsNoBodyWithoutEnd() throws Exception {
    String failure =
        failure(
            (in, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
              byte[] chunk = new byte[8192];
              while (true) {
                out.write(chunk);
              }
            });
    assertThat(failure).isEqualTo("is more than 195 KB; the limit is 195 KB.");
  }

  @Test
  void readsNoBodyOfAnError() throws Exception {
    String failure =
        failure(
            (in, out) -> {
              write(out, "HTTP/1.1 500 No\r\nConnection: close\r\n\r\n");
              byte[] chunk = new byte[8192];
              while (true) {
                out.write(chunk);
              }
            });
    assertThat(failure).isEqualTo("answers 500 (Internal Server Error).");
  }

  @Test
  void readsNoHeadersWithoutEnd() throws Exception {
    String failure =
        failure(
            (in, out) -> {
              write(out, "HTTP/1.1 200 OK\r\n");
              for (int i = 0; i < 100_000; i++) {
                write(out, "X-" + i + ": a\r\n");
              }
            });
    assertThat(failure).isEqualTo("answers with headers beyond any measure.");
  }

  @Test
  void keepsNoHalfOfAPage() throws Exception {
    String failure =
        failure(
            (in, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nHalf of it"));
    assertThat(failure).isEqualTo("came in part: its server broke the connection off.");
  }

  @Test
  void understandsNothingButHttp() throws Exception {
    assertThat(failure((in, out) -> write(out, "220 mail.example ESMTP\r\n\r\n")))
        .isEqualTo("got no answer: its server closed the connection, or speaks no HTTP.");
    assertThat(failure((in, out) -> {}))
        .isEqualTo("got no answer: its server closed the connection, or speaks no HTTP.");
  }

  @Test
  void givesUpOnAServerThatAcceptsNobody() throws Exception {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Visitor visitor = new Visitor(true)) {
      for (int i = 0; i < 4; i++) {
        Socket socket = new Socket();
        waiting.add(socket);
        try {
          socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), 200);
        } catch (IOException e) {
          break;
        }
      }
      assertThat(visitor.failure("http://127.0.0.1:" + server.getLocalPort() + "/page"))
          .endsWith("/page cannot be reached: its server accepts no connection in time.");
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0)) {
      port = server.getLocalPort();
    }
    try (Visitor visitor = new Visitor(true).knowing("news.example", "127.0.0.1")) {
      assertThat(visitor.failure("http://news.example:" + port + "/"))
          .isEqualTo(
              "http://news.example:"
                  + port
                  + "/ cannot be reached: its server refuses the connection, or is off.");
    }
  }
}
