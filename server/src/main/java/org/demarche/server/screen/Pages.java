// SPDX-License-Identifier: Apache-2.0
package org.demarche.server.screen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.server.http.Assets;
import org.demarche.server.http.Exchange;
import org.demarche.server.http.Params;
import org.demarche.server.http.Refusal;
import org.demarche.server.http.Reply;

/** Makes pages of templates; every value is escaped for the place where it stands. */
public final class Pages {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, null, "org.demarche.server.template");
  private final Assets assets;
  private final String secret;

  /** Pages with these styles and scripts, whose forms carry this secret. */
  public Pages(Assets assets, String secret) {
    this.assets = assets;
    this.secret = secret;
  }

  /** The frame of a page. */
  Frame frame(String title, String place, Exchange exchange) {
    return new Frame(title, place, exchange.query(), secret, assets);
  }

  /** A page of a template with its frame and its model. */
  Reply show(String template, Frame frame, Object model) {
    Map<String, Object> params = new LinkedHashMap<>();
    params.put("frame", frame);
    params.put("model", model);
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", params, out);
    return Reply.html(out.toString());
  }

  /** The page that tells why a request was refused. */
  public Reply refusal(Refusal refusal) {
    Frame frame = new Frame("This did not work", "", Params.NONE, secret, assets);
    return show("refusal", frame, refusal).status(refusal.status());
  }
}
