-- security-groups.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:CreateSecurityGroup to ec2:DeleteSecurityGroup.
-- match next, starts at or after 2024-02-01T00:00:00Z and before 2024-03-01T00:00:00Z, within 30d, keep closed, open.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid, requestparameters,
    errorcode, "region", responseelements
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/31'
  UNION ALL
  SELECT
    'dev' AS "alias", '444455556666' AS "account", eventtime, eventsource, eventname, eventid, requestparameters,
    errorcode, "region", responseelements
  FROM "cloudtrail_logs"
  WHERE "alias" = 'dev' AND "account" = '444455556666' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/31'
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
      WHEN eventname = 'CreateSecurityGroup' THEN 1
      WHEN eventname = 'DeleteSecurityGroup' THEN 2
    END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('CreateSecurityGroup', 'DeleteSecurityGroup')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-west-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    kind                                                  AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.groupId')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.groupId')
    END AS own_key,
    JSON_EXTRACT_SCALAR(requestparameters, '$.groupName') AS other_name,
    instant,
    eventid,
    JSON_EXTRACT_SCALAR(requestparameters, '$.groupName') AS request_groupname,
    JSON_EXTRACT_SCALAR(requestparameters, '$.groupId')   AS request_groupid
  FROM events
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2024-02-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2024-03-31T00:00:00Z')
),
-- Which delivery of a start comes first in its key.
names AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", own_key, side, eventid
      ORDER BY instant, request_groupname, request_groupid, other_name) AS start_delivery
  FROM entries
),
-- The key of the latest start before it, for an event that has only its other name.
resolved AS (
  SELECT
    *,
    COALESCE(
      own_key,
      CASE
        WHEN other_name IS NOT NULL AND side > 1
          THEN LAST_VALUE(CASE WHEN side = 1 AND (start_delivery = 1 OR eventid IS NULL) THEN own_key END) IGNORE NULLS OVER (
                 PARTITION BY "alias", "account", other_name
                 ORDER BY instant, side, COALESCE(eventid, ''), request_groupname, request_groupid, own_key
                 ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)
      END
    ) AS span_key
  FROM names
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, request_groupname, request_groupid) AS delivery
  FROM resolved
  WHERE span_key IS NOT NULL
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order              AS next_side,
    LEAD(instant) OVER in_order           AS next_instant,
    LEAD(eventid) OVER in_order           AS next_eventid,
    LEAD(request_groupname) OVER in_order AS next_request_groupname,
    LEAD(request_groupid) OVER in_order   AS next_request_groupid
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY "alias", "account", span_key
    ORDER BY instant, side, COALESCE(eventid, ''), request_groupname, request_groupid, eventid
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
    instant                                                    AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END           AS end_instant,
    eventid                                                    AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END           AS end_eventid,
    request_groupname                                          AS start_request_groupname,
    CASE WHEN state = 'closed' THEN next_request_groupname END AS end_request_groupname,
    CASE WHEN state = 'closed' THEN next_request_groupid END   AS end_request_groupid
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
)
SELECT
  spans."account"                         AS "account",
  spans.span_key                          AS "group",
  spans.start_request_groupname           AS "name",
  CASE
    WHEN spans.end_request_groupname IS NOT NULL THEN 'name'
    ELSE spans.end_request_groupid
  END AS "deleted_by",
  spans.end_instant - spans.start_instant AS "lived",
  spans.state                             AS "state"
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
  "name",
  "deleted_by";
