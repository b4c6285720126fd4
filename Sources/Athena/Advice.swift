/// Advice on what Athena and the AWS CLI say, by the texts that they are known to print. The first hit counts.
enum Advice {
  static func on(_ failure: AWSFailure) -> String? {
    let text = "\(failure.code ?? ""): \(failure.message)"
    return first(of: calls, in: text) ?? onQuery(text)
  }

  static func onQuery(_ reason: String) -> String? { first(of: queries, in: reason) }

  private static func first(of table: [(texts: [String], help: String)], in text: String) -> String? {
    let text = text.lowercased()
    return table.first { row in row.texts.contains { text.contains($0.lowercased()) } }?.help
  }

  /// Calls that were refused before a query ran.
  private static let calls: [(texts: [String], help: String)] = [
    (
      ["Signature expired", "Signature not yet current", "RequestTimeTooSkewed", "RequestInTheFuture"],
      "the clock of this machine is wrong, and AWS refuses calls that are minutes off: set it"
    ),
    (
      ["sts:AssumeRole"],
      "this login may not take the profile's role: check role_arn and source_profile in ~/.aws/config, and whom the role "
        + "trusts"
    ),
    (
      ["Unable to locate credentials", "NoCredentials", "Partial credentials found"],
      "no AWS credentials: log in (`aws sso login`, `aws configure`) or choose a profile with --profile"
    ),
    (
      [
        "ExpiredToken", "security token included in the request is expired", "RequestExpired", "session has expired",
        "Error when retrieving token from sso", "Error loading SSO Token", "Token has expired", "UnauthorizedSSOToken",
      ],
      "there is no valid AWS login, or it has expired: log in again (`aws sso login`); `run --resume` goes on with what was running"
    ),
    (
      [
        "UnrecognizedClientException", "InvalidClientTokenId", "security token included in the request is invalid",
        "SignatureDoesNotMatch", "InvalidSignatureException", "InvalidAccessKeyId", "AuthFailure",
      ],
      "AWS does not know these credentials: check --profile and the AWS_… variables of the environment"
    ),
    (
      ["You must specify a region", "NoRegion"], "say where the table is: --region, AWS_REGION or the profile's region"
    ),
    (
      ["config profile", "ProfileNotFound"],
      "there is no such profile in ~/.aws/config: check --profile and AWS_PROFILE"
    ),
    (
      ["Could not connect to the endpoint URL", "Connect timeout", "name resolution", "Connection timeout"],
      "check the network, --region and --endpoint-url"
    ),
    (
      ["EventDataStoreNotFound", "InactiveEventDataStore", "EventDataStoreARNInvalid"],
      """
      there is no such event data store here: check the id behind `table` and --region; \
      `aws cloudtrail list-event-data-stores` shows what there is
      """
    ),
    (
      ["MaxConcurrentQueries"], "CloudTrail Lake runs ten queries at once: lower --parallel, or try later with --resume"
    ),
    (
      ["InvalidQueryStatement"],
      "CloudTrail Lake did not understand the statement, or it has more than 10,000 characters: `trailspan explain` says"
    ),
    (
      [
        "cloudtrail:StartQuery", "cloudtrail:DescribeQuery", "cloudtrail:GetQueryResults", "cloudtrail:ListQueries",
        "cloudtrail:CancelQuery",
      ],
      """
      this login lacks a permission: cloudtrail:StartQuery, DescribeQuery, GetQueryResults, ListQueries and CancelQuery \
      on the event data store
      """
    ),
    (
      ["Could not find results"],
      "the result is no longer in the bucket of results, which may delete after some days: run without --resume"
    ),
    (["No output location provided"], "give --output-location s3://BUCKET/PREFIX/, or a --workgroup that has one"),
    (
      ["outputLocation is not a valid S3 path"],
      "--output-location takes s3://BUCKET/PREFIX/"
    ),
    (
      ["WorkGroup is not found", "WorkGroup does not exist", "WorkGroup is disabled", "is not in ENABLED state"],
      "check --workgroup and --region: `aws athena list-work-groups` shows what there is"
    ),
    (
      [": QueryExecution "],
      """
      Athena does not know the query: it forgets one after 45 days, and knows it only in its own account and region. \
      Check --profile and --region, or run without --resume
      """
    ),
    (
      ["IdempotentParameterMismatch", "Idempotent parameters do not match"],
      "the same statement was started with other options; run without --resume"
    ),
    (
      [
        "You have exceeded the limit for the number of queries", "TooManyRequestsException", "Throttling",
        "Rate exceeded",
      ],
      "AWS is busy with other calls of this account: lower --parallel, or try later with --resume"
    ),
    (
      ["queryString' failed to satisfy constraint", "maximum allowed query string length", "262144"],
      "the statement is too long for Athena: lower --max-bytes or --max-branches"
    ),
    (["NoSuchBucket"], "the bucket of `location` does not exist: check its name in the spec's table block"),
    (
      ["PermanentRedirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraint"],
      "the bucket is in another region: give that one with --region"
    ),
    (
      ["Unknown options", "Invalid choice", "usage: aws"],
      "this AWS CLI does not know the call: take version 1.18 or newer, or any version 2"
    ),
  ]

  /// Queries that Athena accepted and did not finish.
  private static let queries: [(texts: [String], help: String)] = [
    (
      ["Predicates provided cannot be converted to a valid partition"],
      "one scan of the statement covers too many partitions: compile with --expand union, or shorten `during`"
    ),
    (
      ["injected projected partition column"],
      """
      the table has an injected column that the spec does not list: name it in `partitions (…)`, and declare the others \
      in the table block as they are in Athena (`SHOW CREATE TABLE`)
      """
    ),
    (
      ["HIVE_EXCEEDED_PARTITION_LIMIT", "can potentially read more than", "over the limit of"],
      """
      a scan reads more than 1,000,000 partitions: shorten `during`, narrow the region in `events where`, or compile \
      with --expand union
      """
    ),
    (
      ["Bytes scanned limit was exceeded"],
      """
      the workgroup allows less data a query: shorten `during`, lower --max-branches so that a statement scans fewer \
      accounts, or take a --workgroup with a higher limit; `run --estimate` shows what will be scanned
      """
    ),
    (
      ["Number of stages in the query", "QUERY_HAS_TOO_MANY_STAGES"],
      "the statement has too many branches: lower --max-branches (a branch costs a stage), or take --expand in"
    ),
    (
      ["CloudTrail Lake stops a query after an hour"],
      "shorten `during` or `within`, or narrow `events where`: a range of eventtime bounds what is scanned"
    ),
    (
      ["Query timeout", "EXCEEDED_TIME_LIMIT", "Query exceeded maximum time limit", "HIVE_METASTORE_TIMEOUT"],
      """
      Athena stops a query after 30 minutes: lower --max-branches for shorter statements, shorten `during`, or narrow \
      the region; many empty prefixes cost more time than data does
      """
    ),
    (
      ["Query exhausted resources", "EXCEEDED_LOCAL_MEMORY_LIMIT", "EXCEEDED_MEMORY_LIMIT", "EXCEEDED_GLOBAL_MEMORY"],
      "the query was too large for Athena: lower --max-branches, shorten `during`, or set `within`"
    ),
    (
      ["TABLE_NOT_FOUND", ": Table ", "Table not found", "EntityNotFoundException"],
      "check the name after `table`, --database and --region; `trailspan ddl` prints the statement that creates the table"
    ),
    (
      ["COLUMN_NOT_FOUND", "cannot be resolved"],
      """
      the table lacks a column that the spec reads: older tables lack newer columns. Create it anew with \
      `trailspan ddl`, or leave the field out; for a table that AWS made, check `schema`
      """
    ),
    (
      ["SCHEMA_NOT_FOUND", "CATALOG_NOT_FOUND", ": Schema ", ": Catalog "],
      "there is no such database: check `table database.name`, --database, --catalog and --region"
    ),
    (
      ["SlowDown", "reduce your request rate", "HIVE_S3_THROTTLING"],
      "S3 refused so many requests at once: lower --parallel and run again with --resume"
    ),
    (
      ["HIVE_BAD_DATA", "HIVE_CURSOR_ERROR", "Not valid Json", "not a valid JSON Object"],
      "a file under `location` is not a CloudTrail log: look for other files there, or check the table's serde"
    ),
    (
      ["HIVE_INVALID_METADATA", "HIVE_INVALID_PARTITION_VALUE", "projection"],
      "the table's partition projection is wrong: compare `SHOW CREATE TABLE` with what `trailspan ddl` prints"
    ),
    (
      ["kms:", "KMS.", "ciphertext refers to a customer master key", "AWSKMS"],
      "this login may not use the KMS key of the logs or of the results: it needs kms:Decrypt and kms:GenerateDataKey"
    ),
    (
      ["lakeformation", "Insufficient Lake Formation permission"],
      "Lake Formation guards the table: ask for SELECT on it and DESCRIBE on its database"
    ),
    (
      ["glue:", "AWSGlue", "Service: Glue"],
      "this login may not read the table's definition: it needs glue:GetDatabase, glue:GetTable and glue:GetPartitions"
    ),
    (
      ["Unable to verify/create output bucket", "output bucket", "query results location"],
      "this login may not write to the output location: it needs s3:GetBucketLocation, s3:PutObject and s3:GetObject there"
    ),
    (
      ["athena:"],
      """
      this login lacks an Athena permission: athena:StartQueryExecution, GetQueryExecution, GetQueryResults and \
      StopQueryExecution on the workgroup; perhaps another --workgroup is meant
      """
    ),
    (
      ["Amazon S3", "s3:", "Status Code: 403", "AccessDenied", "Access Denied", "not authorized", "PERMISSION_DENIED"],
      """
      this login may not read the logs: it needs s3:ListBucket and s3:GetObject on the bucket of `location`, and the \
      bucket's own policy must allow it
      """
    ),
    (
      ["SYNTAX_ERROR", "mismatched input", "FUNCTION_NOT_FOUND", "TYPE_MISMATCH"],
      "the statement was not understood: check that Athena's workgroup runs engine version 3, and report the statement"
    ),
    (
      ["GENERIC_INTERNAL_ERROR", "INTERNAL_ERROR"],
      "Athena itself failed: run again with --resume, which runs only what has failed"
    ),
  ]
}
