-- snapshot-cost.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:CreateSnapshot to ec2:DeleteSnapshot.
-- match next, starts at or after 2024-02-01T00:00:00Z and before 2024-04-01T00:00:00Z, within 60d, keep closed, open.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'prod' AS "alias", '111122223333' AS "account", 'payments' AS "team", eventtime, eventsource, eventname, eventid,
    responseelements, awsregion, errorcode, "region", requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'prod' AND "account" = '111122223333' AND "timestamp" BETWEEN '2024/02/01' AND '2024/05/31'
  UNION ALL
  SELECT
    'dev' AS "alias", '444455556666' AS "account", 'platform' AS "team", eventtime, eventsource, eventname, eventid,
    responseelements, awsregion, errorcode, "region", requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'dev' AND "account" = '444455556666' AND "timestamp" BETWEEN '2024/02/01' AND '2024/05/31'
  UNION ALL
  SELECT
    'lab' AS "alias", '777788889999' AS "account", 'platform' AS "team", eventtime, eventsource, eventname, eventid,
    responseelements, awsregion, errorcode, "region", requestparameters
  FROM "cloudtrail_logs"
  WHERE "alias" = 'lab' AND "account" = '777788889999' AND "timestamp" BETWEEN '2024/02/01' AND '2024/05/31'
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
    AND "region" IN ('us-east-1', 'eu-west-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    "team",
    kind                                                  AS side,
    CASE
      WHEN kind = 1 THEN JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
      WHEN kind = 2 THEN JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId')
    END AS span_key,
    instant,
    eventid,
    JSON_EXTRACT_SCALAR(responseelements, '$.volumeSize') AS response_volumesize,
    awsregion,
    eventtime
  FROM events
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2024-02-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2024-05-31T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", span_key, side, eventid
      ORDER BY instant, response_volumesize, awsregion, eventtime) AS delivery
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
    ORDER BY instant, side, COALESCE(eventid, ''), response_volumesize, awsregion, eventtime, eventid
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '60' DAY THEN 'closed'
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
    "team",
    span_key,
    state,
    instant                                            AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant END   AS end_instant,
    eventid                                            AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid END   AS end_eventid,
    response_volumesize                                AS start_response_volumesize,
    awsregion                                          AS start_awsregion,
    eventtime                                          AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventtime END AS end_eventtime
  FROM states
  WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-04-01T00:00:00Z')
),
-- What the summary reads of each row.
inputs AS (
  SELECT
    spans."team"        AS input_1,
    spans.state         AS input_2,
    NULLIF(
      NULLIF(
        CASE
          WHEN REGEXP_LIKE(
                 spans.start_response_volumesize,
                 '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?\z'
               )
            THEN TRY_CAST(spans.start_response_volumesize AS DOUBLE)
        END,
        CAST('Infinity' AS DOUBLE)
      ),
      CAST('-Infinity' AS DOUBLE)
    )
      + 0.0E0 AS input_3,
    NULLIF(
      NULLIF(
        CASE
          WHEN REGEXP_LIKE(
                 ELEMENT_AT(
                   MAP(ARRAY['us-east-1', 'eu-west-1'], ARRAY['0.05', '0.053']),
                   spans.start_awsregion
                 ),
                 '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?\z'
               )
            THEN TRY_CAST(ELEMENT_AT(MAP(ARRAY['us-east-1', 'eu-west-1'], ARRAY['0.05', '0.053']), spans.start_awsregion) AS DOUBLE)
        END,
        CAST('Infinity' AS DOUBLE)
      ),
      CAST('-Infinity' AS DOUBLE)
    )
      + 0.0E0 AS input_4,
    DATE_DIFF(
      'millisecond',
      spans.start_instant,
      COALESCE(spans.end_instant, FROM_ISO8601_TIMESTAMP('2024-05-31T00:00:00Z'))
    ) AS input_5,
    spans.start_instant AS input_6
  FROM spans
),
-- The group of each row, and what the aggregates take.
arguments AS (
  SELECT
    input_1                               AS group_1,
    DATE_FORMAT(input_6, '%Y-%m')         AS group_2,
    CASE WHEN input_2 = 'open' THEN 1 END AS argument_2,
    input_5                               AS argument_3,
    input_5                               AS argument_4,
    NULLIF(
      NULLIF(input_3 * (CAST(input_5 AS DOUBLE) / 3600000.0E0), CAST('Infinity' AS DOUBLE)),
      CAST('-Infinity' AS DOUBLE)
    )
      + 0.0E0 AS argument_5,
    NULLIF(
      NULLIF(
        NULLIF(
          NULLIF(
            NULLIF(
              NULLIF(input_3 * (CAST(input_5 AS DOUBLE) / 3600000.0E0), CAST('Infinity' AS DOUBLE)),
              CAST('-Infinity' AS DOUBLE)
            )
              * input_4,
            CAST('Infinity' AS DOUBLE)
          ),
          CAST('-Infinity' AS DOUBLE)
        )
          / NULLIF(730.0E0, 0.0E0),
        CAST('Infinity' AS DOUBLE)
      ),
      CAST('-Infinity' AS DOUBLE)
    )
      + 0.0E0 AS argument_6
  FROM inputs
),
-- The place of each value among those of its group.
ranks AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY group_1, group_2 ORDER BY argument_3) AS rank_3,
    COUNT(argument_3) OVER (PARTITION BY group_1, group_2) AS count_3
  FROM arguments
),
-- One row for each group.
grouped AS (
  SELECT
    group_1,
    group_2,
    COUNT(1)                                                     AS aggregate_1,
    COUNT(argument_2)                                            AS aggregate_2,
    MIN(CASE WHEN rank_3 * 2 >= 1 * count_3 THEN argument_3 END) AS aggregate_3,
    MAX(argument_4)                                              AS aggregate_4,
    CAST(
      SUM(CAST(CASE WHEN ABS(argument_5) < 1.0E20 THEN argument_5 END AS DECIMAL(38, 9)))
      AS DOUBLE) AS aggregate_5,
    CAST(
      SUM(CAST(CASE WHEN ABS(argument_6) < 1.0E20 THEN argument_6 END AS DECIMAL(38, 9)))
      AS DOUBLE) AS aggregate_6
  FROM ranks
  GROUP BY group_1, group_2
)
SELECT
  grouped.group_1                       AS "team",
  grouped.group_2                       AS "month",
  grouped.aggregate_1                   AS "snapshots",
  grouped.aggregate_2                   AS "not_deleted",
  INTERVAL '1' DAY * ((grouped.aggregate_3 - MOD(grouped.aggregate_3, 86400000)) / 86400000)
    + (DATE_ADD(
         'millisecond',
         MOD(grouped.aggregate_3, 86400000),
         FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z')
       )
         - FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z')) AS "p50",
  INTERVAL '1' DAY * ((grouped.aggregate_4 - MOD(grouped.aggregate_4, 86400000)) / 86400000)
    + (DATE_ADD(
         'millisecond',
         MOD(grouped.aggregate_4, 86400000),
         FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z')
       )
         - FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z')) AS "longest",
  ROUND(grouped.aggregate_5, 1) + 0.0E0 AS "gb_hours",
  ROUND(grouped.aggregate_6, 2) + 0.0E0 AS "usd_at_most"
FROM grouped
ORDER BY
  ROUND(grouped.aggregate_6, 2) DESC,
  grouped.group_1,
  grouped.group_2;
