/// Whether two words are equal or one edit apart: a byte inserted, deleted or replaced, or two neighbours swapped.
package func isOneEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
  let head = zip(a, b).prefix { $0 == $1 }.count
  let (restA, restB) = (a[head...], b[head...])
  if restA.count == restB.count {
    return restA.dropFirst().elementsEqual(restB.dropFirst())
      || restA.count >= 2 && restA.dropFirst(2).elementsEqual(restB.dropFirst(2))
        && restA.first == restB.dropFirst().first && restB.first == restA.dropFirst().first
  }
  return restA.dropFirst().elementsEqual(restB) || restB.dropFirst().elementsEqual(restA)
}
