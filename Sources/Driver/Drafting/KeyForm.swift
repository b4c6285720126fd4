import Catalogue
import Values

/// Keys that requests and answers do not write alike, and a draft that puts both sides into one form.
///
/// RDS answers with names in lower case and logs requests as they were typed. KMS and ECS take an id and an ARN for
/// the same thing.
struct KeyForm {
  private enum Shape {
    case smallLetters, lastStep
  }

  /// `suffix` is the end of the member's name, on the side of the end.
  private static let forms: [(service: String, suffix: String, shape: Shape)] = [
    ("rds", "Identifier", .smallLetters), ("rds", "Name", .smallLetters), ("kms", "keyId", .lastStep),
    ("ecs", "task", .lastStep),
  ]

  var part: KnownPair.KeyPart
  /// What the form is good for, as a comment; nil where the key is left as it is.
  var reason: String?

  init(_ part: KnownPair.KeyPart, of service: String) {
    self.part = part
    let isPlain = ![part.start, part.end].contains { $0.containsBytes("(") || $0.containsBytes("??") }
    guard isPlain,
      let form = Self.forms.first(where: { $0.service.isIdentical(to: service) && part.end.hasByteSuffix($0.suffix) })
    else { return }
    switch form.shape {
    case .smallLetters:
      // Where both sides are requests they are typed by one person or two.
      self.part = KnownPair.KeyPart(start: "lower(\(part.start))", end: "lower(\(part.end))")
      reason = "The answer has the name in small letters, requests as it was typed: `lower` makes them one."
    case .lastStep:
      self.part = KnownPair.KeyPart(start: "last(\(part.start), \"/\")", end: "last(\(part.end), \"/\")")
      reason = "A request may name it by its id or its ARN: what comes behind the last `/` is the id."
    }
  }
}
