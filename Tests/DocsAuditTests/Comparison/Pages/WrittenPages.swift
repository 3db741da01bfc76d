/// Pages that were written for these tests, in the layouts that help centres have.
enum WrittenPages {
  static func all() throws -> [TestPage] {
    let bookshop = try TestPage.api(TestSpecs.bookshop)
    let library = try TestPage.api(TestSpecs.library)
    let enumerated: Set<String> = ["rank", "genre"]
    return [
      TestPage(
        name: "list-authors.txt", text: authors, api: bookshop, enumerated: enumerated,
        hasRightTotal: true),
      TestPage(name: "move-book.txt", text: move, api: bookshop, enumerated: enumerated),
      TestPage(name: "update-book.md", text: update, api: bookshop, enumerated: enumerated),
      TestPage(name: "branches.txt", text: branches, api: library),
    ]
      + ShelfWords.languages.map {
        TestPage(
          name: "list-shelves.\($0.code).txt", text: $0.page, api: bookshop,
          enumerated: enumerated, hasRightTotal: true)
      }
  }

  /// The end of an article; a code is the name of the field that was wrong.
  static func errors(in field: String) -> String {
    """
    400 Bad Request
    {
    "errors": [
    {
    "code": "invalid_request",
    "message": "Invalid request"
    },
    {
    "code": "\(field)",
    "message": "This value should be a number."
    }
    ]
    }
    401 Unauthorized
    {
    "errors": [
    {
    "code": "unauthorized",
    "message": "Unauthorized"
    }
    ]
    }
    429 Too Many Requests
    {
    "errors": [
    {
    "code": "too_many_requests",
    "message": "Too many requests"
    }
    ]
    }
    """
  }

  /// A help centre's article as a browser copies it: the table in one line a row, no indentation.
  static let authors = """
    With this method you get all authors whose books the shop has ever sold, living or not.
    ➡️ Request
    URL | https://api.bookshop.example/v2/authors |
    Method | GET |
    Headers | Authorization: Bearer <your_api_key> |
    Read about keys elsewhere.
    ✅ Successful Response
    Where all went well, the status is 200 OK and this is the body of the response.
    {
    "data": [
    {
    "id": 2533,
    "name": "Jane",
    "email": "jane@bookshop.example",
    "rank": "buyer"
    },
    {
    "id": 4761,
    "name": "Emily",
    "email": "emily@bookshop.example",
    "rank": "owner"
    }
    ],
    "meta": {
    "total": 2
    }
    }
    How to get all authors
    By default, this method returns only the first 100 authors. To get other ones, use the offset and limit parameters in the query string of the GET request.
    Default limit is 100 and it can not be bigger than that. Default offset is 0
    https://api.bookshop.example/v2/authors?offset=100&limit=100
    https://api.bookshop.example/v2/authors?offset=200&limit=100
    ...
    The overall requests limit is 120 per minute
    🛑 Error Responses
    You may get one of the following error status codes and responses.
    \(errors(in: "limit"))
    Was this of any help to you?
    """

  static let move = """
    You can put any book onto another shelf by its id.
    ➡️ Request
    URL | https://api.bookshop.example/v2/books/shelf |
    Method | PUT |
    Headers | Authorization: Bearer <your_api_key> |
    You should specify id (required) and shelf (required) in the body of your PUT request.
    {
    "id": 5215752,
    "shelf": 233048
    }
    ✅ Successful Response
    Where all went well, the status is 200 OK and this is the body of the response.
    {
    "id": 5215752,
    "title": "Emma",
    "genre": "novel",
    "price": 12.5,
    "isSold": false,
    "createdAt": "1603885746",
    "subtitle": "In three volumes",
    "shelf": {
    "id": 233048,
    "name": "Window"
    },
    "authors": [
    {
    "id": 2533,
    "name": "Jane",
    "email": "jane@bookshop.example",
    "rank": "buyer"
    }
    ]
    }
    🛑 Error Responses
    You may get one of the following error status codes and responses.
    \(errors(in: "shelf"))
    """

  /// Markdown with tables.
  static let update = """
    # Update a book

    Changes some fields of a book.

    ```
    PATCH https://api.bookshop.example/v2/books/{id}
    Authorization: Bearer YOUR_KEY
    ```

    ## Body parameters

    | Parameter | Type | Required | Description |
    | --- | --- | --- | --- |
    | title | string | no | The new title |
    | genre | string | no | One of: `novel`, `sci-fi`, `poem` |
    | price | number | no | What it costs |

    ## Request

    ```json
    {
      "title": "Emma",
      "genre": "novel",
      "price": 12.5
    }
    ```

    ## Response

    Status `200 OK`:

    ```json
    {
      "id": 5215752,
      "title": "Emma",
      "genre": "novel",
      "price": 12.5,
      "isSold": false,
      "createdAt": "1603885746",
      "subtitle": "In three volumes",
      "shelf": {
        "id": 233048,
        "name": "Window"
      },
      "authors": []
    }
    ```

    ## Errors

    400 Bad Request

    ```json
    {"errors": [{"code": "invalid_request", "message": "Invalid request"}]}
    ```

    401 Unauthorized

    ```json
    {"errors": [{"code": "unauthorized", "message": "Unauthorized"}]}
    ```

    404 Not Found

    ```json
    {"errors": [{"code": "not_found", "message": "Not found"}]}
    ```

    429 Too Many Requests

    ```json
    {"errors": [{"code": "too_many_requests", "message": "Too many requests"}]}
    ```
    """

  /// A developer site whose copy has line numbers between the lines and tokens on lines of their own.
  static let branches = """
    1-800-555-0100 Sign in About Contact
    Developer

    GET

    /api/branches

    Get a list of branches for your account.

    Scope:

    client

    Request Parameters

    Query

    active

    optional

    Will allow you to select only active or closed branches

    A

    system (loan, return, renewal)

    optional

    This will allow you to return the figures of a particular system

    include_closed

    optional

    This will allow you to include closed branches

    include_clerks

    optional

    This will provide a list of all clerks of the branches

    Response

    Schema

    {}

    payload

    The branch data

    []

    {}

    A

    branch_description

    The branch description

    A

    branch_email

    The branch email address

    2

    branch_id

    The branch id

    A

    branch_name

    The branch name

    clerks

    The list of branch clerks

    []

    {}

    admin

    True if clerk is admin else false

    A

    email

    The clerk email

    2

    id

    The clerk id

    A

    last_name

    The clerk last name

    online

    True if the clerk is online else false

    A

    username

    The clerk username

    A

    status

    The system response status. Will be ok or error

    curl

    example request

    1

    curl -H "Authorization: Bearer {{Oauth Token}}"

    2

    https://developer.library.example/api/branches

    example response

    1

     {

    2

       "payload": [{

    3

         "branch_description"

    : "The old town hall",

    4

         "branch_email"

    : "hall@library.example",

    5

         "branch_id"

    : 1234,

    6

         "branch_name"

    : "Town hall",

    7

         "clerks": [{

    8

           "admin"

    : true,

    9

           "email"

    : "test@library.example",

    10

           "id"

    : 1234,

    11

           "last_name"

    : "Doe",

    12

           "online"

    : false,

    13

           "username"

    : "jdoe"

    14

        }]

    15

      }],

    16

      "status": "ok"

    17

     }
    """
}
