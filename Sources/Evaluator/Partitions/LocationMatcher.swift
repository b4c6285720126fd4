import Location
import Expressions
import Semantics
import Values

/// Reads the values of partition columns off a file's path: its folder must end with the whole location template after
/// the template's root.
struct LocationMatcher: Sendable {
  private let pattern: LocationPattern

  init(_ template: LocationTemplate, _ columns: [PartitionColumn]) {
    pattern = LocationPattern(template, dates: columns.map(\.kind.dateFormat))
  }

  /// The values by column, nil for those that the template does not name; nil when the folder does not match.
  func values(ofFile path: String) -> [Text?]? {
    pattern.match(ofFile: path.utf8)?.values.map { $0.map { Text($0) } }
  }

  /// Whether the file lies in a folder that matches, or in one below such a folder.
  func holds(file path: String) -> Bool {
    var path = Array(path.utf8)[...]
    while let slash = path.lastIndex(of: UInt8(ascii: "/")) {
      if pattern.match(ofFile: path) != nil { return true }
      path = path[..<slash]
    }
    return false
  }
}
