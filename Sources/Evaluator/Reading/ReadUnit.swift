#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What one worker reads at a time: a file, or a part of a large plain one.
struct ReadUnit: Hashable {
  /// An index into the files.
  var file: Int
  /// Nil for a whole file.
  var part: Range<Int>?

  /// Whether this is where the file is counted.
  var isFirst: Bool { part == nil || part?.lowerBound == 0 }

  /// The units of these files, in their order. It does not depend on the number of workers, so that neither does what
  /// a broken file gives.
  static func units(of files: [EventFiles.File]) -> [ReadUnit] {
    var units: [ReadUnit] = []
    units.reserveCapacity(files.count)
    for (index, file) in files.enumerated() {
      if file.size > partSize, let path = file.path, let parts = parts(of: path, size: file.size) {
        units += parts.map { ReadUnit(file: index, part: $0) }
      } else {
        units.append(ReadUnit(file: index, part: nil))
      }
    }
    return units
  }

  static let partSize = 8 << 20

  /// Ranges of a plain file of values one a line; nil where it is better read whole.
  ///
  /// A part begins where `}`, a line feed and `{` follow each other. In JSON that can only be between two top-level
  /// values: within an array a comma would stand there, and a string has no line feed.
  static func parts(of path: [UInt8], size: Int, partSize: Int = partSize) -> [Range<Int>]? {
    let descriptor = path.withCPath { openForReading($0) }
    guard descriptor >= 0 else { return nil }
    defer { _ = closeDescriptor(descriptor) }
    var head: [UInt8] = [0, 0]
    guard pread(descriptor, &head, 2, 0) == 2, head != [0x1F, 0x8B] else { return nil }

    var starts = [0]
    var buffer = [UInt8](repeating: 0, count: min(partSize, 256 << 10))
    for target in stride(from: partSize, to: size, by: partSize) {
      // A record has at most 256 KiB; where no line ends within that, this is not one record a line.
      let count = pread(descriptor, &buffer, buffer.count, off_t(target))
      guard count > 0 else { break }
      if let start = boundary(in: buffer[..<count]) {
        starts.append(target + start)
      } else if starts.count == 1 {
        return nil
      }
    }
    // The last part has no end, for a file that grows while it is read.
    return zip(starts, starts.dropFirst() + [Int.max]).map { $0..<$1 }
  }

  private static func boundary(in bytes: ArraySlice<UInt8>) -> Int? {
    var from = bytes.startIndex
    while let newline = bytes[from...].firstIndex(of: UInt8(ascii: "\n")) {
      from = newline + 1
      guard from < bytes.endIndex else { return nil }
      var before = newline - 1
      if before >= bytes.startIndex, bytes[before] == UInt8(ascii: "\r") { before -= 1 }
      if before >= bytes.startIndex, bytes[before] == UInt8(ascii: "}"), bytes[from] == UInt8(ascii: "{") {
        return from
      }
    }
    return nil
  }
}
