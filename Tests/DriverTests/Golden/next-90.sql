-- A spec from standard input, compiled by trailspan 0.1.0. Edit the spec, not this text.
-- ec2:CreateSnapshot to ec2:DeleteSnapshot.
-- match next, starts at or after 2022-05-01T00:00:00Z and before 2022-06-01T00:00:00Z, within 30d, keep closed.
WITH
-- The files of each tuple: Athena wants the values of injected columns as literals inside every scan.
scan AS (
  SELECT
    'alias-1' AS "alias", '100000000000' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-1' AND "account" = '100000000000' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-2' AS "alias", '100000000001' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-2' AND "account" = '100000000001' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-3' AS "alias", '100000000002' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-3' AND "account" = '100000000002' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-4' AS "alias", '100000000003' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-4' AND "account" = '100000000003' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-5' AS "alias", '100000000004' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-5' AND "account" = '100000000004' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-6' AS "alias", '100000000005' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-6' AND "account" = '100000000005' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-7' AS "alias", '100000000006' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-7' AND "account" = '100000000006' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-8' AS "alias", '100000000007' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-8' AND "account" = '100000000007' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-9' AS "alias", '100000000008' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-9' AND "account" = '100000000008' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-10' AS "alias", '100000000009' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-10' AND "account" = '100000000009' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-11' AS "alias", '100000000010' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-11' AND "account" = '100000000010' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-12' AS "alias", '100000000011' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-12' AND "account" = '100000000011' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-13' AS "alias", '100000000012' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-13' AND "account" = '100000000012' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-14' AS "alias", '100000000013' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-14' AND "account" = '100000000013' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-15' AS "alias", '100000000014' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-15' AND "account" = '100000000014' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-16' AS "alias", '100000000015' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-16' AND "account" = '100000000015' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-17' AS "alias", '100000000016' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-17' AND "account" = '100000000016' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-18' AS "alias", '100000000017' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-18' AND "account" = '100000000017' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-19' AS "alias", '100000000018' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-19' AND "account" = '100000000018' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-20' AS "alias", '100000000019' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-20' AND "account" = '100000000019' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-21' AS "alias", '100000000020' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-21' AND "account" = '100000000020' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-22' AS "alias", '100000000021' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-22' AND "account" = '100000000021' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-23' AS "alias", '100000000022' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-23' AND "account" = '100000000022' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-24' AS "alias", '100000000023' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-24' AND "account" = '100000000023' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-25' AS "alias", '100000000024' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-25' AND "account" = '100000000024' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-26' AS "alias", '100000000025' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-26' AND "account" = '100000000025' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-27' AS "alias", '100000000026' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-27' AND "account" = '100000000026' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-28' AS "alias", '100000000027' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-28' AND "account" = '100000000027' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-29' AS "alias", '100000000028' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-29' AND "account" = '100000000028' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-30' AS "alias", '100000000029' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-30' AND "account" = '100000000029' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-31' AS "alias", '100000000030' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-31' AND "account" = '100000000030' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-32' AS "alias", '100000000031' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-32' AND "account" = '100000000031' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-33' AS "alias", '100000000032' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-33' AND "account" = '100000000032' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-34' AS "alias", '100000000033' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-34' AND "account" = '100000000033' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-35' AS "alias", '100000000034' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-35' AND "account" = '100000000034' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-36' AS "alias", '100000000035' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-36' AND "account" = '100000000035' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-37' AS "alias", '100000000036' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-37' AND "account" = '100000000036' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-38' AS "alias", '100000000037' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-38' AND "account" = '100000000037' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-39' AS "alias", '100000000038' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-39' AND "account" = '100000000038' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-40' AS "alias", '100000000039' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-40' AND "account" = '100000000039' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-41' AS "alias", '100000000040' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-41' AND "account" = '100000000040' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-42' AS "alias", '100000000041' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-42' AND "account" = '100000000041' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-43' AS "alias", '100000000042' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-43' AND "account" = '100000000042' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-44' AS "alias", '100000000043' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-44' AND "account" = '100000000043' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-45' AS "alias", '100000000044' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-45' AND "account" = '100000000044' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-46' AS "alias", '100000000045' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-46' AND "account" = '100000000045' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-47' AS "alias", '100000000046' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-47' AND "account" = '100000000046' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-48' AS "alias", '100000000047' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-48' AND "account" = '100000000047' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-49' AS "alias", '100000000048' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-49' AND "account" = '100000000048' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-50' AS "alias", '100000000049' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-50' AND "account" = '100000000049' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-51' AS "alias", '100000000050' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-51' AND "account" = '100000000050' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-52' AS "alias", '100000000051' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-52' AND "account" = '100000000051' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-53' AS "alias", '100000000052' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-53' AND "account" = '100000000052' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-54' AS "alias", '100000000053' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-54' AND "account" = '100000000053' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-55' AS "alias", '100000000054' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-55' AND "account" = '100000000054' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-56' AS "alias", '100000000055' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-56' AND "account" = '100000000055' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-57' AS "alias", '100000000056' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-57' AND "account" = '100000000056' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-58' AS "alias", '100000000057' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-58' AND "account" = '100000000057' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-59' AS "alias", '100000000058' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-59' AND "account" = '100000000058' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-60' AS "alias", '100000000059' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-60' AND "account" = '100000000059' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-61' AS "alias", '100000000060' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-61' AND "account" = '100000000060' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-62' AS "alias", '100000000061' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-62' AND "account" = '100000000061' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-63' AS "alias", '100000000062' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-63' AND "account" = '100000000062' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-64' AS "alias", '100000000063' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-64' AND "account" = '100000000063' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-65' AS "alias", '100000000064' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-65' AND "account" = '100000000064' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-66' AS "alias", '100000000065' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-66' AND "account" = '100000000065' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-67' AS "alias", '100000000066' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-67' AND "account" = '100000000066' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-68' AS "alias", '100000000067' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-68' AND "account" = '100000000067' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-69' AS "alias", '100000000068' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-69' AND "account" = '100000000068' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-70' AS "alias", '100000000069' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-70' AND "account" = '100000000069' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-71' AS "alias", '100000000070' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-71' AND "account" = '100000000070' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-72' AS "alias", '100000000071' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-72' AND "account" = '100000000071' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-73' AS "alias", '100000000072' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-73' AND "account" = '100000000072' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-74' AS "alias", '100000000073' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-74' AND "account" = '100000000073' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-75' AS "alias", '100000000074' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-75' AND "account" = '100000000074' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-76' AS "alias", '100000000075' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-76' AND "account" = '100000000075' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-77' AS "alias", '100000000076' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-77' AND "account" = '100000000076' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-78' AS "alias", '100000000077' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-78' AND "account" = '100000000077' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-79' AS "alias", '100000000078' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-79' AND "account" = '100000000078' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-80' AS "alias", '100000000079' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-80' AND "account" = '100000000079' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-81' AS "alias", '100000000080' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-81' AND "account" = '100000000080' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-82' AS "alias", '100000000081' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-82' AND "account" = '100000000081' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-83' AS "alias", '100000000082' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-83' AND "account" = '100000000082' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-84' AS "alias", '100000000083' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-84' AND "account" = '100000000083' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-85' AS "alias", '100000000084' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-85' AND "account" = '100000000084' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-86' AS "alias", '100000000085' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-86' AND "account" = '100000000085' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-87' AS "alias", '100000000086' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-87' AND "account" = '100000000086' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-88' AS "alias", '100000000087' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-88' AND "account" = '100000000087' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-89' AS "alias", '100000000088' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-89' AND "account" = '100000000088' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
  UNION ALL
  SELECT
    'alias-90' AS "alias", '100000000089' AS "account", eventtime, eventsource, eventname, eventid, responseelements,
    requestparameters, errorcode,
    useridentity.sessioncontext.sessionissuer.username AS sessionissuer_username, "region"
  FROM "cloudtrail_logs"
  WHERE "alias" = 'alias-90' AND "account" = '100000000089' AND "timestamp" BETWEEN '2022/05/01' AND '2022/07/01'
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
