/// What a record's `eventSource` has after the name of the service: `ec2.amazonaws.com`.
package let eventSourceSuffix = ".amazonaws.com"

/// The name of a service as a spec writes it: without what an `eventSource` has after it.
package func serviceName(ofSource source: String) -> String {
  source.hasByteSuffix(eventSourceSuffix) ? source.droppingLastBytes(eventSourceSuffix.utf8.count) : source
}
