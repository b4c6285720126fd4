import Values

extension Catalogue {
  /// Names that the console, the CLI, SDKs and people have for services, and what stands in eventSource.
  package static let namesElsewhere: [(name: String, service: String)] = [
    ("alb", "elasticloadbalancing"), ("ami", "ec2"), ("apigatewayv2", "apigateway"), ("bedrock-agent", "bedrock"),
    ("bedrock-agent-runtime", "bedrock"), ("bedrock-runtime", "bedrock"), ("certificatemanager", "acm"),
    ("cloudwatch", "monitoring"), ("cloudwatchlogs", "logs"), ("cloudwatch-logs", "logs"),
    ("cognito", "cognito-idp"), ("cognitoidentityprovider", "cognito-idp"), ("configservice", "config"),
    ("console", "signin"),
    ("directoryservice", "ds"), ("docdb", "rds"), ("dynamo", "dynamodb"), ("dynamodbv2", "dynamodb"),
    ("efs", "elasticfilesystem"), ("eip", "ec2"),
    ("elasticloadbalancingv2", "elasticloadbalancing"), ("elasticsearch", "es"), ("elb", "elasticloadbalancing"),
    ("elbv2", "elasticloadbalancing"), ("emr", "elasticmapreduce"), ("eventbridge", "events"),
    ("kinesisanalyticsv2", "kinesisanalytics"), ("msk", "kafka"), ("neptune", "rds"),
    ("nlb", "elasticloadbalancing"), ("opensearch", "es"), ("parameterstore", "ssm"), ("s3api", "s3"),
    ("sfn", "states"), ("stepfunction", "states"), ("stepfunctions", "states"), ("step-functions", "states"),
    ("vpc", "ec2"),
  ]

  /// The service, as CloudTrail's eventSource has it, of another name in lower case; nil for all other names.
  package static func service(calledElsewhere name: String) -> String? {
    if let known = namesElsewhere.first(where: { $0.name.isIdentical(to: name) })?.service { return known }
    // `aws.ec2` is EventBridge's source; some write the beginning of `ec2.amazonaws.com`.
    let bare =
      name.hasBytePrefix("aws.")
      ? name.droppingFirstBytes(4) : name.hasByteSuffix(".amazonaws") ? name.droppingLastBytes(10) : nil
    return bare.flatMap { bare in
      events(of: bare) != nil ? bare : namesElsewhere.first { $0.name.isIdentical(to: bare) }?.service
    }
  }
}
