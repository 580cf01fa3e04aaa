// SPDX-License-Identifier: Apache-2.0
package org.demarche.fetch;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;

/** What went wrong with a connection, in words for a user. */
final class Mishaps {
  private static final int DEEPEST = 12;

  private Mishaps() {}

  /** A request that failed. */
  static RefusedException refused(Throwable failure) {
    boolean unreachable =
        failure instanceof UnknownHostException
            || failure instanceof ConnectTimeoutException
            || failure instanceof ConnectException
            || failure instanceof NoRouteToHostException
            || failure instanceof SSLException;
    return new RefusedException(why(failure), failure, unreachable);
  }

  /** The rest of a sentence that begins with the address. */
  private static String why(Throwable failure) {
    if (failure instanceof CheckedResolver.PrivateAddressException) {
      return failure.getMessage();
    }
    if (failure instanceof UnknownHostException) {
      return "cannot be reached: its host is not known";
    }
    if (failure instanceof ConnectTimeoutException) {
      return "cannot be reached: its server accepts no connection in time";
    }
    if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
      return "cannot be reached: its server refuses the connection, or is off";
    }
    if (failure instanceof SocketTimeoutException) {
      return "took too long: its server fell silent";
    }
    if (failure instanceof SSLException) {
      return "cannot be reached safely: " + unsafe((SSLException) failure);
    }
    if (failure instanceof NoHttpResponseException) {
      return "got no answer: its server closed the connection, or speaks no HTTP";
    }
    if (failure instanceof MessageConstraintException) {
      return "answers with headers beyond any measure";
    }
    if (failure instanceof ConnectionClosedException || failure instanceof SocketException) {
      return "came in part: its server broke the connection off";
    }
    if (failure instanceof HttpException || failure.getCause() instanceof HttpException) {
      return "answers with something that is no HTTP";
    }
    return "cannot be read: " + words(failure);
  }

  /** What is wrong with a certificate, or with what a server speaks. */
  private static String unsafe(SSLException failure) {
    if (isCausedBy(failure, CertificateExpiredException.class)) {
      return "its certificate has expired";
    }
    if (isCausedBy(failure, CertificateNotYetValidException.class)) {
      return "its certificate is not valid yet; is this computer's clock right?";
    }
    String message = String.valueOf(failure.getMessage());
    // As sun.security.util.HostnameChecker words it.
    boolean otherHost = message.matches("No (?:subject alternative|name matching).*");
    if (failure instanceof SSLPeerUnverifiedException || otherHost) {
      return "its certificate is that of another host";
    }
    if (isCausedBy(failure, CertPathBuilderException.class)) {
      return "its certificate is signed by nobody whom this computer trusts";
    }
    if (message.contains("Unsupported or unrecognized SSL message")) {
      return "its server speaks no TLS there";
    }
    if (message.contains("handshake") || message.contains("protocol_version")) {
      return "its server breaks off, or offers no way of encryption that is still held safe";
    }
    return words(failure);
  }

  private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEEPEST; i++) {
      if (kind.isInstance(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static String words(Throwable failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    String line = message.lines().findFirst().orElse(message).strip();
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }
}
