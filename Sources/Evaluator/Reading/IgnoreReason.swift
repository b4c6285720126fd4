/// Why a file or folder that a search came upon was passed over.
package enum IgnoreReason: String, CaseIterable, Hashable, Sendable {
  case otherName = "other_name"
  case hidden
  case digest
  case insight
  case networkActivity = "network_activity"
  case aggregated
  case alreadyTaken = "already_taken"
  case alreadySearched = "already_searched"
  case notRegular = "not_a_regular_file"

  /// The folders that CloudTrail writes beside `CloudTrail/`, which no table over that folder holds (AWS, "Get and view
  /// your CloudTrail log files"); the same words are in the names of their files.
  static let siblings: [(name: StaticString, reason: IgnoreReason)] = [
    ("CloudTrail-Digest", .digest), ("CloudTrail-Insight", .insight),
    ("CloudTrail-NetworkActivity", .networkActivity), ("CloudTrail-Aggregated", .aggregated),
  ]

  /// As a part of a list of reasons.
  var title: String {
    switch self {
    case .otherName: "their names do not end in .json, .jsonl or .ndjson, with .gz or without"
    case .hidden: "their names begin with _ or ., which hides them from Athena"
    case .digest: "digests, CloudTrail-Digest"
    case .insight: "Insight events, CloudTrail-Insight"
    case .networkActivity: "network activity events, CloudTrail-NetworkActivity"
    case .aggregated: "aggregated events, CloudTrail-Aggregated"
    case .alreadyTaken: "files that were already taken"
    case .alreadySearched: "folders that were already searched"
    case .notRegular: "not regular files"
    }
  }
}

/// How much was passed over for one reason.
package struct IgnoredFiles: Hashable, Sendable {
  package var reason: IgnoreReason
  package var count: Int
  /// The first path, by its bytes.
  package var first: String
}

extension [IgnoredFiles] {
  /// The number of all files and folders.
  package var total: Int { reduce(0) { $0 + $1.count } }

  /// `their names do not end in .json, … (2, first: x/1.log); digests, … (1, first: …)`; nil for none.
  package var text: String? {
    if isEmpty { return nil }
    return sorted { $0.count != $1.count ? $0.count > $1.count : $0.reason.rawValue < $1.reason.rawValue }.map {
      "\($0.reason.title) (\($0.count > 1 ? "\($0.count), " : "")first: \($0.first))"
    }.joined(separator: "; ")
  }
}
