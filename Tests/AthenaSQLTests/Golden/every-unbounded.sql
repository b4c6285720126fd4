-- cnapp.span, compiled by trailspan 1.0. Edit the spec, not this text.
-- ec2:CreateSnapshot to ec2:DeleteSnapshot.
-- match every, keep closed, open, superseded, repeated, orphan.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'alias-1' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, errorcode, "region",
    responseelements, requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-1' AND "account" = '111122223333' AND "timestamp" >= '2022/01/01'
  UNION ALL
  SELECT
    'alias-2' AS "alias", '444455556666' AS "account", eventtime, eventsource, eventname, eventid, errorcode, "region",
    responseelements, requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-2' AND "account" = '444455556666' AND "timestamp" >= '2022/01/01'
  UNION ALL
  SELECT
    'alias-3' AS "alias", '777788889999' AS "account", eventtime, eventsource, eventname, eventid, errorcode, "region",
    responseelements, requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-3' AND "account" = '777788889999' AND "timestamp" >= '2022/01/01'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE WHEN eventname = 'CreateSnapshot' THEN 1 WHEN eventname = 'DeleteSnapshot' THEN 2 END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('CreateSnapshot', 'DeleteSnapshot')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-central-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId')
    END AS span_key,
    instant,
    eventid,
    eventtime
  FROM events
  WHERE kind IS NOT NULL AND instant IS NOT NULL
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
-- The ends of a key in order of time, and how many of them each start reaches.
reaches AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side
      ORDER BY instant, side, COALESCE(eventid, ''), eventtime, eventid) AS end_number,
    COUNT(CASE WHEN side = 2 THEN 1 END) OVER (PARTITION BY "alias", "account", span_key) AS ends_in_reach,
    MAX(CASE WHEN side = 1 THEN instant END) OVER (PARTITION BY "alias", "account", span_key) AS latest_start
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
),
-- Each start once for every end in its reach, or once in slot 0.
slots AS (
  SELECT
    *
  FROM reaches
  CROSS JOIN UNNEST(SEQUENCE(
    CASE
      WHEN side = 2 THEN end_number
      WHEN ends_in_reach = 0 THEN CAST(0 AS BIGINT)
      ELSE CAST(1 AS BIGINT)
    END,
    CASE WHEN side = 2 THEN end_number ELSE ends_in_reach END,
    CAST(10000 AS BIGINT)
  )) AS of_blocks (first_slot)
  CROSS JOIN UNNEST(SEQUENCE(
    first_slot,
    LEAST(first_slot + CAST(9999 AS BIGINT), CASE WHEN side = 2 THEN end_number ELSE ends_in_reach END)
  )) AS of_slots (slot)
),
-- The end in each start's slot, and what became of each start.
states AS (
  SELECT
    *,
    FIRST_VALUE(instant) OVER in_slot   AS next_instant,
    FIRST_VALUE(eventid) OVER in_slot   AS next_eventid,
    FIRST_VALUE(eventtime) OVER in_slot AS next_eventtime,
    CASE
      WHEN side = 1 AND slot > 0 THEN 'closed'
      WHEN side = 1 THEN 'open'
      WHEN latest_start IS NULL THEN 'orphan'
    END AS state
  FROM slots
  WINDOW in_slot AS (
    PARTITION BY "alias", "account", span_key, slot
    ORDER BY side DESC
  )
),
-- Start and end side by side.
spans AS (
  SELECT
    "alias",
    "account",
    span_key,
    state,
    CASE WHEN side = 1 THEN instant END   AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant WHEN state = 'orphan' THEN instant END AS end_instant,
    CASE WHEN side = 1 THEN eventid END   AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid WHEN state = 'orphan' THEN eventid END AS end_eventid,
    CASE WHEN side = 1 THEN eventtime END AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventtime WHEN state = 'orphan' THEN eventtime END AS end_eventtime
  FROM states
  WHERE state IN ('closed', 'open', 'superseded', 'repeated', 'orphan')
)
SELECT
  spans."alias"                           AS "alias",
  spans."account"                         AS "account",
  spans.span_key                          AS "key",
  spans.start_eventtime                   AS "started",
  spans.end_eventtime                     AS "ended",
  spans.end_instant - spans.start_instant AS "duration",
  spans.state                             AS "state"
FROM spans
ORDER BY
  COALESCE(spans.start_instant, spans.end_instant),
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.state,
  "started",
  "ended";
