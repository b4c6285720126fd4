/// The columns that the stages of a query hand on to each other, besides those of the scan and of the values.
struct StageNames {
  /// The moment of the event.
  let instant: SQLName
  /// What an event is: the number of a `PairSide`.
  let thing: SQLName
  /// All that it is, where one event may be several things.
  let things: SQLName
  /// The place of the pair in the spec, from 1; only where there are several.
  let pair: SQLName
  /// 1 for a start, 2 for an end: numbers, because the text 'end' sorts before 'start'.
  let side: SQLName
  let keys: [SQLName]
  /// One text of the key part that holds `[]`.
  let element: SQLName
  /// Within one instant, starts (0) come before what is both start and end of its key (1), before ends (2).
  let tieRank: SQLName
  /// The place of an entry among those with its eventID.
  let delivery: SQLName
  /// The place of an entry among those equal to it in all that orders them.
  let occurrence: SQLName
  /// 1 for a start whose predecessor is a start.
  let repeated: SQLName
  let nextSide: SQLName
  let nextInstant: SQLName
  let previousSide: SQLName
  let previousInstant: SQLName
  /// The number of an end among the ends of its key, and the number of ends that a start reaches.
  let number: SQLName
  let reach: SQLName
  let latestStart: SQLName
  let firstSlot: SQLName
  let slot: SQLName
  let state: SQLName
  let startInstant: SQLName
  let endInstant: SQLName
  let nextEventID: SQLName
  let startEventID: SQLName
  let endEventID: SQLName

  init(columns: ScanColumns, keyCount: Int) {
    let make = columns.makeName
    instant = make("instant")
    thing = make("kind")
    things = make("kinds")
    pair = make("pair")
    side = make("side")
    keys = keyCount == 1 ? [make("span_key")] : (1...keyCount).map { make("span_key_\($0)") }
    element = make("element")
    tieRank = make("turn")
    delivery = make("delivery")
    occurrence = make("occurrence")
    repeated = make("repeated")
    nextSide = make("next_side")
    nextInstant = make("next_instant")
    previousSide = make("previous_side")
    previousInstant = make("previous_instant")
    number = make("end_number")
    reach = make("ends_in_reach")
    latestStart = make("latest_start")
    firstSlot = make("first_slot")
    slot = make("slot")
    state = make("state")
    startInstant = make("start_instant")
    endInstant = make("end_instant")
    nextEventID = make("next_eventid")
    startEventID = make("start_eventid")
    endEventID = make("end_eventid")
  }
}
