import Foundation
import Glibc

/// Moto's server on a free port of the loopback, for the real AWS CLI to talk to.
///
/// It is there where `moto_server` and `aws` are in `PATH` and TRAILSPAN_MOTO is set. Moto never looks at the SQL, knows
/// no failed query, answers in one page, and to an unknown id with HTTP 500; the stand-in covers those.
package final class MotoServer: @unchecked Sendable {
  package static var isWanted: Bool { ProcessInfo.processInfo.environment["TRAILSPAN_MOTO"] == "1" }

  package let url: String
  private let process = Process()

  package init() throws {
    let port = Self.freePort()
    url = "http://127.0.0.1:\(port)"
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["moto_server", "-H", "127.0.0.1", "-p", "\(port)"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ContinuousClock.now + .seconds(60)
    while !Self.answers(port) {
      guard ContinuousClock.now < end, process.isRunning else { throw CocoaError(.executableLoad) }
      usleep(100_000)
    }
  }

  deinit {
    // SIGTERM is blocked in it: it has the signal mask of the thread that started it.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// What a program needs to call the server by the AWS CLI, besides `--endpoint-url` and a region.
  package var environment: [String: String] {
    var environment = ProcessInfo.processInfo.environment
    environment["AWS_ACCESS_KEY_ID"] = "test"
    environment["AWS_SECRET_ACCESS_KEY"] = "test"
    environment["AWS_SESSION_TOKEN"] = nil
    environment["AWS_PROFILE"] = nil
    environment["AWS_CONFIG_FILE"] = "/dev/null"
    environment["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null"
    return environment
  }

  /// Sends bytes over HTTP as they are and gives back the status.
  @discardableResult
  package func send(_ method: String, _ path: String, _ body: String = "") throws -> Int {
    let port = Int(url.split(separator: ":").last ?? "") ?? 0
    let socket = Self.connect(port)
    guard socket >= 0 else { throw CocoaError(.fileReadUnknown) }
    defer { close(socket) }
    let request =
      "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nContent-Length: \(body.utf8.count)\r\n"
      + "Authorization: AWS4-HMAC-SHA256 Credential=test/20220517/us-east-1/s3/aws4_request\r\nConnection: close\r\n\r\n"
    let bytes = Array((request + body).utf8)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      sent += count
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while case let count = read(socket, &buffer, buffer.count), count > 0 { answer += buffer[..<count] }
    return Int(String(decoding: answer.dropFirst(9).prefix(3), as: UTF8.self)) ?? 0
  }

  /// Queues the rows of queries that are started later, first in first out.
  package func queue(_ results: [[[String?]]]) throws {
    let json = results.map { rows in
      ["rows": rows.map { ["Data": $0.map { $0.map { ["VarCharValue": $0] } ?? [:] }] }]
    }
    let data = try JSONSerialization.data(withJSONObject: ["results": json])
    try send("POST", "/moto-api/static/athena/query-results", String(decoding: data, as: UTF8.self))
  }

  private static func address(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    return address
  }

  private static func call(_ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> Int32) -> Int32 {
    withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
  }

  private static func connect(_ port: Int) -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = address(port)
    if call(&address, { Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }) == 0 {
      return descriptor
    }
    close(descriptor)
    return -1
  }

  private static func answers(_ port: Int) -> Bool {
    let descriptor = connect(port)
    if descriptor >= 0 { close(descriptor) }
    return descriptor >= 0
  }

  private static func freePort() -> Int {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    var address = address(0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = call(&address) { bind(descriptor, $0, size) }
    _ = call(&address) { getsockname(descriptor, $0, &size) }
    return Int(in_port_t(bigEndian: address.sin_port))
  }
}
