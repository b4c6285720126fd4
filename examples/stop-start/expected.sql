-- stop-start.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:StopInstances to ec2:StartInstances.
-- match first, starts at or after 2024-02-01T00:00:00Z and before 2024-03-01T00:00:00Z, within 7d, keep closed, open, repeated.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, errorcode, "region",
    requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/08'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE WHEN eventname = 'StopInstances' THEN 1 WHEN eventname = 'StartInstances' THEN 2 END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('StopInstances', 'StartInstances')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" = 'us-east-1'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind    AS side,
    element AS span_key,
    instant,
    eventid,
    eventtime
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
    AND instant < FROM_ISO8601_TIMESTAMP('2024-03-08T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, eventtime) AS delivery
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
    ORDER BY instant, side, COALESCE(eventid, ''), eventtime, eventid
  )
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order      AS next_side,
    LEAD(instant) OVER in_order   AS next_instant,
    LEAD(eventid) OVER in_order   AS next_eventid,
    LEAD(eventtime) OVER in_order AS next_eventtime
  FROM repetitions
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key, repeated
    ORDER BY instant, side, COALESCE(eventid, ''), eventtime, eventid
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN repeated = 1 THEN 'repeated'
      WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '7' DAY THEN 'closed'
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
    instant                                            AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END   AS end_instant,
    eventid                                            AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END   AS end_eventid,
    eventtime                                          AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventtime END AS end_eventtime
  FROM states
  WHERE state IN ('closed', 'open', 'repeated') AND instant < FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
)
SELECT
  spans.span_key                          AS "instance",
  spans.start_eventtime                   AS "stopped",
  spans.end_eventtime                     AS "started",
  spans.end_instant - spans.start_instant AS "still",
  CAST(DATE_DIFF('millisecond', spans.start_instant, spans.end_instant) AS DOUBLE) / 3600000.0E0 AS "hours",
  spans.state                             AS "state"
FROM spans
ORDER BY
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.state,
  "stopped",
  "started";
