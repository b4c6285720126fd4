-- idle-addresses.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:AllocateAddress to ec2:ReleaseAddress.
-- match next, starts at or after 2024-02-01T00:00:00Z and before 2024-03-01T00:00:00Z, within 30d, keep closed.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", 'payments' AS "team", eventtime, eventsource, eventname, eventid,
    responseelements, errorcode, "region", requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/31'
  UNION ALL
  SELECT
    'dev' AS "alias", '444455556666' AS "account", 'platform' AS "team", eventtime, eventsource, eventname, eventid,
    responseelements, errorcode, "region", requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'dev' AND "account" = '444455556666' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/31'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end, 3 a waypoint "used".
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE
      WHEN eventname = 'AllocateAddress' THEN 1
      WHEN eventname = 'ReleaseAddress' THEN 2
      WHEN eventname = 'AssociateAddress' THEN 3
    END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('AllocateAddress', 'ReleaseAddress', 'AssociateAddress')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-west-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends, 4 is "used".
entries AS (
  SELECT
    "alias",
    "account",
    "team",
    CASE WHEN kind = 1 THEN 1 WHEN kind = 2 THEN 2 WHEN kind = 3 THEN 4 END AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.allocationId')
      WHEN kind IN (2, 3) THEN JSON_EXTRACT_SCALAR(requestparameters, '$.allocationId')
    END AS span_key,
    instant,
    eventid,
    JSON_EXTRACT_SCALAR(responseelements, '$.publicIp')       AS response_publicip,
    eventtime,
    CASE WHEN kind = 1 THEN 0 WHEN kind = 3 THEN 1 ELSE 3 END AS turn
  FROM events
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
      ORDER BY instant, turn, response_publicip, eventtime) AS delivery
  FROM entries
  WHERE span_key IS NOT NULL
),
-- Which events come between a start and the next start or end of its key.
segments AS (
  SELECT
    *,
    SUM(CASE WHEN side >= 4 THEN 0 ELSE 1 END) OVER (
      PARTITION BY "alias", "account", span_key
      ORDER BY instant, turn, COALESCE(eventid, ''), response_publicip, eventtime, eventid, side DESC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS segment
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
),
-- How many there are, and the first of each.
waypoints AS (
  SELECT
    *,
    COUNT(CASE WHEN side = 4 THEN 1 END) OVER (
      PARTITION BY "alias", "account", span_key, segment
      ORDER BY instant
      RANGE BETWEEN CURRENT ROW AND INTERVAL '30' DAY FOLLOWING) AS via1_count,
    FIRST_VALUE(instant) OVER (
      PARTITION BY "alias", "account", span_key, segment
      ORDER BY CASE WHEN side = 4 THEN 0 ELSE 1 END, instant, turn, COALESCE(eventid, ''), response_publicip, eventtime, eventid, side DESC) AS via1_instant,
    FIRST_VALUE(eventtime) OVER (
      PARTITION BY "alias", "account", span_key, segment
      ORDER BY CASE WHEN side = 4 THEN 0 ELSE 1 END, instant, turn, COALESCE(eventid, ''), response_publicip, eventtime, eventid, side DESC) AS via1_eventtime
  FROM segments
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order      AS next_side,
    LEAD(instant) OVER in_order   AS next_instant,
    LEAD(eventid) OVER in_order   AS next_eventid,
    LEAD(eventtime) OVER in_order AS next_eventtime
  FROM waypoints
  WHERE NOT side >= 4
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key
    ORDER BY segment
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '30' DAY THEN 'closed'
      WHEN side = 1 AND next_side = 1 THEN 'superseded'
      WHEN side = 1 THEN 'open'
    END AS state
  FROM neighbours
),
-- Start and end side by side.
spans AS (
  SELECT
    "alias",
    "account",
    "team",
    span_key,
    state,
    instant                                                     AS start_instant,
    next_instant                                                AS end_instant,
    eventid                                                     AS start_eventid,
    next_eventid                                                AS end_eventid,
    CASE WHEN side = 1 THEN via1_count ELSE 0 END               AS via1_count,
    CASE WHEN side = 1 AND via1_count > 0 THEN via1_instant END AS via1_instant,
    CASE WHEN side = 1 AND via1_count > 0 THEN via1_eventtime END AS via1_eventtime,
    response_publicip                                           AS start_response_publicip,
    eventtime                                                   AS start_eventtime,
    next_eventtime                                              AS end_eventtime
  FROM states
  WHERE state = 'closed' AND instant < FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
)
SELECT
  spans."team"                  AS "team",
  spans.start_response_publicip AS "address",
  spans.start_eventtime         AS "allocated",
  spans.via1_eventtime          AS "first_used",
  spans.via1_count              AS "times_used",
  COALESCE(spans.via1_instant, spans.end_instant) - spans.start_instant AS "idle",
  ROUND(
    NULLIF(
      NULLIF(
        CAST(
          DATE_DIFF('millisecond', spans.start_instant, COALESCE(spans.via1_instant, spans.end_instant))
          AS DOUBLE)
          / 3600000.0E0
          * 0.005E0,
        CAST('Infinity' AS DOUBLE)
      ),
      CAST('-Infinity' AS DOUBLE)
    ),
    2
  ) AS "usd"
FROM spans
WHERE CAST(spans.via1_count AS DOUBLE) = 0.0E0 OR spans.via1_instant - spans.start_instant > INTERVAL '1' DAY
ORDER BY
  "usd" DESC,
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  "address",
  "allocated",
  "first_used",
  "times_used",
  "idle";
