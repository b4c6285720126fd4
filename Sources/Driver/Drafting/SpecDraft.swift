import Catalogue
import Evaluator
import Source
import Syntax
import Values

/// A spec to begin with: a pair with its key, columns worth having, and the other clauses as comments to fill in.
struct SpecDraft {
  /// `ec2:CreateSnapshot`.
  var start: String
  var end: String
  var key: [KnownPair.KeyPart]
  /// Another name of the thing, for ends that lack the key.
  var named: KnownPair.KeyPart?
  /// What the key names, where that is not the thing itself.
  var container: KnownPair.Container?
  /// Paths of the start, each with its alternatives.
  var columns: [[String]] = []
  /// Lines about the pair, for the head.
  var remarks: [String] = []
  var table: TableDraft?

  /// In the canonical layout.
  var text: String {
    let text = [head, table?.text ?? TableDraft.example, pair, keep, clauses, select].joined(separator: "\n")
    return format(SourceFile(name: "new.span", text: text)) ?? text
  }

  private var head: String {
    (["From \(start) to \(end): how long did it live?"] + remarks).map { "# \($0)\n" }.joined()
  }

  private var pair: String {
    "pair \(start) -> \(end)\n  on \(key.map(\.text).joined(separator: " and "))\n"
      + (named.map { "  named \($0.text)\n" } ?? "")
  }

  /// The superseded starts of a key that names a container: what they began may not have ended. Empty for other keys.
  private var keep: String {
    guard let container else { return "" }
    return """
      # The key names the \(container.name), not the \(container.thing): a second \(container.thing) of one \(container.name)
      # supersedes the first, and an end closes the last one, whichever it is about. What a
      # superseded start began may still be there.
      keep closed, open, superseded

      """
  }

  /// Each is a clause once its comment sign is removed.
  private var clauses: String {
    let states =
      container == nil
      ? """
      # match first  # of several starts in a row the first counts
      # include errors  # failed calls too
      # keep closed, open  # what has not ended too
      """
      : "# include errors  # failed calls too"
    return """
      # What else a spec may say. Take the # away and fill in:
      # role "NAME"  # only what this role did; * is any text
      # events where awsRegion = "us-east-1"
      # during last 30d  # starts of these days, or 2024-05-01 .. 2024-05-31
      # within 30d  # a later end closes nothing
      \(states)
      # where duration > 1h  # of what has ended: an open span has no duration
      # order by duration desc
      # limit 100

      """
  }

  private var select: String {
    var items: [(name: String, value: String)] = []
    func add(_ name: String, orElse other: String? = nil, _ value: String) {
      let isFree = { (name: String) in
        isBareName(name) && !items.contains { $0.name.nameKey == name.nameKey }
      }
      guard let name = [name, other].compactMap(\.self).first(where: isFree) else { return }
      items.append((name, value))
    }
    let injected = table?.columns ?? []
    for column in injected { add(column, column) }
    add("account", "start.recipientAccountId")
    add("region", "start.awsRegion")
    for (index, part) in key.enumerated() {
      let value = index == 0 ? "key" : "key\(index + 1)"
      add(Self.name(of: part) ?? value, orElse: value, value)
    }
    for paths in columns {
      add(paths.first.flatMap(Self.lastStep) ?? "", paths.map { "start.\($0)" }.joined(separator: " ?? "))
    }
    add("startedBy", "start.userIdentity.arn")
    add("startedFrom", "start.sourceIPAddress")
    add("endedBy", "end.userIdentity.arn")
    add("started", "start.eventTime")
    add("ended", "end.eventTime")
    if container != nil { add("state", "state") }
    add("duration", "duration")
    return
      "select {\n\(items.map { $0.name == $0.value ? "  \($0.name)\n" : "  \($0.name) = \($0.value)\n" }.joined())}\n"
  }

  /// What a part of the key is called: by the end where the start only says `id`.
  private static func name(of part: KnownPair.KeyPart) -> String? {
    let names = [part.start, part.end].compactMap(lastStep)
    return names.first { !["id", "name", "arn", "content", "key"].contains($0.lowercased()) } ?? names.first
  }

  /// The last name of the first path in an expression, in the letter case of a column.
  private static func lastStep(of expression: String) -> String? {
    let isOfPath = { (byte: UInt8) in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || isNamePart(byte)
    }
    let paths = expression.utf8.split { !isOfPath($0) }.map { String(Substring($0)) }
    guard let path = paths.first(where: { $0.containsBytes(".") }) else { return nil }
    let name = path.byteSplit(".").last { !$0.isEmpty }?.replacingBytes("[]", with: "")
    return name.map { $0.prefix(1).lowercased() + $0.dropFirst() }
  }
}

extension SpecDraft {
  /// A pair of the catalogue; the others are what else may end the start, or how else the two may be joined.
  init(_ pair: KnownPair, others: [KnownPair]) {
    start = pair.startEvent
    end = pair.endEvent
    let forms = pair.key.map { KeyForm($0, of: pair.service) }
    key = forms.map(\.part)
    named = pair.otherName(among: others)
    container = pair.container
    columns = pair.columns
    switch pair.evidence {
    case .seen: remarks.append("The key is the one in real CloudTrail records.")
    case .model:
      remarks.append("The key follows from AWS's API models, and no record has shown it yet: try it on some events.")
    }
    for reason in forms.compactMap(\.reason).prefix(1) { remarks.append(reason) }
    if pair.startEvent.isIdentical(to: "secretsmanager:CreateSecret") {
      remarks.append("A request may also name the secret by its name alone: such an end does not meet this key.")
    }
    var ends: [(event: String, keys: [String])] = []
    for other in others where !(Self.isNamed(other, named) && other.endEvent.isIdentical(to: pair.endEvent)) {
      if let place = ends.firstIndex(where: { $0.event.isIdentical(to: other.endEvent) }) {
        ends[place].keys.append(other.keyText)
      } else {
        ends.append((other.endEvent, [other.keyText]))
      }
    }
    for end in ends {
      let keys = end.keys.map { "on \($0)" }.joined(separator: ", or ")
      remarks.append(
        end.event.isIdentical(to: pair.endEvent)
          ? "Some records have another key: \(keys)" : "It may also end with \(end.event), \(keys)")
    }
  }
}

extension SpecDraft {
  fileprivate static func isNamed(_ pair: KnownPair, _ named: KnownPair.KeyPart?) -> Bool {
    // A key that is either of the two says no more.
    pair.key.count == 1 && named.map { pair.key[0].end.containsBytes($0.end) } ?? false
  }
}

extension SpecDraft {
  /// A pair that was found in events, with what speaks for it.
  init(_ suggestion: Suggestion) {
    start = suggestion.start
    end = suggestion.end
    key = suggestion.keys.map { KnownPair.KeyPart(start: $0.start, end: $0.end) }
    columns = suggestion.columns.map { [$0] }
    remarks = suggestion.evidence
  }
}
