import Files
import Values

/// The template of a folder of logs, read off the first path of folders in it:
/// `logs/{alias}/AWSLogs/{account}/CloudTrail/{region}/{timestamp}`. Where no folder in it is named for an account, as
/// AWS lays a trail's logs out.
func likelyTemplate(ofFolder folder: String) -> String {
  let days = ["CloudTrail", "{region}", "{timestamp}"]
  let known = stepsToLogs(in: folder).map { [folder] + $0 } ?? stepsToAccount(of: folder)
  if let known { return (known + days).joined(separator: "/") }
  let isBelowTop = folder.byteSplit("/").contains(where: isTop)
  return ([folder] + (isBelowTop ? [] : ["AWSLogs"]) + ["{account}"] + days).joined(separator: "/")
}

/// The steps of a path down to its account, with `{account}` for that; nil if no step looks like an account. What is
/// above `CloudTrail` counts as an account, whatever it is called.
private func stepsToAccount(of folder: String) -> [String]? {
  let isLocal = !folder.hasBytePrefix("s3://")
  let paths = [folder] + (isLocal ? [resolvedPath(folder)].compactMap(\.self) : [])
  for names in paths.map({ $0.byteSplit("/") }) {
    // The bucket's name is no account.
    let first = isLocal ? 0 : 3
    guard let account = names.indices.last(where: { $0 >= first && names[$0].isAccountID }) else { continue }
    let logs = names[account...].firstIndex { $0.isIdentical(to: "CloudTrail") } ?? account + 1
    return names[..<account] + ["{account}"] + names[(account + 1)..<logs]
  }
  guard isLocal else { return nil }
  for path in paths {
    var names = path.byteSplit("/")
    if let logs = names.lastIndex(where: { $0.isIdentical(to: "CloudTrail") }) {
      names.removeSubrange(logs...)
    } else if !isFolder(path + "/CloudTrail") {
      continue
    }
    // `.` is not what the folder is called.
    if let last = names.last, !["", ".", ".."].contains(last) { return names.dropLast() + ["{account}"] }
  }
  return nil
}

/// The folders between this one and the first `CloudTrail` in it, those that stand for a value in braces; nil where
/// there is none, or no account above it.
private func stepsToLogs(in folder: String) -> [String]? {
  var names: [String] = []
  var path = folder
  while names.count < 8 {
    guard let found = try? folderNames(inFolder: Array(path.utf8)) else { return nil }
    let inside = found.map { String(decoding: $0, as: UTF8.self) }.filter { !isHidden($0) }
    if inside.contains(where: { $0.isIdentical(to: "CloudTrail") }) { return steps(names) }
    let known = inside.first(where: isTop) ?? inside.first(where: \.isAccountID)
    guard let next = known ?? inside.first else { break }
    names.append(next)
    path += "/" + next
  }
  guard let top = names.firstIndex(where: isTop) else { return nil }
  return steps(names[...top], below: top) + ["{account}"]
}

/// Those of folders that lead to a `CloudTrail`.
private func steps(_ names: [String]) -> [String]? {
  guard let account = names.lastIndex(where: \.isAccountID) else { return nil }
  let top = names.firstIndex(where: isTop) ?? account
  return steps(names[..<account], below: top) + ["{account}"] + names[(account + 1)...]
}

/// The folder above the top is a value too.
private func steps(_ names: ArraySlice<String>, below top: Int) -> [String] {
  names.indices.map { $0 + 1 == top ? "{alias}" : names[$0] }
}

private func isTop(_ name: String) -> Bool { name.isIdentical(to: "AWSLogs") }

/// Whether Athena does not see it, or a template could not name it.
private func isHidden(_ name: String) -> Bool {
  name.utf8.first == UInt8(ascii: ".") || name.utf8.first == UInt8(ascii: "_") || name.utf8.contains(UInt8(ascii: "{"))
}
