@testable import Athena
import Testing

/// Texts that Athena, S3 and the AWS CLI are known to print, each with a word that its advice has to hold.
@Suite struct AdviceTests {
  @Test(arguments: [
    (
      """
      CONSTRAINT_VIOLATION: For the injected projected partition column account, the WHERE clause must contain only \
      static equality conditions, and at least one such condition must be present.
      """, "partitions (…)"
    ),
    (
      """
      CONSTRAINT_VIOLATION: For the injected projected partition column alias, the WHERE clause must contain only \
      static equality conditions, and at least one such condition must be present. Predicates provided cannot be \
      converted to a valid partition.
      """, "--expand union"
    ),
    (
      "HIVE_EXCEEDED_PARTITION_LIMIT: Query over table 'logs.t' can potentially read more than 1000000 partitions",
      "1,000,000"
    ),
    ("Query cancelled! : Bytes scanned limit was exceeded", "--workgroup"),
    (
      """
      QUERY_HAS_TOO_MANY_STAGES: Number of stages in the query (271) exceeds the allowed maximum (150). If the query \
      contains multiple aggregates with DISTINCT over different columns, …
      """, "--max-branches"
    ),
    ("Query timeout", "30 minutes"),
    ("Query exhausted resources at this scale factor", "--max-branches"),
    ("TABLE_NOT_FOUND: line 3:8: Table 'awsdatacatalog.logs.cloudtrail_log' does not exist", "trailspan ddl"),
    ("COLUMN_NOT_FOUND: line 5:3: Column 'tlsdetails' cannot be resolved", "older tables"),
    ("SCHEMA_NOT_FOUND: line 3:8: Schema 'lgos' does not exist", "--database"),
    ("SYNTAX_ERROR: line 6:7: Schema lgos does not exist", "--database"),
    (
      """
      PERMISSION_DENIED: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied; Request ID: X)
      """, "s3:GetObject"
    ),
    (
      """
      Insufficient permissions to execute the query. User: arn:aws:iam::1:user/x is not authorized to perform: \
      glue:GetTable on resource: arn:aws:glue:eu-west-1:1:catalog (Service: AWSGlue; Status Code: 400; Error Code: \
      AccessDeniedException)
      """, "glue:GetTable"
    ),
    (
      """
      User: arn:aws:sts::1:assumed-role/x is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:… \
      (Service: AWSKMS; Status Code: 400; Error Code: AccessDeniedException)
      """, "kms:Decrypt"
    ),
    ("Insufficient Lake Formation permission(s) on cloudtrail_logs (Service: AmazonDataCatalog)", "Lake Formation"),
    ("HIVE_BAD_DATA: Error parsing field value", "not a CloudTrail log"),
    ("GENERIC_INTERNAL_ERROR: null", "--resume"),
    (
      """
      SlowDown: Please reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request \
      ID: X)
      """, "--parallel"
    ),
    (
      "HIVE_INVALID_METADATA: Partition projection: projection.timestamp.range is not a valid range",
      "SHOW CREATE TABLE"
    ),
    ("SYNTAX_ERROR: line 12:9: Function 'regexp_like' not registered", "engine version 3"),
    (
      """
      Unable to verify/create output bucket results-bucket. (Service: AmazonAthena; Status Code: 400; Error Code: \
      InvalidRequestException)
      """, "s3:PutObject"
    ),
  ])
  func queries(reason: String, hint: String) {
    let name = AthenaError.StatementName(number: 3, count: 8, scope: "accounts 201-300")
    let error = AthenaError.queryFailed(name, executionID: "id-1", reason: reason)
    #expect(error.help?.contains(hint) == true, "\(error.help ?? "no help")")
    #expect(error.description == "statement 3 of 8 (accounts 201-300) failed: \(reason) (query id-1)")
  }

  @Test(
    arguments: [
      (
        "InvalidRequestException",
        """
        No output location provided. An output location is required either through the Workgroup result configuration \
        setting or as an API input.
        """, "--output-location"
      ),
      ("InvalidRequestException", "WorkGroup is not found.", "list-work-groups"),
      ("InvalidRequestException", "QueryExecution 1234 was not found", "without --resume"),
      ("InvalidRequestException", "outputLocation is not a valid S3 path. Provided x", "s3://BUCKET"),
      ("ExpiredTokenException", "The security token included in the request is expired", "log in again"),
      ("UnrecognizedClientException", "The security token included in the request is invalid.", "--profile"),
      (
        "AccessDeniedException",
        "You are not authorized to perform: athena:StartQueryExecution on the resource. After your AWS administrator …",
        "--workgroup"
      ),
      ("AccessDenied", "Access Denied", "s3:ListBucket"),
      (
        "AccessDenied", "User: x is not authorized to perform: sts:AssumeRole on resource: r",
        "may not take the profile's role"
      ),
      (
        "InvalidSignatureException",
        "Signature expired: 20261128T103000Z is now earlier than 20261128T113000Z (20261128T113500Z - 5 min.)",
        "the clock"
      ),
      (nil, "Error loading SSO Token: Token for x does not exist", "aws sso login"),
      ("NoSuchBucket", "The specified bucket does not exist", "location"),
      ("TooManyRequestsException", "You have exceeded the limit for the number of queries you can run", "--parallel"),
      (
        "InvalidRequestException", "Idempotent parameters do not match: query string differs", "without --resume"
      ),
      (
        "InvalidRequestException",
        """
        1 validation error detected: Value at 'queryString' failed to satisfy constraint: Member must have length less \
        than or equal to 262144
        """, "--max-bytes"
      ),
      (nil, "aws: error: argument operation: Invalid choice, valid choices are:", "version 1.18"),
      ("PermanentRedirect", "The bucket you are attempting to access must be addressed …", "--region"),
      (
        nil, "Unable to locate credentials. You can configure credentials by running \"aws configure\".",
        "aws configure"
      ),
      (nil, "You must specify a region. You can also configure your region by running \"aws configure\".", "--region"),
      (nil, "The config profile (x) could not be found", "AWS_PROFILE"),
      (nil, "Could not connect to the endpoint URL: \"https://athena.eu-wst-1.amazonaws.com/\"", "--region"),
      (nil, "Error when retrieving token from sso: Token has expired and refresh failed", "aws sso login"),
    ] as [(String?, String, String)])
  func calls(code: String?, message: String, hint: String) {
    let error = AthenaError.aws(AWSFailure(operation: "start-query-execution", code: code, message: message))
    #expect(error.help?.contains(hint) == true, "\(error.help ?? "no help")")
  }

  @Test func nothingUntrustedReachesTheTerminal() {
    let name = AthenaError.StatementName(number: 1, count: 1, scope: "")
    let error = AthenaError.queryFailed(name, executionID: "x", reason: "a\u{1b}[2J\nb\u{202e}")
    #expect(error.description == #"the statement failed: a\u{1b}[2J\nb\u{202e} (query x)"#)
  }
}
