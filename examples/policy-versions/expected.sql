-- policy-versions.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- s3:PutBucketPolicy to s3:PutBucketPolicy, s3:DeleteBucketPolicy.
-- match next, starts at or after 2024-04-01T00:00:00Z and before 2024-05-01T00:00:00Z, keep closed, open.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, requestparameters,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, errorcode, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" >= '2024/04/01'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    ARRAY[
      CASE WHEN eventname = 'PutBucketPolicy' THEN 1 END,
      CASE WHEN eventname IN ('PutBucketPolicy', 'DeleteBucketPolicy') THEN 2 END
    ] AS kinds
  FROM scan
  WHERE eventsource = 's3.amazonaws.com'
    AND eventname IN ('PutBucketPolicy', 'DeleteBucketPolicy')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" = 'us-east-1'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind                                                        AS side,
    JSON_EXTRACT_SCALAR(requestparameters, '$.bucketName')      AS span_key,
    instant,
    eventid,
    JSON_EXTRACT_SCALAR(requestparameters, '$.bucketPolicy.Id') AS request_bucketpolicy_id,
    sessionissuer_username,
    eventtime,
    eventname,
    CASE
      WHEN (kind = 1 AND CONTAINS(kinds, 2)) OR (kind = 2 AND CONTAINS(kinds, 1)) THEN 2
      WHEN kind = 1 THEN 0
      ELSE 3
    END AS turn
  FROM events
  CROSS JOIN UNNEST(kinds) AS of_kinds (kind)
  WHERE kind IS NOT NULL AND instant >= FROM_ISO8601_TIMESTAMP('2024-04-01T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, turn, request_bucketpolicy_id, sessionissuer_username, eventtime, eventname) AS delivery
  FROM entries
  WHERE span_key IS NOT NULL
),
-- Events that are alike in everything are numbered, so that each is taken whole.
occurrences AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, instant, turn, eventid, request_bucketpolicy_id, sessionissuer_username, eventtime, eventname) AS occurrence
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order      AS next_side,
    LEAD(instant) OVER in_order   AS next_instant,
    LEAD(eventid) OVER in_order   AS next_eventid,
    LEAD(eventname) OVER in_order AS next_eventname
  FROM occurrences
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key
    ORDER BY instant, turn, COALESCE(eventid, ''), request_bucketpolicy_id, sessionissuer_username, eventtime, eventname, eventid, occurrence, side DESC
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
    request_bucketpolicy_id                            AS start_request_bucketpolicy_id,
    sessionissuer_username                             AS start_sessionissuer_username,
    eventtime                                          AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventname END AS end_eventname
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-05-01T00:00:00Z')
)
SELECT
  spans.span_key                          AS "bucket",
  spans.start_request_bucketpolicy_id     AS "version",
  spans.start_sessionissuer_username      AS "by",
  spans.start_eventtime                   AS "since",
  spans.end_instant - spans.start_instant AS "stood",
  spans.end_eventname                     AS "endedBy"
FROM spans
ORDER BY
  "bucket",
  spans.start_instant,
  spans.start_instant,
  spans.end_instant,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.state,
  "version",
  "by",
  "since",
  "endedBy";
