WITH scan AS (SELECT JSON_EXTRACT_SCALAR(eventjson, '$.eventTime') AS event_time, eventsource, eventname, eventid, recipientaccountid, useridentity.arn AS useridentity_arn, sourceipaddress, errorcode, JSON_EXTRACT_SCALAR(eventjson, '$.managementEvent') AS managementevent, eventjson
FROM 1234abcd-56ef-78ab-90cd-1234567890ab
WHERE eventtime >= TIMESTAMP '2024-09-01 00:00:00' AND eventtime < TIMESTAMP '2024-10-31 00:00:00'),
events AS (SELECT *, CASE WHEN REGEXP_LIKE(event_time, '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?Z\z') THEN TRY(FROM_ISO8601_TIMESTAMP(event_time)) END AS instant, CASE WHEN eventname = 'StopLogging' THEN 1 WHEN eventname = 'StartLogging' THEN 2 END AS kind
FROM scan
WHERE eventsource = 'cloudtrail.amazonaws.com' AND eventname IN ('StopLogging', 'StartLogging') AND COALESCE(errorcode, '') IN ('', '200') AND managementevent = 'true'),
entries AS (SELECT recipientaccountid, kind AS side, REVERSE(SPLIT_PART(REVERSE(JSON_EXTRACT_SCALAR(eventjson, '$.requestParameters.name')), '/', 1)) AS span_key, instant, eventid, useridentity_arn, sourceipaddress, event_time
FROM events
WHERE kind IS NOT NULL AND instant >= FROM_ISO8601_TIMESTAMP('2024-09-01T00:00:00Z') AND instant < FROM_ISO8601_TIMESTAMP('2024-10-31T00:00:00Z')),
deliveries AS (SELECT *, ROW_NUMBER() OVER (PARTITION BY recipientaccountid, span_key, side, eventid ORDER BY instant, useridentity_arn, sourceipaddress, event_time) AS delivery
FROM entries
WHERE span_key IS NOT NULL),
repetitions AS (SELECT *, CASE WHEN side = 1 AND LAG(side) OVER in_order = 1 THEN 1 ELSE 0 END AS repeated
FROM deliveries
WHERE delivery = 1 OR eventid IS NULL
WINDOW in_order AS (PARTITION BY recipientaccountid, span_key ORDER BY instant, side, COALESCE(eventid, ''), useridentity_arn, sourceipaddress, event_time, eventid)),
neighbours AS (SELECT *, LEAD(side) OVER in_order AS next_side, LEAD(instant) OVER in_order AS next_instant, LEAD(eventid) OVER in_order AS next_eventid
FROM repetitions
WINDOW in_order AS (PARTITION BY recipientaccountid, span_key, repeated ORDER BY instant, side, COALESCE(eventid, ''), useridentity_arn, sourceipaddress, event_time, eventid)),
states AS (SELECT *, CASE WHEN repeated = 1 THEN 'repeated' WHEN side = 1 AND next_side = 2 AND next_instant <= instant + INTERVAL '30' DAY THEN 'closed' WHEN side = 1 THEN 'open' END AS state
FROM neighbours),
spans AS (SELECT recipientaccountid, span_key, state, instant AS start_instant, CASE WHEN state = 'closed' THEN next_instant END AS end_instant, eventid AS start_eventid, CASE WHEN state = 'closed' THEN next_eventid END AS end_eventid, useridentity_arn AS start_useridentity_arn, sourceipaddress AS start_sourceipaddress, event_time AS start_eventtime
FROM states
WHERE state IN ('closed', 'open') AND instant < FROM_ISO8601_TIMESTAMP('2024-10-01T00:00:00Z'))
SELECT spans.recipientaccountid AS "account", spans.span_key AS "trail", REVERSE(SPLIT_PART(REVERSE(spans.start_useridentity_arn), '/', 1)) AS "by", spans.start_sourceipaddress AS "from", spans.start_eventtime AS "stopped", spans.end_instant - spans.start_instant AS "silent", spans.state AS "state"
FROM spans
ORDER BY spans.start_instant, spans.start_instant, spans.end_instant, spans.span_key, spans.start_eventid, spans.end_eventid, spans.recipientaccountid, spans.state, "by", "from", "stopped";
