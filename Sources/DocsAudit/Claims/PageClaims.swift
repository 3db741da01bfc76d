/// What one documentation page says about an API, each claim with its place.
///
/// Everything in here is text that somebody wrote on a page: data, which has to be quoted wherever
/// it is shown or written.
public struct PageClaims: Hashable, Sendable {
  /// The path or `-`, as the user gave it.
  public var name: String
  /// What the bytes turned out to be.
  public var format: PageFormat
  /// Why nothing, or not all, could be read.
  public var problem: PageProblem?
  /// What looked like something and was left out, in words for people, with its place.
  public var setbacks: [TextClaim] = []
  /// How many characters could not be told from its bytes, and the line of the first.
  public var brokenCharacters: NumberClaim?
  /// The address that the page gives itself, where it is HTML that does.
  public var address: String?
  /// The first words of the page, without mark-up.
  public var title: TextClaim?
  /// The hosts that routes are sent to, each once, the most convincing first.
  public var servers: [ServerClaim] = []
  /// The operations that the page documents, in its order; a page can have several.
  public var endpoints: [EndpointClaim] = []
  /// Parameters that prose, lists and tables name, and placeholders of paths.
  public var parameters: [ParameterClaim] = []
  /// Words of sentences that speak of parameters, which may be names of some.
  public var mentions: Set<String> = []
  /// Every JSON example, in the order of the page.
  public var examples: [ExampleClaim] = []
  /// Every status line, success and failure, in the order of the page.
  public var statuses: [StatusClaim] = []
  /// Tables and listings of fields.
  public var tables: [FieldTable] = []
  /// Values that the page gives for a field.
  public var enumerations: [EnumerationClaim] = []
  /// Limits of requests in a time.
  public var rateLimits: [RateLimitClaim] = []
  /// Addresses that show how to go on in a list.
  public var pagingAddresses: [PagingAddressClaim] = []
  /// How the page says that a request proves who sent it.
  public var authentication: [AuthenticationClaim] = []

  /// Claims of a page that says nothing yet.
  public init(name: String, format: PageFormat, problem: PageProblem? = nil) {
    self.name = name
    self.format = format
    self.problem = problem
  }
}

/// The notation of a page.
public enum PageFormat: String, Hashable, Sendable {
  case text, markdown, html
}

/// Why a page could not be read.
public enum PageProblem: Error, Hashable, Sendable {
  /// There is nothing but blanks.
  case empty
  /// The bytes are not text: there is a NUL among them, or much that nobody writes.
  case binary
  /// It is not in UTF-8, nor in another encoding that is read; `charset` is the one that it names,
  /// or that its bytes show.
  case notUTF8(charset: String?)
  /// The page has more bytes than ``DocumentationPage/largestSize``; none of it was read.
  case tooLarge(bytes: Int)
}

/// Words of a page.
public struct TextClaim: Hashable, Sendable {
  /// The words, without mark-up.
  public var text: String
  /// Where they stand.
  public var place: PagePlace

  /// A claim of these words.
  public init(text: String, place: PagePlace) {
    self.text = text
    self.place = place
  }
}
