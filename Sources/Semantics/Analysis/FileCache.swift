import Synchronization
import Values

/// Tells what a file holds from what it held before, without reading it.
package struct FileVersion: Hashable, Sendable {
  /// Numbers of the system's, of which some differ where the file is another or was changed.
  private let marks: [Int64]
  /// In bytes.
  let size: Int

  package init(marks: [Int64], size: Int) {
    self.marks = marks
    self.size = size
  }
}

/// What was read from the files that specs name, kept for who analyzes the same again and again: an editor does after
/// every letter.
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
    /// Of the files, each as often as there are answers from it.
    var size = 0
  }

  /// In bytes of files; beyond it the cache is emptied, as it is beyond so many answers.
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
