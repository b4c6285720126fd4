import Values

/// Whether it is five groups of 8, 4, 4, 4 and 12 hexadecimal digits.
func isUUID(_ text: String.UTF8View) -> Bool {
  let groups = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return groups.map(\.count) == [8, 4, 4, 4, 12]
    && groups.joined().allSatisfy(isHexadecimal)
}

extension Table {
  /// The schema of AWS's own tables that have such a name; nil for every other, and where the block names a schema.
  var schemaByName: TableSchema? {
    guard schema == .athena, location == nil else { return nil }
    if isUUID(name.utf8) || database.map({ $0.isIdentical(to: "aws:cloudtrail") }) == true { return .lake }
    let isInCloudWatch = catalog?.hasBytePrefix("s3tablescatalog/aws-cloudwatch") == true
    return isInCloudWatch || (name.hasBytePrefix(String.ofSecurityLake) && !name.isOfOtherSource) ? .ocsf : nil
  }
}

extension Table {
  /// Whether a table that is said to be in OCSF is called as Security Lake calls those of other events.
  var holdsOtherEvents: Bool { schema == .ocsf && name.isOfOtherSource }
}

extension String {
  fileprivate static let ofSecurityLake = "amazon_security_lake_table_"

  /// Whether it is a name of Security Lake's for other events than CloudTrail's, or for those of source version 1.
  fileprivate var isOfOtherSource: Bool {
    hasBytePrefix(Self.ofSecurityLake)
      && !["_cloud_trail_mgmt_2_0", "_s3_data_2_0", "_lambda_execution_2_0"].contains { hasByteSuffix($0) }
  }
}
