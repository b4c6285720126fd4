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
