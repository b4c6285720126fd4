import Values

/// Which paths of an event name are one: XML's lists of one element are logged without a list, so that
/// `InstanceId.content` in one event is `InstanceId[].content` in another.
struct PathFolding {
  private var folded: [[PathTree.Node: PathTree.Node]] = []

  init(_ samples: [EventSamples], _ tree: inout PathTree) {
    for sample in samples {
      var byKeys: [[PathTree.Step]: (node: PathTree.Node, lists: Int)] = [:]
      let nodes = Set(sample.kept.paths).sorted()
      for node in nodes {
        let node = Self.withList(node, &tree)
        let steps = tree.steps(node)
        let keys = steps.filter { $0 != .each }
        let lists = steps.count - keys.count
        if lists >= byKeys[keys]?.lists ?? 0 { byKeys[keys] = (node, lists) }
      }
      var folded: [PathTree.Node: PathTree.Node] = [:]
      for node in nodes { folded[node] = byKeys[tree.steps(node).filter { $0 != .each }]?.node ?? node }
      self.folded.append(folded)
    }
  }

  func path(_ name: Int, _ node: PathTree.Node) -> PathTree.Node { folded[name][node] ?? node }

  /// What XML's lists show of themselves though they have one element: EC2's requests log it as
  /// `{"tag": 1, "content": …}`, and `item` and `member` are the names of elements.
  private static func withList(_ node: PathTree.Node, _ tree: inout PathTree) -> PathTree.Node {
    guard let parent = tree.parent(node) else { return node }
    let step = tree.step(node)
    let base = withList(parent, &tree)
    var result = base == parent ? node : tree.child(of: base, step) ?? node
    guard step != .each else { return result }
    if step == content, tree.step(base) != .each, tree.hasChild(parent, "tag"), let list = tree.elements(of: base) {
      result = tree.child(of: list, step) ?? result
    } else if elementNames.contains(step) {
      result = tree.elements(of: result) ?? result
    }
    return result
  }

  private static let content = PathTree.Step.key(Text("content"))
  private static let elementNames: Set<PathTree.Step> = [.key(Text("item")), .key(Text("member"))]
}
