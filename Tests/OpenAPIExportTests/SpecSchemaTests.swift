import APIModel
import OpenAPIExport
import Testing

/// The schema of the language says something about each of its keys.
@Suite struct SpecSchemaTests {
  /// The places of all properties, with what stands there.
  private static let properties: [(place: String, schema: DocumentNode)] = {
    var found: [(String, DocumentNode)] = []
    func walk(_ node: DocumentNode, _ place: String) {
      switch node {
      case .object(let members):
        for member in members {
          let inner = place + "/" + member.key
          // Conditions speak of properties that are described elsewhere.
          if ["if", "then"].contains(member.key) { continue }
          if member.key == "properties", case .object(let properties) = member.value {
            for property in properties {
              found.append((inner + "/" + property.key, property.value))
            }
          }
          walk(member.value, inner)
        }
      case .array(let elements):
        for (index, element) in elements.enumerated() { walk(element, place + "/\(index)") }
      default: break
      }
    }
    walk(SpecSchema.document, "")
    return found
  }()

  @Test func everyPropertyIsDescribed() {
    #expect(Self.properties.count > 120)
    for (place, schema) in Self.properties {
      guard case .string(let text) = schema.at("description") else {
        Issue.record("\(place) has no description")
        continue
      }
      #expect(!text.isEmpty, "\(place)")
    }
  }

  /// What may be anything: values of a type that the schema does not look up.
  private static let open = ["default", "$example"]

  @Test func everyPropertySaysWhatItTakes() {
    for (place, schema) in Self.properties {
      guard case .object(let members) = schema else { continue }
      let isOpen = Self.open.contains { place.hasSuffix("/" + $0) }
      #expect((members.count > 1) != isOpen, "\(place)")
    }
  }

  /// The tables that the reader goes by, and where the schema has them.
  @Test(
    arguments: [
      ("", KeyTable.spec), ("/$defs/route", .route), ("/$defs/field", .field),
      ("/$defs/parameter", .field), ("/$defs/case", .enumCase), ("/$defs/model", .model),
      ("/$defs/enum/anyOf/1", .enumeration), ("/$defs/union/anyOf/1", .union),
      ("/$defs/map", .pairMap), ("/$defs/map/properties/pairs", .pair), ("/$defs/filter", .filter),
      ("/$defs/filter/properties/$send", .condition), ("/$defs/pagingStyle", .pagingStyle),
      ("/$defs/status/then", .errorStatus), ("/properties/errors", .errors),
      ("/properties/webhooks", .webhooks), ("/properties/envelope", .envelope),
      ("/properties/webhooks/properties/signature/anyOf/1", .webhookSignature),
      ("/properties/ids", .ids), ("/properties/auth/anyOf/1/properties/oauth", .oauth),
    ] as [(String, KeyTable)])
  func theKeysOfTheReaderAreThere(_ place: String, _ table: KeyTable) throws {
    let schema = try #require(SpecSchema.document.at(pointer: place))
    guard case .object(let members) = schema.at("properties") else {
      Issue.record("no properties at \(place)")
      return
    }
    #expect(members.map(\.key) == table.names)
    #expect(schema.at("additionalProperties") == false)
    let required = table.required.map { DocumentNode.string($0) }
    #expect(schema.at("required") == (required.isEmpty ? nil : .array(required)))
  }

  @Test func theKeysOfCredentialsAreThere() {
    var names: Set<String> = []
    for index in 1...2 {
      let schema = SpecSchema.document.at(pointer: "/properties/auth/anyOf/\(index)/properties")
      guard case .object(let members) = schema else { continue }
      names.formUnion(members.map(\.key))
    }
    #expect(names == Set(KeyTable.authentication.names))
  }
}

extension DocumentNode {
  fileprivate func at(pointer: String) -> DocumentNode? {
    var node: DocumentNode? = self
    for key in pointer.split(separator: "/") {
      if case .array(let elements) = node {
        node = Int(key).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
      } else {
        node = node?.at(String(key))
      }
    }
    return node
  }
}
