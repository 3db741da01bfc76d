/// The names that lists are paged by.
enum PagingNames {
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
