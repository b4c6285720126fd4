import Driver
import Foundation
import Support
import Testing

/// `suggest`: what it prints is a spec that can be run at once.
@Suite struct SuggestVerbTests {
  private static func event(_ name: String, _ minute: Int, _ members: String) -> String {
    #"{"eventSource":"gizmo.amazonaws.com","eventName":"\#(name)","eventTime":"2024-05-10T01:0\#(minute):00Z","#
      + #""eventID":"\#(name)-\#(minute)","recipientAccountId":"111122223333",\#(members)}"# + "\n"
  }

  static let files = [
    "events/1.json": event("CreateGizmo", 1, #""responseElements":{"gizmo":{"gizmoId":"giz-0a1b2c3d"}}"#)
      + event("CreateGizmo", 2, #""responseElements":{"gizmo":{"gizmoId":"giz-9z8y7x6w\u001b[31m"}}"#)
      + event("TuneGizmo", 3, #""requestParameters":{"gizmoId":"giz-0a1b2c3d","level":"high"}"#),
    "events/2.json": event("ScrapGizmo", 5, #""requestParameters":{"gizmoId":"giz-0a1b2c3d"}"#)
      + event("ScrapGizmo", 6, #""requestParameters":{"gizmoId":"giz-9z8y7x6w\u001b[31m"}"#)
      + event("ScrapGizmo", 4, #""requestParameters":{"gizmoId":"giz-0a1b2c3d"},"errorCode":"Throttling""#),
  ]

  static let spec = """
    # gizmo:CreateGizmo: 2 events. gizmo:ScrapGizmo: 2 events and 1 that failed.
    # 2 of 2 keys of starts come back in a later end, 2 different ones: 2 first seen in
    # their start, and 2 last seen in their end.
    #   giz-0a1b2c3d: 2024-05-10T01:01:00Z to 2024-05-10T01:05:00Z
    #   giz-9z8y7x6w\\u{1b}[31m: 2024-05-10T01:02:00Z to 2024-05-10T01:06:00Z
    # Other ends:
    #   gizmo:TuneGizmo on responseElements.gizmo.gizmoId = requestParameters.gizmoId (1 of 2)

    pair gizmo:CreateGizmo -> gizmo:ScrapGizmo
      on responseElements.gizmo.gizmoId = requestParameters.gizmoId

    """

  @Test(arguments: ["CreateGizmo", "gizmo:CreateGizmo"])
  func specOfAnEvent(_ event: String) throws {
    let folder = try TemporaryFolder(Self.files)
    let events = folder.path + "/events"
    let run = command(["suggest", event, "--events", events])
    #expect(run.status == .done)
    #expect(run.output == Self.spec)
    #expect(run.errors == "")
    #expect(command(["check", "-"], input: run.output).errors == "")
    #expect(command(["fmt", "--check", "-"], input: run.output).status == .done)
    let rows = command(["dry-run", "-", "--events", events, "--stats", "none"], input: run.output)
    #expect(rows.output.split(separator: "\n").count == 3)
    let piped = command(["suggest", event, "--events", "-"], input: "")
    #expect(piped.status == .findings)
  }

  @Test func filesThatAreNotRead() throws {
    let folder = try TemporaryFolder(Self.files.merging(["events/_3.json": "", "events/4.log": ""]) { $1 })
    let run = command(["suggest", "CreateGizmo", "--events", folder.path + "/events"])
    #expect(run.output == Self.spec)
    #expect(
      run.errors.replacing(folder.path + "/", with: "") == """
        2 files or folders ignored: their names begin with _ or ., which hides them from Athena (first: \
        events/_3.json); their names do not end in .json, .jsonl or .ndjson, with .gz or without (first: events/4.log)

        """)
  }

  @Test func overview() throws {
    let folder = try TemporaryFolder(Self.files)
    let run = command(["suggest", "--events", folder.path + "/events", "--jobs", "2"])
    #expect(
      run.output == """
        3  gizmo:ScrapGizmo (1 failed)
        2  gizmo:CreateGizmo
             -> gizmo:ScrapGizmo on responseElements.gizmo.gizmoId = requestParameters.gizmoId (2 of 2)
        1  gizmo:TuneGizmo

        """)
    #expect(run.status == .done)
  }

  /// `new` makes a whole spec of the same finding, of the end that is asked for where there is one.
  @Test(arguments: [[], ["ScrapGizmo"], ["gizmo:ScrapGizmo"]])
  func newFromEvents(end: [String]) throws {
    let folder = try TemporaryFolder(Self.files)
    let events = folder.path + "/events"
    let run = command(["new", "gizmo.amazonaws.com:CreateGizmo"] + end + ["--events", events])
    #expect(run.status == .done && run.errors == "", "\(run.errors)")
    let pair = "pair gizmo:CreateGizmo -> gizmo:ScrapGizmo\n  on responseElements.gizmo.gizmoId = "
    #expect(run.output.contains(pair + "requestParameters.gizmoId\n"), "\(run.output)")
    #expect(run.output.contains("#   giz-0a1b2c3d: 2024-05-10T01:01:00Z to 2024-05-10T01:05:00Z\n"))
    #expect(run.output.contains("  gizmoId     = key\n"), "\(run.output)")
    #expect(command(["fmt", "-"], input: run.output).output == run.output)
    #expect(command(["check", "-"], input: run.output).status == .done)
    let rows = command(["dry-run", "-", "--events", events, "--stats", "none"], input: run.output)
    #expect(rows.output.split(separator: "\n").count == 3, "\(rows.output)\(rows.errors)")
  }

  /// An end that is asked for is taken, though another one is likelier.
  @Test func newWithAnotherEnd() throws {
    let folder = try TemporaryFolder(Self.files)
    let run = command(["new", "CreateGizmo", "TuneGizmo", "--events", folder.path + "/events"])
    #expect(run.status == .done)
    #expect(run.output.contains("pair gizmo:CreateGizmo -> gizmo:TuneGizmo\n"), "\(run.output)")
  }

  struct Refusal {
    var arguments: String
    var status: Driver.ExitStatus
    var message: String
  }

  static let refusals = [
    Refusal(arguments: "suggest", status: .usage, message: "suggest needs events"),
    Refusal(
      arguments: "suggest CreateGizmos --events FOLDER", status: .findings,
      message: "no event CreateGizmos is in these files; did you mean CreateGizmo?"),
    Refusal(
      arguments: "suggest Create --events FOLDER", status: .findings, message: "did you mean CreateGizmo?"),
    Refusal(
      arguments: "suggest ScrapGizmo --events FOLDER", status: .findings,
      message: "no end of gizmo:ScrapGizmo was found: none of its values comes back in a later event"),
    Refusal(arguments: "suggest X --events FOLDER/nothing", status: .inputOutput, message: "could not be found"),
    Refusal(
      arguments: "new CreateGizmo MeltGizmo --events FOLDER", status: .findings,
      message: "no event MeltGizmo is in these files"),
    Refusal(arguments: "new A B C --events FOLDER", status: .usage, message: "\"C\" is a third operand"),
    Refusal(arguments: "suggest X Y --events FOLDER", status: .usage, message: "\"Y\" is a second"),
  ]

  @Test(arguments: refusals.indices)
  func refusal(row: Int) throws {
    let folder = try TemporaryFolder(Self.files)
    let refusal = Self.refusals[row]
    let words = refusal.arguments.replacing("FOLDER", with: folder.path).split(separator: " ").map(String.init)
    let run = command(words)
    #expect(run.status == refusal.status)
    #expect(run.errors.contains(refusal.message), "\(run.errors)")
    #expect(run.output == "")
  }
}
