-- every.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:CreateSnapshot to ec2:DeleteSnapshot.
-- match every, keep closed.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" >= '2022/01/01'
  UNION ALL
  SELECT
    'staging' AS "alias", '444455556666' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'staging' AND "account" = '444455556666' AND "timestamp" >= '2022/01/01'
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
    AND sessionissuer_username = 'CNAPPAccessRole'
    AND "region" = 'us-east-1'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind                                                  AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId')
    END AS span_key,
    instant,
    eventid,
    JSON_EXTRACT_SCALAR(responseelements, '$.ownerId')    AS response_ownerid,
    JSON_EXTRACT_SCALAR(requestparameters, '$.volumeId')  AS request_volumeid,
    JSON_EXTRACT_SCALAR(responseelements, '$.volumeSize') AS response_volumesize,
    eventtime
  FROM events
  WHERE kind IS NOT NULL AND instant IS NOT NULL
),
-- The ends of a key in order of time, and how many of them each start reaches.
reaches AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side
      ORDER BY instant, side, COALESCE(eventid, ''), response_ownerid, request_volumeid, response_volumesize, eventtime, eventid) AS end_number,
    COUNT(CASE WHEN side = 2 THEN 1 END) OVER (PARTITION BY "alias", "account", span_key) AS ends_in_reach
  FROM entries
  WHERE span_key IS NOT NULL
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
    CASE WHEN side = 1 AND slot > 0 THEN 'closed' WHEN side = 1 THEN 'open' END AS state
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
    instant             AS start_instant,
    next_instant        AS end_instant,
    eventid             AS start_eventid,
    next_eventid        AS end_eventid,
    response_ownerid    AS start_response_ownerid,
    request_volumeid    AS start_request_volumeid,
    response_volumesize AS start_response_volumesize,
    eventtime           AS start_eventtime,
    next_eventtime      AS end_eventtime
  FROM states
  WHERE state = 'closed'
)
SELECT
  spans."alias"                           AS "accountName",
  spans.start_response_ownerid            AS "accountNo",
  spans.start_request_volumeid            AS "volumeId",
  spans.start_response_volumesize         AS "volumeSizeGb",
  spans.span_key                          AS "snapshotId",
  spans.end_instant - spans.start_instant AS "snapshotDuration",
  spans.start_eventtime                   AS "snapshotCreated",
  spans.end_eventtime                     AS "snapshotDeleted"
FROM spans
ORDER BY
  "snapshotDuration" DESC,
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  "accountNo",
  "volumeId",
  "volumeSizeGb",
  "snapshotCreated",
  "snapshotDeleted"
LIMIT 10000;
