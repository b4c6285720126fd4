// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

func library(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["Support"], exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "trailspan",
  products: [.executable(name: "trailspan", targets: ["trailspan"])],
  dependencies: [],
  targets: [
    // From text to Plan.
    library("Libc"),
    library("Values", ["Libc"]),
    .systemLibrary(name: "CXattr"),
    library("Files", ["CXattr", "Libc"]),
    library("Location", ["Values"]),
    library("Rows", ["Values"]),
    library("Expressions", ["Values"]),
    library("Source", ["Values"]),
    library("Syntax", ["Source", "Values"]),
    library("Catalogue", ["Source", "Values"], exclude: ["Derivation"]),
    library("Semantics", ["Expressions", "Source", "Syntax", "Location", "Rows", "Values", "Catalogue"]),

    // Rows in groups, wherever they come from.
    library("Summaries", ["Semantics", "Expressions", "Rows", "Values"]),

    // From Plan to SQL, and from Plan and events to rows. Neither backend knows the other.
    library("AthenaSQL", ["Semantics", "Expressions", "Location", "Rows", "Values"]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .yum(["zlib-devel"])]),
    .systemLibrary(name: "CISAL"),
    .systemLibrary(name: "CBlocks"),
    library(
      "Evaluator",
      [
        "Semantics", "Expressions", "Files", "Libc", "Location", "Rows", "Summaries", "Values", "CZlib", "CISAL",
        "CBlocks",
      ]),

    // Figures on a page or a terminal.
    library("Report", ["Semantics", "Expressions", "Rows", "Values"]),

    // What editors need to know of the language.
    library(
      "EditorFiles", ["Syntax", "Expressions", "Semantics", "Values"],
      resources: ["client.js", "convert.js", "extension.js"].map { .embedInCode("VSCode/\($0)") }),

    // Athena and S3 through the AWS CLI.
    library("Athena", ["Files", "Libc", "Location", "Rows", "Values"]),

    // What an editor asks of a spec, without the streams.
    library(
      "LanguageServer",
      ["Semantics", "Syntax", "Source", "Expressions", "Catalogue", "AthenaSQL", "Location", "Values"]),

    // Files, streams, options and exit codes.
    library(
      "Driver",
      [
        "Catalogue", "EditorFiles",
        "Source", "Syntax", "Expressions", "Semantics", "AthenaSQL", "Evaluator", "Report", "Athena", "Files", "Libc",
        "Location", "Rows", "Summaries", "Values", "LanguageServer",
      ]),
    .executableTarget(name: "trailspan", dependencies: ["Driver", "Libc"], swiftSettings: settings),

    .target(name: "Support", path: "Tests/Support", swiftSettings: settings),
    tests("ValuesTests", ["Values"]),
    tests("FilesTests", ["Files", "CXattr"]),
    tests("LocationTests", ["Location"]),
    tests("CatalogueTests", ["Catalogue"]),
    tests("RowsTests", ["Rows", "Values"]),
    tests("SyntaxTests", ["Syntax", "Source", "Values"], exclude: ["Golden"]),
    tests("SemanticsTests", ["Semantics", "Catalogue", "Expressions", "Syntax", "Source", "Location", "Values"]),
    tests(
      "AthenaSQLTests",
      ["AthenaSQL", "Catalogue", "Expressions", "Semantics", "Syntax", "Source", "Location", "Rows", "Values"],
      exclude: ["Golden"]),
    tests("SummariesTests", ["Summaries", "Expressions", "Semantics", "Syntax", "Source", "Rows", "Values"]),
    tests(
      "EvaluatorTests",
      ["Evaluator", "Expressions", "Files", "Semantics", "Summaries", "Syntax", "Source", "Rows", "Values"]),
    tests(
      "ReportTests", ["Report", "Semantics", "Expressions", "Syntax", "Source", "Rows", "Values"], exclude: ["Golden"]),
    tests(
      "LanguageServerTests", ["LanguageServer", "Driver", "Semantics", "Syntax", "Values"],
      exclude: ["Golden"]),
    tests(
      "EditorFilesTests", ["EditorFiles", "Syntax", "Expressions", "Source"],
      exclude: ["Golden", "tricky.span"]),
    tests("AthenaTests", ["Athena", "Location", "Rows", "Values"]),
    tests("HouseTests", ["Driver", "Source", "Syntax", "Values"]),
    tests(
      "DriverTests",
      ["Driver", "Athena", "Catalogue", "Evaluator", "Source", "Rows", "Values"],
      exclude: ["Golden"]),
  ]
)
