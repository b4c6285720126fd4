import Files

/// Where a verb's output goes. The program gives it the process's streams, a test gives it memory.
package struct Streams {
  package var output: any OutputStream
  package var errors: any OutputStream
  /// All of standard input.
  package var readInput: () throws -> [UInt8]
  /// What of standard input is there, waiting until there is something; nothing at its end.
  package var readSome: () throws -> [UInt8]
  package var environment: [String: String]

  /// Without `readSome` it is taken whole.
  package init(
    output: any OutputStream, errors: any OutputStream, readInput: @escaping () throws -> [UInt8],
    readSome: (() throws -> [UInt8])? = nil, environment: [String: String]
  ) {
    self.output = output
    self.errors = errors
    self.readInput = readInput
    var isTaken = false
    self.readSome =
      readSome
      ?? {
        defer { isTaken = true }
        return isTaken ? [] : try readInput()
      }
    self.environment = environment
  }

  /// All of standard input, unless that is more than `limit` bytes.
  func readInput(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try readSome()
      if piece.isEmpty { return bytes }
      bytes += piece
      guard bytes.count <= limit else { throw FileFailure.tooLarge(limit) }
    }
  }
}

package protocol OutputStream: AnyObject, TextOutputStream {
  var isTerminal: Bool { get }
  /// How many characters fit one line of the terminal; nil where that is not known.
  var columns: Int? { get }
  func write(_ text: String)
  /// Writes out what is held back; false when something could not be written.
  func flush() -> Bool
  /// Why something could not be written, in the system's words; nil where everything could.
  var failure: String? { get }
}

/// Output kept in memory.
package final class MemoryStream: OutputStream {
  package private(set) var text = ""
  package let isTerminal: Bool
  package let columns: Int?
  package let failure: String? = nil

  package init(isTerminal: Bool = false, columns: Int? = nil) {
    self.isTerminal = isTerminal
    self.columns = columns
  }

  package func write(_ text: String) { self.text += text }

  package func flush() -> Bool { true }
}
