-- runners.span, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:RunInstances to ec2:TerminateInstances.
-- match next, starts at or after 2024-02-01T00:00:00Z and before 2024-03-01T00:00:00Z, within 7d, keep closed.
WITH
-- The columns that the query needs, of the days it asks for.
scan AS (
  SELECT
    eventtime, eventsource, eventname, eventid, recipientaccountid,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, errorcode, "account",
    "region", responseelements, requestparameters
  FROM "cloudtrail_logs"
  WHERE "timestamp" BETWEEN '2024/02/01' AND '2024/03/08'
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
      WHEN eventname = 'RunInstances' AND sessionissuer_username LIKE 'ci-runner-%' THEN 1
      WHEN eventname = 'TerminateInstances' THEN 2
    END AS kind
  FROM scan
  WHERE eventsource = 'ec2.amazonaws.com'
    AND eventname IN ('RunInstances', 'TerminateInstances')
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "account" IN ('111122223333', '444455556666', '777788889999')
    AND "region" = 'us-east-1'
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    recipientaccountid,
    kind    AS side,
    element AS span_key,
    instant,
    eventid,
    CASE
      WHEN kind = 1
        THEN JSON_EXTRACT_SCALAR(
               ELEMENT_AT(
                 COALESCE(
                   TRY(CAST(TRY(JSON_EXTRACT(responseelements, '$.instancesSet.items')) AS ARRAY(JSON))),
                   ARRAY[TRY(JSON_EXTRACT(responseelements, '$.instancesSet.items'))]
                 ),
                 NULLIF(
                   ARRAY_POSITION(
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
                     ),
                     element
                   ),
                   0
                 )
               ),
               '$.instanceType'
             )
      WHEN kind = 2 THEN CAST(NULL AS VARCHAR)
    END AS response_element_instancetype
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
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2024-02-01T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2024-03-08T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY recipientaccountid, span_key, side, eventid
      ORDER BY instant, response_element_instancetype) AS delivery
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
    ORDER BY instant, side, COALESCE(eventid, ''), response_element_instancetype, eventid
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '7' DAY THEN 'closed'
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
    instant                       AS start_instant,
    next_instant                  AS end_instant,
    eventid                       AS start_eventid,
    next_eventid                  AS end_eventid,
    response_element_instancetype AS start_response_element_instancetype
  FROM states
  WHERE state = 'closed' AND instant < FROM_ISO8601_TIMESTAMP('2024-03-01T00:00:00Z')
),
-- What the summary reads of each row.
inputs AS (
  SELECT
    spans.recipientaccountid                  AS input_1,
    spans.start_response_element_instancetype AS input_2,
    DATE_DIFF('millisecond', spans.start_instant, spans.end_instant) AS input_3
  FROM spans
),
-- The group of each row, and what the aggregates take.
arguments AS (
  SELECT
    input_1 AS group_1,
    input_2 AS group_2,
    input_3 AS argument_2,
    input_3 AS argument_3
  FROM inputs
),
-- The place of each value among those of its group.
ranks AS (
  SELECT
    *,
    ROW_NUMBER() OVER (PARTITION BY group_1, group_2 ORDER BY argument_2) AS rank_2,
    COUNT(argument_2) OVER (PARTITION BY group_1, group_2) AS count_2
  FROM arguments
),
-- One row for each group.
grouped AS (
  SELECT
    group_1,
    group_2,
    COUNT(1)                                                    AS aggregate_1,
    MIN(CASE WHEN rank_2 * 20 >= 19 * count_2 THEN argument_2 END) AS aggregate_2,
    TRY_CAST(SUM(CAST(argument_3 AS DECIMAL(38, 0))) AS BIGINT) AS aggregate_3
  FROM ranks
  GROUP BY group_1, group_2
)
SELECT
  grouped.group_1     AS "account",
  grouped.group_2     AS "kind",
  grouped.aggregate_1 AS "runners",
  INTERVAL '1' DAY * ((grouped.aggregate_2 - MOD(grouped.aggregate_2, 86400000)) / 86400000)
    + (DATE_ADD(
         'millisecond',
         MOD(grouped.aggregate_2, 86400000),
         FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z')
       )
         - FROM_ISO8601_TIMESTAMP('1970-01-01T00:00:00Z')) AS "p95",
  ROUND(CAST(grouped.aggregate_3 AS DOUBLE) / 3600000.0E0, 2) + 0.0E0 AS "hours"
FROM grouped
ORDER BY
  ROUND(CAST(grouped.aggregate_3 AS DOUBLE) / 3600000.0E0, 2) DESC,
  grouped.group_1,
  grouped.group_2;
