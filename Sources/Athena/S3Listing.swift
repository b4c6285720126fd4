import Values

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
      var size: Int
    }
    struct Folder: Decodable {
      var prefix: String
    }

    var contents: [Object]?
    var commonPrefixes: [Folder]?
    var isTruncated: Bool?
    var nextContinuationToken: String?
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

  /// Every object whose key begins with `prefix`.
  ///
  /// The AWS CLI turns the pages itself: one start of it costs more than a page does.
  func objects(
    bucket: String, prefix: String, cancellation: Cancellation?
  ) throws(AthenaError) -> [(key: String, size: Int)] {
    let answer = try command.call(
      "s3api", "list-objects-v2", Input(bucket: bucket, prefix: prefix), answer: Answer.self,
      cancellation: cancellation)
    return (answer.contents ?? []).map { ($0.key, $0.size) }
  }

  private func pages(
    _ input: Input, _ cancellation: Cancellation?, _ body: (Answer) -> Void
  ) throws(AthenaError) {
    var input = input
    while true {
      let answer = try command.call(
        "s3api", "list-objects-v2", input, arguments: ["--no-paginate"], answer: Answer.self,
        cancellation: cancellation)
      body(answer)
      guard answer.isTruncated == true, let token = answer.nextContinuationToken, token != input.continuationToken
      else { return }
      input.continuationToken = token
    }
  }
}
