struct PositionParams: Decodable {
  var textDocument: DocumentID
  var position: Position
}

extension LanguageServer {
  mutating func respond(to request: Request, _ id: RequestID, _ body: [UInt8]) throws(ResponseError) -> [UInt8] {
    switch request {
    case .initialize: return response(id, try initialize(try params(of: body)))
    case .shutdown:
      phase = .shutDown
      return response(id, String?.none)
    case .completion: return response(id, try completion(try params(of: body)))
    }
  }
}
