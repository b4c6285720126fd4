import Values

/// Two events of one service that belong together, and the key that joins them.
package struct KnownPair: Sendable, Equatable {
  /// How a pair is known.
  package enum Evidence: String, Sendable, CaseIterable {
    /// Real CloudTrail records show it.
    case seen
    /// It follows from AWS's API models.
    case model
  }

  /// A part of the key, each side in the words of a spec.
  package struct KeyPart: Sendable, Equatable {
    package var start: String
    package var end: String

    package init(start: String, end: String) {
      self.start = start
      self.end = end
    }

    /// As after `on`.
    package var text: String { start.isIdentical(to: end) ? start : "\(start) = \(end)" }
  }

  /// What the key names if that is not the thing that the start adds (a rule), but its container (a security group).
  package struct Container: Sendable, Equatable {
    /// `security group`.
    package var name: String
    /// `rule`.
    package var thing: String
  }

  package var service: String
  package var start: String
  package var end: String
  package var evidence: Evidence
  package var key: [KeyPart]
  /// Where the start and the end have the members of the key too, so that they may be read there too.
  package var otherStartPaths: [String]
  package var otherEndPaths: [String]
  /// Paths of the start that say what it was: what it belongs to, how large it is, of which kind. Each
  /// with its alternatives, the first that is there being meant.
  package var columns: [[String]]
  /// Nil where the key names the thing itself.
  package var container: Container?

  /// The whole key as after `on`.
  package var keyText: String { key.map(\.text).joined(separator: " and ") }
  package var startEvent: String { "\(service):\(start)" }
  package var endEvent: String { "\(service):\(end)" }
}

extension KnownPair {
  /// The other key by which the same two events are known: an end that was called with it lacks the first.
  package func otherName(among others: [KnownPair]) -> KeyPart? {
    func isScalar(_ key: [KeyPart]) -> Bool {
      key.count == 1 && ![key[0].start, key[0].end].contains { $0.containsBytes("[]") || $0.containsBytes("??") }
    }
    guard isScalar(key) else { return nil }
    return others.first { other in
      other.endEvent.isIdentical(to: endEvent) && other.evidence == .seen && isScalar(other.key)
        && !other.key[0].end.isIdentical(to: key[0].end)
    }?.key[0]
  }
}
