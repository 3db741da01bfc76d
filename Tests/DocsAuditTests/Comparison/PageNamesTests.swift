import DocsAudit
import Testing

@Suite struct PageNamesTests {
  @Test func aPageIsCalledByItsFileUnlessTwoAre() {
    let names = PageNames(["./en/list.html", "uk/list.html", "uk/get.html", "a/x/p.md", "b/x/p.md"])
    #expect(names["en/list.html"] == "en/list.html")
    #expect(names["uk/list.html"] == "uk/list.html")
    #expect(names["uk/get.html"] == "get.html")
    #expect(names["a//x/p.md"] == "a/x/p.md")
    #expect(names["b/x/p.md"] == "b/x/p.md")
    #expect(PageNames(["list", "a/list"])["list"] == "list")
    #expect(PageNames(["list", "a/list"])["a/list"] == "a/list")
    #expect(PageNames([])["-"] == "-")
  }
}
