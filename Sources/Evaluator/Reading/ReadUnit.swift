/// What one worker reads at a time: a file, or a part of a large plain one.
struct ReadUnit: Hashable {
  /// An index into the files.
  var file: Int
  /// Nil for a whole file.
  var part: FilePart?
  /// Whether nothing may be given that zlib and one thread would not give.
  var isExact = false

  /// Whether this is where the file is counted.
  var isFirst: Bool { part == nil || part?.range.lowerBound == 0 }

  /// The units of these files, in their order.
  static func units(of files: [EventFiles.File], jobs: Int, partSize: Int, exact: Set<Int>) -> [ReadUnit] {
    var units: [ReadUnit] = []
    units.reserveCapacity(files.count)
    for (index, file) in files.enumerated() {
      let isExact = exact.contains(index)
      if jobs > 1, !isExact, file.isRegular, file.size > partSize, let path = file.path,
        let parts = FilePart.parts(of: path, size: file.size, partSize: partSize)
      {
        units += parts.map { ReadUnit(file: index, part: $0) }
      } else {
        units.append(ReadUnit(file: index, part: nil, isExact: isExact))
      }
    }
    return units
  }
}
