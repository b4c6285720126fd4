/// Listings of S3 through the AWS CLI.
struct S3Listing: Sendable {
  var command: AWSCommand
  /// Keys or folders a call; S3 gives at most 1,000.
  var pageSize = 1000

  private struct Input: Encodable {
    var bucket: String
    var prefix: String
    var delimiter: String?
    var continuationToken: String?
    var maxKeys: Int?
  }

  private struct Answer: Decodable {
    struct Object: Decodable {
      var key: String
      var size: AWSCount?
    }
    struct Folder: Decodable {
      var prefix: String
    }

    var contents: [Object]?
    var commonPrefixes: [Folder]?
    var isTruncated: Bool?
    var nextContinuationToken: String?
    var nextToken: String?
  }

  /// The names directly below `folder`, which ends in a slash or is empty, that begin with `start`; without the slash.
  func folders(
    bucket: String, below folder: [UInt8], startingWith start: [UInt8], cancellation: Cancellation?
  ) throws(AthenaError) -> [[UInt8]] {
    var names: [[UInt8]] = []
    let prefix = String(decoding: folder + start, as: UTF8.self)
    try pages(Input(bucket: bucket, prefix: prefix, delimiter: "/", maxKeys: pageSize), cancellation) { answer in
      for found in answer.commonPrefixes ?? [] where found.prefix.utf8.starts(with: folder) {
        let name = found.prefix.utf8.dropFirst(folder.count)
        if name.count > 1, name.last == UInt8(ascii: "/") { names.append(Array(name.dropLast())) }
      }
    }
    return names
  }

  /// Calls `body` with every object whose key begins with `prefix`, some at a time.
  ///
  /// The AWS CLI turns the pages itself, as one start of it costs more than a page does, up to a number of objects that
  /// an answer can hold.
  func objects(
    bucket: String, prefix: String, cancellation: Cancellation?,
    _ body: (_ key: String, _ size: Int) -> Void
  ) throws(AthenaError) {
    var arguments = ["--max-items", "\(Self.objectsPerCall)"]
    var check = PageCheck(operation: "list-objects-v2")
    while true {
      let answer = try command.call(
        "s3api", "list-objects-v2", Input(bucket: bucket, prefix: prefix), arguments: arguments, answer: Answer.self,
        until: cancellation)
      for object in answer.contents ?? [] { body(object.key, object.size?.value ?? 0) }
      // The CLI's own token, as opposed to that of S3.
      guard let token = answer.nextToken, !token.isEmpty else { return }
      try check.note(token, isEmpty: (answer.contents ?? []).isEmpty)
      arguments = ["--max-items", "\(Self.objectsPerCall)", "--starting-token", token]
    }
  }

  private static let objectsPerCall = 100_000

  /// S3 lists in the order of the keys, so a page that does not go on after the last one would never end.
  private func pages(
    _ input: Input, _ cancellation: Cancellation?, _ body: (Answer) -> Void
  ) throws(AthenaError) {
    var input = input
    var check = PageCheck(operation: "list-objects-v2")
    var last: [UInt8] = []
    while true {
      let answer = try command.call(
        "s3api", "list-objects-v2", input, arguments: ["--no-paginate"], answer: Answer.self, until: cancellation)
      body(answer)
      // Only an empty listing prints nothing at all.
      guard answer.isTruncated != nil || input.continuationToken == nil else {
        throw .unreadableAnswer(operation: "list-objects-v2", text: "nothing where a page was said to come")
      }
      guard answer.isTruncated == true else { return }
      guard let token = answer.nextContinuationToken, !token.isEmpty else {
        throw .unreadableAnswer(operation: "list-objects-v2", text: "more is said to come, and not where from")
      }
      let names = (answer.commonPrefixes ?? []).map { Array($0.prefix.utf8) }
      let greatest = names.max { $0.lexicographicallyPrecedes($1) }
      if let greatest {
        guard last.lexicographicallyPrecedes(greatest) else {
          throw .unreadableAnswer(operation: "list-objects-v2", text: "the same page twice")
        }
        last = greatest
      }
      try check.note(token, isEmpty: greatest == nil)
      input.continuationToken = token
    }
  }
}
