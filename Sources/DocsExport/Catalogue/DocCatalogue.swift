public import APIModel

/// A catalogue for DocC: what a generated module is for, with its routes put in groups.
public enum DocCatalogue {
  /// A file of the catalogue, by its path in it.
  public struct File: Hashable, Sendable {
    /// Relative to the folder that ends in `.docc`.
    public let path: String
    /// Markdown.
    public let text: String
  }

  /// The files, in a stable order.
  ///
  /// - Parameters:
  ///   - api: What they describe.
  ///   - swift: What it is called in Swift; the links lead there.
  ///   - module: The module that holds the client.
  public static func files(
    of api: API, swift: SwiftReference, module: String
  ) -> [File] {
    let landing = LandingPage(api: api, swift: swift, module: module)
    var files = [File(path: "\(module).md", text: landing.text)]
    let groups = PageContext(api, swift).groups
    for (group, names) in zip(groups, swift.groups) {
      let page = GroupPage(routes: group.routes, group: names, swift: swift, module: module)
      // The name begins with the module's: no type of the client is called like that.
      files.append(File(path: "\(module)-\(names.type).md", text: page.text))
    }
    return files
  }
}
