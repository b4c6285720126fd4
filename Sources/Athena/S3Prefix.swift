import Location
import Values

/// A place in S3: `s3://BUCKET/PREFIX`.
struct S3Prefix: Hashable, Comparable, Sendable {
  var bucket: Text
  var prefix: Text

  init(bucket: Text, prefix: Text) {
    self.bucket = bucket
    self.prefix = prefix
  }

  init(_ text: String) throws(AthenaError) {
    let scheme = "s3://".utf8
    let rest = text.utf8.dropFirst(scheme.count)
    let bucket = rest.prefix { $0 != UInt8(ascii: "/") }
    guard text.utf8.starts(with: scheme), !bucket.isEmpty else { throw .notATemplate(text, .noBucket) }
    self.bucket = Text(Array(bucket))
    prefix = Text(Array(rest.dropFirst(bucket.count + 1)))
  }

  /// The folder above, nil where that is the bucket.
  var parent: S3Prefix? {
    let slash = UInt8(ascii: "/")
    guard prefix.bytes.last == slash, let end = prefix.bytes.dropLast().lastIndex(of: slash) else { return nil }
    return S3Prefix(bucket: bucket, prefix: Text(Array(prefix.bytes[...end])))
  }

  static func < (a: Self, b: Self) -> Bool { (a.bucket, a.prefix) < (b.bucket, b.prefix) }
}
