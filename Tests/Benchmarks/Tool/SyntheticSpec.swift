/// A spec of as many resources as asked for: five routes each, and a model of fifteen fields with
/// references to its neighbours and an enum.
enum SyntheticSpec {
  static let routesPerResource = 5

  static func text(resources: Int) -> String {
    var text = """
      hcgen: 1
      api: Synthetic
      doc: An API made for measuring.
      server: https://api.example.com/v1
      docs: https://docs.example.com/
      auth: {bearer: apiKey, environment: SYNTHETIC_API_KEY}
      rate-limit: 120/minute

      paging:
        list:
          query: {offset: int 0.. = 0, limit: int 1..100 = 100}
          offset: offset
          limit: limit
          items: data
          total: meta.total

      errors:
        entries: errors
        code: code
        message: message
        400: {doc: The request is malformed., codes: {invalid_request: A value is wrong.}}
        401: {doc: The key is wrong., codes: {unauthorized: The key was not accepted.}}
        404: {doc: There is nothing of this number., codes: {not_found: It is not there.}}

      """
    text += "\nids: {int: [\((0..<resources).map { "Item\($0)" }.joined(separator: ", "))]}\n"
    text += "\nroutes:\n"
    for index in 0..<resources { text += routes(index) }
    text += "\nmodels:\n"
    for index in 0..<resources { text += model(index, of: resources) }
    text += "\nenums:\n"
    for index in 0..<resources { text += enumeration(index) }
    return text
  }

  private static func routes(_ index: Int) -> String {
    """
      item\(index).list:
        get: /items\(index)
        doc: All items of kind \(index), the newest first.
        returns: pages of Item\(index) by list
        fails: [400, 401]
      item\(index).get:
        get: /items\(index)/{id}
        doc: One item of kind \(index).
        path: {id: Item\(index).ID}
        returns: Item\(index)
        fails: [401, 404]
      item\(index).create:
        post: /items\(index)
        doc: Makes an item of kind \(index).
        body: {name: string | What it is called., "note?": string, "status?": Status\(index)}
        returns: 201 Item\(index)
        fails: [400, 401]
      item\(index).update:
        put: /items\(index)/{id}
        doc: Changes an item of kind \(index).
        path: {id: Item\(index).ID}
        body: {"name?": string, "note?": string, "status?": Status\(index)}
        returns: Item\(index)
        fails: [400, 401, 404]
      item\(index).delete:
        delete: /items\(index)/{id}
        doc: Removes an item of kind \(index).
        path: {id: Item\(index).ID}
        returns: nothing
        fails: [401, 404]

    """
  }

  private static func model(_ index: Int, of count: Int) -> String {
    // Items hold each other in chains of five: Swift that is written by hand, without references,
    // could not be compiled with longer ones.
    let next = index + 1 < count && index % 5 < 4 ? "Item\(index + 1)?" : "json"
    return """
        Item\(index):
          $doc: An item of kind \(index).
          id: Item\(index).ID | Its number.
          name: string | What it is called.
          note?: string? | What somebody wrote about it.
          status: Status\(index) | Where it stands.
          size?: int | How large it is.
          price?: number | What it costs.
          visible?: bool | Whether everybody sees it.
          tags?: list of string | Words to find it by.
          created?: timestamp | When it was made.
          changed?: timestamp? | When it was changed last.
          parent?: Item\((index + 1) % count).ID? | What it belongs to.
          owner?: Item\((index + 2) % count).ID | Whose it is.
          next?: \(next) | What comes behind it.
          parts?: list of Item\((index + 3) % count) | What it is made of.
          extra?: json | Whatever else there is.

      """
  }

  private static func enumeration(_ index: Int) -> String {
    """
      Status\(index):
        draft: Not yet seen by anybody.
        open: Work goes on.
        paused: Work stands still.
        closed: All is done.

    """
  }
}
