import DocsAudit

/// Pages in the manner of other vendors, written for these tests: tables of parameters with
/// defaults, pages that are counted, bodies in a wrapper, JSON behind a label, lines of programs.
enum VendorPages {
  static let all: [(name: String, text: String)] = [
    ("charges.md", charges),
    ("create-ticket.html", ticket),
    ("get-contact.txt", contact),
    ("factures.md", invoices),
    ("delete-book.txt", removal),
  ]

  /// With the specs that they amount to.
  static let pages: [TestPage] = all.compactMap { name, text in
    let claims = DocumentationPage.read(bytes: Array(text.utf8), name: name)
    guard let spec = SpecDraft.specs(from: [claims]).first, let api = Validity.api(spec.text)
    else { return nil }
    return TestPage(
      name: name, text: text, api: api,
      enumerated: ["currency", "status", "priority", "error"], isOfVendor: true)
  }

  static let charges = #"""
    # List all charges

    Returns a list of charges you've previously created. The charges are returned in sorted order, with the most recent charges appearing first.

    `GET /v1/charges`

    Base URL: `https://api.paywave.example`

    Authenticate with `Authorization: Bearer sk_test_...`.

    ## Query parameters

    | Parameter | Type | Required | Default | Description |
    |-----------|------|----------|---------|-------------|
    | `page` | integer | No | 1 | The page to return |
    | `per_page` | integer | No | 25 | How many charges a page has. Maximum 100. |
    | `customer` | string | No | | Only return charges for the customer |
    | `sort` | string | No | `created` | One of `created`, `amount` |

    The API is limited to 60 rpm. The current limit is in the `X-RateLimit-Limit: 60` header.

    ## Example request

    ```bash
    curl "https://api.paywave.example/v1/charges?page=2&per_page=50" \
      -H "Authorization: Bearer sk_test_123"
    ```

    ## Response

    ```json
    {
      "object": "list",
      "has_more": false,
      "page": 1,
      "total_count": 2,
      "data": [
        {
          "id": "ch_3MmlLrLkdIwHu7ix0snN0B15",
          "amount": 1099,
          "currency": "usd",
          "created": 1679090539,
          "captured": true,
          "metadata": {},
          "refunded_at": null,
          "status": "succeeded"
        },
        {
          "id": "ch_3MmlLrLkdIwHu7ix0snN0B16",
          "amount": 500,
          "currency": "eur",
          "created": 1679090540,
          "captured": false,
          "metadata": {"order": "6735"},
          "refunded_at": "2023-03-17T22:02:19Z",
          "status": "failed"
        }
      ]
    }
    ```

    | Field | Type | Description |
    |-------|------|-------------|
    | `id` | string | Unique identifier |
    | `amount` | integer | Amount in cents |
    | `currency` | string | ISO code |
    | `created` | timestamp | When it was created |
    | `captured` | boolean | Default is true |
    | `description` | string, nullable | An arbitrary string |
    | `status` | enum | One of `succeeded`, `pending`, or `failed` |

    ## Errors

    | Status | Meaning |
    |--------|---------|
    | 400 | Bad Request, often a missing parameter |
    | 401 | No valid API key provided |
    | 404 | The requested resource doesn't exist |
    | 429 | Too many requests |

    Error body: `{"error": {"code": "parameter_missing", "message": "Missing page", "type": "invalid_request_error"}}`

    If you see error 500 times in a row, write to support.
    """#

  static let ticket = #"""
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>Create a ticket – Helpdesk API</title><style>.a{b:c}</style><script>var x={"a":1};</script></head>
    <body><nav><a href="/">Home</a></nav><main><h1>Create a ticket</h1>
    <p>Creates a new ticket and returns it.</p>
    <p><span class="badge">POST</span> <code>https://acme.helpdesk.example/api/v2/tickets.json</code></p>
    <h2>Allowed for</h2><ul><li>Agents</li></ul>
    <h2>Headers</h2><table><tr><th>Name</th><th>Value</th></tr><tr><td>X-Api-Key</td><td>your key</td></tr></table>
    <h2>Body parameters</h2>
    <table class="params"><thead><tr><th>Name</th><th>Type</th><th>Mandatory</th><th>Comment</th></tr></thead><tbody>
    <tr><td><code>subject</code></td><td>string</td><td>yes</td><td>The value of the subject field, up to 150 characters</td></tr>
    <tr><td><code>priority</code></td><td>string</td><td>no</td><td>Allowed values are "urgent", "high", "normal", or "low". Default is "normal"</td></tr>
    <tr><td><code>requester_id</code></td><td>integer</td><td>yes</td><td>The user who asked</td></tr>
    <tr><td><code>public</code></td><td>boolean</td><td>no</td><td>Default is true</td></tr>
    <tr><td><code>tags</code></td><td>array of strings</td><td>no</td><td>Tags</td></tr>
    </tbody></table>
    <h3>Using curl</h3>
    <pre><code>curl https://acme.helpdesk.example/api/v2/tickets.json \
      -d '{"ticket": {"subject": "My printer is on fire!", "priority": "urgent", "requester_id": 20978392}}' \
      -H "Content-Type: application/json" -H "X-Api-Key: abc" -X POST
    </code></pre>
    <h3>Example Response</h3>
    <pre><code>Status: 201 Created

    {
      &quot;ticket&quot;: {
        &quot;id&quot;: 35436,
        &quot;url&quot;: &quot;https://acme.helpdesk.example/api/v2/tickets/35436.json&quot;,
        &quot;subject&quot;: &quot;My printer is on fire!&quot;,
        &quot;priority&quot;: &quot;urgent&quot;,
        &quot;requester_id&quot;: 20978392,
        &quot;created_at&quot;: &quot;2009-07-20T22:55:29Z&quot;,
        &quot;due_at&quot;: null,
        &quot;tags&quot;: [&quot;printer&quot;, &quot;fire&quot;],
        &quot;public&quot;: true
      }
    }
    </code></pre>
    <h2>Errors</h2>
    <p>422 Unprocessable Entity</p>
    <pre>{"error": "RecordInvalid", "description": "Record validation errors"}</pre>
    <p>401 Unauthorized</p>
    <pre>{"error": "Couldn't authenticate you"}</pre>
    <p>You can make 700 requests per minute.</p>
    </main></body></html>
    """#

  static let contact = #"""
    Get contact

    Use this endpoint to fetch one contact by its ID.

    Request

    GET https://api.crmtool.example/v3/contacts/:contact_id
    Authorization: Bearer YOUR_TOKEN

    Path parameters
    contact_id	integer	required	The ID of the contact

    Query parameters
    include	string	optional	Comma separated list: companies, deals
    archived	boolean	optional	Default: false. Whether archived ones are shown

    The sort parameter takes name or created_at.

    Response: {"id": 17, "name": "Ann", "email": null, "score": 12.5, "lifecycle": "lead", "createdAt": "2024-01-05T10:00:00.000Z", "owner": {"id": 3, "name": "Bob"}}

    Possible errors

    Code	Description
    404	Contact not found
    403	You do not have access

    Example error: {"status": 404, "message": "Contact not found", "correlationId": "abc-def"}

    Rate limits: 10 requests per second
    """#

  static let invoices = #"""
    # Lister les factures

    Retourne les factures du compte. Cette méthode renvoie les 100 premiers résultats.

    GET https://api.compta.example/v1/factures

    En-tête : Authorization: Bearer VOTRE_CLE

    | Paramètre | Type | Obligatoire | Par défaut | Description |
    | --- | --- | --- | --- | --- |
    | limit | entier | non | 100 | Nombre de résultats, 100 au maximum |
    | offset | entier | non | 0 | Décalage |

    Réponse

    ```json
    {"factures": [{"id": 1, "montant": 12.5, "date": "2024-01-05", "statut": "payée"}], "total": 1}
    ```

    Limite : 300 requêtes par heure.

    404 Not Found

    ```json
    {"erreur": "introuvable"}
    ```
    """#

  static let removal = #"""
    Delete a book

    DELETE https://api.bookshop.example/v2/books/{id}

    Call deleteBook(id, name=) or books.delete({id: 5}) from the SDK. Set options = {retry: true} or headers={"X": "1"}.

    client.books.create(name="x", tags=["a", "b"])

    Use the `{"dry": true}` option.

    Response: 204 No Content

    404 Not Found
    {"error": {"code": "not_found", "message": "Not found"}}
    """#
}
