import Expressions

/// An `ElementPath` made ready to be walked.
struct ElementSteps: Sendable {
  /// Something else that is read off an element of one of the lists.
  struct Sibling: Sendable {
    /// Of which list, the outermost being 1.
    var depth: Int
    var element: [PathStep]
  }

  var lists: [[PathStep]]
  var element: [PathStep]

  init(_ path: ElementPath) {
    lists = path.lists.map { $0.map(PathStep.init) }
    element = path.element.map(PathStep.init)
  }
}
