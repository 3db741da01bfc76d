/// One page of an invented API in the layouts that help centres and developer sites have.
enum BookshopPages {
  static let all: [(name: String, text: String)] = [
    ("text", text), ("flattened", flattened), ("markdown", markdown), ("html", html),
    ("pieces", pieces), ("rewrapped", rewrapped),
  ]

  static let success = """
    {
      "data": [
        {"id": 12, "title": "The Spoke", "genre": "novel", "printedAt": "1603885746"}
      ],
      "meta": {"total": 1}
    }
    """

  static let failure = """
    {
      "errors": [
        {"code": "unauthorized", "message": "Who are you?"}
      ]
    }
    """

  static let text = """
    List books

    This call gives all books of the shop.

    URL https://api.bookshop.example/v2/books
    Method GET
    Headers Authorization: Bearer <your_key>

    Response

    You get a 200 OK with this body.

    \(success)

    Use the offset and limit parameters in the query string.

    Default limit is 50 and it can not be bigger than that. Default offset is 0.

    https://api.bookshop.example/v2/books?offset=50&limit=50
    ...

    The overall limit is 90 requests per minute.

    401 Unauthorized

    \(failure)
    """

  static let flattened =
    """
    List books
    This call gives all books of the shop.
    URL | https://api.bookshop.example/v2/books |
    Method | GET |
    Headers | Authorization: Bearer <your_key> |
    Response
    You get a 200 OK with this body.
    \(unindented(success))
    Use the offset and limit parameters in the query string.
    Default limit is 50 and it can not be bigger than that. Default offset is 0.
    https://api.bookshop.example/v2/books?offset=50&limit=50
    ...
    The overall limit is 90 requests per minute.
    401 Unauthorized
    \(unindented(failure))
    """

  static let markdown = """
    # List books

    This call gives **all** books of the [shop](https://www.bookshop.example).

    | | |
    |---|---|
    | URL | `https://api.bookshop.example/v2/books` |
    | Method | `GET` |
    | Headers | `Authorization: Bearer <your_key>` |

    ## Response

    You get a `200 OK` with this body.

    ```json
    \(success)
    ```

    Use the `offset` and `limit` parameters in the query string.

    Default limit is 50 and it can not be bigger than that. Default offset is 0.

    ```
    https://api.bookshop.example/v2/books?offset=50&limit=50
    ```

    The overall limit is 90 requests per minute.

    ### 401 Unauthorized

    ```json
    \(failure)
    ```
    """

  static let html = """
    <!DOCTYPE html>
    <html><head><title>List books</title><style>p { color: red }</style>
    <script>var x = {"id": 1, "data": [{"a": 2}]}; // GET /hidden</script></head>
    <body><nav><ul><li>Home</li><li>Docs</li></ul></nav>
    <h1>List books</h1>
    <p>This call gives <b>all</b> books
    of the <a href="https://www.bookshop.example">shop</a>.</p>
    <table><tbody>
    <tr><td><p>URL</p></td><td><p>https://api.bookshop.example/v2/books</p></td></tr>
    <tr><td><p>Method</p></td><td><p>GET</p></td></tr>
    <tr><td><p>Headers</p></td><td><p>Authorization: Bearer &lt;your_key&gt;</p></td></tr>
    </tbody></table>
    <h2>Response</h2><p>You get a <code>200 OK</code> with this body.</p>
    <pre><code>\(escaped(success))</code></pre>
    <p>Use the <i>offset</i> and <i>limit</i> parameters in the query string.</p>
    <p>Default limit is 50 and it can not be
    bigger than that. Default offset is 0.</p>
    <p>https://api.bookshop.example/v2/books?offset=50&amp;limit=50<br>...</p>
    <p>The overall limit is 90&nbsp;requests per minute.</p>
    <h3>401 Unauthorized</h3>
    <pre>\(escaped(failure))</pre>
    </body></html>
    """

  /// Every word on a line of its own, the numbers of lines among the code.
  static let pieces = """
    Developer

    GET

    /v2/books

    This call gives all books of the shop.

    curl

    1

    curl -H "Authorization: Bearer {{Token}}"

    2

    https://api.bookshop.example/v2/books

    Response

    200 OK

    \(numbered(success))

    Use the offset and limit parameters in the query string.

    Default limit is 50 and it can not be bigger than that. Default offset is 0.

    https://api.bookshop.example/v2/books?offset=50&limit=50

    The overall limit is 90 requests per minute.

    401 Unauthorized

    \(numbered(failure))
    """

  static let rewrapped = text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { line in
      line == "Default limit is 50 and it can not be bigger than that. Default offset is 0."
        ? "Default limit is 50 and it can not be\nbigger than that. Default offset\nis 0." : line
    }
    .map { line in
      line == "The overall limit is 90 requests per minute."
        ? "The overall limit for every account is\n90 requests per minute." : line
    }.joined(separator: "\n")

  private static func unindented(_ json: String) -> String {
    json.split(separator: "\n").map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
  }

  private static func escaped(_ json: String) -> String {
    json.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
  }

  /// A number and a token or two on each line, with empty lines in between.
  private static func numbered(_ json: String) -> String {
    json.replacing("\": ", with: "\"\n\n: ").split(separator: "\n").enumerated()
      .map { "\($0 + 1)\n\n\($1)" }.joined(separator: "\n\n")
  }
}
