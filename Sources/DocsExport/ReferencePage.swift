public import APIModel

/// An API as one page of HTML, which needs nothing beside itself.
public enum ReferencePage {
  /// A piece of text that each page holds, and hardly any other file.
  public static let mark = "<meta name=\"generator\" content=\"hcgen\">"

  /// The whole page.
  ///
  /// - Parameters:
  ///   - api: What it shows.
  ///   - swift: How Swift calls it.
  ///   - digest: The SHA-256 of a text, in Base64: the page names its script and its style by it,
  ///     so that browsers take no others.
  public static func html(
    of api: API, swift: SwiftReference, digest: (String) -> String
  ) -> String {
    let context = PageContext(api, swift)
    let types = TypeSections(context: context)
    let picture = HoldingPicture(context)
    var markup = Markup()
    markup.fixed("<!doctype html>\n")
    markup.block("html", ["lang": "en"]) { markup in
      markup.fixed("\n")
      head(api, digest, &markup)
      markup.block("body") { markup in
        markup.fixed("\n")
        banner(api, &markup)
        markup.block("div", ["class": "columns"]) { markup in
          Navigation(context: context, types: types, hasPicture: !picture.isEmpty).write(&markup)
          markup.block("main", ["id": "main", "tabindex": "-1"]) { markup in
            OverviewSection(context: context).write(&markup)
            PagingSection(context: context).write(&markup)
            ErrorSection(context: context).write(&markup)
            WebhookSection(context: context).write(&markup)
            for group in context.groups { write(group.name, group.routes, context, &markup) }
            PictureSection(picture: picture).write(&markup)
            types.write(&markup)
          }
        }
        markup.block("footer") { $0.fixed("Made by hcgen from the spec of the API.") }
        markup.asset("script", PageAssets.script)
      }
    }
    return markup.text
  }

  private static func head(_ api: API, _ digest: (String) -> String, _ markup: inout Markup) {
    markup.block("head") { markup in
      markup.fixed("\n<meta charset=\"utf-8\">\n")
      let policy =
        "default-src 'none'; style-src 'sha256-\(digest(PageAssets.style))'; "
        + "script-src 'sha256-\(digest(PageAssets.script))'; base-uri 'none'; form-action 'none'"
      markup.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      markup.fixed("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
      markup.fixed("<meta name=\"color-scheme\" content=\"light dark\">\n")
      markup.fixed("<meta name=\"referrer\" content=\"no-referrer\">\n")
      markup.fixed("<meta name=\"generator\" content=\"hcgen\">\n")
      markup.block("title", "\(api.name.text) API")
      markup.asset("style", PageAssets.style)
    }
  }

  private static func banner(_ api: API, _ markup: inout Markup) {
    markup.block("a", ["class": "skip", "href": "#main"]) { $0.fixed("Skip to the content") }
    markup.block("header", ["class": "banner"]) { markup in
      markup.element("a", ["class": "home", "href": "#overview"], "\(api.name.text) API")
      markup.block("div", ["role": "search", "class": "search", "hidden": ""]) { markup in
        markup.element("label", ["for": "query"]) { $0.fixed("Search") }
        markup.open(
          "input",
          [
            "id": "query", "type": "search", "placeholder": "Routes, models, fields",
            "autocomplete": "off", "spellcheck": "false", "aria-describedby": "count",
          ])
        markup.element("kbd", ["aria-hidden": "true"]) { $0.fixed("/") }
        markup.element("p", ["id": "count", "role": "status", "aria-live": "polite"]) { _ in }
      }
    }
  }

  private static func write(
    _ name: Name, _ routes: [Route], _ context: PageContext, _ markup: inout Markup
  ) {
    let anchor = Anchor.group(name)
    markup.block("section", ["id": anchor, "aria-labelledby": anchor + "-title"]) { markup in
      markup.block("h2", ["id": anchor + "-title"], name.title)
      for route in routes { RouteArticle(route: route, context: context).write(&markup) }
    }
  }
}
