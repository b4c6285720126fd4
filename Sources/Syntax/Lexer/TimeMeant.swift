import Values

/// The time in UTC that a text means with another offset, without its `Z`, or without its seconds; nil for any other.
func timeMeant(by text: String) -> String? {
  var local = text.uppercased()
  var offset: Int64 = 0
  if local.hasByteSuffix("Z") {
    local = local.droppingLastBytes(1)
  } else if let zone = local.firstMatch(of: /([+-])([0-9]{2}):?([0-9]{2})?$/), local.utf8.count > 12,
    let hours = Int64(zone.2), hours < 15
  {
    offset = (hours * 60 + (zone.3.flatMap { Int64($0) } ?? 0)) * 60_000 * (zone.1 == "-" ? -1 : 1)
    local = String(local[..<zone.range.lowerBound])
  }
  for form in [local, local + ":00"] {
    guard let instant = readTime(Array((form + "Z").utf8)[...]) else { continue }
    let meant = offset == 0 ? form + "Z" : Instant(milliseconds: instant.milliseconds - offset).description
    return readTime(Array(meant.utf8)[...]) == nil ? nil : meant
  }
  return nil
}
