import Catalogue
import Testing

/// The events that services have.
@Suite struct OperationTests {
  static let has = [
    ("ec2", "CreateSnapshot", true), ("ec2", "CreateSnapshoot", false), ("iam", "createUser", false),
    ("iam", "CreateUser", true), ("s3", "CreateSnapshot", false), ("s3", "PutBucketLifecycle", true),
    ("monitoring", "PutMetricAlarm", true), ("cloudwatch", "PutMetricAlarm", nil), ("no-such", "A", nil),
    ("ec2 0", "A", nil), ("", "A", nil),
    // Verbs of one and of two places in the table, names without a verb, and what no model has.
    ("ec2", "DescribeInstances", true), ("ec2", "UnmonitorInstances", true), ("guardduty", "UnarchiveFindings", true),
    ("ec2", "SharedSnapshotVolumeCreated", true), ("secretsmanager", "EndSecretVersionDelete", true),
    // Versions after the name.
    ("lambda", "CreateFunction20150331", true), ("lambda", "GetFunction20150331v2", true),
    ("lambda", "CreateFunction", false), ("cloudfront", "CreateDistribution2014_11_06", true),
    ("lambda", "GetFunktion20150331v2", false), ("lambda", "20150331", false),
  ]

  @Test(arguments: has.indices)
  func isKnown(row: Int) {
    let (service, event, wanted) = Self.has[row]
    #expect(Catalogue.has(event, of: service) == wanted, "\(service):\(event)")
  }

  static let nearest = [
    ("ec2", "CreateSnapshoot", "CreateSnapshot"), ("iam", "createUser", "CreateUser"),
    ("lambda", "createfunction", "CreateFunction20150331"), ("ec2", "TerminateInstance", "TerminateInstances"),
    ("ec2", "Xyzzy", nil), ("no-such", "CreateUser", nil),
  ]

  @Test(arguments: nearest.indices)
  func isMeant(row: Int) {
    let (service, event, wanted) = Self.nearest[row]
    #expect(Catalogue.nearestEvent(to: event, of: service) == wanted)
  }

  @Test func whichServicesHaveIt() {
    #expect(Catalogue.services(with: "CreateSnapshot").contains("ec2"))
    #expect(!Catalogue.services(with: "CreateSnapshot").contains("s3"))
    #expect(Catalogue.services.count > 300)
    #expect(Catalogue.services.reduce(0) { $0 + (Catalogue.events(of: $1)?.count ?? 0) } > 17_000)
  }

  @Test func eventsAreInOrder() {
    for service in Catalogue.services {
      let events = Catalogue.events(of: service) ?? []
      #expect(!events.isEmpty, "\(service)")
      #expect(zip(events, events.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }, "\(service)")
    }
  }

  /// A name that a service has elsewhere is not one that another logs as.
  @Test func namesElsewhere() {
    #expect(Catalogue.service(calledElsewhere: "cloudwatch") == "monitoring")
    #expect(Catalogue.service(calledElsewhere: "ec2") == nil)
    let services = Catalogue.services
    for (name, service) in Catalogue.namesElsewhere {
      #expect(!services.contains(name), "\(name) logs")
      #expect(services.contains(service), "\(service) does not log")
    }
  }
}
