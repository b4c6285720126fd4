import Support

/// Random specs without mistakes, badly laid out, with comments between any two tokens.
struct SpecGenerator {
  var random: SeededGenerator
  private var tokens: [String] = []
  private(set) var comments: [String] = []
  /// Whether lines tend to be too long.
  private var isLong = false

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func spec() -> String {
    tokens = []
    comments = []
    isLong = chance(3)
    if chance(5) { tokens += ["trailspan", "1"] }
    var clauses = Array(0..<16)
    clauses.shuffle(using: &random)
    for clause in clauses.prefix(pick(1...16)) { self.clause(clause) }
    return laidOut()
  }

  private mutating func laidOut() -> String {
    var text = chance(4) ? gap() : ""
    var last = ""
    for token in tokens {
      let glues =
        "([.)],".contains(last.last ?? "a") || ")].,([".contains(token.first ?? "a") || last == "->" || last == "="
      if !text.isEmpty, !(glues && chance(2)) { text += gap() }
      text += token
      last = token
    }
    return text + (chance(3) ? gap() : "")
  }

  private mutating func gap() -> String {
    var text = [" ", " ", " ", "  ", "\t", "\n", "\n\n", "\r\n", "\n\n\n"].randomElement(using: &random)!
    while chance(9) {
      let comment = "# c\(comments.count) \"x ("
      comments.append(comment)
      text += comment + ["\n", "\n\n", "\n   ", "\r\n"].randomElement(using: &random)!
    }
    return text
  }

  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 0..<n, using: &random) == 0 }
  private mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  private mutating func one(_ words: [String]) -> String { words.randomElement(using: &random)! }
  private mutating func name() -> String {
    one(["a", "accountName", "b2", "_x", "`my col`", "`and`", "where", "start", "order", "limit", "key"])
  }
  private mutating func string() -> String {
    one(["\"\"", "\"a\"", "\"b*\"", "\"x # y\"", "\"\\\"\\u{1F600}\\n\"", "\"ü漢\""])
  }

  private mutating func separated(_ separator: String, upTo count: Int, _ item: (inout Self) -> Void) {
    for index in 0..<pick(1...count) {
      if index > 0 { tokens.append(separator) }
      item(&self)
    }
  }

  private mutating func list(_ item: (inout Self) -> Void) {
    tokens.append("(")
    separated(",", upTo: 4, item)
    if chance(4) { tokens.append(",") }
    tokens.append(")")
  }

  private mutating func block(_ item: (inout Self) -> Void) {
    tokens.append("{")
    for _ in 0..<pick(1...4) {
      item(&self)
      if chance(3) { tokens.append(",") }
    }
    tokens.append("}")
  }

  private mutating func clause(_ number: Int) {
    switch number {
    case 0:
      tokens += ["table", name()]
      if chance(3) { tokens += [".", name()] }
      if chance(4) { return }
      block { generator in
        switch generator.pick(0...5) {
        case 0: generator.tokens += ["location", generator.string()]
        case 1: generator.tokens += [generator.name(), "injected"]
        case 2:
          generator.tokens += [generator.name(), "enum"]
          generator.list { $0.tokens.append($0.string()) }
        case 3:
          generator.tokens += [generator.name(), "date", generator.string(), "from", "2022-01-01", "to", "2023-01-01"]
        case 4: generator.tokens += [generator.name(), "integer", "1", "..", "99"]
        default: generator.tokens += [generator.name(), "manual", "date", generator.string()]
        }
      }
    case 1:
      for _ in 0..<pick(1...3) {
        tokens.append("pair")
        if chance(3) { tokens.append(string()) }
        separated(",", upTo: 3) { $0.selector() }
        tokens.append("->")
        separated(",", upTo: 3) { $0.selector() }
        tokens.append("on")
        separated("and", upTo: 2) { generator in
          generator.sum(2)
          if generator.chance(2) {
            generator.tokens.append("=")
            generator.sum(2)
          }
        }
        companions()
      }
    case 2:
      tokens.append("role")
      if chance(2) { tokens.append("start") }
      separated(",", upTo: 3) { $0.tokens.append($0.string()) }
    case 3:
      tokens += ["events", "where"]
      condition(3)
    case 4:
      tokens += [
        ["during", "last", "1d12h"], ["during", "2022-05-01", ".."], ["during", "..", "2022-05-01T08:30:00Z"],
      ]
      .randomElement(using: &random)!
    case 5: tokens += ["within", "90s"]
    case 6:
      tokens.append("partitions")
      list { $0.tokens.append($0.name()) }
      block { generator in generator.list { $0.tokens.append($0.one(["\"x\"", "012345678901"])) } }
    case 7: tokens += ["match", one(["next", "first", "every"])]
    case 8: tokens += ["include", "errors", ",", "duplicates"]
    case 9:
      tokens.append("keep")
      separated(",", upTo: 5) { $0.tokens.append($0.one(["closed", "open", "orphan"])) }
    case 10:
      tokens.append("where")
      condition(3)
    case 11:
      tokens.append("select")
      block { generator in
        generator.tokens.append(generator.name())
        if generator.chance(4) { return }
        generator.tokens.append("=")
        generator.sum(3)
      }
    case 12:
      tokens += ["lookup", "price", "from", "\"prices.csv\"", "on"]
      separated("and", upTo: 2) { generator in
        generator.tokens += [generator.name(), "="]
        generator.sum(2)
      }
    case 13:
      tokens.append("summarize")
      if chance(2) {
        tokens.append("by")
        separated(",", upTo: 3) { $0.column() }
      }
      block { $0.column() }
    case 14:
      tokens.append("having")
      condition(2)
    default:
      tokens += ["order", "by"]
      separated(",", upTo: 3) { generator in
        generator.tokens.append(generator.name())
        if generator.chance(3) { generator.tokens.append("desc") }
      }
      tokens += ["limit", "10"]
    }
  }

  private mutating func column() {
    tokens.append(name())
    guard chance(2) else { return }
    tokens.append("=")
    if chance(2) { condition(2) } else { sum(3) }
  }

  private mutating func companions() {
    if chance(4) {
      tokens.append("named")
      sum(1)
    }
    if chance(4) {
      tokens.append("until")
      separated(",", upTo: 2) { $0.selector() }
      tokens.append("on")
      sum(2)
    }
    while chance(4) {
      tokens += ["via", "shared", ":"]
      separated(",", upTo: 2) { $0.selector() }
      tokens.append("on")
      sum(2)
    }
  }

  private mutating func selector() {
    tokens.append(one(["ec2:CreateSnapshot", "s3:*", "cognito-idp:Admin*User", "a.b:C"]))
    if chance(4) {
      tokens.append("where")
      condition(2)
    }
  }

  private mutating func condition(_ depth: Int) {
    guard depth > 0, chance(2) else { return comparison(depth) }
    switch pick(0...3) {
    case 0: separated("and", upTo: 6) { $0.condition(depth - 1) }
    case 1: separated("or", upTo: 6) { $0.condition(depth - 1) }
    case 2:
      tokens.append("not")
      parenthesized { $0.condition(depth - 1) }
    default: parenthesized { $0.condition(depth - 1) }
    }
  }

  private mutating func parenthesized(_ inner: (inout Self) -> Void) {
    tokens.append("(")
    inner(&self)
    tokens.append(")")
  }

  private mutating func comparison(_ depth: Int) {
    // Words that begin clauses are names of fields and columns too.
    if chance(6) { tokens.append(one(["pair", "role", "limit", "keep", "during"])) } else { sum(depth) }
    switch pick(0...4) {
    case 0:
      if chance(2) { tokens.append("not") }
      tokens += ["like", string()]
    case 1:
      if chance(2) { tokens.append("not") }
      tokens.append("in")
      list { $0.tokens.append($0.one(["\"x\"", "1", "2022-05-01", "90s"])) }
    case 2: tokens += ["is", one(["missing", "present"])]
    default:
      tokens.append(one(["=", "!=", "<", "<=", ">", ">="]))
      sum(depth)
    }
  }

  private mutating func sum(_ depth: Int) {
    separated(one(["+", "-", "*", "/", "??"]), upTo: depth > 0 ? 3 : 1) { $0.primary(depth - 1) }
  }

  private mutating func primary(_ depth: Int) {
    switch pick(0...6) {
    case 0: tokens.append(string())
    case 1: tokens.append(one(["10", "0.5", "1d12h", "2022-05-01", "2022-05-01T08:30:00.25Z"]))
    case 2 where depth > 0:
      tokens += ["lower", "("]
      separated(",", upTo: 2) { $0.sum(depth - 1) }
      tokens.append(")")
    case 3 where depth > 0: parenthesized { $0.sum(depth - 1) }
    case 4:
      tokens.append("-")
      primary(depth - 1)
    default:
      tokens.append(one(["requestParameters", "`a b`", "duration", "_x"]))
      if isLong {
        tokens += [".", "aMemberOfSomeLength"]
        if chance(8) { tokens += [".", String(repeating: "x", count: 90)] }
      }
      for _ in 0..<pick(0...3) {
        switch pick(0...3) {
        case 0: tokens += ["[", "]"]
        case 1: tokens += ["[", "0", "]"]
        case 2: tokens += [".", "\"a b\""]
        default: tokens += [".", one(["item", "and", "where", "`x`", "order"])]
        }
      }
    }
  }
}
