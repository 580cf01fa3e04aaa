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
    routes.get("/path", new PathScreen(desk)::answer);
    routes.get("/path.svg", new PathScreen(desk)::drawing);
    routes.get("/articles", new ArticlesScreen(desk)::answer);
    routes.get("/articles/{id}", new ReaderScreen(desk)::answer);
    routes.get("/articles/{id}/page", new OriginalScreen(desk)::answer);
    routes.get("/articles/{id}/original", new OriginalScreen(desk)::original);
    routes.get("/stories", new StoriesScreen(desk)::answer);
    routes.get("/stories/{id}", new StoriesScreen(desk)::story);
    routes.get("/stories/{id}/diff", new StoriesScreen(desk)::diff);
    routes.get("/sources", new SourcesScreen(desk)::answer);
    routes.post("/sources/remove", new SourcesScreen(desk)::remove);
    routes.post("/sources/restore", new SourcesScreen(desk)::restore);
    routes.post("/sources/read", new JobsScreen(desk)::read);
    routes.get("/sources/jobs/{number}", new JobsScreen(desk)::answer);
    routes.post("/sources/jobs/{number}/stop", new JobsScreen(desk)::stop);
    routes.get("/search", new SearchScreen(desk)::answer);
    ReviewScreen review = new ReviewScreen(desk);
    routes.get("/review", review::answer);
    routes.post("/review", review::decide);
    routes.post("/review/undo", review::undo);
    routes.get("/review/edit", new EditScreen(desk)::edit);
    routes.post("/review/edit", new EditScreen(desk)::saveEdit);
    routes.get("/review/add", new EditScreen(desk)::add);
    routes.post("/review/add", new EditScreen(desk)::saveAdded);
    routes.get("/brief", new BriefScreen(desk)::answer);
    routes.get("/export", new ExportScreen(desk)::answer);
    routes.get("/dossier", new DossierScreen(desk)::answer);
    routes.post("/dossier", new DossierScreen(desk)::post);
    routes.get("/dossier/template.yaml", new DossierScreen(desk)::template);
    return routes;
  }
}
