/// Listings of S3 through the AWS CLI.
struct S3Listing: Sendable {
  var command: AWSCommand
  /// Keys or folders a call; S3 gives at most 1,000.
  var pageSize = 1000

  private struct Input: Encodable {
    var Bucket: String
    var Prefix: String
    var Delimiter: String?
    var ContinuationToken: String?
    var MaxKeys: Int?
  }

  private struct Answer: Decodable {
    struct Object: Decodable {
      var Key: String
      var Size: Int
    }
    struct Folder: Decodable {
      var Prefix: String
    }

    var Contents: [Object]?
    var CommonPrefixes: [Folder]?
    var IsTruncated: Bool?
    var NextContinuationToken: String?
  }

  /// The names directly below `folder`, which ends in `/` or is empty, that begin with `start`; without the slash.
  func folders(
    bucket: String, below folder: String, startingWith start: String, cancellation: Cancellation?
  ) throws(AthenaError) -> [String] {
    var names: [String] = []
    try pages(
      Input(Bucket: bucket, Prefix: folder + start, Delimiter: "/", MaxKeys: pageSize), cancellation
    ) { answer in
      for found in answer.CommonPrefixes ?? [] where found.Prefix.hasPrefix(folder) {
        let name = found.Prefix.dropFirst(folder.count)
        if name.count > 1 { names.append(String(name.dropLast())) }
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
      "s3api", "list-objects-v2", Input(Bucket: bucket, Prefix: prefix), answer: Answer.self,
      cancellation: cancellation)
    return (answer.Contents ?? []).map { ($0.Key, $0.Size) }
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
      guard answer.IsTruncated == true, let token = answer.NextContinuationToken, token != input.ContinuationToken
      else { return }
      input.ContinuationToken = token
    }
  }
}
