-- A spec, compiled by trailspan. Edit the spec, not this text.
-- ec2:CreateSnapshot to ec2:DeleteSnapshot.
-- match next, starts at or after 2022-05-01T00:00:00Z and before 2022-06-01T00:00:00Z, within 30d, keep closed.
WITH
-- The columns that the query needs, of the days it asks for.
scan AS (
  SELECT
    "time" AS time_ms, "api"."service"."name" AS eventsource, "api"."operation" AS eventname,
    "metadata"."uid" AS eventid, "accountid" AS recipientaccountid, "api"."response"."error" AS errorcode,
    COALESCE(ELEMENT_AT(unmapped, 'userIdentity.sessionContext.sessionIssuer.userName'), CASE WHEN "actor"."session"."issuer" LIKE '%/%' THEN REVERSE(SPLIT_PART(REVERSE("actor"."session"."issuer"), '/', 1)) END) AS sessionissuer_username,
    "api"."response"."data" AS response_data, "api"."request"."data" AS request_data
  FROM "security_lake"."cloud_trail_mgmt_2_0"
  WHERE "time_dt" >= TIMESTAMP '2022-05-01 00:00:00'
    AND "time_dt" < TIMESTAMP '2022-07-01 00:00:00'
    AND "accountid" IN ('111122223333', '444455556666')
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end.
events AS (
  SELECT
    *,
    DATE_ADD(
      'day',
      (time_ms - MOD(time_ms, 86400000)) / 86400000,
      DATE_ADD('millisecond', MOD(time_ms, 86400000), FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z'))
    ) AS instant,
    CASE WHEN eventname = 'CreateSnapshot' THEN 1 WHEN eventname = 'DeleteSnapshot' THEN 2 END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('CreateSnapshot', 'DeleteSnapshot')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND sessionissuer_username = 'CNAPPAccessRole'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    recipientaccountid,
    kind AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(response_data, '$.snapshotId')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(request_data, '$.snapshotId')
    END AS span_key,
    instant,
    eventid
  FROM events
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2022-05-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2022-07-01T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY recipientaccountid, span_key, side, eventid ORDER BY instant) AS delivery
  FROM entries
  WHERE span_key IS NOT NULL
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order    AS next_side,
    LEAD(instant) OVER in_order AS next_instant,
    LEAD(eventid) OVER in_order AS next_eventid
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY recipientaccountid, span_key
    ORDER BY instant, side, COALESCE(eventid, ''), eventid
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
    recipientaccountid,
    span_key,
    state,
    instant      AS start_instant,
    next_instant AS end_instant,
    eventid      AS start_eventid,
    next_eventid AS end_eventid
  FROM states
  WHERE state = 'closed' AND instant < FROM_ISO8601_TIMESTAMP('2022-06-01T00:00:00Z')
)
SELECT
  spans.recipientaccountid                AS "account",
  spans.span_key                          AS "key",
  spans.end_instant - spans.start_instant AS "duration"
FROM spans
ORDER BY
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans.recipientaccountid;
