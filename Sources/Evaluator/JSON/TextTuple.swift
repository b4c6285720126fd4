import Values

/// Several texts, each of which may be NULL, in one buffer: of the many small texts that are kept of every event none
/// has an allocation of its own. A long text is kept as it is, and shared with the other tuples that were made of it:
/// of one record there may be many. It is equal to another, and hashes, by all of them.
struct TextTuple: Hashable, Sendable {
  /// The number of texts, then for each the place where it ends, four bytes each; then the short texts. A NULL ends
  /// where the text before it does and has `nullMark` beside that, a long text `longMark`.
  private let bytes: [UInt8]
  private let longTexts: [Text]

  private static let nullMark: UInt32 = 1 << 31
  private static let longMark: UInt32 = 1 << 30
  /// A text with this many bytes or more is long.
  private static let longLength = 256

  init(_ texts: some Collection<Text?>) {
    func shortLength(_ text: Text?) -> Int {
      guard let text, text.bytes.count < Self.longLength else { return 0 }
      return text.bytes.count
    }
    let head = 4 * (texts.count + 1)
    var bytes: [UInt8] = []
    var longTexts: [Text] = []
    bytes.reserveCapacity(texts.reduce(head) { $0 + shortLength($1) })
    Self.append(UInt32(texts.count), to: &bytes)
    var end = head
    for text in texts {
      end += shortLength(text)
      var mark: UInt32 = 0
      if let text {
        if text.bytes.count >= Self.longLength {
          mark = Self.longMark
          longTexts.append(text)
        }
      } else {
        mark = Self.nullMark
      }
      Self.append(UInt32(end) | mark, to: &bytes)
    }
    for text in texts { if let text, text.bytes.count < Self.longLength { bytes += text.bytes } }
    self.bytes = bytes
    self.longTexts = longTexts
  }

  init(key: [Text]) { self.init(key.lazy.map(Optional.some)) }

  var count: Int { bytes.withUnsafeBytes { Int(Self.word($0, 0)) } }

  subscript(index: Int) -> Text? {
    longText(index) ?? withText(index) { $0.map { Text(Array($0)) } }
  }

  private func longText(_ index: Int) -> Text? {
    if longTexts.isEmpty { return nil }
    return bytes.withUnsafeBytes { raw in
      precondition(index >= 0 && index < Int(Self.word(raw, 0)))
      guard Self.word(raw, index + 1) & Self.longMark != 0 else { return nil }
      return longTexts[(0..<index).count { Self.word(raw, $0 + 1) & Self.longMark != 0 }]
    }
  }

  /// All texts; NULL ones as empty.
  var texts: [Text] { (0..<count).map { self[$0] ?? Text([]) } }

  /// Lends the bytes of one text; nil for NULL.
  func withText<Result>(_ index: Int, _ body: (UnsafeRawBufferPointer?) -> Result) -> Result {
    if let text = longText(index) { return text.bytes.withUnsafeBytes { body($0) } }
    return bytes.withUnsafeBytes { raw in
      precondition(index >= 0 && index < Int(Self.word(raw, 0)))
      let end = Self.word(raw, index + 1)
      if end & Self.nullMark != 0 { return body(nil) }
      let start =
        index == 0
        ? 4 * (Int(Self.word(raw, 0)) + 1) : Int(Self.word(raw, index) & ~(Self.nullMark | Self.longMark))
      return body(UnsafeRawBufferPointer(rebasing: raw[start..<Int(end)]))
    }
  }

  /// How one text of each compares to the other, by bytes: NULL last, or like an empty text.
  static func ordering(_ a: Self, _ b: Self, _ index: Int, nullIsEmpty: Bool = false) -> Ordering {
    a.withText(index) { a in
      b.withText(index) { b in
        switch (a, b) {
        case (let a?, let b?): return Text.ordering(a, b)
        case (nil, nil): return .same
        case (nil, let other?): return nullIsEmpty ? (other.isEmpty ? .same : .before) : .after
        case (let other?, nil): return nullIsEmpty ? (other.isEmpty ? .same : .after) : .before
        }
      }
    }
  }

  /// Text by text; where one tuple is the beginning of the other it comes first.
  static func ordering(_ a: Self, _ b: Self) -> Ordering {
    let counts = (a.count, b.count)
    for index in 0..<min(counts.0, counts.1) {
      let ordering = ordering(a, b, index)
      if ordering != .same { return ordering }
    }
    return Ordering(counts.0, counts.1)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    for text in longTexts { hasher.combine(text) }
  }

  static func == (a: Self, b: Self) -> Bool {
    a.bytes.withUnsafeBytes { a in b.bytes.withUnsafeBytes { b in Text.ordering(a, b) == .same } }
      && a.longTexts == b.longTexts
  }

  private static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: word) { bytes.append(contentsOf: $0) }
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt32 {
    bytes.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
  }
}
