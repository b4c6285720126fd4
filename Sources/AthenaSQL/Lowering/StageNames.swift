import Semantics

/// The columns that the stages of a query hand on to each other, besides those of the scan and of the values.
struct StageNames {
  /// The moment of the event.
  let instant: SQLName
  /// What an event is: the number of an `EventKind`.
  let kind: SQLName
  /// All that it is, where one event may be several kinds.
  let kinds: SQLName
  /// The place of the pair in the spec, from 1; only where there are several.
  let pair: SQLName
  /// `EventKind.sideNumber`.
  let side: SQLName
  let keys: [SQLName]
  /// The key before an event's other name has led to one; the same as `keys` without `named`.
  let ownKeys: [SQLName]
  /// The other name of an event, and whether a start is the first of its deliveries.
  let otherName: SQLName
  let startDelivery: SQLName
  /// The number of a span's events in its key, its first waypoints' moments, and how many waypoints it has.
  let segment: SQLName
  /// The place of an event in its key.
  let place: SQLName
  let waypointInstants: [SQLName]
  let waypointCounts: [SQLName]
  /// One text of the key part that holds `[]`.
  let element: SQLName
  /// Where an event comes within one instant (`EventRole.rank`).
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

  init(columns: ScanColumns, plan: Plan) {
    let make = columns.makeName
    let keyCount = plan.classification.keyCount
    instant = make("instant")
    kind = make("kind")
    kinds = make("kinds")
    pair = make("pair")
    side = make("side")
    keys = keyCount == 1 ? [make("span_key")] : (1...keyCount).map { make("span_key_\($0)") }
    ownKeys = plan.classification.hasNames ? [make("own_key")] + keys.dropFirst() : keys
    otherName = make("other_name")
    startDelivery = make("start_delivery")
    segment = make("segment")
    waypointInstants = plan.classification.waypoints.indices.map { make("via\($0 + 1)_instant") }
    waypointCounts = plan.classification.waypoints.indices.map { make("via\($0 + 1)_count") }
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
    place = make("place")
  }
}
