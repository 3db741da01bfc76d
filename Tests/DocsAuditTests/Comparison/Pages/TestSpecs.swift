/// The specs of the pages that were written for these tests.
enum TestSpecs {
  static let bookshop = """
    hcgen: 1
    api: Bookshop
    server: https://api.bookshop.example/v2
    docs: https://docs.bookshop.example/api/
    auth: {bearer: apiKey}
    rate-limit: 120/minute
    ids: {int: [Author, Book, Shelf]}
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
      shared: [invalid_request]
      400: {other-codes: fields}
      401: [unauthorized]
      404: [not_found]
      429: [too_many_requests]
    routes:
      authors.list:
        get: /authors
        page: list-authors
        returns: pages of Author by list
        fails: [400, 401, 429]
      shelves.list:
        get: /shelves
        page: list-shelves
        returns: pages of Shelf by list
        fails: [400, 401, 429]
      books.move:
        put: /books/shelf
        page: move-book
        body: {id: Book.ID, shelf: Shelf.ID}
        returns: Book
        fails: [400, 401, 429]
      books.update:
        patch: /books/{id}
        page: update-book
        path: {id: Book.ID}
        body: {"title?": string ..200, "genre?": Genre, "price?": number}
        returns: Book
        fails: [400, 401, 404, 429]
      books.delete:
        delete: /books/{id}
        path: {id: Book.ID}
        returns: nothing
        fails: [401, 404]
    enums:
      Genre: [novel, sci-fi, poem]
      Rank: [clerk, buyer, owner]
    models:
      Author:
        $page: author-model
        id: Author.ID
        name: string
        email: string?
        rank: Rank
      Shelf:
        id: Shelf.ID
        name: string
        authors: list of Author
      ShelfName:
        id: Shelf.ID
        name: string
      Book:
        id: Book.ID
        title: string
        genre: Genre
        price: number
        isSold: bool
        createdAt: timestamp-text
        subtitle: string?
        shelf: ShelfName
        authors: list of Author

    """

  static let library = """
    hcgen: 1
    api: Library
    server: https://developer.library.example
    auth: {bearer: accessToken}
    envelope: {status: status, ok: ok, error: error}
    ids: {int: [Branch, Clerk]}
    routes:
      branches.list:
        get: /api/branches
        query:
          active?: bool
          system?: System
          include_closed?: bool
          include_clerks?: bool
        returns: list of Branch at payload
    enums:
      System: [loan, return, renewal]
    models:
      Branch:
        branch_description: string
        branch_email: string
        branch_id: Branch.ID
        branch_name: string
        clerks: list of Clerk
      Clerk:
        admin: bool
        email: string
        id: Clerk.ID
        last_name: string
        online: bool
        username: string

    """
}
