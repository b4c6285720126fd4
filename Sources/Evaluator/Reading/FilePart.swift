import Files
import Libc

/// A part of a large plain file that is read by itself, as though the records before it were known.
///
/// Where parts begin is a guess, made from how the file's first records look. Who reads a part sees at its end whether
/// the next one begins as was guessed.
struct FilePart: Hashable {
  /// Bytes. The last part has no end, for a file that grows while it is read.
  var range: Range<Int>
  /// The place of the record with which the part begins.
  var nesting: RecordScanner.Nesting
  /// The place of the record with which the next part begins; nil for the last.
  var nextNesting: RecordScanner.Nesting?

  /// The parts of a file, each of about `partSize` bytes; nil where it is better read whole.
  static func parts(of path: [UInt8], size: Int, partSize: Int) -> [FilePart]? {
    let descriptor = path.withCPath { openForReading($0) }
    guard descriptor >= 0 else { return nil }
    defer { _ = closeDescriptor(descriptor) }
    guard let shape = RecordShapes(head: bytes(of: descriptor, at: 0, headSize)) else { return nil }
    var starts = [RecordStart(offset: 0, nesting: RecordScanner.Nesting())]
    for target in stride(from: partSize, to: size, by: partSize) {
      // Most records are short, and none of CloudTrail's is longer than 256 KiB.
      if let start = [16 << 10, 512 << 10].lazy.compactMap({ length in
        shape.firstStart(in: bytes(of: descriptor, at: target, length))
      }).first {
        // With small parts one record may lie over several of these places.
        if target + start.offset > starts[starts.count - 1].offset {
          starts.append(RecordStart(offset: target + start.offset, nesting: start.nesting))
        }
      } else if starts.count == 1 {
        return nil
      }
    }
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : nil
      return FilePart(
        range: starts[index].offset..<(next?.offset ?? .max), nesting: starts[index].nesting, nextNesting: next?.nesting
      )
    }
  }

  private static let headSize = 256 << 10

  private static func bytes(of descriptor: Int32, at offset: Int, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
    }
  }
}
