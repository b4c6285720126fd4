import Files
import Values

/// The cases that paths lead to, in the order in which they are found, folders by the names in them.
///
/// A case is a folder with `events/` and `expected.csv`: the spec's own folder, or a folder in `SPEC.tests/`.
struct CaseSearch {
  private(set) var cases: [SpecCase] = []
  /// Specs without a case.
  private(set) var untested: [String] = []
  /// Folders `SPEC.tests` that hold cases and have no spec beside them.
  private(set) var orphans: [String] = []
  /// Paths that could not be read, and why.
  private(set) var failures: [(path: String, reason: String)] = []

  private var seenSpecs: Set<SpecIdentity> = []
  private var seenFolders: Set<FileIdentity> = []

  /// What a spec is found as, whatever way led there: a name in a folder. It is no file's identity, because a second
  /// name of one file may have cases of its own.
  private struct SpecIdentity: Hashable {
    /// Nil where there is no such folder.
    var folder: FileIdentity?
    var name: [UInt8]

    init(_ path: String) {
      // The path that a link leads to is made for links alone: of a deep folder it takes long.
      let path = isLink(path) ? resolvedPath(path) ?? path : path
      let bytes = Array(path.utf8)
      let end = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      folder = FileIdentity(ofFolder: end == 0 ? "." : String(decoding: bytes[..<end], as: UTF8.self))
      name = Array(bytes[end...])
    }
  }

  init(paths: [String]) {
    for path in paths { search(path) }
    shareCases()
  }

  private mutating func search(_ operand: String) {
    let path = operand.withoutTrailingSlashes
    do throws(FileFailure) {
      try checkReadable(path)
    } catch {
      failures.append((path, error.reason))
      return
    }
    if !isFolder(path) {
      add(spec: path)
    } else if let spec = spec(ofTests: path) {
      add(spec: spec)
    } else if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), let spec = spec(ofTests: String(path[..<slash])) {
      cases.append(SpecCase(spec: spec, folder: path + "/", label: path, hasOwnFolder: true))
    } else {
      search(folder: path)
    }
  }

  /// Folders of events may be large and hold no specs; hidden ones belong to other programs.
  private mutating func search(folder: String) {
    guard let identity = FileIdentity(ofFolder: folder), seenFolders.insert(identity).inserted else { return }
    do throws(FileFailure) {
      try checkReadable(folder)
    } catch {
      failures.append((folder, error.reason))
      return
    }
    let prefix = folder == "." ? "" : folder == "/" ? "/" : folder + "/"
    for name in visibleNames(in: folder) {
      let path = prefix + name
      let isFolder: Bool
      do throws(FileFailure) {
        isFolder = try checkedIsFolder(Array(path.utf8))
      } catch {
        failures.append((path, error.reason))
        continue
      }
      if isFolder {
        if name == "events" || spec(ofTests: path) != nil { continue }
        if name.endsInBytes(".tests"), namesInFolder(path).contains(where: { isCase(path + "/" + $0 + "/") }) {
          orphans.append(path)
        }
        search(folder: path)
      } else if name.endsInBytes(".span") {
        add(spec: path)
      }
    }
  }

  private mutating func add(spec: String) {
    guard seenSpecs.insert(SpecIdentity(spec)).inserted else { return }
    let count = cases.count
    let folder = resolve("", besides: spec)
    if isCase(folder) {
      cases.append(SpecCase(spec: spec, folder: folder, label: spec, hasOwnFolder: false))
    }
    for tests in [folder + stem(of: spec) + ".tests", spec + ".tests"] where isFolder(tests) {
      for name in visibleNames(in: tests) where isFolder(tests + "/" + name) {
        let path = tests + "/" + name
        cases.append(SpecCase(spec: spec, folder: path + "/", label: path, hasOwnFolder: true))
      }
    }
    if cases.count == count { untested.append(spec) }
  }

  /// The names in a folder except hidden ones. What is not UTF-8 cannot be named in a spec's path, so a spec or a
  /// folder that is called so is a failure: it would go unnoticed that its cases are not run.
  private mutating func visibleNames(in folder: String) -> [String] {
    var visible: [String] = []
    var unnamed: [[UInt8]] = []
    for name in (try? names(inFolder: folder)) ?? [] {
      guard let text = String(validating: name, as: UTF8.self) else {
        unnamed.append(name)
        continue
      }
      if !text.isHiddenName { visible.append(text) }
    }
    if !unnamed.isEmpty {
      let folders = Set((try? folderNames(inFolder: Array(folder.utf8))) ?? [])
      for name in unnamed {
        let repaired = String(decoding: name, as: UTF8.self)
        guard !repaired.isHiddenName, folders.contains(name) || repaired.endsInBytes(".span") else { continue }
        failures.append((folder + "/" + repaired, "its name is not UTF-8"))
      }
    }
    return visible
  }

  private func isCase(_ folder: String) -> Bool {
    isFolder(folder + "events") && isRegularFile(folder + "expected.csv")
  }

  /// The spec that a folder `SPEC.tests` or `SPEC.span.tests` belongs to.
  private func spec(ofTests path: String) -> String? {
    guard path.endsInBytes(".tests") else { return nil }
    let base = String(decoding: path.utf8.dropLast(".tests".utf8.count), as: UTF8.self)
    return [base + ".span", base].first { $0.endsInBytes(".span") && isRegularFile($0) }
  }

  /// Several specs of one folder share the rows that lie beside them, and links let other cases share them.
  private mutating func shareCases() {
    let files = cases.map { FileIdentity(of: $0.expected) }
    var sharers: [FileIdentity: Set<Text>] = [:]
    for (found, file) in zip(cases, files) {
      if let file { sharers[file, default: []].insert(Text("\(found.folder)\0\(found.spec)")) }
    }
    for (index, file) in files.enumerated() {
      cases[index].isShared = file.flatMap { sharers[$0] }.map { $0.count > 1 } ?? false
    }
  }
}

extension String {
  fileprivate var isHiddenName: Bool { utf8.first == UInt8(ascii: ".") || utf8.first == UInt8(ascii: "_") }

  fileprivate func endsInBytes(_ end: String) -> Bool { utf8.suffix(end.utf8.count).elementsEqual(end.utf8) }

  fileprivate var withoutTrailingSlashes: String {
    var bytes = Substring(self).utf8
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return String(Substring(bytes))
  }
}
