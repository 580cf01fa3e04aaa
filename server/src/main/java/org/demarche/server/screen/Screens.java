// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import org.demarche.server.http.Routes;

/** All pages. */
public final class Screens {
  private Screens() {}

  /** Their routes. */
  public static Routes routes(Desk desk) {
    Routes routes = new Routes();
    routes.get("/", new MatrixScreen(desk)::answer);
    routes.get("/changes", new ChangesScreen(desk)::answer);
    routes.get("/articles", new ArticlesScreen(desk)::answer);
    routes.get("/articles/{id}", new ReaderScreen(desk)::answer);
    return routes;
  }
}
