package import Foundation

/// The folder of the checkout that the tests were built from.
package let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Real records that may lie beside the checkout; nil where they do not.
package let sharedData: String? = {
  let path = checkout.deletingLastPathComponent().appending(path: "shared/data").path()
  return FileManager.default.fileExists(atPath: path) ? path : nil
}()

/// The text of a file of the checkout.
package func checkoutText(_ path: String) throws -> String {
  try String(contentsOf: checkout.appending(path: path), encoding: .utf8)
}

/// All files below a folder of the checkout whose names end so, as paths from the checkout, sorted.
package func checkoutFiles(below folder: String, ending suffix: String) -> [String] {
  let root = checkout.appending(path: folder).path()
  guard let all = FileManager.default.enumerator(atPath: root) else { return [] }
  return all.compactMap { $0 as? String }.filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
}
