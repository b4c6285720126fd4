/// What the name of an event says: `CreateSnapshot` creates a snapshot.
struct EventWords {
  /// In lower case.
  var verb: String
  /// The other words, each in the singular.
  var noun: [String]

  /// Versions at the end, `CreateFunction20150331v2`, are left out.
  init(_ name: String) {
    var words: [[Unicode.Scalar]] = []
    var last: Unicode.Scalar?
    let scalars = Self.withoutVersion(Array(name.unicodeScalars))
    for (index, scalar) in scalars.enumerated() {
      let isCapital = ("A"..."Z").contains(scalar)
      let isDigit = ("0"..."9").contains(scalar)
      // A capital begins a word, but within `DBInstance` only the last of several does.
      let follows = index + 1 < scalars.count && ("a"..."z").contains(scalars[index + 1])
      let begins =
        switch last {
        case nil: true
        case let last? where ("0"..."9").contains(last): !isDigit
        case let last? where ("A"..."Z").contains(last): isCapital && follows || isDigit
        case _?: isCapital || isDigit || scalar == "_"
        }
      if begins { words.append([]) }
      words[words.count - 1].append(scalar)
      last = scalar
    }
    var texts = words.map { word in
      var text = ""
      text.unicodeScalars.append(contentsOf: word)
      return text.lowercased()
    }
    verb = texts.isEmpty ? "" : texts.removeFirst()
    noun = texts.filter { !Self.prepositions.contains($0) }.map {
      $0.utf8.count > 3 && $0.hasSuffix("s") && !$0.hasSuffix("ss") ? String($0.dropLast()) : $0
    }
  }

  /// Without a day of four or more digits at the end, and a `v` and digits after that.
  private static func withoutVersion(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    func dropDigits(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
      name.prefix((name.lastIndex { !("0"..."9").contains($0) } ?? -1) + 1)
    }
    var name = scalars[...]
    let shorter = dropDigits(name)
    if shorter.count < name.count, shorter.last == "v" { name = shorter.dropLast() }
    let base = dropDigits(name)
    return name.count - base.count >= 4 && !base.isEmpty ? base : scalars[...]
  }

  var joinedNoun: String { noun.joined() }

  /// How likely, as a sum of bits, a name alone makes one event the end of another.
  static func weight(of end: EventWords, after start: EventWords) -> Double {
    let hasSameNoun = end.noun == start.noun
    let shared = Set(end.noun).intersection(start.noun).count
    let most = max(1, start.noun.count, end.noun.count)
    var weight = hasSameNoun ? 8 : 3 * Double(shared) / Double(most) - 1
    if ends[start.verb]?.contains(end.verb) ?? false {
      weight += hasSameNoun ? 10 : 4
    } else if endings.contains(end.verb) {
      weight += 3
    } else if notEnds.contains(end.verb) {
      weight -= 4
    }
    return weight
  }

  /// Whether the name says that something begins.
  var begins: Bool { Self.ends[verb] != nil }

  /// Whether the verb alone says that the event uses or changes a resource, or begins another one.
  func isUse(after start: EventWords) -> Bool {
    Self.notEnds.contains(verb) && !(Self.ends[start.verb]?.contains(verb) ?? false)
  }

  /// `AddRoleToGroup` is undone by `RemoveRoleFromGroup`.
  private static let prepositions: Set<String> = ["to", "from", "with", "for", "of", "in", "into", "on"]

  /// Verbs that begin something, and those that end it.
  private static let ends: [String: Set<String>] = [
    "accept": ["reject", "delete"], "activate": ["deactivate"], "add": ["remove", "delete"],
    "allocate": ["release", "deallocate"], "allow": ["deny", "revoke"], "apply": ["remove"], "assign": ["unassign"],
    "associate": ["disassociate"], "attach": ["detach"], "authorize": ["revoke"],
    "begin": ["end", "complete", "finish"],
    "block": ["unblock"], "book": ["cancel"], "bind": ["unbind"], "connect": ["disconnect"],
    "copy": ["delete", "deregister"], "create": ["delete", "terminate", "remove", "destroy", "deregister", "cancel"],
    "deploy": ["undeploy"], "disable": ["enable"], "enable": ["disable"], "enroll": ["unenroll"],
    "enter": ["leave", "exit"], "grant": ["revoke"], "import": ["delete"], "initiate": ["complete", "cancel", "abort"],
    "install": ["uninstall"], "issue": ["revoke"], "join": ["leave"], "launch": ["terminate"], "link": ["unlink"],
    "lock": ["unlock"], "mount": ["unmount"], "open": ["close"], "pause": ["resume"],
    "provision": ["deprovision", "terminate", "release"], "publish": ["unpublish", "delete"], "purchase": ["cancel"],
    "put": ["delete", "remove"], "register": ["deregister", "unregister"], "request": ["cancel", "delete"],
    "reserve": ["release", "cancel"], "restore": ["delete"], "run": ["terminate"],
    "schedule": ["cancel", "unschedule"],
    "send": ["cancel"], "set": ["delete", "unset"], "start": ["stop", "end", "cancel", "finish", "complete"],
    "stop": ["start"], "submit": ["cancel"], "subscribe": ["unsubscribe"], "suspend": ["resume"], "tag": ["untag"],
    "upload": ["delete"],
  ]

  /// Verbs that end something, whatever began it.
  private static let endings = ends.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    .subtracting(["start", "enable", "resume"])
    .union(["archive", "close", "deprecate", "discard", "expire", "purge", "retire", "abort", "kill", "drop"])

  /// Verbs that use or change a resource, or begin another one.
  private static let notEnds = Set(ends.keys).subtracting(["disable", "stop", "pause", "suspend"]).union([
    "batch", "change", "check", "describe", "generate", "get", "head", "invoke", "list", "modify", "move", "poll",
    "read",
    "rename", "renew", "replace", "reset", "rotate", "search", "select", "test", "update", "use", "validate", "verify",
    "write",
  ])
}
