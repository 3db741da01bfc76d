import Testing

@testable import ClientRuntime

@Suite struct JSONReadingTests {
  nonisolated struct Fields: JSONCodable, Equatable {
    var name: String
    var count: Int
    var x: Int?

    init(json: JSON) throws(JSONError) {
      var object = try json.object()
      name = try object.read("name")
      count = try object.read("count", default: 7)
      x = try object.readIfPresent("x")
    }

    func write(to writer: inout JSONWriter) {}
  }

  @Test(arguments: [
    (#"{"name":"a","count":1,"x":2}"#, "a", 1, 2),
    (#"{"x":2,"count":1,"name":"a"}"#, "a", 1, 2),
    (#"{"other":[{"name":0}],"name":"a","more":{},"x":2,"count":1,"last":null}"#, "a", 1, 2),
    (#"{"name":"a"}"#, "a", 7, nil),
    (#"{"name":"a","count":null,"x":null}"#, "a", 7, nil),
    (#"{"n\u0061me":"a","\u0078":3}"#, "a", 7, 3),
    (#"{"names":"b","nam":"c","eman":"d","name":"a"}"#, "a", 7, nil),
    (#"{"name":"a","name":"b","count":1,"x":2,"count":3,"x":4}"#, "a", 1, 2),
    (#"{"x":2,"x":4,"count":1,"count":3,"name":"a","name":"b"}"#, "a", 1, 2),
    (#"{"?":0,"count":1,"x":2,"name":"a","count":3,"x":4,"name":"b"}"#, "a", 1, 2),
  ])
  func `fields are found in any order, and the first of equal ones counts`(
    _ json: String, name: String, count: Int, x: Int?
  ) throws {
    let fields = try Fields(jsonBytes: Array(json.utf8))
    #expect(fields.name == name)
    #expect(fields.count == count)
    #expect(fields.x == x)
  }

  @Test func `a model that reads in any order sees the first of equal fields`() throws {
    for order in [["a", "b", "c"], ["c", "b", "a"], ["b", "a", "c"], ["c", "a", "b"]] {
      let json = Array(#"{"b":1,"z":0,"a":1,"b":2,"c":1,"a":2,"c":2}"#.utf8)
      var object = try JSON.parse(json).object()
      for name in order {
        let field =
          switch name {
          case "a": object.field("a")
          case "b": object.field("b")
          default: object.field("c")
          }
        #expect(field?.int == 1, "\(order) \(name)")
      }
    }
    #expect(try JSON.parse(Array(#"{"a":1,"a":2}"#.utf8)).at("a")?.int == 1)
    #expect(try JSONValue(jsonBytes: Array(#"{"a":1,"a":2}"#.utf8)) == ["a": 1])
  }

  @Test(arguments: [
    (#"{}"#, "name", 0, "a value", "nothing"),
    (#"{"name":null}"#, "name", 8, "a string", "null"),
    (#"{"name":12.50}"#, "name", 8, "a string", "number 12.50"),
    (#"{"name":true}"#, "name", 8, "a string", "true"),
    (#"{"name":[1]}"#, "name", 8, "a string", "an array"),
    (#"{"name":{}}"#, "name", 8, "a string", "an object"),
    (#"{"name":"a","count":"12"}"#, "count", 20, "a whole number", #"string "12""#),
    (#"{"name":"a","count":1.5}"#, "count", 20, "a whole number", "number 1.5"),
    (#"{"name":"a","x":false}"#, "x", 16, "a whole number", "false"),
    (#"[]"#, "", 0, "an object", "an array"),
  ])
  func `a field that does not fit is an error with its place`(
    _ json: String, path: String, offset: Int, expected: String, found: String
  ) {
    #expect(
      throws: JSONError(path: path, byteOffset: offset, expected: expected, found: found)
    ) { try Fields(jsonBytes: Array(json.utf8)) }
  }

  @Test func `paths go from the root to the value`() throws {
    let json = Array(#"{"meta":{},"data":[{},[],{"a":[[1],{"id":"x"}]}],"end":[0,null]}"#.utf8)
    let root = try JSON.parse(json)
    let data = try #require(root.at("data"))
    let third = try #require(Array(data.elements()).last)
    let inner = try #require(third.at("a"))
    let second = try #require(Array(inner.elements()).last)
    #expect(second.at("id")?.mismatch(expected: "").path == "data[2].a[1].id")
    #expect(third.mismatch(expected: "").path == "data[2]")
    #expect(data.mismatch(expected: "").path == "data")
    #expect(root.mismatch(expected: "").path == "")
    let end = try #require(root.at("end"))
    let last = try #require(Array(end.elements()).last)
    #expect(last.mismatch(expected: "").path == "end[1]")
    #expect(last.mismatch(expected: "").byteOffset == json.count - 6)
    var missing = try second.object()
    let error = #expect(throws: JSONError.self) { let _: Int = try missing.read("no") }
    #expect(error?.path == "data[2].a[1].no")
    let nested = Array("[{\"a\": [1, 2, \"x\"]}]".utf8)
    let inArray = #expect(throws: JSONError.self) { try [[String: [Int]]](jsonBytes: nested) }
    #expect(inArray?.path == "[0].a[2]")
    #expect(
      inArray?.description
        == "expected a whole number at [0].a[2] (byte 14), found string \"x\"")
  }

  @Test func `what an error quotes is short and on one line`() throws {
    let long = String(repeating: "é\n", count: 1000)
    let error = #expect(throws: JSONError.self) {
      try [String: Int](jsonBytes: [long: long].jsonBytes())
    }
    #expect(error?.found == "string \"\(String(repeating: "é\\n", count: 20))…\"")
    #expect((error?.description.utf8.count ?? 0) < 300)
    #expect(error?.description.contains("\n") == false)
  }

  @Test func `places are looked up by name`() throws {
    let root = try JSON.parse(Array(#"{"meta":{"total":12,"t\u006ft":13},"list":[1]}"#.utf8))
    #expect(root.at("meta", "total")?.int == 12)
    #expect(root.at(["meta", "tot"])?.double == 13)
    #expect(root.at("meta", "no") == nil)
    #expect(root.at("list", "0") == nil)
    #expect(root.at("meta", "total", "more") == nil)
    #expect(root.at()?.kind == .object)
    #expect(try root.fields().map(\.key) == ["meta", "list"])
    #expect(try root.value() == ["meta": ["total": 12, "tot": 13], "list": [1]])
    let empty = try JSON.parse(Array(#"{"a":{},"b":[],"c":1}"#.utf8))
    #expect(empty.at("c")?.int == 1)
    #expect(empty.at("a", "c") == nil)
    #expect(try empty.at("b")?.elements().map(\.kind) == [])
  }

  @Test func `an element that may be null`() throws {
    let list = Array(#"[{"a":null,"b":1},{}]"#.utf8)
    let value = try [[String: Int?]](jsonBytes: list)
    #expect(value == [["a": nil, "b": 1], [:]])
    #expect(value[0].keys.sorted() == ["a", "b"])
    #expect(value.jsonBytes() == list)
  }

  @Test(
    arguments: [
      ("{}", .keep, .keep), (#"{"at":null,"name":null}"#, .clear, .clear),
      (#"{"name":"a","at":"1"}"#, "a", .set(1)),
    ] as [(String, Change<String>, Change<Double>)])
  func `a field with three states`(
    _ json: String, name: Change<String>, at: Change<Double>
  ) throws {
    var object = try JSON.parse(Array(json.utf8)).object()
    #expect(try object.readChange("at", as: LooseNumber.self) == at)
    let read: Change<String> = try object.readChange("name")
    #expect(read == name)
    var wrong = try JSON.parse(Array(#"{"name":1}"#.utf8)).object()
    let error = #expect(throws: JSONError.self) {
      let _: Change<String> = try wrong.readChange("name")
    }
    #expect(error?.path == "name")
  }
}
