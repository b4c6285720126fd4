import Testing

@testable import Driver
@testable import Evaluator

@Suite struct ProgressDisplayTests {
  @Test(arguments: [
    (
      ReadProgress(filesDone: 12, filesTotal: 200, bytesDone: 40_000_000, bytesTotal: 100_000_000, matches: 3), 2,
      "12 of 200 files, 40.0 MB of 100.0 MB, 20.0 MB/s, 3 s left, 3 matches"
    ),
    (
      ReadProgress(filesDone: 0, filesTotal: 1, bytesDone: 2_500_000_000, bytesTotal: nil, matches: 1), 10,
      "0 of 1 file, 2.5 GB, 250.0 MB/s, 1 match"
    ),
    (
      ReadProgress(filesDone: 2, filesTotal: 2, bytesDone: 1000, bytesTotal: 1000, matches: 0), 1,
      "2 of 2 files, 0.0 MB of 0.0 MB, 0.0 MB/s, 0 matches"
    ),
  ])
  func line(_ progress: ReadProgress, _ seconds: Int, _ line: String) {
    #expect(ProgressDisplay.line(progress, after: .seconds(seconds)) == line)
  }

  /// A line that the terminal would wrap is cut, and nothing is left of it.
  @Test func shownAndCleared() throws {
    let stream = MemoryStream(isTerminal: true, columns: 10)
    let display = try #require(ProgressDisplay(stream))
    display.show("1 of 2")
    display.show("0123456789abc")
    display.finish()
    display.finish()
    #expect(stream.text == "\r\u{1B}[2K1 of 2\r\u{1B}[2K012345678\r\u{1B}[2K")
  }

  @Test func quickWorkShowsNothing() throws {
    let stream = MemoryStream(isTerminal: true)
    let display = try #require(ProgressDisplay(stream))
    display.update(ReadProgress(filesDone: 1, filesTotal: 2, bytesDone: 1, bytesTotal: 2, matches: 0))
    display.finish()
    #expect(stream.text == "")
    #expect(ProgressDisplay(MemoryStream()) == nil)
  }
}
