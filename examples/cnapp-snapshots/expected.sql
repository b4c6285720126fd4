-- cnapp-snapshots.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:CreateSnapshot to ec2:DeleteSnapshot.
-- match next, starts at or after 2022-05-01T00:00:00Z and before 2022-06-01T00:00:00Z, within 30d, keep closed.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'alias-1' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-1' AND "account" = '111122223333' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-2' AS "alias", '444455556666' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-2' AND "account" = '444455556666' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-3' AS "alias", '777788889999' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-3' AND "account" = '777788889999' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
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
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2022-05-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2022-07-01T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, response_ownerid, request_volumeid, response_volumesize, eventtime) AS delivery
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
    LEAD(eventtime) OVER in_order AS next_eventtime
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key
    ORDER BY instant, side, COALESCE(eventid, ''), response_ownerid, request_volumeid, response_volumesize, eventtime, eventid
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
  WHERE state = 'closed' AND instant < FROM_ISO8601_TIMESTAMP('2022-06-01T00:00:00Z')
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
