-- resource-shares.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ram:CreateResourceShare to ram:AcceptResourceShareInvitation.
-- match next, starts at or after 2024-02-01T00:00:00Z and before 2024-03-01T00:00:00Z, within 30d, keep closed, open.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", 'payments' AS "team", eventtime, eventsource, eventname, eventid, errorcode,
    "region", responseelements
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/02/01' AND '2024/03/31'
  UNION ALL
  SELECT
    'dev' AS "alias", '444455556666' AS "account", 'platform' AS "team", eventtime, eventsource, eventname, eventid, errorcode,
    "region", responseelements
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
      WHEN eventname = 'CreateResourceShare' THEN 1
      WHEN eventname = 'AcceptResourceShareInvitation' THEN 2
    END AS kind
  FROM scan
  WHERE eventsource = 'ram.amazonaws.com'
    AND eventname IN ('CreateResourceShare', 'AcceptResourceShareInvitation')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-west-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    kind AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.resourceShare.resourceShareArn')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(responseelements, '$.resourceShareInvitation.resourceShareArn')
    END AS span_key,
    instant,
    eventid,
    "team",
    "alias",
    "account"
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
      PARTITION BY span_key, side, eventid
      ORDER BY instant, "team", "alias", "account") AS delivery
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
    LEAD("team") OVER in_order    AS next_attribute_team,
    LEAD("alias") OVER in_order   AS next_partition_alias,
    LEAD("account") OVER in_order AS next_partition_account
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
  WINDOW in_order AS (
    PARTITION BY span_key
    ORDER BY instant, side, COALESCE(eventid, ''), "team", "alias", "account", eventid
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
    span_key,
    state,
    instant                                                    AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END           AS end_instant,
    eventid                                                    AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END           AS end_eventid,
    "team"                                                     AS start_attribute_team,
    CASE WHEN state = 'closed' THEN next_attribute_team END    AS end_attribute_team,
    "alias"                                                    AS start_partition_alias,
    CASE WHEN state = 'closed' THEN next_partition_alias END   AS end_partition_alias,
    "account"                                                  AS start_partition_account,
    CASE WHEN state = 'closed' THEN next_partition_account END AS end_partition_account
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
)
SELECT
  REVERSE(SPLIT_PART(REVERSE(spans.span_key), '/', 1)) AS "share",
  spans.start_attribute_team                           AS "from",
  spans.end_attribute_team                             AS "to",
  spans.end_instant - spans.start_instant              AS "waited",
  spans.state                                          AS "state"
FROM spans
ORDER BY
  spans.start_instant,
  spans.end_instant,
  spans.span_key,
  spans.start_eventid,
  spans.end_eventid,
  spans.start_partition_alias,
  spans.start_partition_account,
  spans.end_partition_alias,
  spans.end_partition_account,
  spans.state,
  "from",
  "to";
