import Files
import Libc
import Location
import Semantics
import Values

/// Searches the paths of a run for files.
///
/// Folders are searched under their own names first, then what links lead to: the answer depends neither on what a link
/// is called nor on the order of the paths.
struct FileSearch {
  typealias File = EventFiles.File

  var files: [File] { taken.files }
  private(set) var ignoredPaths: [IgnoreReason: (count: Int, first: [UInt8])] = [:]
  private(set) var faults: [FileFault] = []

  /// On the way through a folder.
  private struct Walk {
    var operand: Operand
    /// How long the path is up to its last hidden name; 0 without one.
    var hiddenEnd = 0
    var isLinked = false
    /// Whether the folder was searched before, by another name.
    var isRepeated = false
  }

  private struct Link {
    var path: [UInt8]
    var status: stat
    var walk: Walk
  }

  private enum Kind {
    case file
    case folder
    case other
  }

  private let siblings: SiblingFolders
  /// Where the table's partitions lie; nil where nothing says so.
  private let location: LocationMatcher?
  private var links: [Link] = []
  /// The places of files that are named, which are read whatever they are called.
  private var named: Set<[UInt8]> = []
  /// Folders searched with a hidden name in their paths, in case a partition lies there.
  private var hiddenFoldersSeen: [FileIdentity] = []
  private var foldersSeen: Set<FileIdentity> = []
  private var taken = TakenFiles()

  init(_ plan: Plan?) {
    location = plan.flatMap { plan in
      plan.scan.table?.location.map { LocationMatcher($0, plan.scan.partitions) }
    }
    siblings = SiblingFolders(plan)
  }

  mutating func run(_ paths: [String]) {
    let workingFolder = FilePlace.workingFolder
    var seen: Set<[UInt8]> = []
    var found: [(operand: Operand, status: stat)?] = []
    for path in paths where seen.insert(Array(path.utf8)).inserted {
      if path == "-" {
        found.append(nil)
        continue
      }
      var bytes = Array(path.utf8)
      while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
      var status = stat()
      guard bytes.withCPath({ stat($0, &status) }) == 0 else {
        faultOnMissing(bytes, systemError())
        continue
      }
      let operand = Operand(bytes, in: workingFolder)
      if Self.kind(status) != .folder { named.insert(operand.place.path) }
      found.append((operand, status))
    }
    for item in found {
      guard let (operand, status) = item else {
        taken.take(File(path: nil, size: 0, isRegular: false), nil, location)
        continue
      }
      let walk = Walk(operand: operand, isLinked: Self.isLink(operand, status))
      switch Self.kind(status) {
      case .folder where walk.isLinked: links.append(Link(path: operand.path, status: status, walk: walk))
      case .folder: search(operand.path, status, walk)
      case .file, .other: take(operand.path, status, walk)
      }
    }
    followLinks()
    for path in taken.chooseNames(location) { ignore(path, .alreadyTaken) }
  }

  // MARK: Folders

  private mutating func search(_ folder: [UInt8], _ status: stat, _ walk: Walk) {
    if !walk.isRepeated {
      guard foldersSeen.insert(FileIdentity(status)).inserted else {
        ignore(folder, .alreadySearched, walk)
        return
      }
      if walk.hiddenEnd > 0 { hiddenFoldersSeen.append(FileIdentity(status)) }
    }
    let entries = FolderEntry.entries(in: folder) { [siblings, location] name, hasEventName, mayBeFolder in
      if FolderEntry.isHidden(name) { return mayBeFolder && location != nil ? nil : .hidden }
      if let reason = siblings.reasonToIgnore(name, mayBeFolder: mayBeFolder) { return reason }
      return mayBeFolder || hasEventName ? nil : .otherName
    }
    guard let entries else {
      fault(folder, "the folder could not be read: \(systemError())", walk)
      return
    }
    for entry in entries {
      let path = folder == [UInt8(ascii: "/")] ? folder + entry.name : folder + [UInt8(ascii: "/")] + entry.name
      switch entry.kind {
      case .ignored(let reason): ignore(path, reason, walk)
      case .missing(let error): fault(path, "it could not be found: \(error)", walk)
      case .found(let status, let hasEventName): visit(path, entry, status, hasEventName, walk)
      }
    }
  }

  /// Athena takes neither files nor folders whose names begin with `_` or `.` (Athena, "Other notable limitations"),
  /// but for the folders that lead to a partition (FACTS.md, "Athena: tables").
  private mutating func visit(
    _ path: [UInt8], _ entry: FolderEntry, _ status: stat, _ hasEventName: Bool, _ walk: Walk
  ) {
    var walk = walk
    walk.isLinked = walk.isLinked || entry.isLink
    let isHidden = FolderEntry.isHidden(entry.name)
    switch Self.kind(status) {
    case .folder where entry.isLink:
      if isHidden { walk.hiddenEnd = path.count }
      if !walk.isRepeated { links.append(Link(path: path, status: status, walk: walk)) }
    case .folder where isHidden:
      let isOutermost = walk.hiddenEnd == 0
      walk.hiddenEnd = path.count
      searchHidden(path, status, walk, isOutermost: isOutermost)
    case .folder: search(path, status, walk)
    case .file where isHidden, .other where isHidden: ignore(path, .hidden, walk)
    case .file where hasEventName && walk.hiddenEnd > 0 && !isBelowHidden(path, walk): ignore(path, .hidden, walk)
    case .file where hasEventName: take(path, status, walk)
    case .file: ignore(path, .otherName, walk)
    case .other: ignore(path, .notRegular, walk)
    }
  }

  /// Whether a partition lies below the last hidden name of a file's path.
  private func isBelowHidden(_ path: [UInt8], _ walk: Walk) -> Bool {
    let length = walk.operand.placeLength(of: walk.hiddenEnd)
    return location?.values(of: walk.operand.place(of: path), below: length) != nil
  }

  /// Looks into a folder with a hidden name: a partition's folder may be there. Where there is none it is passed over
  /// as a whole, and what links in it lead to may be searched from elsewhere.
  private mutating func searchHidden(_ folder: [UInt8], _ status: stat, _ walk: Walk, isOutermost: Bool) {
    let (before, ignored, faulty, seen) = (files.count, ignoredPaths, faults.count, hiddenFoldersSeen.count)
    search(folder, status, walk)
    guard files.count == before, !walk.isRepeated else { return }
    ignoredPaths = ignored
    faults.removeLast(faults.count - faulty)
    ignore(folder, .hidden, walk)
    // Only once for all: folders that lead to each other would be searched over and over.
    guard isOutermost else { return }
    foldersSeen.subtract(hiddenFoldersSeen[seen...])
    hiddenFoldersSeen.removeLast(hiddenFoldersSeen.count - seen)
  }

  // MARK: Links

  /// Searches what links lead to. A folder that has been searched is searched again where the table has a location:
  /// the link's name may be the one that lies there. It is searched for files alone then, and no further links.
  private mutating func followLinks() {
    var next = 0
    while next < links.count {
      let link = links[next]
      next += 1
      guard foldersSeen.contains(FileIdentity(link.status)) else {
        if link.walk.hiddenEnd > 0 {
          searchHidden(link.path, link.status, link.walk, isOutermost: true)
        } else {
          search(link.path, link.status, link.walk)
        }
        continue
      }
      let place = link.walk.operand.place(of: link.path).path
      let target = resolvedPath(link.path) ?? []
      // A folder that the link itself lies in has no names to give but its own, over and over.
      if location != nil, !place.starts(with: target + [UInt8(ascii: "/")]) {
        var walk = link.walk
        walk.isRepeated = true
        search(link.path, link.status, walk)
      }
      ignore(link.path, .alreadySearched, link.walk)
    }
  }

  private mutating func take(_ path: [UInt8], _ status: stat, _ walk: Walk) {
    let isRegular = Self.kind(status) == .file
    let file = File(
      path: path, size: Int(status.st_size), isRegular: isRegular, operand: walk.operand, isLinked: walk.isLinked,
      isRepeated: walk.isRepeated)
    taken.take(file, isRegular ? FileIdentity(status) : nil, location)
  }

  // MARK: What is passed over

  private mutating func ignore(_ path: [UInt8], _ reason: IgnoreReason, _ walk: Walk) {
    if walk.isRepeated { return }
    switch reason {
    case .otherName, .hidden, .digest, .insight, .networkActivity, .aggregated:
      // If it is named as well, it is read.
      if !named.isEmpty, named.contains(walk.operand.place(of: path).path) { return }
    case .alreadyTaken, .alreadySearched, .notRegular: break
    }
    ignore(path, reason)
  }

  private mutating func ignore(_ path: [UInt8], _ reason: IgnoreReason) {
    let (count, first) = ignoredPaths[reason] ?? (0, path)
    ignoredPaths[reason] = (count + 1, path.lexicographicallyPrecedes(first) ? path : first)
  }

  private mutating func fault(_ path: [UInt8], _ message: String, _ walk: Walk) {
    if !walk.isRepeated { fault(path, message) }
  }

  private mutating func fault(_ path: [UInt8], _ message: String) {
    faults.append(FileFault(path: String(decoding: path, as: UTF8.self), kind: .unreadable, message: message))
  }

  private mutating func faultOnMissing(_ path: [UInt8], _ error: String) {
    if path.starts(with: "s3://".utf8) {
      let address = String(decoding: path, as: UTF8.self)
      fault(
        path,
        "an address in S3 is not read; copy it to a folder first: aws s3 sync \(address) FOLDER, then --events FOLDER")
    } else {
      fault(path, "it could not be found: \(error)")
    }
  }

  /// Whether a link leads there: for a folder one anywhere on its path, for a file, of which many may be named, its own
  /// name.
  private static func isLink(_ operand: Operand, _ status: stat) -> Bool {
    guard kind(status) != .folder else {
      return resolvedPath(operand.path).map { $0 != operand.place.path } ?? false
    }
    var link = stat()
    return operand.path.withCPath { lstat($0, &link) } == 0 && link.st_mode & S_IFMT == S_IFLNK
  }

  private static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }
}
