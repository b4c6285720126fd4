-- leftovers.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- Pair 1 "volume": ec2:CreateVolume to ec2:DeleteVolume.
-- Pair 2 "snapshot": ec2:CreateSnapshot, ec2:CopySnapshot to ec2:DeleteSnapshot.
-- Pair 3 "address": ec2:AllocateAddress to ec2:ReleaseAddress.
-- match next, starts at or after 2024-06-01T00:00:00Z and before 2024-07-01T00:00:00Z, keep closed, open, orphan.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, "region",
    responseelements, errorcode, sourceipaddress, requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" >= '2024/06/01'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 2n - 1 the start of pair n, 2n its end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE
      WHEN eventname = 'CreateVolume' THEN 1
      WHEN eventname = 'DeleteVolume' THEN 2
      WHEN eventname IN ('CreateSnapshot', 'CopySnapshot') THEN 3
      WHEN eventname = 'DeleteSnapshot' THEN 4
      WHEN eventname = 'AllocateAddress' THEN 5
      WHEN eventname = 'ReleaseAddress' THEN 6
    END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN (
          'CreateVolume', 'DeleteVolume', 'CreateSnapshot', 'CopySnapshot', 'DeleteSnapshot',
          'AllocateAddress', 'ReleaseAddress'
        )
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-west-1')
    AND NOT sourceipaddress LIKE '%.amazonaws.com'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    CASE WHEN kind IN (1, 2) THEN 1 WHEN kind IN (3, 4) THEN 2 WHEN kind IN (5, 6) THEN 3 END AS pair,
    CASE WHEN kind IN (1, 3, 5) THEN 1 WHEN kind IN (2, 4, 6) THEN 2 END AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.volumeId')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.volumeId')
      WHEN kind = 3 THEN JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
      WHEN kind = 4 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId')
      WHEN kind = 5 THEN JSON_EXTRACT_SCALAR(responseelements, '$.allocationId')
      WHEN kind = 6 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.allocationId')
    END AS span_key,
    instant,
    eventid,
    "region",
    JSON_EXTRACT_SCALAR(responseelements, '$.size')       AS response_size,
    JSON_EXTRACT_SCALAR(responseelements, '$.volumeSize') AS response_volumesize,
    eventtime
  FROM events
  WHERE kind IS NOT NULL AND instant >= FROM_ISO8601_TIMESTAMP('2024-06-01T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", pair, span_key, side, eventid
      ORDER BY instant, "region", response_size, response_volumesize, eventtime) AS delivery
  FROM entries
  WHERE span_key IS NOT NULL
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order      AS next_side,
    LEAD(instant) OVER in_order   AS next_instant,
    LEAD(eventid) OVER in_order   AS next_eventid,
    LEAD("region") OVER in_order  AS next_partition_region,
    LEAD(eventtime) OVER in_order AS next_eventtime,
    LAG(side) OVER in_order       AS previous_side,
    LAG(instant) OVER in_order    AS previous_instant
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY "alias", "account", pair, span_key
    ORDER BY instant, side, COALESCE(eventid, ''), "region", response_size, response_volumesize, eventtime, eventid
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN side = 1 AND next_side = 2 THEN 'closed'
      WHEN side = 1 AND next_side = 1 THEN 'superseded'
      WHEN side = 1 THEN 'open'
      WHEN NOT COALESCE(previous_side = 1, FALSE) THEN 'orphan'
    END AS state
  FROM neighbours
),
-- Start and end side by side.
spans AS (
  SELECT
    "alias",
    "account",
    pair,
    span_key,
    state,
    CASE WHEN side = 1 THEN instant END             AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant WHEN state = 'orphan' THEN instant END AS end_instant,
    CASE WHEN side = 1 THEN eventid END             AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid WHEN state = 'orphan' THEN eventid END AS end_eventid,
    CASE WHEN side = 1 THEN "region" END            AS start_partition_region,
    CASE
      WHEN state = 'closed' THEN next_partition_region
      WHEN state = 'orphan' THEN "region"
    END AS end_partition_region,
    CASE WHEN side = 1 THEN response_size END       AS start_response_size,
    CASE WHEN side = 1 THEN response_volumesize END AS start_response_volumesize,
    CASE WHEN side = 1 THEN eventtime END           AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventtime WHEN state = 'orphan' THEN eventtime END AS end_eventtime
  FROM states
  WHERE state IN ('closed', 'open', 'orphan') AND instant < FROM_ISO8601_TIMESTAMP('2024-07-01T00:00:00Z')
)
SELECT
  CASE
    WHEN spans.pair = 1 THEN 'volume'
    WHEN spans.pair = 2 THEN 'snapshot'
    WHEN spans.pair = 3 THEN 'address'
  END AS "kind",
  spans.span_key                                       AS "id",
  COALESCE(spans.start_partition_region, spans.end_partition_region) AS "region",
  NULLIF(
    NULLIF(
      CASE
        WHEN REGEXP_LIKE(
               COALESCE(spans.start_response_size, spans.start_response_volumesize),
               '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?\z'
             )
          THEN TRY_CAST(COALESCE(spans.start_response_size, spans.start_response_volumesize) AS DOUBLE)
      END,
      CAST('Infinity' AS DOUBLE)
    ),
    CAST('-Infinity' AS DOUBLE)
  ) AS "gb",
  NULLIF(
    NULLIF(
      NULLIF(
        NULLIF(
          NULLIF(
            NULLIF(
              CASE
                WHEN REGEXP_LIKE(
                       COALESCE(spans.start_response_size, spans.start_response_volumesize),
                       '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?\z'
                     )
                  THEN TRY_CAST(COALESCE(spans.start_response_size, spans.start_response_volumesize) AS DOUBLE)
              END,
              CAST('Infinity' AS DOUBLE)
            ),
            CAST('-Infinity' AS DOUBLE)
          )
            * 12.0E0,
          CAST('Infinity' AS DOUBLE)
        ),
        CAST('-Infinity' AS DOUBLE)
      )
        * 0.0625E0,
      CAST('Infinity' AS DOUBLE)
    ),
    CAST('-Infinity' AS DOUBLE)
  ) AS "usdPerYear",
  CAST(DATE_DIFF('millisecond', spans.start_instant, spans.end_instant) AS DOUBLE) / 3600000.0E0 AS "hours",
  COALESCE(spans.start_eventtime, spans.end_eventtime) AS "seen",
  spans.state                                          AS "state"
FROM spans
WHERE spans.state <> 'closed' OR spans.end_instant - spans.start_instant > INTERVAL '7' DAY
ORDER BY
  "usdPerYear" DESC,
  "kind",
  COALESCE(spans.start_instant, spans.end_instant),
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.pair,
  spans.state,
  "region",
  "gb",
  "seen";
