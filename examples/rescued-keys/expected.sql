-- rescued-keys.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- kms:ScheduleKeyDeletion to kms:CancelKeyDeletion.
-- match next, starts at or after 2024-09-01T00:00:00Z and before 2024-10-01T00:00:00Z, within 30d, keep closed, open.
WITH
-- The columns that the query needs, of the days it asks for.
scan AS (
  SELECT
    "time" AS time_ms, "api"."service"."name" AS eventsource, "api"."operation" AS eventname,
    "metadata"."uid" AS eventid, "accountid" AS recipientaccountid,
    ELEMENT_AT(resources, 1)."uid" AS resource_0_arn, "api"."request"."data" AS request_data,
    REGEXP_REPLACE(REGEXP_REPLACE(DATE_FORMAT(DATE_ADD('day', ("time" - MOD("time", 86400000)) / 86400000, DATE_ADD('millisecond', MOD("time", 86400000), FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z'))), '%Y-%m-%dT%H:%i:%s.%f'), '[0-9]{3}$', 'Z'), '[.]000Z$', 'Z') AS event_time,
    COALESCE(ELEMENT_AT(unmapped, 'userIdentity.sessionContext.sessionIssuer.userName'), CASE WHEN "actor"."session"."issuer" LIKE '%/%' THEN REVERSE(SPLIT_PART(REVERSE("actor"."session"."issuer"), '/', 1)) END) AS sessionissuer_username,
    "api"."response"."error" AS errorcode
  FROM "amazon_security_lake_glue_db_us_east_1"."amazon_security_lake_table_us_east_1_cloud_trail_mgmt_2_0"
  WHERE "time_dt" >= TIMESTAMP '2024-09-01 00:00:00'
    AND "time_dt" < TIMESTAMP '2024-10-31 00:00:00'
    AND "region" = 'eu-west-1'
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
    CASE
      WHEN eventname = 'ScheduleKeyDeletion' THEN 1
      WHEN eventname = 'CancelKeyDeletion' THEN 2
    END AS kind
  FROM scan
  WHERE eventsource = 'kms.amazonaws.com'
    AND eventname IN ('ScheduleKeyDeletion', 'CancelKeyDeletion')
    AND COALESCE(errorcode, '') IN ('', '200')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    recipientaccountid,
    kind                                                       AS side,
    REVERSE(SPLIT_PART(REVERSE(JSON_EXTRACT_SCALAR(request_data, '$.keyId')), '/', 1)) AS span_key,
    instant,
    eventid,
    resource_0_arn,
    JSON_EXTRACT_SCALAR(request_data, '$.pendingWindowInDays') AS request_pendingwindowindays,
    event_time,
    sessionissuer_username
  FROM events
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2024-09-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2024-10-31T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY recipientaccountid, span_key, side, eventid
      ORDER BY instant, resource_0_arn, request_pendingwindowindays, event_time, sessionissuer_username) AS delivery
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
    PARTITION BY recipientaccountid, span_key
    ORDER BY instant, side, COALESCE(eventid, ''), resource_0_arn, request_pendingwindowindays, event_time, sessionissuer_username, eventid
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
    instant                                          AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END AS end_instant,
    eventid                                          AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END AS end_eventid,
    resource_0_arn                                   AS start_resource_0_arn,
    request_pendingwindowindays                      AS start_request_pendingwindowindays,
    event_time                                       AS start_eventtime,
    sessionissuer_username                           AS start_sessionissuer_username,
    CASE WHEN state = 'closed' THEN next_sessionissuer_username END AS end_sessionissuer_username
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-10-01T00:00:00Z')
)
SELECT
  spans.recipientaccountid                AS "account",
  spans.start_resource_0_arn              AS "arn",
  spans.start_request_pendingwindowindays AS "days",
  spans.start_eventtime                   AS "scheduled",
  spans.start_sessionissuer_username      AS "by",
  spans.end_instant - spans.start_instant AS "noticed",
  spans.end_sessionissuer_username        AS "rescuer",
  spans.state                             AS "state"
FROM spans
ORDER BY
  spans.start_instant,
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans.recipientaccountid,
  spans.state,
  "arn",
  "days",
  "scheduled",
  "by",
  "rescuer";
