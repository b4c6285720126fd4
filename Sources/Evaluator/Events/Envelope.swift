import Values

/// What people keep CloudTrail records in, the record unchanged inside. This is the one table of it.
///
/// The scanner takes arrays apart, so that each of their elements is a record. A record that has no `eventName` of its
/// own is looked into along the paths; what lies there, an object or its text, is read as a record is.
enum Envelope {
  /// Keys of arrays at the top of a text: log files, LookupEvents, a subscription to CloudWatch Logs (also through
  /// Firehose), filter-log-events, and the rows of a query of CloudTrail Lake.
  static let arrays = ["Records", "Events", "logEvents", "events", "QueryResultRows"].map { Array($0.utf8) }

  /// The longest of the keys of arrays, in bytes.
  static let longestArrayKey = arrays.map(\.count).max() ?? 0

  /// The column of a CloudTrail Lake that holds a whole record as text. It counts beside an `eventName` too, which is
  /// another column then.
  static let lakeColumn = "eventJson"

  /// In the order in which they are tried: LookupEvents, EventBridge, CloudWatch Logs and Filebeat, Splunk and Cribl,
  /// Elastic, Wazuh, SEKOIA, CloudTrail Lake.
  private static let paths: [[[UInt8]]] = [
    ["CloudTrailEvent"], ["detail"], ["message"], ["_raw"], ["result", "_raw"], ["event", "original"], ["aws"],
    ["input", "message"], [lakeColumn],
  ].map { $0.map { Array($0.utf8) } }

  /// How often one envelope is looked for within another; a text within quotes counts as one.
  static let deepest = 6

  /// The objects and strings in the places of records, in the order of the table. The bytes are valid JSON.
  static func contents(of bytes: UnsafeBufferPointer<UInt8>) -> [Slice] {
    var found = [Slice?](repeating: nil, count: paths.count)
    var cursor = JSONCursor(bytes)
    cursor.skipSpace()
    if cursor.take("[") {
      // A row of CloudTrail Lake is a list of objects with one column each.
      cursor.skipSpace()
      while cursor.next == UInt8(ascii: "{") {
        guard find(&cursor, depth: 0, paths.indices.suffix(1), &found) else { break }
        cursor.skipSpace()
        guard cursor.take(",") else { break }
        cursor.skipSpace()
      }
    } else {
      _ = find(&cursor, depth: 0, paths.indices, &found)
    }
    return found.compactMap(\.self)
  }

  /// Walks over an object and keeps the first value on each of the candidates' paths; false where it is not an object.
  private static func find(
    _ cursor: inout JSONCursor, depth: Int, _ candidates: Range<Int>, _ found: inout [Slice?]
  ) -> Bool {
    guard cursor.take("{") else { return false }
    cursor.skipSpace()
    while let key = cursor.takeKey() {
      let start = cursor.offset
      let matching = candidates.filter { index in
        depth < paths[index].count && matches(key, paths[index][depth], index, in: cursor.bytes)
      }
      let opening = cursor.next
      for index in matching where depth + 1 < paths[index].count && opening == UInt8(ascii: "{") {
        var inner = JSONCursor(cursor.bytes, at: start)
        _ = find(&inner, depth: depth + 1, index..<index + 1, &found)
      }
      guard cursor.skipValue() else { return false }
      if opening == UInt8(ascii: "{") || opening == UInt8(ascii: "\"") {
        for index in matching where depth + 1 == paths[index].count && found[index] == nil {
          found[index] = Slice(start: start, end: cursor.offset)
        }
      }
      cursor.skipSpace()
      guard cursor.take(",") else { break }
      cursor.skipSpace()
    }
    return cursor.take("}")
  }

  /// Columns of a table know no case; all other keys do.
  private static func matches(
    _ key: JSONString, _ name: [UInt8], _ index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    index == paths.count - 1
      ? key.equalsIgnoringCase(name.map(lowercasedASCII), in: bytes) : key.equals(name, in: bytes)
  }
}
