-- role-policies.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- iam:PutRolePolicy to iam:DeleteRolePolicy.
-- match next, starts at or after 2024-05-01T00:00:00Z and before 2024-06-01T00:00:00Z, keep closed, open, superseded, orphan.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, errorcode, "region",
    requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" >= '2024/05/01'
  UNION ALL
  SELECT
    'staging' AS "alias", '444455556666' AS "account", eventtime, eventsource, eventname, eventid, errorcode, "region",
    requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'staging' AND "account" = '444455556666' AND "timestamp" >= '2024/05/01'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE WHEN eventname = 'PutRolePolicy' THEN 1 WHEN eventname = 'DeleteRolePolicy' THEN 2 END AS kind
  FROM scan
  WHERE eventsource = 'iam.amazonaws.com'
    AND eventname IN ('PutRolePolicy', 'DeleteRolePolicy')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" = 'us-east-1'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind                                                   AS side,
    JSON_EXTRACT_SCALAR(requestparameters, '$.roleName')   AS span_key_1,
    JSON_EXTRACT_SCALAR(requestparameters, '$.policyName') AS span_key_2,
    instant,
    eventid,
    eventtime
  FROM events
  WHERE kind IS NOT NULL AND instant >= FROM_ISO8601_TIMESTAMP('2024-05-01T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key_1, span_key_2, side, eventid
      ORDER BY instant, eventtime) AS delivery
  FROM entries
  WHERE span_key_1 IS NOT NULL AND span_key_2 IS NOT NULL
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order      AS next_side,
    LEAD(instant) OVER in_order   AS next_instant,
    LEAD(eventid) OVER in_order   AS next_eventid,
    LEAD(eventtime) OVER in_order AS next_eventtime,
    LAG(side) OVER in_order       AS previous_side,
    LAG(instant) OVER in_order    AS previous_instant
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key_1, span_key_2
    ORDER BY instant, side, COALESCE(eventid, ''), eventtime, eventid
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
    span_key_1,
    span_key_2,
    state,
    CASE WHEN side = 1 THEN instant END   AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant WHEN state = 'orphan' THEN instant END AS end_instant,
    CASE WHEN side = 1 THEN eventid END   AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid WHEN state = 'orphan' THEN eventid END AS end_eventid,
    CASE WHEN side = 1 THEN eventtime END AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventtime WHEN state = 'orphan' THEN eventtime END AS end_eventtime
  FROM states
  WHERE state IN ('closed', 'open', 'superseded', 'orphan')
    AND instant < FROM_ISO8601_TIMESTAMP('2024-06-01T00:00:00Z')
)
SELECT
  spans."account"                         AS "account",
  spans.span_key_1                        AS "role",
  spans.span_key_2                        AS "policy",
  spans.start_eventtime                   AS "from",
  spans.end_eventtime                     AS "to",
  spans.end_instant - spans.start_instant AS "held",
  spans.state                             AS "state"
FROM spans
ORDER BY
  "account",
  "role",
  "policy",
  COALESCE(spans.start_instant, spans.end_instant),
  spans.end_instant,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans.state,
  "from",
  "to";
