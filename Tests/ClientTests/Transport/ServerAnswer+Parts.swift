extension ServerAnswer {
  static let claimingMore = raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfine")

  static let claimingMillion = raw("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
}
