package import Source
package import Values

/// A name, bare or in backquotes. A backquoted name is never a keyword, shorthand or function.
package struct Name: Hashable, Sendable {
  package var text: String
  package var isQuoted: Bool

  package init(_ text: String, isQuoted: Bool = false) {
    self.text = text
    self.isQuoted = isQuoted
  }
}

/// `table cloudtrail_logs { … }`, `table logs.cloudtrail`.
package struct TableClause: Sendable {
  /// One name, or database and table.
  package var name: [Located<Name>]
  /// Nil without a block.
  package var items: [TableItem]?

  package init(name: [Located<Name>], items: [TableItem]?) {
    self.name = name
    self.items = items
  }
}

package struct TableItem: Sendable {
  package enum Kind: Sendable {
    case location(Located<String>)
    /// `serde cloudtrail`: the word as it stands.
    case serde(Located<String>)
    case column(Located<Name>, PartitionKind)
    case missing
  }

  /// How the values of a partition column are known.
  package enum PartitionKind: Sendable {
    case injected
    case enumeration([Located<String>])
    case date(format: Located<String>, from: Located<CivilDate>, to: Located<CivilDate>?)
    case integer(from: Located<Int>, to: Located<Int>)
    case manual
    case manualDate(format: Located<String>)
    case missing
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `pair ["label"] STARTS -> ENDS on KEYS`.
package struct PairClause: Sendable {
  package var label: Located<String>?
  package var starts: [SelectorSyntax]
  package var ends: [SelectorSyntax]
  /// Empty when `on` is absent; the parser leaves it to Semantics to say so, which knows the known pairs.
  package var keys: [KeyPartSyntax]

  package init(label: Located<String>?, starts: [SelectorSyntax], ends: [SelectorSyntax], keys: [KeyPartSyntax]) {
    self.label = label
    self.starts = starts
    self.ends = ends
    self.keys = keys
  }
}

/// `ec2:CreateVolume where requestParameters.encrypted = "false"`.
package struct SelectorSyntax: Sendable {
  /// `ec2`: what stands before `.amazonaws.com` in eventSource.
  package var service: Located<String>
  /// `CreateVolume`, perhaps with `*`.
  package var event: Located<String>
  package var condition: ExpressionSyntax?
  package var span: SourceSpan

  package init(service: Located<String>, event: Located<String>, condition: ExpressionSyntax?, span: SourceSpan) {
    self.service = service
    self.event = event
    self.condition = condition
    self.span = span
  }
}

/// `LEFT = RIGHT`; a part that stands alone has no right side and is meant for both.
package struct KeyPartSyntax: Sendable {
  package var left: ExpressionSyntax
  package var right: ExpressionSyntax?
  package var span: SourceSpan

  package init(left: ExpressionSyntax, right: ExpressionSyntax?, span: SourceSpan) {
    self.left = left
    self.right = right
    self.span = span
  }
}

/// `role "A", "B*"` fills both; `role start "A" end "B"` each its own.
package struct RoleClause: Sendable {
  package var both: [Located<String>]
  package var start: [Located<String>]
  package var end: [Located<String>]

  package init(both: [Located<String>], start: [Located<String>], end: [Located<String>]) {
    self.both = both
    self.start = start
    self.end = end
  }
}

/// `during FROM .. TO`, `during FROM ..`, `during .. TO`, `during last 30d`.
package struct DuringClause: Sendable {
  package enum Bound: Hashable, Sendable {
    case date(CivilDate)
    case time(Instant)
  }

  package enum Kind: Sendable {
    case range(from: Located<Bound>?, to: Located<Bound>?)
    case last(Located<Interval>)
    case missing
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// `partitions (a, b) { ("x", "y") … }` or `partitions (a, b) from "accounts.csv"`.
package struct PartitionsClause: Sendable {
  package enum Source: Sendable {
    case rows([Row])
    case file(Located<String>)
    case missing
  }

  package struct Row: Sendable {
    package var values: [Located<String>]
    package var span: SourceSpan

    package init(values: [Located<String>], span: SourceSpan) {
      self.values = values
      self.span = span
    }
  }

  package var columns: [Located<Name>]
  package var source: Source

  package init(columns: [Located<Name>], source: Source) {
    self.columns = columns
    self.source = source
  }
}

/// `name = EXPRESSION`; a name alone is `NAME = NAME`.
package struct SelectItem: Sendable {
  package var name: Located<Name>
  package var expression: ExpressionSyntax
  package var span: SourceSpan

  package init(name: Located<Name>, expression: ExpressionSyntax, span: SourceSpan) {
    self.name = name
    self.expression = expression
    self.span = span
  }
}

package struct OrderItem: Sendable {
  package var name: Located<Name>
  package var isDescending: Bool
  package var span: SourceSpan

  package init(name: Located<Name>, isDescending: Bool, span: SourceSpan) {
    self.name = name
    self.isDescending = isDescending
    self.span = span
  }
}
