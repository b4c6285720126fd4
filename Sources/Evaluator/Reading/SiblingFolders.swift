import Libc
import Location
import Semantics
import Values

/// Which of the folders that CloudTrail writes beside `CloudTrail/` a dry run passes over.
///
/// A table over `…/CloudTrail/…` holds none of them. A table that names one, in its location or in a value that it
/// lists, holds that; a table whose location does not go through `CloudTrail` holds all that lies below its folders, of
/// which network activity alone has events (the records of the others have no eventName).
struct SiblingFolders: Sendable {
  private let ignored: [(name: StaticString, reason: IgnoreReason)]

  init(_ plan: Plan?) {
    guard let plan, let template = plan.scan.table?.location else {
      ignored = IgnoreReason.siblings
      return
    }
    let partitions = plan.scan.partitions
    let texts = [template.text] + partitions.columns.indices.flatMap { partitions.listedValues(of: $0) }
    let names = Set(texts.flatMap { $0.utf8.split(separator: UInt8(ascii: "/")).map { Text(Array($0)) } })
    let isBesides =
      names.contains("CloudTrail") || IgnoreReason.siblings.contains { names.contains(Text("\($0.name)")) }
    ignored = IgnoreReason.siblings.filter { sibling in
      if texts.contains(where: { Array($0.utf8).containsBytes(sibling.name) }) { return false }
      return isBesides || sibling.reason != .networkActivity
    }
  }

  /// A file has the word in its name, a folder is called so: an account's alias may hold it too.
  func reasonToIgnore(_ name: [UInt8], mayBeFolder: Bool) -> IgnoreReason? {
    for sibling in ignored where name.containsBytes(sibling.name) {
      if !mayBeFolder || name.count == sibling.name.utf8CodeUnitCount { return sibling.reason }
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func containsBytes(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, count >= length else { return false }
      return (0...(count - length)).contains {
        bytes[$0] == text.utf8Start[0] && memcmp(base + $0, text.utf8Start, length) == 0
      }
    }
  }
}
