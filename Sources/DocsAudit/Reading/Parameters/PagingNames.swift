/// The names that lists are paged by.
enum PagingNames {
  /// Whether a member beside a list says where one is in it: `has_more`, `next_page`.
  static func isCompanion(_ name: String) -> Bool {
    let plain = String(decoding: name.utf8.filter { $0.isLetter }, as: UTF8.self).lowercased()
    return role(of: plain) != nil || companions.contains(plain)
  }

  private static let companions: Set<String> = [
    "meta", "metadata", "pagination", "paging", "pageinfo", "total", "totalcount", "totalcounts",
    "totalitems", "totalrecords", "totalpages", "count", "size", "pages", "pagecount", "lastpage",
    "currentpage", "links", "next", "previous", "prev", "first", "last", "hasmore", "hasnext",
    "hasprevious", "nextpage", "previouspage", "nextcursor", "previouscursor", "nextpageurl",
    "previouspageurl", "from", "to", "object", "url", "path",
  ]

  /// What a parameter of this name is for, if it is one of paging.
  static func role(of name: String) -> ParameterClaim.PagingRole? {
    let plain = String(decoding: name.utf8.filter { $0.isLetter }, as: UTF8.self).lowercased()
    switch plain {
    case "offset", "skip", "startindex": return .offset
    case "limit", "perpage", "pagesize", "pagelimit", "maxresults", "pagelength": return .limit
    case "page", "pagenumber", "pageindex": return .page
    case "cursor", "nexttoken", "pagetoken", "startingafter", "endingbefore", "nextpagetoken":
      return .cursor
    default: return nil
    }
  }
}
