import Values

/// What the matcher finds of one event: where it falls out or what it takes part as.
enum EventMatching {
  /// No pair has the name, of that source.
  case otherName(Text)
  /// The parts that have its name.
  case noTime([Int])
  case badTime([Int])
  case asked(Asked)

  /// Of an event with a wanted name and a good time.
  struct Asked {
    var time: Instant
    var partition: PartitionScheme.Assignment
    var filter: RoleFilter
    /// One for each part that has its name, in their order.
    var outcomes: [RoleFilter.Outcome]
  }
}

extension [RoleFilter.Outcome] {
  /// What the event is to a part, where it takes part as that.
  func participation(as part: Int) -> RoleFilter.Outcome? {
    let index = partitioningIndex { $0.part >= part }
    return index < count && self[index].part == part && self[index].stage == .tookPart ? self[index] : nil
  }
}
