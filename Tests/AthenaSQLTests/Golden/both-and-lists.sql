-- cnapp.span, compiled by trailspan 1.0. Edit the spec, not this text.
-- Pair 1 "policy": ec2:*Snapshot to ec2:*Snapshot.
-- Pair 2: ec2:RunInstances to ec2:TerminateInstances, lambda:DeleteThing.
-- match next, starts at or after 2025-01-10T00:00:00Z and before 2025-01-14T00:00:00Z, within 2d, keep closed, open, superseded, orphan.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'alias-1' AS "alias", '111122223333' AS "account", eventtime, eventsource, eventname, eventid,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, responseelements, errorcode,
    "region", requestparameters, awsregion
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-1' AND "account" = '111122223333' AND "timestamp" BETWEEN '2025/01/10' AND '2025/01/16'
  UNION ALL
  SELECT
    'alias-2' AS "alias", '444455556666' AS "account", eventtime, eventsource, eventname, eventid,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, responseelements, errorcode,
    "region", requestparameters, awsregion
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-2' AND "account" = '444455556666' AND "timestamp" BETWEEN '2025/01/10' AND '2025/01/16'
  UNION ALL
  SELECT
    'alias-3' AS "alias", '777788889999' AS "account", eventtime, eventsource, eventname, eventid,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, responseelements, errorcode,
    "region", requestparameters, awsregion
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-3' AND "account" = '777788889999' AND "timestamp" BETWEEN '2025/01/10' AND '2025/01/16'
),
-- The events asked for, each with its moment (NULL for a malformed one) and what it is: 2n - 1 the start of pair n, 2n its end.
events AS (
  SELECT
    *,
    CASE
      WHEN REGEXP_LIKE(eventtime, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z')
        THEN TRY(FROM_ISO8601_TIMESTAMP(eventtime))
    END AS instant,
    ARRAY[
      CASE
        WHEN eventsource = 'ec2.amazonaws.com'
             AND eventname LIKE '%Snapshot'
             AND (sessionissuer_username = 'Other' OR sessionissuer_username LIKE 'CNAPP%')
          THEN 1
      END,
      CASE WHEN eventsource = 'ec2.amazonaws.com' AND eventname LIKE '%Snapshot' THEN 2 END,
      CASE
        WHEN eventsource = 'ec2.amazonaws.com'
             AND eventname = 'RunInstances'
             AND CARDINALITY(
                   FILTER(
                     COALESCE(
                       TRANSFORM(
                         TRY(CAST(TRY(JSON_EXTRACT(responseelements, '$.instancesSet.items')) AS ARRAY(JSON))),
                         item -> JSON_EXTRACT_SCALAR(item, '$.instanceType')
                       ),
                       ARRAY[
                         JSON_EXTRACT_SCALAR(
                           TRY(JSON_EXTRACT(responseelements, '$.instancesSet.items')),
                           '$.instanceType'
                         )
                       ]
                     ),
                     item -> item LIKE 't%'
                   )
                 )
                   > 0
             AND (sessionissuer_username = 'Other' OR sessionissuer_username LIKE 'CNAPP%')
          THEN 3
      END,
      CASE
        WHEN (eventsource = 'ec2.amazonaws.com' AND eventname = 'TerminateInstances')
             OR (eventsource = 'lambda.amazonaws.com' AND eventname = 'DeleteThing')
          THEN 4
      END
    ] AS kinds
  FROM scan
  WHERE ((eventsource = 'ec2.amazonaws.com'
          AND (eventname IN ('RunInstances', 'TerminateInstances') OR eventname LIKE '%Snapshot'))
         OR (eventsource = 'lambda.amazonaws.com' AND eventname = 'DeleteThing'))
    AND COALESCE(errorcode, '') IN ('', '200')
    AND "region" IN ('us-east-1', 'eu-central-1')
),
-- Each event once for every key it names, with the values that rows show. Side 1 starts, 2 ends.
entries AS (
  SELECT
    "alias",
    "account",
    CASE WHEN kind IN (1, 2) THEN 1 WHEN kind IN (3, 4) THEN 2 END AS pair,
    CASE WHEN kind IN (1, 3) THEN 1 WHEN kind IN (2, 4) THEN 2 END AS side,
    CASE
      WHEN kind IN (1, 3, 4) THEN element
      WHEN kind = 2
        THEN COALESCE(
               JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId'),
               JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
             )
    END AS span_key_1,
    CASE WHEN kind IN (3, 4) THEN awsregion END AS span_key_2,
    instant,
    eventid,
    eventtime,
    CASE
      WHEN (kind = 1
            AND CONTAINS(kinds, 2)
            AND element
                  = COALESCE(
                      JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId'),
                      JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
                    ))
           OR (kind = 2
               AND CONTAINS(kinds, 1)
               AND CONTAINS(
                     COALESCE(
                       NULLIF(
                         FILTER(
                           ARRAY[JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')],
                           item -> item IS NOT NULL
                         ),
                         CAST(ARRAY[] AS ARRAY(VARCHAR))
                       ),
                       FILTER(
                         COALESCE(
                           TRANSFORM(
                             TRY(CAST(TRY(JSON_EXTRACT(requestparameters, '$["a b"]')) AS ARRAY(JSON))),
                             item -> JSON_EXTRACT_SCALAR(item, '$')
                           ),
                           ARRAY[
                             NULLIF(
                               JSON_EXTRACT_SCALAR(TRY(JSON_EXTRACT(requestparameters, '$["a b"]')), '$'),
                               ''
                             )
                           ]
                         ),
                         item -> item IS NOT NULL
                       )
                     ),
                     COALESCE(
                       JSON_EXTRACT_SCALAR(requestparameters, '$.snapshotId'),
                       JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')
                     )
                   ))
        THEN 2
      WHEN kind IN (1, 3) THEN 0
      ELSE 3
    END AS turn
  FROM events
  CROSS JOIN UNNEST(kinds) AS of_kinds (kind)
  CROSS JOIN UNNEST(CASE
    WHEN kind = 1
      THEN ARRAY_DISTINCT(
             COALESCE(
               NULLIF(
                 FILTER(
                   ARRAY[JSON_EXTRACT_SCALAR(responseelements, '$.snapshotId')],
                   item -> item IS NOT NULL
                 ),
                 CAST(ARRAY[] AS ARRAY(VARCHAR))
               ),
               FILTER(
                 COALESCE(
                   TRANSFORM(
                     TRY(CAST(TRY(JSON_EXTRACT(requestparameters, '$["a b"]')) AS ARRAY(JSON))),
                     item -> JSON_EXTRACT_SCALAR(item, '$')
                   ),
                   ARRAY[
                     NULLIF(JSON_EXTRACT_SCALAR(TRY(JSON_EXTRACT(requestparameters, '$["a b"]')), '$'), '')
                   ]
                 ),
                 item -> item IS NOT NULL
               )
             )
           )
    WHEN kind = 2 THEN ARRAY['']
    WHEN kind = 3
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
    WHEN kind = 4
      THEN ARRAY_DISTINCT(
             TRANSFORM(
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
               ),
               item -> LOWER(item)
             )
           )
  END) AS of_elements (element)
  WHERE kind IS NOT NULL
    AND instant >= FROM_ISO8601_TIMESTAMP('2025-01-10T00:00:00Z')
    AND instant < FROM_ISO8601_TIMESTAMP('2025-01-16T00:00:00Z')
),
-- Repeated deliveries of one event: the first of each eventID is 1.
deliveries AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", pair, span_key_1, span_key_2, side, eventid
      ORDER BY instant, turn, eventtime) AS delivery
  FROM entries
  WHERE span_key_1 IS NOT NULL AND (span_key_2 IS NOT NULL OR pair = 1)
),
-- Events that are alike in everything are numbered, so that each is taken whole.
occurrences AS (
  SELECT
    *,
    ROW_NUMBER() OVER (
      PARTITION BY "alias", "account", pair, span_key_1, span_key_2, side, instant, turn, eventid, eventtime) AS occurrence
  FROM deliveries
  WHERE delivery = 1 OR eventid IS NULL
),
-- Beside each event, the one that follows it in its key.
neighbours AS (
  SELECT
    *,
    LEAD(side) OVER in_order      AS next_side,
    LEAD(instant) OVER in_order   AS next_instant,
    LEAD(eventid) OVER in_order   AS next_eventid,
    LEAD(eventtime) OVER in_order AS next_eventtime,
    LAG(side) OVER in_order       AS previous_side,
    LAG(instant) OVER in_order    AS previous_instant
  FROM occurrences
  WINDOW in_order AS (
    PARTITION BY "alias", "account", pair, span_key_1, span_key_2
    ORDER BY instant, turn, COALESCE(eventid, ''), eventtime, eventid, occurrence, side DESC
  )
),
-- What became of each start.
states AS (
  SELECT
    *,
    CASE
      WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '2' DAY THEN 'closed'
      WHEN side = 1 AND next_side = 1 THEN 'superseded'
      WHEN side = 1 THEN 'open'
      WHEN NOT COALESCE(previous_side = 1 AND instant <= previous_instant + INTERVAL '2' DAY, FALSE)
        THEN 'orphan'
    END AS state
  FROM neighbours
),
-- Start and end side by side.
spans AS (
  SELECT
    "alias",
    "account",
    pair,
    span_key_1,
    span_key_2,
    state,
    CASE WHEN side = 1 THEN instant END   AS start_instant,
    CASE WHEN state = 'closed' THEN next_instant WHEN state = 'orphan' THEN instant END AS end_instant,
    CASE WHEN side = 1 THEN eventid END   AS start_eventid,
    CASE WHEN state = 'closed' THEN next_eventid WHEN state = 'orphan' THEN eventid END AS end_eventid,
    CASE WHEN side = 1 THEN eventtime END AS start_eventtime,
    CASE WHEN state = 'closed' THEN next_eventtime WHEN state = 'orphan' THEN eventtime END AS end_eventtime
  FROM states
  WHERE state IN ('closed', 'open', 'superseded', 'orphan')
    AND instant < FROM_ISO8601_TIMESTAMP('2025-01-14T00:00:00Z')
)
SELECT
  spans."alias"                              AS "alias",
  spans."account"                            AS "account",
  spans.span_key_1                           AS "key",
  spans.start_eventtime                      AS "started",
  spans.end_eventtime                        AS "ended",
  spans.end_instant - spans.start_instant    AS "duration",
  spans.state                                AS "state",
  CASE WHEN spans.pair = 1 THEN 'policy' END AS "pair",
  spans.span_key_2                           AS "key2"
FROM spans
ORDER BY
  COALESCE(spans.start_instant, spans.end_instant),
  spans.end_instant,
  spans.span_key_1,
  spans.span_key_2,
  spans.start_eventid,
  spans.end_eventid,
  spans."alias",
  spans."account",
  spans.pair,
  spans.state,
  "started",
  "ended";
