// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "hcgen",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .executable(name: "hcgen", targets: ["hcgen"]),
    .library(name: "HelpCrunch", targets: ["HelpCrunch"]),
    .library(name: "LiveHelpNow", targets: ["LiveHelpNow"]),
  ],
  targets: [
    // The tool, one layer a target. Arrows run one way.
    .target(name: "Concurrency", swiftSettings: strict),
    .target(name: "SpecSyntax", swiftSettings: strict),
    .target(
      name: "APIModel", dependencies: ["SpecSyntax", "Concurrency"], swiftSettings: strict),
    .target(
      name: "SwiftGeneration",
      dependencies: ["APIModel", "SpecSyntax", "Concurrency"],
      resources: [.embedInCode("Runtime")],
      swiftSettings: strict
    ),
    .target(
      name: "APIDiff", dependencies: ["APIModel", "SpecSyntax", "Concurrency"],
      swiftSettings: strict),
    .target(
      name: "OpenAPIExport", dependencies: ["APIModel", "SpecSyntax"], swiftSettings: strict),
    .target(
      name: "DocsExport",
      dependencies: ["APIModel", "SpecSyntax"],
      resources: [.embedInCode("Assets")],
      swiftSettings: strict
    ),
    .target(name: "DocsAudit", dependencies: ["APIModel", "SpecSyntax"], swiftSettings: strict),
    .target(name: "OutputTree", dependencies: ["Concurrency"], swiftSettings: strict),
    .executableTarget(
      name: "hcgen",
      dependencies: [
        "SpecSyntax", "APIModel", "SwiftGeneration", "APIDiff", "OpenAPIExport", "DocsExport",
        "DocsAudit", "OutputTree", "Concurrency",
      ],
      exclude: ["hcgen.docc"],
      swiftSettings: strict
    ),

    // What the generator embeds, compiled by itself: only its tests use it as a module.
    .target(
      name: "ClientRuntime", path: "Sources/SwiftGeneration/Runtime", swiftSettings: strict),

    // The generated clients, compiled as they are committed.
    .target(name: "HelpCrunch", path: "Generated/HelpCrunch", swiftSettings: strict),
    .target(name: "LiveHelpNow", path: "Generated/LiveHelpNow", swiftSettings: strict),

    // Figures, not tests: `swift run -c release call-benchmark`.
    .executableTarget(
      name: "call-benchmark", dependencies: ["HelpCrunch"], path: "Tests/Benchmarks/Calls",
      swiftSettings: strict),

    .executableTarget(
      name: "json-benchmark", dependencies: ["HelpCrunch"], path: "Tests/Benchmarks/JSON",
      swiftSettings: strict),
    .executableTarget(
      name: "tool-benchmark", path: "Tests/Benchmarks/Tool", swiftSettings: strict),

    // What several of the tests need.
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: strict),
    .target(name: "Programs", path: "Tests/Programs", swiftSettings: strict),
    .target(name: "HostileValues", path: "Tests/HostileValues", swiftSettings: strict),

    .testTarget(
      name: "ConcurrencyTests", dependencies: ["Concurrency"], swiftSettings: strict),
    .testTarget(
      name: "SpecSyntaxTests",
      dependencies: ["SpecSyntax", "SeededRandom"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "APIModelTests", dependencies: ["APIModel", "SpecSyntax", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "SwiftGenerationTests",
      dependencies: ["SwiftGeneration", "APIModel", "SpecSyntax", "SeededRandom", "Programs"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "APIDiffTests",
      dependencies: [
        "APIDiff", "SwiftGeneration", "OpenAPIExport", "APIModel", "SpecSyntax", "SeededRandom",
        "Programs",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OpenAPIExportTests",
      dependencies: ["OpenAPIExport", "APIModel", "SpecSyntax"],
      exclude: [
        "Golden", "beyond-schemas.txt", "requirements.txt", "validate.py", "validate_schema.py",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DocsExportTests",
      dependencies: ["DocsExport", "SwiftGeneration", "APIModel", "SpecSyntax", "OutputTree"],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "DocsAuditTests",
      dependencies: [
        "DocsAudit", "SwiftGeneration", "APIModel", "SpecSyntax", "SeededRandom", "Programs",
      ],
      swiftSettings: strict
    ),
    .testTarget(
      name: "AttackTests",
      dependencies: [
        "DocsExport", "OpenAPIExport", "SwiftGeneration", "APIModel", "SpecSyntax", "OutputTree",
        "SeededRandom", "Programs",
      ],
      exclude: ["Injection/judge.py"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "OutputTreeTests", dependencies: ["OutputTree", "SeededRandom"], swiftSettings: strict),
    .testTarget(
      name: "hcgenTests", dependencies: ["hcgen", "SeededRandom"],
      exclude: ["OutputAttacks/failing-calls.c"],
      swiftSettings: strict),
    .testTarget(
      name: "ClientRuntimeTests",
      dependencies: ["ClientRuntime", "HostileValues"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "ClientTests",
      dependencies: [
        "HelpCrunch", "LiveHelpNow", "ClientRuntime", "SeededRandom", "HostileValues",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
