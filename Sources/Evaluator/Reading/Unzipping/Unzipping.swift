/// The library that unzips. It makes a difference in speed alone: ISA-L reads what is whole, and where it meets anything
/// else zlib reads the member again and has the last word.
///
/// There is one thing that ISA-L lets pass and zlib does not: a member whose code words are an incomplete set, though its
/// checksum and length are right. No program is known to write such.
package struct Unzipping: Sendable {
  /// Nil where zlib does all.
  let isal: ISAL?

  package static let zlib = Unzipping(isal: nil)

  /// ISA-L; nil where the system does not have it.
  package static func fast() -> Unzipping? { ISAL().map { Unzipping(isal: $0) } }

  /// The fastest that the system has.
  package static func best() -> Unzipping { fast() ?? zlib }

  package var isFast: Bool { isal != nil }

  /// The name of ISA-L's file, as the system's loader knows it.
  package static var fastFileName: String { ISAL.fileName }

  /// `zlib 1.3.1`, `ISA-L (libisal.so.2)`.
  package var name: String { isFast ? "ISA-L (\(ISAL.fileName))" : "zlib \(ZlibStream.version)" }
}
