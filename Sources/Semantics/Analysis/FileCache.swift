import Synchronization
import Values

/// Two versions of a file that are equal hold the same, which is known without reading it.
package struct FileVersion: Hashable, Sendable {
  /// Numbers from the file system, of which at least one differs in another file and after a change.
  private let marks: [Int64]
  /// In bytes.
  let size: Int

  package init(marks: [Int64], size: Int) {
    self.marks = marks
    self.size = size
  }
}

/// What was read from the files that specs name, kept for an editor, which has the same spec analyzed after every key.
package final class FileCache: Sendable {
  /// What was made of a file, and by which words of a spec.
  struct Question: Hashable {
    var version: FileVersion
    var subject: Subject
    var words: [Text]
  }

  enum Subject: Hashable {
    case table, tuples, lookup
  }

  private struct Kept {
    var answers: [Question: any Sendable] = [:]
    /// The size of the files, each counted once for every answer from it.
    var size = 0
  }

  /// In bytes of files. Beyond it, or beyond `countLimit` answers, the cache is emptied.
  private static let sizeLimit = 128 << 20
  private static let countLimit = 2000

  private let kept = Mutex(Kept())

  package init() {}

  func known<Answer: Sendable>(_ question: Question?) -> Answer? {
    question.flatMap { question in kept.withLock { $0.answers[question] as? Answer } }
  }

  /// Nothing is kept of a file whose version is not known.
  func keep(_ answer: some Sendable, as question: Question?) {
    guard let question else { return }
    kept.withLock { kept in
      let size = question.version.size
      if kept.size + size > Self.sizeLimit || kept.answers.count >= Self.countLimit {
        kept = Kept()
      }
      if size > Self.sizeLimit { return }
      kept.answers[question] = answer
      kept.size += size
    }
  }
}
