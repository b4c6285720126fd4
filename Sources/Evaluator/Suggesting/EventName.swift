import Values

/// The name of an event as a spec writes it: `ec2:CreateSnapshot`.
struct EventName: Hashable, Comparable, Sendable {
  var service: Text
  var name: Text

  /// Nil where a spec cannot write it: the source does not end in `.amazonaws.com`, or a name has other characters
  /// than letters, digits and a few signs.
  init?(source: UnsafeBufferPointer<UInt8>, name: UnsafeBufferPointer<UInt8>) {
    let suffix = eventSourceSuffix.utf8
    guard source.count > suffix.count, source.suffix(suffix.count).elementsEqual(suffix),
      (1...128).contains(name.count), source.count <= 128
    else { return nil }
    let service = source.dropLast(suffix.count)
    guard service.first.map(isNameStart) == true, service.allSatisfy({ isNamePart($0) || $0 == 0x2D || $0 == 0x2E }),
      name.first.map(isNameStart) == true, name.allSatisfy(isNamePart)
    else { return nil }
    self.service = Text(Array(service))
    self.name = Text(Array(name))
  }

  var text: String { "\(service.string):\(name.string)" }

  static func < (a: Self, b: Self) -> Bool { a.service != b.service ? a.service < b.service : a.name < b.name }
}
