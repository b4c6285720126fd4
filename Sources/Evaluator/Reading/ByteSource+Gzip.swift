import Libc

/// The members of a gzip file.
extension ByteSource {
  func inflateSome(into target: UnsafeMutablePointer<UInt8>, _ capacity: Int) -> Int {
    var given = 0
    /// Where in `target` the bytes of the member begin.
    var memberStart = 0
    defer { member.given += given - memberStart }
    while given < capacity, fault == nil {
      if unused.isEmpty, !isAtEnd { refill() }
      if fault != nil { break }
      if case .betweenMembers = coding {
        guard startNextMember() else { break }
        memberStart = given
      }
      if unused.isEmpty, !member.usesISAL, member.plain == nil {
        fail(.malformed, "the gzip stream ends early, at byte \(bytesRead) of the file")
        break
      }
      let source = UnsafeMutableBufferPointer(start: buffer + unused.lowerBound, count: unused.count)
      let room = min(capacity - given, member.toSkip > 0 ? member.toSkip : 1 << 30)
      let step = step(from: source, into: UnsafeMutableBufferPointer(start: target + given, count: room))
      if member.usesISAL, !isSound(step) {
        // What this call gave of the member is not handed out yet.
        given = memberStart
        readAgain()
        continue
      }
      unused = (unused.lowerBound + step.taken)..<unused.upperBound
      if member.toSkip > 0 { member.toSkip -= step.given } else { given += step.given }
      switch step.outcome {
      case .goesOn: break
      case .memberEnded:
        if let plain = member.plain { go(to: plain.end) }
        coding = .betweenMembers
      case .broken(let status):
        if zlib.refusesCodeWords, canReadAgain, PlainInflater.isWhole(descriptor, at: member.start) {
          member.toSkip = member.given + given - memberStart
          member.plain = try? PlainInflater(descriptor, at: member.start)
          continue
        }
        fail(
          .malformed,
          "the gzip stream is broken at byte \(bytesRead - unused.count) of the file (\(zlib.reason(status)))",
          hasRest: true)
      }
    }
    return given
  }

  private func step(
    from source: UnsafeMutableBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> InflateStep {
    if member.usesISAL, let isal, let isalState { return isal.step(isalState, from: source, into: target) }
    if member.plain != nil { return plainStep(into: target) }
    return zlib.step(from: source, into: target)
  }

  /// A step that leaves the source alone: the inflater reads the file itself, up to the member's end.
  private func plainStep(into target: UnsafeMutableBufferPointer<UInt8>) -> InflateStep {
    guard let given = try? member.plain?.read(into: target) else {
      return InflateStep(taken: 0, given: 0, outcome: .broken(0))
    }
    return InflateStep(taken: 0, given: given, outcome: given < target.count ? .memberEnded : .goesOn)
  }

  /// Whether a step of ISA-L was one of a whole member.
  private func isSound(_ step: InflateStep) -> Bool {
    switch step.outcome {
    case .memberEnded: true
    case .goesOn: step.taken > 0 || step.given > 0
    case .broken: false
    }
  }

  /// Makes ready for a member, whose first byte is the first of the unused.
  func startMember() {
    coding = .gzipMember
    let mayUseISAL = mayUseISAL && canReadAgain
    if mayUseISAL { while unused.count < 4, !isAtEnd { refill() } }
    member = Member(start: bytesRead - unused.count)
    // Deflate, and none of the flags for which ISA-L's versions differ from zlib: a checksum of the header, and those
    // that have no meaning.
    if mayUseISAL, let isal, let isalState, unused.count >= 4, buffer[unused.lowerBound + 1] == 0x8B,
      buffer[unused.lowerBound + 2] == 8, buffer[unused.lowerBound + 3] & 0b1110_0010 == 0
    {
      isal.reset(isalState)
      member.usesISAL = true
    } else {
      resetZlib()
    }
  }

  /// Gives the member to zlib, from its start.
  private func readAgain() {
    member.usesISAL = false
    member.toSkip = member.given
    go(to: member.start)
    if fault == nil { resetZlib() }
  }

  private func go(to offset: Int) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
      fail(.unreadable, "it could not be read: \(systemError())")
      return
    }
    (bytesRead, unused, isAtEnd) = (offset, 0..<0, false)
  }

  private func resetZlib() {
    if let status = zlib.reset() { fail(.unreadable, "zlib could not be started (\(status))") }
  }

  /// Skips zeros after a member and makes ready for another; false at the file's end.
  private func startNextMember() -> Bool {
    // Where the file has changed meanwhile.
    if member.toSkip > 0 { gaveTooMuch = true }
    while true {
      while let first = unused.first, buffer[first] == 0 { unused.removeFirst() }
      if !unused.isEmpty || isAtEnd { break }
      refill()
    }
    guard let first = unused.first else { return false }
    guard buffer[first] == 0x1F else {
      fail(
        .malformed, "after the gzip stream, from byte \(bytesRead - unused.count) of the file, comes something else",
        hasRest: true)
      return false
    }
    startMember()
    return fault == nil
  }
}
