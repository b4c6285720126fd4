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
    case .hover: return response(id, try hover(try params(of: body)))
    case .formatting: return response(id, try formatting(try params(of: body)))
    case .documentSymbol: return response(id, try documentSymbols(try params(of: body)))
    case .definition: return response(id, try definition(try params(of: body)))
    case .references: return response(id, try references(try params(of: body)))
    case .prepareRename: return response(id, try prepareRename(try params(of: body)))
    case .rename: return response(id, try rename(try params(of: body)))
    case .semanticTokens: return response(id, try semanticTokens(try params(of: body)))
    case .inlayHint: return response(id, try inlayHints(try params(of: body)))
    case .codeAction: return response(id, try codeActions(try params(of: body)))
    }
  }
}
