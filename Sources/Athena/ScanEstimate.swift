import Synchronization
package import Values

/// What a run would read, by the sizes of the objects that are there now.
package struct ScanEstimate: Hashable, Sendable {
  package var bytes: Int
  package var objects: Int
  /// Prefixes without an object: they cost time, and no money.
  package var emptyPrefixes: Int
  package var prefixes: Int
  /// At the price that was given; the minimum for each statement included.
  package var dollars: Double
}

/// How far the listing of folders is.
package struct ListingProgress: Hashable, Sendable {
  package var done = 0
  package var total: Int
  package var objects = 0
  package var bytes = 0
}

extension AWSCommand {
  /// Sums the objects under prefixes such as `s3://BUCKET/a/b/2022/05/01/`.
  ///
  /// Of days that share a month the month is listed once. For the price's minimum the bytes are taken to be shared out
  /// evenly over the statements.
  package func estimate(
    prefixes: [String], statements: Int, price: AthenaPrice = AthenaPrice(), workers: Int = 4,
    cancellation: Cancellation, progress: (@Sendable (ListingProgress) -> Void)? = nil
  ) throws(AthenaError) -> ScanEstimate {
    var bucketsAndPrefixes = Set<S3Prefix>()
    for prefix in prefixes { bucketsAndPrefixes.insert(try S3Prefix(prefix)) }
    let listing = S3Listing(command: self)
    let listings = Self.listings(of: bucketsAndPrefixes)
    let seen = Mutex(ListingProgress(total: listings.count))
    let sums = try mapConcurrently(listings, workers: workers) {
      (group: (listed: S3Prefix, wanted: [Text])) throws(AthenaError) in
      var found = Set<Text>()
      var sum = (bytes: 0, objects: 0, empty: 0)
      let wanted = Set(group.wanted)
      let listed = group.listed.prefix
      try listing.objects(
        bucket: group.listed.bucket.string, prefix: listed.string, cancellation: cancellation
      ) { key, size in
        // The listed prefix is a wanted one or the folder above several.
        let name = key.utf8.dropFirst(listed.bytes.count).prefix { $0 != UInt8(ascii: "/") }
        let folder = wanted.contains(listed) ? listed : Text(listed.bytes + name + [UInt8(ascii: "/")])
        guard wanted.contains(folder) else { return }
        found.insert(folder)
        sum.bytes = sum.bytes.addingSaturated(size)
        sum.objects += 1
      }
      sum.empty = wanted.count - found.count
      seen.withLock { seen in
        seen.done += 1
        seen.objects += sum.objects
        seen.bytes = seen.bytes.addingSaturated(sum.bytes)
        progress?(seen)
      }
      return sum
    }
    var estimate = ScanEstimate(
      bytes: 0, objects: 0, emptyPrefixes: 0, prefixes: bucketsAndPrefixes.count, dollars: 0)
    for sum in sums {
      estimate.bytes = estimate.bytes.addingSaturated(sum.bytes)
      estimate.objects += sum.objects
      estimate.emptyPrefixes += sum.empty
    }
    let count = max(statements, 1)
    estimate.dollars = price.dollars(bytesScanned: estimate.bytes / count) * Double(count)
    return estimate
  }

  /// What to list: the folder above where it holds at least three of the wanted prefixes, else each by itself.
  private static func listings(of prefixes: Set<S3Prefix>) -> [(listed: S3Prefix, wanted: [Text])] {
    var groups: [S3Prefix: [S3Prefix]] = [:]
    for prefix in prefixes { groups[prefix.parent ?? prefix, default: []].append(prefix) }
    var result: [(listed: S3Prefix, wanted: [Text])] = []
    for (parent, children) in groups.sorted(by: { $0.key < $1.key }) {
      if children.count >= 3, !prefixes.contains(parent) {
        result.append((parent, children.map(\.prefix)))
      } else {
        result += children.sorted().map { ($0, [$0.prefix]) }
      }
    }
    return result
  }
}
