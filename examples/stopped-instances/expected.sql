-- stopped-instances.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:StopInstances to ec2:StartInstances.
-- match first, starts at or after 2024-02-01T00:00:00Z and before 2024-03-01T00:00:00Z, within 30d, keep closed, open, cancelled.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, errorcode, "region",
    requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/31'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end, 3 a cancel.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE
      WHEN eventname = 'StopInstances' THEN 1
      WHEN eventname = 'StartInstances' THEN 2
      WHEN eventname = 'TerminateInstances' THEN 3
    END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('StopInstances', 'StartInstances', 'TerminateInstances')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-west-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends, 3 cancels.
entries AS (
  SELECT
    "alias",
    "account",
    kind                                 AS side,
    element                              AS span_key,
    instant,
    eventid,
    eventtime,
    eventname,
    CASE WHEN kind = 1 THEN 0 ELSE 3 END AS turn
  FROM events
  CROSS JOIN UNNEST(ARRAY_DISTINCT(
    COALESCE(
      TRANSFORM(
        TRY(CAST(TRY(JSON_EXTRACT(requestparameters, '$.instancesSet.items')) AS ARRAY(JSON))),
        item -> JSON_EXTRACT_SCALAR(item, '$.instanceId')
      ),
      ARRAY[JSON_EXTRACT_SCALAR(TRY(JSON_EXTRACT(requestparameters, '$.instancesSet.items')), '$.instanceId')]
    )
  )) AS of_elements (element)
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2024-02-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2024-03-31T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, turn, eventtime, eventname) AS delivery
  FROM entries
  WHERE span_key IS NOT NULL
),
-- A start directly after a start of its key repeats it.
repetitions AS (
  SELECT
    *,
    CASE WHEN side = 1 AND LAG(side) OVER in_order = 1 THEN 1 ELSE 0 END AS repeated
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key
    ORDER BY instant, turn, COALESCE(eventid, ''), eventtime, eventname, eventid, side DESC
  )
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order      AS next_side,
    LEAD(instant) OVER in_order   AS next_instant,
    LEAD(eventid) OVER in_order   AS next_eventid,
    LEAD(eventtime) OVER in_order AS next_eventtime,
    LEAD(eventname) OVER in_order AS next_eventname
  FROM repetitions
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key, repeated
    ORDER BY instant, turn, COALESCE(eventid, ''), eventtime, eventname, eventid, side DESC
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN repeated = 1 THEN 'repeated'
      WHEN side = 1 AND next_side = 3 AND next_instant <= instant + INTERVAL '30' DAY THEN 'cancelled'
      WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '30' DAY THEN 'closed'
      WHEN side = 1 THEN 'open'
    END AS state
  FROM neighbours
),
-- Start and end side by side.
spans AS (
  SELECT
    "alias",
    "account",
    span_key,
    state,
    instant   AS start_instant,
    CASE WHEN state IN ('closed', 'cancelled') THEN next_instant END AS end_instant,
    eventid   AS start_eventid,
    CASE WHEN state IN ('closed', 'cancelled') THEN next_eventid END AS end_eventid,
    eventtime AS start_eventtime,
    CASE WHEN state IN ('closed', 'cancelled') THEN next_eventtime END AS end_eventtime,
    CASE WHEN state IN ('closed', 'cancelled') THEN next_eventname END AS end_eventname
  FROM states
  WHERE state IN ('closed', 'open', 'cancelled') AND instant < FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
)
SELECT
  spans.span_key                          AS "instance",
  spans.start_eventtime                   AS "stopped",
  spans.end_eventtime                     AS "ended",
  spans.end_eventname                     AS "by",
  spans.end_instant - spans.start_instant AS "stood",
  spans.state                             AS "state"
FROM spans
ORDER BY
  "instance",
  spans.start_instant,
  spans.end_instant,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.state,
  "stopped",
  "ended",
  "by";
