-- shared-snapshots.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:CreateSnapshot to ec2:DeleteSnapshot.
-- match next, starts at or after 2024-02-01T00:00:00Z and before 2024-03-01T00:00:00Z, within 30d, keep closed, open.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid,
    useridentity.arn AS useridentity_arn, requestparameters, errorcode, "region", responseelements
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/31'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 1 a start, 2 an end, 3 a waypoint "shared".
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    CASE
      WHEN eventname = 'CreateSnapshot' THEN 1
      WHEN eventname = 'DeleteSnapshot' THEN 2
      WHEN eventname = 'ModifySnapshotAttribute'
           AND JSON_EXTRACT_SCALAR(requestparameters, '$.attributeType') = 'CREATE_VOLUME_PERMISSION'
        THEN 3
    END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('CreateSnapshot', 'DeleteSnapshot', 'ModifySnapshotAttribute')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-west-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends, 4 is "shared".
entries AS (
  SELECT
    "alias",
    "account",
    CASE WHEN kind = 1 THEN 1 WHEN kind = 2 THEN 2 WHEN kind = 3 THEN 4 END AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
      WHEN kind IN (2, 3) THEN JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId')
    END AS span_key,
    instant,
    eventid,
    useridentity_arn,
    JSON_EXTRACT_SCALAR(
      requestparameters,
      '$.createVolumePermission.add.items[0].userId'
    ) AS request_createvolumepermission_add_items_0_useri,
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
      ORDER BY instant, turn, useridentity_arn, request_createvolumepermission_add_items_0_useri, eventtime) AS delivery
  FROM entries
  WHERE span_key IS NOT NULL
),
-- Which events come between a start and the next start or end of its key.
segments AS (
  SELECT
    *,
    SUM(CASE WHEN side >= 4 THEN 0 ELSE 1 END) OVER (
      PARTITION BY "alias", "account", span_key
      ORDER BY instant, turn, COALESCE(eventid, ''), useridentity_arn, request_createvolumepermission_add_items_0_useri, eventtime, eventid, side DESC
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
      ORDER BY CASE WHEN side = 4 THEN 0 ELSE 1 END, instant, turn, COALESCE(eventid, ''), useridentity_arn, request_createvolumepermission_add_items_0_useri, eventtime, eventid, side DESC) AS via1_instant,
    FIRST_VALUE(useridentity_arn) OVER (
      PARTITION BY "alias", "account", span_key, segment
      ORDER BY CASE WHEN side = 4 THEN 0 ELSE 1 END, instant, turn, COALESCE(eventid, ''), useridentity_arn, request_createvolumepermission_add_items_0_useri, eventtime, eventid, side DESC) AS via1_useridentity_arn,
    FIRST_VALUE(request_createvolumepermission_add_items_0_useri) OVER (
      PARTITION BY "alias", "account", span_key, segment
      ORDER BY CASE WHEN side = 4 THEN 0 ELSE 1 END, instant, turn, COALESCE(eventid, ''), useridentity_arn, request_createvolumepermission_add_items_0_useri, eventtime, eventid, side DESC) AS via1_request_createvolumepermission_add_items_0_useri,
    FIRST_VALUE(eventtime) OVER (
      PARTITION BY "alias", "account", span_key, segment
      ORDER BY CASE WHEN side = 4 THEN 0 ELSE 1 END, instant, turn, COALESCE(eventid, ''), useridentity_arn, request_createvolumepermission_add_items_0_useri, eventtime, eventid, side DESC) AS via1_eventtime
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
    span_key,
    state,
    instant                                                     AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END            AS end_instant,
    eventid                                                     AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END            AS end_eventid,
    CASE WHEN side = 1 THEN via1_count ELSE 0 END               AS via1_count,
    CASE WHEN side = 1 AND via1_count > 0 THEN via1_instant END AS via1_instant,
    CASE WHEN side = 1 AND via1_count > 0 THEN via1_useridentity_arn END AS via1_useridentity_arn,
    CASE
      WHEN side = 1 AND via1_count > 0 THEN via1_request_createvolumepermission_add_items_0_useri
    END AS via1_request_createvolumepermission_add_items_0_useri,
    CASE WHEN side = 1 AND via1_count > 0 THEN via1_eventtime END AS via1_eventtime,
    eventtime                                                   AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventtime END          AS end_eventtime
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
)
SELECT
  spans.span_key                                              AS "snapshot",
  spans.state                                                 AS "state",
  REVERSE(SPLIT_PART(REVERSE(spans.via1_useridentity_arn), '/', 1)) AS "by",
  spans.via1_request_createvolumepermission_add_items_0_useri AS "with",
  spans.via1_eventtime                                        AS "shared",
  spans.via1_instant - spans.start_instant                    AS "after",
  spans.end_instant - spans.via1_instant                      AS "exposed",
  spans.via1_count                                            AS "changes"
FROM spans
WHERE CAST(spans.via1_count AS DOUBLE) > 0.0E0
ORDER BY
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.state,
  "by",
  "with",
  "shared",
  "after",
  "exposed",
  "changes";
