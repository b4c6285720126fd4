-- sessions.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ssm:StartSession to ssm:TerminateSession.
-- match next, starts at or after 2024-07-01T00:00:00Z and before 2024-08-01T00:00:00Z, within 12h, keep closed, open.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, requestparameters,
    useridentity.arn AS useridentity_arn,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, errorcode, "region",
    responseelements
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/07/01' AND '2024/08/02'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE
      WHEN eventname = 'StartSession' AND sessionissuer_username LIKE 'SupportEngineer-%' THEN 1
      WHEN eventname = 'TerminateSession'
           AND (sessionissuer_username = 'SessionReaper' OR sessionissuer_username LIKE 'SupportEngineer-%')
        THEN 2
    END AS kind
  FROM scan
  WHERE eventsource = 'ssm.amazonaws.com'
    AND eventname IN ('StartSession', 'TerminateSession')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" = 'us-east-1'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind                                               AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.sessionId')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.sessionId')
    END AS span_key,
    instant,
    eventid,
    JSON_EXTRACT_SCALAR(requestparameters, '$.target') AS request_target,
    useridentity_arn,
    sessionissuer_username
  FROM events
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2024-07-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2024-08-01T12:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, request_target, useridentity_arn, sessionissuer_username) AS delivery
  FROM entries
  WHERE span_key IS NOT NULL
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order                   AS next_side,
    LEAD(instant) OVER in_order                AS next_instant,
    LEAD(eventid) OVER in_order                AS next_eventid,
    LEAD(sessionissuer_username) OVER in_order AS next_sessionissuer_username
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key
    ORDER BY instant, side, COALESCE(eventid, ''), request_target, useridentity_arn, sessionissuer_username, eventid
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '12' HOUR THEN 'closed'
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
    instant                                          AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END AS end_instant,
    eventid                                          AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END AS end_eventid,
    request_target                                   AS start_request_target,
    useridentity_arn                                 AS start_useridentity_arn,
    CASE WHEN state = 'closed' THEN next_sessionissuer_username END AS end_sessionissuer_username
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-08-01T00:00:00Z')
)
SELECT
  spans.span_key                   AS "session",
  spans.start_request_target       AS "target",
  REVERSE(SPLIT_PART(REVERSE(spans.start_useridentity_arn), '/', 1)) AS "who",
  CAST(DATE_DIFF('millisecond', spans.start_instant, spans.end_instant) AS DOUBLE) / 60000.0E0 AS "minutes",
  spans.end_sessionissuer_username AS "endedBy"
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
  "target",
  "who",
  "endedBy";
