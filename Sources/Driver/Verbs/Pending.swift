import AthenaSQL
import Evaluator
import Rows
import Semantics

extension Funnel {
  var text: String { lines.filter { $0.count > 0 || $0.isMain }.map { "\($0.count) \($0.title)\n" }.joined() }
  var json: String { "{" + lines.map { "\"\($0.name)\": \($0.count)" }.joined(separator: ", ") + "}" }
}
extension ResultTable {
  func difference(from expected: ResultTable) -> [String] { rows == expected.rows ? [] : ["rows differ"] }
}
extension Session {
  func checkBudget(_ plan: Plan, _ compiled: CompiledPlan, _ options: CompileOptions) throws {}
}
func ddl(_ session: Session) throws {}
func explain(_ session: Session) throws {}
func run(_ session: Session) throws {}
func discover(_ session: Session) throws {}
