-- instances.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:RunInstances to ec2:TerminateInstances.
-- match next, starts at or after 2024-03-01T00:00:00Z and before 2024-04-01T00:00:00Z, keep closed, open.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, requestparameters,
    useridentity.username AS useridentity_username,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, errorcode, "region",
    responseelements
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" >= '2024/03/01'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE WHEN eventname = 'RunInstances' THEN 1 WHEN eventname = 'TerminateInstances' THEN 2 END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('RunInstances', 'TerminateInstances')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" = 'us-east-1'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind                                                     AS side,
    element                                                  AS span_key,
    instant,
    eventid,
    JSON_EXTRACT_SCALAR(requestparameters, '$.instanceType') AS request_instancetype,
    eventtime,
    useridentity_username,
    sessionissuer_username
  FROM events
  CROSS JOIN UNNEST(CASE
    WHEN kind = 1
      THEN ARRAY_DISTINCT(
             COALESCE(
               TRANSFORM(
                 TRY(CAST(TRY(JSON_EXTRACT(responseelements, '$.instancesSet.items')) AS ARRAY(JSON))),
                 item -> JSON_EXTRACT_SCALAR(item, '$.instanceId')
               ),
               ARRAY[
                 JSON_EXTRACT_SCALAR(
                   TRY(JSON_EXTRACT(responseelements, '$.instancesSet.items')),
                   '$.instanceId'
                 )
               ]
             )
           )
    WHEN kind = 2
      THEN ARRAY_DISTINCT(
             COALESCE(
               TRANSFORM(
                 TRY(CAST(TRY(JSON_EXTRACT(requestparameters, '$.instancesSet.items')) AS ARRAY(JSON))),
                 item -> JSON_EXTRACT_SCALAR(item, '$.instanceId')
               ),
               ARRAY[
                 JSON_EXTRACT_SCALAR(
                   TRY(JSON_EXTRACT(requestparameters, '$.instancesSet.items')),
                   '$.instanceId'
                 )
               ]
             )
           )
  END) AS of_elements (element)
  WHERE kind IS NOT NULL AND instant >= FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, request_instancetype, eventtime, useridentity_username, sessionissuer_username) AS delivery
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
    LEAD(useridentity_username) OVER in_order  AS next_useridentity_username,
    LEAD(sessionissuer_username) OVER in_order AS next_sessionissuer_username
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key
    ORDER BY instant, side, COALESCE(eventid, ''), request_instancetype, eventtime, useridentity_username, sessionissuer_username, eventid
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
    instant                                          AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END AS end_instant,
    eventid                                          AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END AS end_eventid,
    request_instancetype                             AS start_request_instancetype,
    eventtime                                        AS start_eventtime,
    useridentity_username                            AS start_useridentity_username,
    CASE WHEN state = 'closed' THEN next_useridentity_username END AS end_useridentity_username,
    sessionissuer_username                           AS start_sessionissuer_username,
    CASE WHEN state = 'closed' THEN next_sessionissuer_username END AS end_sessionissuer_username
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-04-01T00:00:00Z')
)
SELECT
  spans.span_key                          AS "instance",
  spans.start_request_instancetype        AS "type",
  spans.start_eventtime                   AS "launched",
  COALESCE(spans.start_useridentity_username, spans.start_sessionissuer_username) AS "by",
  spans.end_instant - spans.start_instant AS "ran",
  COALESCE(spans.end_useridentity_username, spans.end_sessionissuer_username) AS "endedBy",
  spans.state                             AS "state"
FROM spans
ORDER BY
  "ran" DESC,
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.state,
  "type",
  "launched",
  "by",
  "endedBy";
