import Files
@testable import Evaluator
import Foundation
import Support
import Testing

/// Whether this system has ISA-L. Where it must have it, TRAILSPAN_ISAL is set.
private let hasISAL = Unzipping.fast() != nil

@Suite struct UnzippingTests {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["TRAILSPAN_ISAL"] != nil)) func isalIsThere() {
    #expect(hasISAL)
    #expect(Unzipping.best().name == "ISA-L (libisal.so.2)")
    #expect(Unzipping.zlib.name.hasPrefix("zlib 1."))
  }

  /// What ISA-L and zlib make of files of members, whole and broken in every way: the same bytes, the same fault at the
  /// same place.
  ///
  /// UNZIPPING_CASES sets the number of files.
  @Test(.enabled(if: hasISAL)) func sameMeaning() throws {
    let cases = ProcessInfo.processInfo.environment["UNZIPPING_CASES"].flatMap { Int($0) } ?? 300
    let folder = try ReadingFolder()
    let path = Array((folder.path + "/f").utf8)
    let zlib = ByteSource(.zlib)
    let fast = ByteSource(try #require(Unzipping.fast()))
    var outcomes: [Bool: Int] = [:]
    var readAgain = 0
    for seed in 0..<cases {
      var random = RandomGzip(seed: UInt64(seed))
      let bytes = random.next()
      try overwrite(path, bytes)
      let capacity = random.number(0...3) == 0 ? random.number(10...100) : random.number(100...100_000)
      let expected = Unzipped(zlib, path, capacity: capacity)
      var found = Unzipped(fast, path, capacity: capacity)
      if fast.gaveTooMuch {
        readAgain += 1
        found = Unzipped(fast, path, capacity: capacity, isExact: true)
      }
      outcomes[expected.fault == nil, default: 0] += 1
      #expect(!zlib.gaveTooMuch && !fast.gaveTooMuch)
      guard found == expected else {
        let copy = FileManager.default.temporaryDirectory.appending(path: "trailspan-differs-\(seed).gz").path()
        try overwrite(Array(copy.utf8), bytes)
        Issue.record("seed \(seed), kept in \(copy): \(found.summary) for \(expected.summary)")
        return
      }
    }
    #expect(outcomes.count == 2 && outcomes.values.allSatisfy { $0 > cases / 10 }, "\(outcomes)")
    // Such files are rare.
    if cases >= 3000 { #expect(readAgain > 0) }
  }

  /// A set of code words that is incomplete, without harm: zlib refuses it, and the member is whole.
  @Test func incompleteCodeWords() throws {
    let folder = try ReadingFolder()
    let bytes: [UInt8] = [
      0x1F, 0x8B, 0x08, 0x00, 0x0C, 0xC0, 0x82, 0x97, 0x00, 0x03, 0x05, 0xC1, 0x01, 0x01, 0x00, 0x00, 0x08, 0xC2, 0xB0,
      0x6A, 0xC0, 0x85, 0xFE, 0x91, 0xFC, 0x06, 0x5A, 0x75, 0x89, 0x6D, 0x82, 0xA8, 0xBC, 0x20, 0x2A, 0xCF, 0x26, 0x88,
      0xCA, 0x0B, 0xA2, 0x24, 0xF8, 0xA6, 0x5B, 0xD1, 0xAA, 0x4B, 0x6C, 0x13, 0x44, 0xE5, 0x05, 0x51, 0x79, 0x36, 0x41,
      0x54, 0x5E, 0x10, 0x25, 0xC1, 0x37, 0xDD, 0xEA, 0x32, 0xA3, 0xEC, 0x74, 0x88, 0xED, 0xC2, 0x7A, 0xA6, 0x53, 0x5B,
      0xD3, 0x39, 0xEC, 0x01, 0x2B, 0xDC, 0x8F, 0xA9, 0x97, 0x00, 0x00, 0x00,
    ]
    let path = Array((folder.path + "/f").utf8)
    let sources = [Unzipping.zlib, Unzipping.best()].map { ByteSource($0) }
    for capacity in [1, 7, 1000] {
      try overwrite(path, bytes + gzip("behind"))
      for source in sources {
        let whole = Unzipped(source, path, capacity: capacity)
        #expect(whole.fault == nil)
        #expect(whole.text.count == 151 + 6 && whole.text.suffix(6).elementsEqual("behind".utf8))
        #expect(whole.bytesRead == 88 + gzip("behind").count)
      }
      // Its checksum is wrong: it is broken where zlib says.
      var broken = bytes
      broken[81] ^= 1
      try overwrite(path, broken)
      for source in sources {
        var unzipped = Unzipped(source, path, capacity: capacity)
        if source.gaveTooMuch { unzipped = Unzipped(source, path, capacity: capacity, isExact: true) }
        #expect(unzipped.text == [])
        #expect(
          unzipped.fault?.message == "the gzip stream is broken at byte 26 of the file (invalid distances set)")
      }
    }
  }

  /// The inflater that reads such members reads all others too, and sees that they are whole.
  @Test func plainInflater() throws {
    let folder = try ReadingFolder()
    let path = Array((folder.path + "/f").utf8)
    let source = ByteSource(.zlib)
    var whole = 0
    for seed in 0..<60 {
      var random = RandomGzip(seed: UInt64(seed))
      let bytes = random.next(members: 1...1)
      try overwrite(path, bytes)
      let expected = Unzipped(source, path, capacity: 1000)
      let descriptor = path.withCPath { open($0, O_RDONLY) }
      defer { close(descriptor) }
      // What follows the member is not the inflater's.
      guard expected.fault == nil || expected.fault?.message.hasPrefix("after") == true else {
        #expect(!PlainInflater.isWhole(descriptor, at: 0), "seed \(seed)")
        continue
      }
      // A checksum of the header and flags without a meaning are left to zlib.
      guard bytes[3] & 0b1110_0010 == 0 else { continue }
      whole += 1
      #expect(PlainInflater.isWhole(descriptor, at: 0), "seed \(seed)")
      var inflater = try PlainInflater(descriptor, at: 0)
      var text = [UInt8](repeating: 0, count: expected.text.count + 1)
      let count = try text.withUnsafeMutableBufferPointer { try inflater.read(into: $0) }
      #expect(text[..<count] == expected.text[...], "seed \(seed)")
    }
    #expect(whole > 10)
  }

  private func overwrite(_ path: [UInt8], _ bytes: [UInt8]) throws {
    let descriptor = path.withCPath { open($0, O_WRONLY | O_CREAT | O_TRUNC, 0o600) }
    try #require(descriptor >= 0)
    #expect(bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) } == bytes.count)
    close(descriptor)
  }
}

/// What a source made of a file.
private struct Unzipped: Equatable {
  var text: [UInt8] = []
  var fault: ByteSource.Fault?
  var bytesRead: Int
  var bytesGiven: Int

  init(_ source: ByteSource, _ path: [UInt8], capacity: Int, isExact: Bool = false) {
    source.open(path, isExact: isExact)
    var buffer = [UInt8](repeating: 0, count: capacity)
    while source.fault == nil {
      let count = buffer.withUnsafeMutableBufferPointer { source.read(into: $0.baseAddress!, capacity) }
      if count == 0 { break }
      text += buffer[..<count]
    }
    source.close()
    (fault, bytesRead, bytesGiven) = (source.fault, source.bytesRead, source.bytesGiven)
  }

  var summary: String {
    "\(text.count) bytes, \(bytesGiven) given, \(bytesRead) read, \(fault?.message ?? "no fault")"
  }
}
