import Location
import Testing

@Suite struct LocationPatternTests {
  /// `c` is text; `t`, `u`, `y` and `m` are dates.
  static let columns: [(name: String, format: String?)] = [
    ("c", nil), ("d", nil), ("t", "yyyy/MM/dd"), ("u", "yyyy-MM-dd"), ("y", "yyyy"), ("m", "MM"),
  ]

  private func pattern(_ text: String) throws -> LocationPattern {
    LocationPattern(
      try LocationTemplate(text, columns: Self.columns.map(\.name)),
      dates: Self.columns.map { $0.format.flatMap { DateFormat($0) } })
  }

  struct Case {
    var template: String
    var path: String
    /// Such as `c=x t=2022/05/17`; nil where the path does not match.
    var values: String?

    init(_ template: String, _ path: String, _ values: String?) {
      self.template = template
      self.path = path
      self.values = values
    }
  }

  static let cases = [
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "/data/x/AWSLogs/1/2022/05/17/f.gz", "c=x d=1 t=2022/05/17"),
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "x/AWSLogs/1/2022/05/17/f.gz", "c=x d=1 t=2022/05/17"),
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "AWSLogs/1/2022/05/17/f.gz", nil),
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "/x/AWSLogs/1/2022/05/f.gz", nil),
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "/x/AWSLogs/1/2022/05/17/more/f.gz", nil),
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "/x/awslogs/1/2022/05/17/f.gz", nil),
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "/x/AWSLogs/1/2022/5/17/f.gz", nil),
    Case("s3://b/{c}/AWSLogs/{d}/{t}", "/x/AWSLogs//2022/05/17/f.gz", nil),
    Case("s3://b/n-{c}/y={y}/m={m}", "/n-n-1/y=2022/m=05/f", "c=n-1 y=2022 m=05"),
    Case("s3://b/n-{c}/y={y}/m={m}", "/n-/y=2022/m=05/f", nil),
    Case("s3://b/n-{c}/y={y}/m={m}", "/n-1/y=20222/m=05/f", nil),
    Case("s3://b/d={u}", "d=2022-05-17/f", "u=2022-05-17"),
    Case("s3://b/d={u}", "d=2022-05-17x/f", nil),
    Case("s3://b/{c}", "cafe\u{301}/f", "c=cafe\u{301}"),
    Case("s3://b/\u{e9}/{c}", "e\u{301}/x/f", nil),
    Case("s3://b/{c}/x", "\u{301}y/x/f", "c=\u{301}y"),
    Case("s3://b", "anywhere/f", ""),
    Case("logs/{c}", "/logs/x/f", "c=x"),
    Case("s3://b/{c}", "f", nil),
  ]

  @Test(arguments: cases.indices)
  func files(row: Int) throws {
    let (template, path, expected) = (Self.cases[row].template, Self.cases[row].path, Self.cases[row].values)
    let names = Array(path.utf8).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let match = try pattern(template).match(lastOf: names.dropLast())
    let values = match.map { match in
      zip(Self.columns, match.values).compactMap { column, value in
        value.map { "\(column.name)=\(String(decoding: $0, as: UTF8.self))" }
      }.joined(separator: " ")
    }
    #expect(values.map { Array($0.utf8) } == expected.map { Array($0.utf8) }, "\(template) \(path)")
  }

  @Test func namesGiveTheDate() throws {
    let pattern = try pattern("s3://b/{c}/{t}")
    var match = pattern.start
    for (name, component) in zip(["x", "2022", "05", "17"], pattern.components) {
      match = try #require(pattern.match(name.utf8, component, after: match))
    }
    #expect(match.year == 2022 && match.month == 5 && match.day == 17)
  }

  @Test(arguments: [
    ("s3://b/{a", LocationTemplate.Fault.unbalancedBrace), ("s3://b/a}", .unbalancedBrace),
    ("s3://b/{}", .emptyPlaceholder), ("s3://b/{x}", .unknownColumn("x")), ("s3://b/{c}/{c}", .columnTwice("c")),
    ("s3://b/{c}{d}", .placeWithoutSlash("c")), ("s3://b/{c}-{d}", .placeWithoutSlash("c")),
    ("s3://b/{c}x", .placeWithoutSlash("c")), ("s3://", .noBucket), ("s3:///x", .noBucket),
    ("s3://{c}/x", .placeholderInBucket), ("s3://b{c}/x", .placeholderInBucket),
    ("s3://b/{c}\u{301}/{d}", .placeWithoutSlash("c")),
  ])
  func faults(text: String, fault: LocationTemplate.Fault) {
    #expect(throws: fault) { try LocationTemplate(text, columns: Self.columns.map(\.name)) }
  }

  @Test(
    arguments: [
      ("s3://BUCKET/x/{c}/y/{d}", "s3://BUCKET", "BUCKET"), ("/logs/x/{c}", "/logs/x", nil), ("{c}/x", "", nil),
      ("a{c}", "", nil), ("s3://BUCKET", "s3://BUCKET", "BUCKET"), ("/{c}", "", nil),
      ("/\u{301}x/{c}", "/\u{301}x", nil),
    ] as [(String, String, String?)])
  func roots(text: String, root: String, bucket: String?) throws {
    let template = try LocationTemplate(text, columns: Self.columns.map(\.name))
    #expect(template.root == root)
    #expect(template.bucket == bucket)
  }

  @Test(arguments: ["yyyy/MM/dd", "dd.MM.yyyy", "yyyyMMdd", "yyyy", "y=yyyy"])
  func formats(text: String) {
    #expect(DateFormat(text)?.text == (text == "y=yyyy" ? nil : text))
  }

  @Test(arguments: [
    "", "-", "YYYY", "yyyy'T'", "yyyy\u{e9}", "yyyyMMyyyy", "yyyy\n", "yyyy/", "/yyyy", "yyyy//MM", "yyyy,MM",
    "yyyy[MM]",
    "yyyy{MM", "yyyy#",
  ])
  func noFormats(text: String) {
    #expect(DateFormat(text) == nil)
  }
}
