package import Expressions
import Values

extension JSONPath {
  package var specText: String { pathText([column.rawValue] + steps) }
}

extension ElementPath {
  package var specText: String {
    var text = column.rawValue
    for steps in lists + [element] {
      let inner = pathText(steps)
      text += (inner.isEmpty || inner.hasBytePrefix("[") ? "" : ".") + inner + "[]"
    }
    return text.droppingLastBytes(2)
  }
}

/// Steps joined with dots, in quotes if they are not words; `[0]` for the index of an element.
package func pathText(_ steps: [String]) -> String {
  steps.enumerated().map { index, step in
    if step.utf8.allSatisfy(isDigit), !step.utf8.isEmpty { return "[\(step)]" }
    return (index == 0 ? "" : ".") + stepText(step)
  }.joined()
}

/// The name of an object's member, in quotes if it is not a word.
package func stepText(_ name: String) -> String { name.isWord ? name : stringLiteral(of: name) }
