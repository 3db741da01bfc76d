"""The plainest client that one would write by hand for an OpenAPI document of `hcgen export openapi`.

Structs with synthesised Codable, enums of texts, one method a route over URLSession and JSONDecoder: no paging, no
retries, no errors but a status, no documentation. What generated clients are compared with, and nothing else.
"""

import json
import re
import sys
from pathlib import Path

KEYWORDS = {"as", "case", "class", "default", "else", "enum", "extension", "false", "for", "func", "if", "import",
            "in", "init", "internal", "is", "let", "nil", "operator", "private", "protocol", "public", "repeat",
            "return", "self", "static", "struct", "subscript", "super", "switch", "throw", "true", "try", "var",
            "where", "while"}


def name_of(text):
    words = [word for word in re.split(r"[^A-Za-z0-9]+", text) if word]
    name = "".join([words[0][:1].lower() + words[0][1:]] + [word[:1].upper() + word[1:] for word in words[1:]])
    if name[0].isdigit():
        name = "_" + name
    return f"`{name}`" if name in KEYWORDS else name


def type_of(schema):
    """The Swift type of a schema, and whether it may be null."""
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[1], False
    for key in ("anyOf", "oneOf"):
        parts = [part for part in schema.get(key, []) if part.get("type") != "null"]
        if parts:
            return type_of(parts[0])[0], len(parts) < len(schema[key])
    kinds = schema.get("type", "object")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    nullable = "null" in kinds
    kind = next((one for one in kinds if one != "null"), "string")
    if kind == "array":
        return f"[{type_of(schema.get('items', {'type': 'string'}))[0]}]", nullable
    if kind == "object":
        values = schema.get("additionalProperties")
        return f"[String: {type_of(values)[0] if isinstance(values, dict) and values else 'String'}]", nullable
    return {"integer": "Int", "number": "Double", "boolean": "Bool"}.get(kind, "String"), nullable


def structure(name, schema, own=None):
    required = schema.get("required", [])
    lines, keys = [f"public struct {name}: Codable, Sendable {{"], []
    for field, value in schema.get("properties", {}).items():
        kind, nullable = type_of(value)
        # A type that holds itself needs a box.
        kind = f"[{kind}]" if kind == (own or name) else kind
        lines.append(f"  public var {name_of(field)}: {kind}{'?' if nullable or field not in required else ''}")
        keys.append((name_of(field), field))
    if any(one.strip("`") != other for one, other in keys):
        lines.append("  enum CodingKeys: String, CodingKey {")
        lines += [f"    case {one} = {json.dumps(other)}" for one, other in keys]
        lines.append("  }")
    return lines + ["}", ""]


def enumeration(name, values):
    kind = "Int" if all(isinstance(value, int) for value in values) else "String"
    lines, seen = [f"public enum {name}: {kind}, Codable, Sendable {{"], set()
    for value in values:
        case = name_of(("value " if kind == "Int" else "") + str(value) or "empty")
        if case.lower() not in seen:
            seen.add(case.lower())
            lines.append(f"  case {case} = {json.dumps(value)}")
    return lines + ["}", ""]


def declaration(name, schema):
    if "enum" in schema:
        return enumeration(name, schema["enum"])
    if "properties" in schema:
        return structure(name, schema)
    known = [value for part in schema.get("anyOf", []) if "enum" in part or "const" in part
             for value in part.get("enum", [part.get("const")])]
    if known:
        return enumeration(name, known)
    return [f"public typealias {name} = {type_of(schema)[0]}", ""]


def route(path, method, operation, extra):
    name = name_of(operation["operationId"])
    parameters, query, headers = [], [], []
    for parameter in operation.get("parameters", []):
        local = name_of(parameter["name"])
        kind = type_of(parameter["schema"])[0]
        optional = "" if parameter.get("required") else "?"
        parameters.append(f"{local}: {kind}{optional}{' = nil' if optional else ''}")
        if parameter["in"] == "path":
            path = path.replace("{" + parameter["name"] + "}", f"\\({local})")
        else:
            (query if parameter["in"] == "query" else headers).append((parameter["name"], local, optional))
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    if body:
        kind = type_of(body)[0]
        if "properties" in body:
            kind = name.strip("`")[:1].upper() + name.strip("`")[1:] + "Body"
            extra += structure(kind, body)
        parameters.append(f"body: {kind}")
    answer = next((value for status, value in operation["responses"].items() if status.startswith("2")), {})
    schema = answer.get("content", {}).get("application/json", {}).get("schema")
    result = "Empty"
    if schema:
        result = type_of(schema)[0]
        if "properties" in schema:
            result = name.strip("`")[:1].upper() + name.strip("`")[1:] + "Answer"
            extra += structure(result, schema)
    lines = [f"  public func {name}({', '.join(parameters)}) async throws -> {result} {{"]
    lines.append(f"    {'var' if query else 'let'} query: [URLQueryItem] = []")
    for wire, local, optional in query:
        item = f'query.append(URLQueryItem(name: {json.dumps(wire)}, value: "\\({local})"))'
        lines.append(f"    if let {local} {{ {item} }}" if optional else f"    {item}")
    sent = "JSONEncoder().encode(body)" if body else "nil"
    lines.append(f'    return try await call("{method.upper()}", "{path}", query, {"try " if body else ""}{sent})')
    return lines + ["  }", ""]


def client(document):
    extra = []
    lines = [
        "import Foundation", "#if canImport(FoundationNetworking)", "import FoundationNetworking", "#endif", "",
        "public struct Empty: Codable, Sendable {}", "", "public struct WrongStatus: Error {",
        "  public let status: Int", "  public let body: Data", "}", "", "public struct PlainClient: Sendable {",
        "  let key: String", "  public init(key: String) { self.key = key }", "",
        "  private func call<Answer: Decodable>(",
        "    _ method: String, _ path: String, _ query: [URLQueryItem], _ body: Data?",
        "  ) async throws -> Answer {",
        f'    var address = URLComponents(string: "{document["servers"][0]["url"]}" + path)!',
        "    if !query.isEmpty { address.queryItems = query }", "    var request = URLRequest(url: address.url!)",
        "    request.httpMethod = method",
        '    request.setValue("Bearer " + key, forHTTPHeaderField: "Authorization")',
        '    request.setValue("application/json", forHTTPHeaderField: "Content-Type")', "    request.httpBody = body",
        "    let (data, response) = try await URLSession.shared.data(for: request)",
        "    let status = (response as? HTTPURLResponse)?.statusCode ?? 0",
        "    guard 200..<300 ~= status else { throw WrongStatus(status: status, body: data) }",
        "    return try JSONDecoder().decode(Answer.self, from: data)", "  }", "",
    ]
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if method in ("get", "post", "put", "patch", "delete"):
                lines += route(path, method, operation, extra)
    return lines + ["}", ""] + extra


def main():
    document = json.loads(Path(sys.argv[1]).read_text())
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in document["components"].get("schemas", {}).items():
        (folder / f"{name}.swift").write_text("\n".join(["import Foundation", ""] + declaration(name, schema)))
    (folder / "PlainClient.swift").write_text("\n".join(client(document)))


main()
