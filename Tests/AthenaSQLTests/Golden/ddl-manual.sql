-- The table of cnapp.span, by trailspan 1.0.
CREATE EXTERNAL TABLE `logs`.`cloud_trail` (
  eventversion STRING,
  useridentity STRUCT<
    type: STRING,
    principalid: STRING,
    arn: STRING,
    accountid: STRING,
    invokedby: STRING,
    accesskeyid: STRING,
    username: STRING,
    sessioncontext: STRUCT<
      attributes: STRUCT<
        mfaauthenticated: STRING,
        creationdate: STRING>,
      sessionissuer: STRUCT<
        type: STRING,
        principalid: STRING,
        arn: STRING,
        accountid: STRING,
        username: STRING>>>,
  eventtime STRING,
  eventsource STRING,
  eventname STRING,
  awsregion STRING,
  sourceipaddress STRING,
  useragent STRING,
  errorcode STRING,
  errormessage STRING,
  requestparameters STRING,
  responseelements STRING,
  additionaleventdata STRING,
  requestid STRING,
  eventid STRING,
  readonly STRING,
  resources ARRAY<STRUCT<
    arn: STRING,
    accountid: STRING,
    type: STRING>>,
  eventtype STRING,
  apiversion STRING,
  recipientaccountid STRING,
  serviceeventdetails STRING,
  sharedeventid STRING,
  vpcendpointid STRING
)
PARTITIONED BY (
  `region` STRING,
  `year` STRING,
  `month` STRING,
  `day` STRING
)
ROW FORMAT SERDE 'com.amazon.emr.hive.serde.CloudTrailSerde'
STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/';

ALTER TABLE `logs`.`cloud_trail` ADD IF NOT EXISTS
  PARTITION (`region` = 'us-east-1', `year` = '2025', `month` = '01', `day` = '10') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/10/'
  PARTITION (`region` = 'us-east-1', `year` = '2025', `month` = '01', `day` = '11') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/11/'
  PARTITION (`region` = 'us-east-1', `year` = '2025', `month` = '01', `day` = '12') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/12/'
  PARTITION (`region` = 'us-east-1', `year` = '2025', `month` = '01', `day` = '13') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/13/'
  PARTITION (`region` = 'us-east-1', `year` = '2025', `month` = '01', `day` = '14') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/14/'
  PARTITION (`region` = 'us-east-1', `year` = '2025', `month` = '01', `day` = '15') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/15/'
  PARTITION (`region` = 'us-east-1', `year` = '2025', `month` = '01', `day` = '16') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/us-east-1/2025/01/16/'
  PARTITION (`region` = 'eu-west-1', `year` = '2025', `month` = '01', `day` = '10') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/01/10/'
  PARTITION (`region` = 'eu-west-1', `year` = '2025', `month` = '01', `day` = '11') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/01/11/'
  PARTITION (`region` = 'eu-west-1', `year` = '2025', `month` = '01', `day` = '12') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/01/12/'
  PARTITION (`region` = 'eu-west-1', `year` = '2025', `month` = '01', `day` = '13') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/01/13/'
  PARTITION (`region` = 'eu-west-1', `year` = '2025', `month` = '01', `day` = '14') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/01/14/'
  PARTITION (`region` = 'eu-west-1', `year` = '2025', `month` = '01', `day` = '15') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/01/15/'
  PARTITION (`region` = 'eu-west-1', `year` = '2025', `month` = '01', `day` = '16') LOCATION 's3://BUCKET/AWSLogs/111122223333/CloudTrail/eu-west-1/2025/01/16/';
