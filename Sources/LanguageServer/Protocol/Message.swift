#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a message is, before its parameters are read.
struct MessageHead: Decodable {
  var id: RequestID?
  var method: String?
  /// Whether it answers a request of the server, which makes none.
  var isResponse: Bool

  private enum Key: String, CodingKey {
    case id, method, result, error
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decodeIfPresent(RequestID.self, forKey: .id)
    method = try container.decodeIfPresent(String.self, forKey: .method)
    isResponse = container.contains(.result) || container.contains(.error)
  }
}

/// A message with the parameters that its method has.
struct Message<Params: Decodable>: Decodable {
  var params: Params
}

/// For methods that take nothing, or whatever they are given.
struct NoParams: Decodable {
  init(from decoder: any Decoder) throws {}
}

struct Response<Result: Encodable>: Encodable {
  var jsonrpc = "2.0"
  var id: RequestID?
  /// Written as null where there is none.
  var result: Result?

  private enum Key: String, CodingKey {
    case jsonrpc, id, result
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(jsonrpc, forKey: .jsonrpc)
    try container.encode(id, forKey: .id)
    try container.encode(result, forKey: .result)
  }
}

struct ErrorResponse: Encodable {
  var jsonrpc = "2.0"
  var id: RequestID?
  var error: ResponseError

  private enum Key: String, CodingKey {
    case jsonrpc, id, error
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(jsonrpc, forKey: .jsonrpc)
    try container.encode(id, forKey: .id)
    try container.encode(error, forKey: .error)
  }
}

struct Notification<Params: Encodable>: Encodable {
  var jsonrpc = "2.0"
  var method: String
  var params: Params
}

/// A value as one message.
func encoded(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  guard let data = try? encoder.encode(value) else { return [] }
  return Array(data)
}

/// The bytes of a message as a value.
func decoded<Value: Decodable>(_ type: Value.Type, _ body: [UInt8]) throws -> Value {
  do {
    return try JSONDecoder().decode(type, from: Data(body))
  } catch {
    let whole = replacingLoneSurrogates(body)
    if whole == body { throw error }
    return try JSONDecoder().decode(type, from: Data(whole))
  }
}
