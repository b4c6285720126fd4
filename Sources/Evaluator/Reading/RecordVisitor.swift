/// Takes the records that the reader finds. One visitor works on one thread; the reader makes one for each.
package protocol RecordVisitor {
  /// How many of the records so far are what is looked for: for people who watch the reading.
  var matches: Int { get }

  /// Called before a file's first record. False leaves the file unread, which the report counts as skipped.
  mutating func begin(_ file: EventFiles.File) -> Bool

  /// Takes the bytes of one JSON value in place of a record; they are valid during the call only.
  ///
  /// The reader passes over records whose own top-level eventName is surely not wanted and calls this for all others:
  /// those with a wanted name, and those in which it saw no such name in the plain form (no object, no eventName, an
  /// escaped key, `EventName` in another case, an `Envelope`). Returns false when the bytes are not JSON.
  mutating func visit(record: UnsafeBufferPointer<UInt8>) -> Bool
}

/// What the reader counted and what went wrong, over all files and threads.
package struct ReadReport: Hashable, Sendable {
  package var filesRead = 0
  /// Files that `begin` declined.
  package var filesSkipped = 0
  /// Files that were read and hold no byte.
  package var filesEmpty = 0
  /// Files and folders that were passed over.
  package var filesIgnored: [IgnoredFiles] = []
  /// All records, visited or passed over.
  package var recordsRead = 0
  /// Records passed over for their eventName.
  package var otherEventNames = 0
  /// Bytes read from disk, and bytes after unzipping.
  package var bytesRead = 0
  package var bytesUnzipped = 0
  package var faults: [FileFault] = []

  /// Whether no file gave anything that could be a log: none was there, or all were broken from the start or empty.
  package var hasReadNothing: Bool {
    recordsRead == 0 && filesSkipped == 0
      && filesRead <= filesEmpty + faults.count { $0.kind == .malformed }
  }

  /// `2 of 2 files are empty`; nil when none is.
  package var emptyText: String? {
    switch (filesEmpty, filesRead) {
    case (0, _): nil
    case (1, 1): "it is empty"
    case (let empty, let all): "\(empty) of \(all) files \(empty == 1 ? "is" : "are") empty"
    }
  }
}

/// A file that could not be read, or not to its end.
package struct FileFault: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// It could not be opened or read: exit 74.
    case unreadable
    /// Its content is broken: exit 2, without rows, unless `--keep-going`.
    case malformed
  }

  package var path: String
  package var kind: Kind
  /// A sentence without the path: `the gzip stream ends early; 12 records before it were used`.
  package var message: String
  /// What the file is where it is text of another kind.
  package var format: ForeignKind?
}
