import Catalogue
import Testing

/// What is kept is what the catalogue answers.
@Suite struct CatalogueCacheTests {
  @Test func answersAsTheCatalogueDoes() {
    let cache = CatalogueCache()
    let events = [
      "CreateSnapshot", "CreateSnapshoot", "createSnapshot", "DeleteFunction20150331", "DeleteFunction20150332v2",
      "GetFunction20150331v2", "", "X",
    ]
    for _ in 0..<2 {
      for service in ["ec2", "lambda", "iam", "no-such", ""] {
        for event in events {
          #expect(cache.has(event, of: service) == Catalogue.has(event, of: service))
          #expect(cache.nearestEvent(to: event, of: service) == Catalogue.nearestEvent(to: event, of: service))
          #expect(
            cache.pairs(startingWith: event, of: service)
              == Catalogue.pairs(startingWith: event, of: service))
        }
      }
      for event in events { #expect(cache.services(with: event) == Catalogue.services(with: event)) }
    }
  }
}
