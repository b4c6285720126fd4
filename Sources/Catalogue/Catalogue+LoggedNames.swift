import Values

extension Catalogue {
  /// Operations whose events have another name than the API's, though the service knows both names; not those that S3
  /// on Outposts logs as they are called
  /// (docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-s3-info.html and
  /// docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html; `Derivation/models.py` has them too).
  private static let loggedNames: [(service: String, operation: String, event: String)] = [
    ("lambda", "UpdateAlias", "UpdateAlias20150331"),
    ("lambda", "UpdateEventSourceMapping", "UpdateEventSourceMapping20150331"),
    ("lambda", "UpdateFunctionCode", "UpdateFunctionCode20150331v2"),
    ("lambda", "UpdateFunctionConfiguration", "UpdateFunctionConfiguration20150331v2"),
    ("s3", "DeletePublicAccessBlock", "DeleteBucketPublicAccessBlock"),
    ("s3", "GetObjectLockConfiguration", "GetBucketObjectLockConfiguration"),
    ("s3", "GetPublicAccessBlock", "GetBucketPublicAccessBlock"),
    ("s3", "GetBucketAccelerateConfiguration", "GetAccelerateConfiguration"),
    ("s3", "GetBucketNotificationConfiguration", "GetBucketNotification"),
    ("s3", "ListObjectsV2", "ListObjects"),
    ("s3", "PutBucketAccelerateConfiguration", "PutAccelerateConfiguration"),
    ("s3", "PutBucketNotificationConfiguration", "PutBucketNotification"),
    ("s3", "PutObjectLockConfiguration", "PutBucketObjectLockConfiguration"),
    ("s3", "PutPublicAccessBlock", "PutBucketPublicAccessBlock"),
  ]

  /// The event that an operation is logged as, where that has another name; nil for all others.
  package static func event(of operation: String, of service: String) -> String? {
    loggedNames.first { $0.service.isIdentical(to: service) && $0.operation.isIdentical(to: operation) }?.event
  }
}
