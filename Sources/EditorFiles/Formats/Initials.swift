extension String {
  /// With its first letter as a capital.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }

  /// With its first letter as a small one.
  var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }
}
