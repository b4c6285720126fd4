import Values

extension Catalogue {
  /// Names that the console, the CLI, SDKs and people have for services, and what stands in eventSource.
  package static let namesElsewhere: [(name: String, service: String)] = [
    ("alb", "elasticloadbalancing"), ("apigatewayv2", "apigateway"), ("certificatemanager", "acm"),
    ("cloudwatch", "monitoring"), ("cloudwatchlogs", "logs"), ("cloudwatch-logs", "logs"),
    ("cognitoidentityprovider", "cognito-idp"), ("configservice", "config"), ("console", "signin"),
    ("directoryservice", "ds"), ("docdb", "rds"), ("efs", "elasticfilesystem"),
    ("elasticloadbalancingv2", "elasticloadbalancing"), ("elasticsearch", "es"), ("elb", "elasticloadbalancing"),
    ("elbv2", "elasticloadbalancing"), ("emr", "elasticmapreduce"), ("eventbridge", "events"),
    ("kinesisanalyticsv2", "kinesisanalytics"), ("msk", "kafka"), ("neptune", "rds"),
    ("nlb", "elasticloadbalancing"), ("opensearch", "es"), ("parameterstore", "ssm"), ("s3api", "s3"),
    ("sfn", "states"), ("stepfunctions", "states"), ("step-functions", "states"), ("vpc", "ec2"),
  ]

  /// The service, as CloudTrail's eventSource has it, of another name in small letters; nil for all other names.
  package static func service(calledElsewhere name: String) -> String? {
    namesElsewhere.first { $0.name.isIdentical(to: name) }?.service
  }
}
