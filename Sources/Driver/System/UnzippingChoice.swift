import Evaluator

/// `TRAILSPAN_INFLATE`, which says what unzips: nil where it leaves the choice.
func forcedUnzipping(_ environment: [String: String]) throws(Invocation.UsageError) -> Unzipping? {
  switch environment["TRAILSPAN_INFLATE"] {
  case nil, "": return nil
  case "zlib": return .zlib
  case "isal":
    if let fast = Unzipping.fast() { return fast }
    throw Invocation.UsageError(
      message: "TRAILSPAN_INFLATE is isal, but the system has no \(Unzipping.fastFileName) that works",
      help: "install ISA-L (the package libisal2 on Debian and Ubuntu), or unset TRAILSPAN_INFLATE to unzip with zlib")
  case let other?:
    throw Invocation.UsageError(
      message: "TRAILSPAN_INFLATE is \"\(other)\", and may be zlib or isal",
      help: "unset it: ISA-L is used where the system has it")
  }
}

/// What `--version` prints: the version, and what unzips.
func versionText(_ environment: [String: String]) throws(Invocation.UsageError) -> String {
  let unzipping = try forcedUnzipping(environment) ?? .best()
  return "trailspan \(trailspanVersion)\ngzip: \(unzipping.name)\n"
}
