/// The library that unzips. It makes a difference in speed alone: ISA-L reads what is whole, and where it meets
/// anything else zlib reads the member again and says what is wrong.
///
/// In one thing ISA-L is more lenient, an incomplete set of code words in a member whose checksum and length are right:
/// one flipped bit can make that, without harm. Such a member is read, with `PlainInflater` where zlib refuses it. Only
/// from standard input and pipes, which cannot be read again, zlib's word is the last.
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
