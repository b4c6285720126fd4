/// A file of an editor's set-up.
package struct EditorFile: Hashable, Sendable {
  /// From the folder that the files are for, with `/`.
  package var path: String
  package var text: String

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
  }
}
