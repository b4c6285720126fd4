// Made by ../Derivation/derive.py of botocore 1.43.11. Edit that, or seen.tsv, and run it.
// swift-format-ignore-file

/// A pair a line, sorted by service and start, of one start those seen in records first: see `PairLine`.
let pairTable: StaticString = #"""
access-analyzer:CreateAnalyzer	Delete~	m	Q.analyzerName		Q.type
access-analyzer:CreateArchiveRule	Delete~	m	Q.analyzerName&Q.ruleName
access-analyzer:StartPolicyGeneration	Cancel~	m	R.jobId=Q.jobId		Q.policyGenerationDetails.principalArn Q.cloudTrailDetails.accessRole
account:DisableRegion	Enable~	m	Q.regionName
account:EnableRegion	Disable~	m	Q.regionName
account:PutAlternateContact	Delete~	s	Q.alternateContactType		Q.name
acm-pca:CreateCertificateAuthority	Delete~	m	R.certificateAuthorityArn=Q.certificateAuthorityArn		Q.certificateAuthorityType
acm-pca:CreatePermission	Delete~	m	Q.certificateAuthorityArn&Q.principal		Q.sourceAccount
acm-pca:PutPolicy	Delete~	m	Q.resourceArn		Q.policy
acm-pca:RestoreCertificateAuthority	Delete~	m	Q.certificateAuthorityArn
acm:ImportCertificate	Delete~	s	R.certificateArn=Q.certificateArn	SQ.certificateArn
acm:RequestCertificate	Delete~	s	R.certificateArn=Q.certificateArn		Q.domainName
aco-automation:AssociateAccounts	Disassociate~	m	Q.accountIds[]	SR.accountIds[] ER.accountIds[]
aco-automation:CreateAutomationRule	Delete~	m	R.ruleArn=Q.ruleArn		Q.ruleType R.schedule.scheduleExpressionTimezone
aidevops:AssociateService	Disassociate~	m	Q.agentSpaceId&R.association.associationId=Q.associationId	SR.association.agentSpaceId	Q.serviceId R.webhook.webhookType
aidevops:CreateAgentSpace	Delete~	m	R.agentSpace.agentSpaceId=Q.agentSpaceId
aidevops:CreatePrivateConnection	Delete~	m	Q.name	SR.name ER.name	R.type
aidevops:EnableOperatorApp	Disable~	m	Q.agentSpaceId	SR.agentSpaceId	Q.operatorAppRoleArn
aidevops:RegisterService	Deregister~	m	R.serviceId=Q.serviceId
aiops:CreateInvestigationGroup	Delete~	m	R.arn=Q.identifier		Q.roleArn Q.encryptionConfiguration.type
aiops:PutInvestigationGroupPolicy	Delete~	m	Q.identifier		Q.policy
airflow-serverless:CreateWorkflow	Delete~	m	R.workflowArn=Q.workflowArn	ER.workflowArn	Q.roleArn Q.name R.workflowVersion
airflow-serverless:StartWorkflowRun	Stop~	m	Q.workflowArn&R.runId=Q.runId	ER.workflowArn ER.runId	Q.workflowVersion
airflow:CreateEnvironment	Delete~	s	Q.Name		Q.ExecutionRoleArn Q.SourceBucketArn Q.EnvironmentClass
amazonmq:CreateBroker	Delete~	s	R.brokerId=Q."broker-id"		Q.hostInstanceType Q.engineType Q.brokerName
amazonmq:CreateConfiguration	Delete~	m	R.id=Q."configuration-id"		Q.engineType Q.name Q.engineVersion
amazonmq:CreateUser	Delete~	m	Q."broker-id"&Q.username
amplify:CreateApp	Delete~	s	R.app.appId=Q.appId	ER.app.appId	Q.platform Q.computeRoleArn Q.iamServiceRoleArn
amplify:CreateBackendEnvironment	Delete~	m	Q.appId&Q.environmentName	SR.backendEnvironment.environmentName ER.backendEnvironment.environmentName	R.backendEnvironment.backendEnvironmentArn
amplify:CreateBranch	Delete~	m	Q.appId&Q.branchName	SR.branch.branchName ER.branch.branchName	Q.computeRoleArn R.branch.branchArn R.branch.displayName
amplify:CreateDomainAssociation	Delete~	m	Q.appId&Q.domainName	SR.domainAssociation.domainName ER.domainAssociation.domainName	Q.autoSubDomainIAMRole Q.certificateSettings.type R.domainAssociation.domainAssociationArn
amplify:CreateWebhook	Delete~	m	R.webhook.webhookId=Q.webhookId	ER.webhook.webhookId	Q.appId Q.branchName R.webhook.webhookArn
amplify:StartJob	Stop~	m	Q.appId&Q.branchName&Q.jobId	SR.jobSummary.jobId ER.jobSummary.jobId	Q.jobType R.jobSummary.sourceUrlType R.jobSummary.jobArn
amplifybackend:CreateBackend	Delete~	m	Q.appId&Q.backendEnvironmentName	SR.appId SR.backendEnvironmentName ER.appId ER.backendEnvironmentName	Q.appName
amplifybackend:CreateBackendAPI	Delete~	m	Q.appId&Q.backendEnvironmentName&Q.resourceName	SR.appId SR.backendEnvironmentName ER.appId ER.backendEnvironmentName
amplifybackend:CreateBackendAuth	Delete~	m	Q.appId&Q.backendEnvironmentName&Q.resourceName	SR.appId SR.backendEnvironmentName ER.appId ER.backendEnvironmentName
amplifybackend:CreateBackendConfig	Remove~	m	Q.appId	SR.appId
amplifybackend:CreateBackendStorage	Delete~	m	Q.appId&Q.backendEnvironmentName&Q.resourceName&Q.resourceConfig.serviceName=Q.serviceName	SR.appId SR.backendEnvironmentName ER.appId ER.backendEnvironmentName
amplifybackend:CreateToken	Delete~	m	Q.appId&R.sessionId=Q.sessionId	SR.appId
amplifyuibuilder:CreateComponent	Delete~	m	R.id=Q.id		Q.componentType Q.appId Q.environmentName
amplifyuibuilder:CreateForm	Delete~	m	R.id=Q.id		Q.formActionType Q.schemaVersion Q.appId
amplifyuibuilder:CreateTheme	Delete~	m	R.id=Q.id		Q.appId Q.environmentName
aoss:CreateAccessPolicy	Delete~	m	Q.name	SR.accessPolicyDetail.name	Q.type Q.policy R.accessPolicyDetail.policyVersion
aoss:CreateCollection	Delete~	m	Q.name=Q.id	SR.createCollectionDetail.name ER.deleteCollectionDetail.id	Q.type
aoss:CreateCollectionGroup	Delete~	m	Q.name=Q.id	SR.createCollectionGroupDetail.name
aoss:CreateIndex	Delete~	m	Q.id&Q.indexName
aoss:CreateLifecyclePolicy	Delete~	m	Q.name	SR.lifecyclePolicyDetail.name	Q.type Q.policy R.lifecyclePolicyDetail.policyVersion
aoss:CreateSecurityConfig	Delete~	m	Q.name=Q.id		Q.type R.securityConfigDetail.configVersion
aoss:CreateSecurityPolicy	Delete~	m	Q.name	SR.securityPolicyDetail.name	Q.type Q.policy R.securityPolicyDetail.policyVersion
aoss:CreateVpcEndpoint	Delete~	m	Q.name=Q.id	SR.createVpcEndpointDetail.name ER.deleteVpcEndpointDetail.id	Q.vpcId
apigateway:CreateApi	Delete~	s	R.apiId=Q.apiId		Q.protocolType Q.name R.ipAddressType
apigateway:CreateApiMapping	Delete~	m	R.apiMappingId=Q.apiMappingId		Q.apiId Q.domainName
apigateway:CreateAuthorizer	Delete~	m	R.id=Q.authorizerId		Q.type Q.restApiId R.authType
apigateway:CreateAuthorizer	Delete~	m	R.authorizerId=Q.authorizerId		Q.type Q.restApiId R.authType
apigateway:CreateBasePathMapping	Delete~	m	Q.domainName&R.basePath=Q.basePath	SQ.basePath	Q.restApiId
apigateway:CreateDeployment	Delete~	m	R.id=Q.deploymentId		Q.restApiId Q.cacheClusterSize
apigateway:CreateDeployment	Delete~	m	R.deploymentId=Q.deploymentId		Q.restApiId Q.cacheClusterSize
apigateway:CreateDocumentationPart	Delete~	m	R.id=Q.documentationPartId		Q.restApiId Q.location.type
apigateway:CreateDocumentationVersion	Delete~	m	Q.restApiId&Q.documentationVersion		R.version
apigateway:CreateDomainName	Delete~	s	Q.domainName	SR.domainName	R.securityPolicy R.managementPolicy R.policy
apigateway:CreateDomainNameAccessAssociation	Delete~	m	R.domainNameAccessAssociationArn=Q.domainNameAccessAssociationArn		Q.accessAssociationSourceType Q.domainNameArn
apigateway:CreateIntegration	Delete~	m	R.integrationId=Q.integrationId		Q.integrationType Q.apiId R.connectionType
apigateway:CreateIntegrationResponse	Delete~	m	R.integrationResponseId=Q.integrationResponseId		Q.apiId Q.integrationId
apigateway:CreateModel	Delete~	m	Q.restApiId&Q.name=Q.modelName	SR.name	Q.contentType
apigateway:CreateModel	Delete~	m	R.modelId=Q.modelId		Q.contentType Q.restApiId
apigateway:CreatePortal	Delete~	m	R.portalId=Q.portalId		Q.portalContent.displayName
apigateway:CreatePortalProduct	Delete~	m	R.portalProductId=Q.portalProductId		Q.displayName
apigateway:CreateProductPage	Delete~	m	R.productPageId=Q.productPageId		Q.portalProductId
apigateway:CreateProductRestEndpointPage	Delete~	m	R.productRestEndpointPageId=Q.productRestEndpointPageId		Q.portalProductId
apigateway:CreateRequestValidator	Delete~	m	R.id=Q.requestValidatorId		Q.restApiId
apigateway:CreateResource	Delete~	m	R.id=Q.resourceId		Q.restApiId Q.parentId
apigateway:CreateRestApi	Delete~	s	R.id=Q.restApiId		R.version R.policy R.securityPolicy
apigateway:CreateRoute	Delete~	m	R.routeId=Q.routeId		Q.apiId R.authorizationType
apigateway:CreateRouteResponse	Delete~	m	R.routeResponseId=Q.routeResponseId		Q.apiId Q.routeId
apigateway:CreateRoutingRule	Delete~	m	R.routingRuleId=Q.routingRuleId		Q.domainName
apigateway:CreateStage	Delete~	m	Q.restApiId&Q.stageName	SR.stageName	Q.deploymentId R.cacheClusterSize R.documentationVersion
apigateway:CreateStage	Delete~	m	Q.apiId&Q.stageName	SR.stageName	Q.restApiId Q.deploymentId R.cacheClusterSize
apigateway:CreateUsagePlan	Delete~	m	R.id=Q.usagePlanId
apigateway:CreateUsagePlanKey	Delete~	m	Q.usagePlanId&Q.keyId		Q.keyType R.type
apigateway:CreateVpcLink	Delete~	s	R.vpcLinkId=Q.vpcLinkId
apigateway:GenerateClientCertificate	Delete~	m	R.clientCertificateId=Q.clientCertificateId
apigateway:ImportApi	Delete~	m	R.apiId=Q.apiId		R.ipAddressType R.protocolType R.version
apigateway:ImportDocumentationParts	DeleteDocumentationPart	m	R.ids[]=Q.documentationPartId		Q.restApiId
apigateway:ImportRestApi	Delete~	m	R.id=Q.restApiId		R.version R.policy R.securityPolicy
apigateway:PutGatewayResponse	Delete~	m	Q.restApiId&Q.responseType	SR.responseType
apigateway:PutIntegration	Delete~	m	Q.restApiId&Q.resourceId&Q.httpMethod	SR.httpMethod	Q.type R.connectionType
apigateway:PutIntegrationResponse	Delete~	m	Q.restApiId&Q.resourceId&Q.httpMethod&Q.statusCode	SR.statusCode
apigateway:PutMethod	Delete~	m	Q.restApiId&Q.resourceId&Q.httpMethod	SR.httpMethod SR.methodIntegration.httpMethod	Q.authorizationType R.methodIntegration.type R.methodIntegration.connectionType
apigateway:PutMethodResponse	Delete~	m	Q.restApiId&Q.resourceId&Q.httpMethod&Q.statusCode	SR.statusCode
apigateway:PutPortalProductSharingPolicy	Delete~	m	Q.portalProductId
apigateway:PutRoutingRule	Delete~	m	Q.domainName&Q.routingRuleId	SR.routingRuleId
app-integrations:CreateApplication	Delete~	m	R.Arn ?? R.arn=Q.ApplicationIdentifier ?? Q.applicationIdentifier
app-integrations:CreateDataIntegration	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier
app-integrations:CreateEventIntegration	Delete~	m	Q.Name ?? Q.name
appconfig:CreateApplication	Delete~	m	R.id=Q.applicationId		Q.name
appconfig:CreateConfigurationProfile	Delete~	m	R.id=Q.configurationProfileId		Q.applicationId Q.name R.retrievalRoleArn
appconfig:CreateDeploymentStrategy	Delete~	m	R.id=Q.deploymentStrategyId		Q.name R.growthType
appconfig:CreateEnvironment	Delete~	m	R.id=Q.environmentId		Q.applicationId Q.name
appconfig:CreateExtension	Delete~	m	R.id=Q.extensionIdentifier		Q.name
appconfig:CreateExtensionAssociation	Delete~	m	R.id=Q.extensionAssociationId		Q.extensionIdentifier Q.resourceIdentifier
appconfig:StartDeployment	Stop~	m	Q.applicationId&Q.environmentId&R.deploymentNumber=Q.deploymentNumber	SR.applicationId SR.environmentId ER.applicationId ER.environmentId ER.deploymentNumber	Q.configurationVersion Q.deploymentStrategyId Q.configurationProfileId
appfabric:CreateAppAuthorization	Delete~	m	R.appAuthorization.appAuthorizationArn=Q.appAuthorizationIdentifier		Q.authType Q.appBundleIdentifier Q.tenant.tenantIdentifier
appfabric:CreateAppBundle	Delete~	m	R.appBundle.arn=Q.appBundleIdentifier
appfabric:CreateIngestion	Delete~	m	R.ingestion.arn=Q.ingestionIdentifier		Q.ingestionType Q.appBundleIdentifier Q.tenantId
appfabric:CreateIngestionDestination	Delete~	m	R.ingestionDestination.arn=Q.ingestionDestinationIdentifier		Q.appBundleIdentifier Q.ingestionIdentifier R.ingestionDestination.ingestionArn
appfabric:StartIngestion	Stop~	m	Q.ingestionIdentifier&Q.appBundleIdentifier
appfabric:StopIngestion	Start~	m	Q.ingestionIdentifier&Q.appBundleIdentifier
appflow:CreateConnectorProfile	Delete~	m	Q.connectorProfileName		Q.connectorType
appflow:CreateFlow	Delete~	m	Q.flowName		Q.triggerConfig.triggerType Q.sourceFlowConfig.connectorType Q.sourceFlowConfig.apiVersion
appflow:RegisterConnector	Unregister~	m	Q.connectorLabel		Q.connectorProvisioningType
appflow:StartFlow	Stop~	m	Q.flowName
appflow:StopFlow	Start~	m	Q.flowName
application-cost-profiler:PutReportDefinition	Delete~	m	Q.reportId	SR.reportId ER.reportId
application-signals:CreateServiceLevelObjective	Delete~	m	Q.Name ?? Q.name=Q.Id ?? Q.id	SR.Slo.Name
applicationinsights:AddWorkload	Remove~	m	R.workloadId=Q.workloadId		Q.resourceGroupName Q.componentName
applicationinsights:CreateApplication	Delete~	m	R.applicationInfo.resourceGroupName=Q.resourceGroupName	SQ.resourceGroupName	Q.groupingType R.applicationInfo.discoveryType
applicationinsights:CreateComponent	Delete~	m	Q.resourceGroupName&Q.componentName
applicationinsights:CreateLogPattern	Delete~	m	Q.resourceGroupName&Q.patternSetName&Q.patternName	SR.resourceGroupName SR.logPattern.patternSetName SR.logPattern.patternName
appmesh:CreateGatewayRoute	Delete~	m	Q.gatewayRouteName&Q.meshName&Q.virtualGatewayName	SR.gatewayRouteName SR.meshName SR.virtualGatewayName ER.gatewayRouteName ER.meshName ER.virtualGatewayName	R.metadata.version
appmesh:CreateMesh	Delete~	s	Q.meshName	SR.meshName ER.meshName	R.metadata.version
appmesh:CreateRoute	Delete~	m	Q.meshName&Q.routeName&Q.virtualRouterName	SR.meshName SR.routeName SR.virtualRouterName ER.meshName ER.routeName ER.virtualRouterName	R.metadata.version
appmesh:CreateVirtualGateway	Delete~	m	Q.meshName&Q.virtualGatewayName	SR.meshName SR.virtualGatewayName ER.meshName ER.virtualGatewayName	R.metadata.version
appmesh:CreateVirtualNode	Delete~	m	Q.meshName&Q.virtualNodeName	SR.meshName SR.virtualNodeName ER.meshName ER.virtualNodeName	R.metadata.version
appmesh:CreateVirtualRouter	Delete~	m	Q.meshName&Q.virtualRouterName	SR.meshName SR.virtualRouterName ER.meshName ER.virtualRouterName	R.metadata.version
appmesh:CreateVirtualService	Delete~	m	Q.meshName&Q.virtualServiceName	SR.meshName SR.virtualServiceName ER.meshName ER.virtualServiceName	R.metadata.version
apprunner:AssociateCustomDomain	Disassociate~	m	Q.serviceArn&Q.domainName	SR.serviceArn SR.customDomain.domainName SR.vpcDNSTargets[].domainName ER.serviceArn ER.customDomain.domainName ER.vpcDNSTargets[].domainName
apprunner:CreateAutoScalingConfiguration	Delete~	m	R.autoScalingConfiguration.autoScalingConfigurationArn=Q.autoScalingConfigurationArn	ER.autoScalingConfiguration.autoScalingConfigurationArn	Q.autoScalingConfigurationName
apprunner:CreateConnection	Delete~	m	R.connection.connectionArn=Q.connectionArn	ER.connection.connectionArn	Q.providerType Q.connectionName
apprunner:CreateObservabilityConfiguration	Delete~	m	R.observabilityConfiguration.observabilityConfigurationArn=Q.observabilityConfigurationArn	ER.observabilityConfiguration.observabilityConfigurationArn	Q.observabilityConfigurationName
apprunner:CreateService	Delete~	s	R.service.serviceArn=Q.serviceArn	ER.service.serviceArn	Q.serviceName R.operationId Q.instanceConfiguration.memory
apprunner:CreateVpcConnector	Delete~	m	R.vpcConnector.vpcConnectorArn=Q.vpcConnectorArn	ER.vpcConnector.vpcConnectorArn	Q.vpcConnectorName
apprunner:CreateVpcIngressConnection	Delete~	m	R.vpcIngressConnection.vpcIngressConnectionArn=Q.vpcIngressConnectionArn	ER.vpcIngressConnection.vpcIngressConnectionArn	Q.serviceArn Q.vpcIngressConnectionName
apprunner:PauseService	Resume~	m	Q.serviceArn	SR.service.serviceArn ER.service.serviceArn	R.service.serviceName R.service.serviceId
appstream:AssociateAppBlockBuilderAppBlock	Disassociate~	m	Q.appBlockArn&Q.appBlockBuilderName	SR.appBlockBuilderAppBlockAssociation.appBlockArn SR.appBlockBuilderAppBlockAssociation.appBlockBuilderName
appstream:AssociateApplicationFleet	Disassociate~	m	Q.fleetName&Q.applicationArn	SR.applicationFleetAssociation.fleetName SR.applicationFleetAssociation.applicationArn
appstream:AssociateApplicationToEntitlement	DisassociateApplicationFromEntitlement	m	Q.stackName&Q.entitlementName&Q.applicationIdentifier
appstream:AssociateFleet	Disassociate~	m	Q.fleetName&Q.stackName
appstream:AssociateSoftwareToImageBuilder	DisassociateSoftwareFromImageBuilder	m	Q.imageBuilderName&Q.softwareNames[]
appstream:CreateAppBlock	Delete~	m	Q.name	SR.appBlock.name	Q.packagingType
appstream:CreateAppBlockBuilder	Delete~	m	Q.name	SR.appBlockBuilder.name	Q.platform Q.instanceType Q.iamRoleArn
appstream:CreateApplication	Delete~	m	Q.name	SR.application.name	Q.appBlockArn
appstream:CreateDirectoryConfig	Delete~	m	Q.directoryName	SR.directoryConfig.directoryName
appstream:CreateEntitlement	Delete~	m	Q.name&Q.stackName	SR.entitlement.name SR.entitlement.attributes[].name SQ.attributes[].name SR.entitlement.stackName
appstream:CreateFleet	Delete~	s	Q.name	SR.fleet.name	Q.instanceType Q.platform Q.fleetType
appstream:CreateImageBuilder	Delete~	m	Q.name	SR.imageBuilder.name ER.imageBuilder.name	Q.instanceType R.imageBuilder.platform Q.iamRoleArn
appstream:CreateImportedImage	DeleteImage	m	Q.name	SR.image.name SR.image.applications[].name SQ.appCatalogConfig[].name ER.image.name ER.image.applications[].name	Q.iamRoleArn Q.sourceAmiId R.image.platform
appstream:CreateStack	Delete~	m	Q.name	SR.stack.name	Q.streamingExperienceSettings.preferredProtocol
appstream:CreateThemeForStack	Delete~	m	Q.stackName	SR.theme.stackName
appstream:CreateUpdatedImage	DeleteImage	m	R.image.name=Q.name	SR.image.applications[].name ER.image.name ER.image.applications[].name	Q.existingImageName Q.newImageName R.image.platform
appstream:CreateUser	Delete~	m	Q.userName&Q.authenticationType
appstream:DisableUser	Enable~	m	Q.userName&Q.authenticationType
appstream:EnableUser	Disable~	m	Q.userName&Q.authenticationType
appstream:StartAppBlockBuilder	Stop~	m	Q.name	SR.appBlockBuilder.name ER.appBlockBuilder.name	R.appBlockBuilder.platform R.appBlockBuilder.instanceType R.appBlockBuilder.iamRoleArn
appstream:StartFleet	Stop~	m	Q.name
appstream:StartImageBuilder	Stop~	m	Q.name	SR.imageBuilder.name ER.imageBuilder.name	R.imageBuilder.instanceType R.imageBuilder.platform Q.appstreamAgentVersion
appstream:StopAppBlockBuilder	Start~	m	Q.name	SR.appBlockBuilder.name ER.appBlockBuilder.name	R.appBlockBuilder.platform R.appBlockBuilder.instanceType R.appBlockBuilder.iamRoleArn
appstream:StopFleet	Start~	m	Q.name
appstream:StopImageBuilder	Start~	m	Q.name	SR.imageBuilder.name ER.imageBuilder.name	R.imageBuilder.instanceType R.imageBuilder.platform R.imageBuilder.iamRoleArn
appsync:AssociateApi	Disassociate~	m	Q.domainName	SR.apiAssociation.domainName	Q.apiId
appsync:AssociateMergedGraphqlApi	Disassociate~	m	Q.sourceApiIdentifier&R.sourceApiAssociation.associationId=Q.associationId		Q.mergedApiIdentifier Q.sourceApiAssociationConfig.mergeType
appsync:AssociateSourceGraphqlApi	Disassociate~	m	Q.mergedApiIdentifier&R.sourceApiAssociation.associationId=Q.associationId		Q.sourceApiIdentifier Q.sourceApiAssociationConfig.mergeType
appsync:CreateApi	Delete~	m	R.api.apiId=Q.apiId
appsync:CreateApiCache	Delete~	m	Q.apiId		Q.type
appsync:CreateApiKey	Delete~	s	R.apiKey.id=Q.id		Q.apiId
appsync:CreateChannelNamespace	Delete~	m	Q.apiId&Q.name	SR.channelNamespace.apiId SR.channelNamespace.name
appsync:CreateDataSource	Delete~	m	Q.apiId&Q.name	SR.dataSource.name	Q.type Q.serviceRoleArn Q.relationalDatabaseConfig.relationalDatabaseSourceType
appsync:CreateDomainName	Delete~	m	Q.domainName	SR.domainNameConfig.domainName	Q.certificateArn
appsync:CreateFunction	Delete~	m	R.functionConfiguration.functionId=Q.functionId		Q.apiId Q.dataSourceName Q.functionVersion
appsync:CreateGraphqlApi	Delete~	s	R.graphqlApi.apiId=Q.apiId		Q.authenticationType Q.apiType Q.mergedApiExecutionRoleArn
appsync:CreateResolver	Delete~	m	Q.apiId&Q.typeName&Q.fieldName	SR.resolver.typeName SR.resolver.fieldName	Q.runtime.runtimeVersion
appsync:CreateType	Delete~	m	R.type.name=Q.typeName		Q.apiId
aps:CreateAlertManagerDefinition	Delete~	m	Q.workspaceId
aps:CreateAnomalyDetector	Delete~	m	R.anomalyDetectorId=Q.anomalyDetectorId		Q.workspaceId
aps:CreateLoggingConfiguration	Delete~	m	Q.workspaceId		Q.logGroupArn
aps:CreateQueryLoggingConfiguration	Delete~	m	Q.workspaceId
aps:CreateRuleGroupsNamespace	Delete~	m	Q.workspaceId&Q.name	SR.name
aps:CreateScraper	Delete~	m	R.scraperId=Q.scraperId	ER.scraperId	Q.roleConfiguration.sourceRoleArn Q.roleConfiguration.targetRoleArn
aps:CreateWorkspace	Delete~	m	R.workspaceId=Q.workspaceId
aps:PutAlertManagerDefinition	Delete~	m	Q.workspaceId
aps:PutAnomalyDetector	Delete~	m	Q.workspaceId&Q.anomalyDetectorId	SR.anomalyDetectorId
aps:PutResourcePolicy	Delete~	m	Q.workspaceId		R.revisionId
aps:PutRuleGroupsNamespace	Delete~	m	Q.workspaceId&Q.name	SR.name
arc-region-switch:CreatePlan	Delete~	m	R.plan.arn=Q.arn		Q.executionRole R.plan.version
arc-region-switch:StartPlanExecution	Cancel~	m	Q.planArn&R.executionId=Q.executionId		R.planVersion Q.latestVersion
arc-zonal-shift:CreatePracticeRunConfiguration	Delete~	m	Q.resourceIdentifier
arc-zonal-shift:StartPracticeRun	Cancel~	m	R.zonalShiftId=Q.zonalShiftId	ER.zonalShiftId	Q.resourceIdentifier
arc-zonal-shift:StartZonalShift	Cancel~	m	R.zonalShiftId=Q.zonalShiftId	ER.zonalShiftId	Q.resourceIdentifier
athena:CreateCapacityReservation	Delete~	m	Q.name
athena:CreateDataCatalog	Delete~	m	Q.name	SR.dataCatalog.name ER.dataCatalog.name	Q.type R.dataCatalog.connectionType
athena:CreateNamedQuery	Delete~	m	R.namedQueryId=Q.namedQueryId		Q.name
athena:CreateNotebook	Delete~	m	R.notebookId=Q.notebookId		Q.name
athena:CreatePreparedStatement	Delete~	m	Q.statementName&Q.workGroup
athena:CreateWorkGroup	Delete~	m	Q.name=last(Q.workGroup, "/")		Q.configuration.executionRole
athena:ImportNotebook	Delete~	m	R.notebookId=Q.notebookId		Q.type Q.name
athena:StartCalculationExecution	Stop~	m	R.calculationExecutionId=Q.calculationExecutionId		Q.sessionId
athena:StartQueryExecution	Stop~	m	R.queryExecutionId=Q.queryExecutionId		Q.engineConfiguration.coordinatorDpuSize Q.engineConfiguration.defaultExecutorDpuSize
athena:StartSession	Terminate~	s	R.sessionId=Q.sessionId		Q.engineConfiguration.coordinatorDpuSize Q.engineConfiguration.defaultExecutorDpuSize Q.executionRole
auditmanager:AssociateAssessmentReportEvidenceFolder	Disassociate~	m	Q.assessmentId&Q.evidenceFolderId
auditmanager:BatchAssociateAssessmentReportEvidence	BatchDisassociateAssessmentReportEvidence	m	Q.assessmentId&Q.evidenceFolderId&Q.evidenceIds[]	SR.evidenceIds[] ER.evidenceIds[]
auditmanager:BatchCreateDelegationByAssessment	BatchDeleteDelegationByAssessment	m	R.delegations[].id=Q.delegationIds[]&Q.assessmentId	SR.delegations[].assessmentId
auditmanager:CreateAssessment	Delete~	m	R.assessment.metadata.id=Q.assessmentId	SR.assessment.awsAccount.id SR.assessment.framework.id SQ.scope.awsAccounts[].id	Q.frameworkId Q.assessmentReportsDestination.destinationType
auditmanager:CreateAssessmentFramework	Delete~	m	R.framework.id=Q.frameworkId	SR.framework.controlSets[].id	Q.complianceType R.framework.type
auditmanager:CreateAssessmentReport	Delete~	m	R.assessmentReport.id=Q.assessmentReportId		Q.assessmentId
auditmanager:CreateControl	Delete~	m	R.control.id=Q.controlId		R.control.type
auditmanager:RegisterOrganizationAdminAccount	Deregister~	m	Q.adminAccountId	SR.adminAccountId
autoscaling-plans:CreateScalingPlan	Delete~	m	Q.scalingPlanName&R.scalingPlanVersion=Q.scalingPlanVersion
autoscaling:AttachInstances	Detach~	m	Q.autoScalingGroupName&Q.instanceIds[]	ER.activities[].autoScalingGroupName
autoscaling:AttachLoadBalancerTargetGroups	Detach~	m	Q.autoScalingGroupName&Q.targetGroupARNs[]
autoscaling:AttachLoadBalancers	Detach~	m	Q.autoScalingGroupName&Q.loadBalancerNames[]
autoscaling:AttachTrafficSources	Detach~	m	Q.autoScalingGroupName&Q.trafficSources[].identifier
autoscaling:CreateAutoScalingGroup	Delete~	s	Q.autoScalingGroupName		Q.desiredCapacity Q.healthCheckType Q.serviceLinkedRoleARN
autoscaling:CreateLaunchConfiguration	Delete~	s	Q.launchConfigurationName		Q.imageId Q.instanceType
autoscaling:CreateOrUpdateTags	DeleteTags	m	Q.tags[].key
autoscaling:DetachInstances	Attach~	m	Q.autoScalingGroupName&Q.instanceIds[]	SR.activities[].autoScalingGroupName
autoscaling:DetachLoadBalancerTargetGroups	Attach~	m	Q.autoScalingGroupName&Q.targetGroupARNs[]
autoscaling:DetachLoadBalancers	Attach~	m	Q.autoScalingGroupName&Q.loadBalancerNames[]
autoscaling:DetachTrafficSources	Attach~	m	Q.autoScalingGroupName&Q.trafficSources[].identifier
autoscaling:EnableMetricsCollection	Disable~	m	Q.autoScalingGroupName
autoscaling:PutLifecycleHook	Delete~	m	Q.lifecycleHookName&Q.autoScalingGroupName		Q.roleARN
autoscaling:PutNotificationConfiguration	Delete~	m	Q.autoScalingGroupName&Q.topicARN
autoscaling:PutScalingPolicy	Delete~	m	Q.policyName&Q.serviceNamespace&Q.resourceId&Q.scalableDimension		Q.policyType Q.stepScalingPolicyConfiguration.adjustmentType Q.stepScalingPolicyConfiguration.metricAggregationType
autoscaling:PutScalingPolicy	DeletePolicy	m	Q.policyName=last(Q.policyName, "/")		Q.resourceId Q.policyType Q.stepScalingPolicyConfiguration.adjustmentType
autoscaling:PutScheduledAction	Delete~	m	Q.serviceNamespace&Q.scheduledActionName&Q.resourceId&Q.scalableDimension		Q.timezone
autoscaling:PutWarmPool	Delete~	m	Q.autoScalingGroupName
autoscaling:RegisterScalableTarget	Deregister~	m	Q.serviceNamespace&Q.resourceId&Q.scalableDimension		Q.roleARN
autoscaling:StartInstanceRefresh	Cancel~	m	Q.autoScalingGroupName
autoscaling:SuspendProcesses	Resume~	m	Q.autoScalingGroupName
aws-marketplace:PutResourcePolicy	Delete~	m	Q.ResourceArn ?? Q.resourceArn=Q.resourceArn
aws-marketplace:StartChangeSet	Cancel~	m	R.ChangeSetId ?? R.changeSetId=Q.changeSetId	ER.ChangeSetId
b2bi:CreateCapability	Delete~	m	R.capabilityId=Q.capabilityId		Q.type R.capabilityArn
b2bi:CreatePartnership	Delete~	m	R.partnershipId=Q.partnershipId		Q.profileId R.partnershipArn
b2bi:CreateProfile	Delete~	m	R.profileId=Q.profileId		Q.businessName R.profileArn
b2bi:CreateTransformer	Delete~	m	R.transformerId=Q.transformerId		R.transformerArn
backup-gateway:AssociateGatewayToServer	DisassociateGatewayFromServer	m	Q.gatewayArn	SR.gatewayArn ER.gatewayArn	Q.serverArn
backup-gateway:CreateGateway	Delete~	m	R.gatewayArn=Q.gatewayArn	ER.gatewayArn	Q.gatewayType Q.gatewayDisplayName
backup-gateway:ImportHypervisorConfiguration	DeleteHypervisor	m	R.hypervisorArn=Q.hypervisorArn	ER.hypervisorArn	Q.name
backup-search:StartSearchJob	Stop~	m	R.SearchJobIdentifier ?? R.searchJobIdentifier=Q.SearchJobIdentifier ?? Q.searchJobIdentifier
backup:AssociateBackupVaultMpaApprovalTeam	Disassociate~	m	Q.backupVaultName		Q.mpaApprovalTeamArn
backup:CreateBackupPlan	Delete~	s	R.backupPlanId=Q.backupPlanId	ER.backupPlanId	Q.backupPlan.backupPlanName
backup:CreateBackupSelection	Delete~	m	Q.backupPlanId&R.selectionId=Q.selectionId	SR.backupPlanId	Q.backupSelection.iamRoleArn Q.backupSelection.selectionName
backup:CreateBackupVault	Delete~	s	Q.backupVaultName	SR.backupVaultName
backup:CreateFramework	Delete~	m	Q.frameworkName	SR.frameworkName
backup:CreateLegalHold	Cancel~	m	R.legalHoldId=Q.legalHoldId
backup:CreateLogicallyAirGappedBackupVault	DeleteBackupVault	m	Q.backupVaultName	SR.backupVaultName
backup:CreateOrganizationalBackupPlan	Delete~	s	serviceEventDetails.backupPlanId
backup:CreateReportPlan	Delete~	m	Q.reportPlanName	SR.reportPlanName	Q.reportDeliveryChannel.s3BucketName
backup:CreateRestoreAccessBackupVault	Revoke~	m	R.restoreAccessBackupVaultArn=Q.restoreAccessBackupVaultArn		Q.sourceBackupVaultArn
backup:CreateRestoreTestingPlan	Delete~	m	Q.restoreTestingPlan.restoreTestingPlanName=Q.restoreTestingPlanName	SR.restoreTestingPlanName	R.restoreTestingPlanArn Q.restoreTestingPlan.scheduleExpressionTimezone
backup:CreateRestoreTestingSelection	Delete~	m	Q.restoreTestingPlanName&Q.restoreTestingSelection.restoreTestingSelectionName=Q.restoreTestingSelectionName	SR.restoreTestingPlanName SR.restoreTestingSelectionName	Q.restoreTestingSelection.iamRoleArn Q.restoreTestingSelection.protectedResourceType R.restoreTestingPlanArn
backup:CreateTieringConfiguration	Delete~	m	Q.tieringConfiguration.tieringConfigurationName=Q.tieringConfigurationName	SR.tieringConfigurationName	Q.tieringConfiguration.backupVaultName
backup:PutBackupVaultAccessPolicy	Delete~	m	Q.backupVaultName		Q.policy
backup:PutBackupVaultLockConfiguration	Delete~	m	Q.backupVaultName
backup:PutBackupVaultNotifications	Delete~	m	Q.backupVaultName		Q.sNSTopicArn
backup:StartBackupJob	Stop~	m	R.backupJobId=Q.backupJobId		Q.iamRoleArn Q.backupVaultName Q.resourceArn
batch:CreateComputeEnvironment	Delete~	s	R.computeEnvironmentName=last(Q.computeEnvironment, "/")	SQ.computeEnvironmentName	Q.type Q.computeResources.imageId Q.serviceRole
batch:CreateConsumableResource	Delete~	m	Q.consumableResourceName=last(Q.consumableResource, "/")	SR.consumableResourceName	Q.resourceType R.consumableResourceArn
batch:CreateJobQueue	Delete~	m	Q.jobQueueName=last(Q.jobQueue, "/")	SR.jobQueueName	Q.jobQueueType R.jobQueueArn
batch:CreateQuotaShare	Delete~	m	R.quotaShareArn=Q.quotaShareArn		Q.quotaShareName
batch:CreateSchedulingPolicy	Delete~	m	R.arn=Q.arn
batch:CreateServiceEnvironment	Delete~	m	Q.serviceEnvironmentName=last(Q.serviceEnvironment, "/")	SR.serviceEnvironmentName	Q.serviceEnvironmentType R.serviceEnvironmentArn
batch:RegisterJobDefinition	Deregister~	m	Q.jobDefinitionName=last(Q.jobDefinition, "/")	SR.jobDefinitionName	Q.type Q.containerProperties.instanceType R.jobDefinitionArn
batch:SubmitJob	Cancel~	m	Q.dependsOn[].jobId=Q.jobId	SR.jobId	Q.jobName Q.arrayProperties.size Q.containerOverrides.instanceType
batch:SubmitServiceJob	Terminate~	m	R.jobId=Q.jobId		Q.serviceJobType Q.jobName
bcm-dashboards:CreateDashboard	Delete~	m	R.arn=Q.arn	ER.arn
bcm-dashboards:CreateScheduledReport	Delete~	m	R.arn=Q.arn	ER.arn	Q.scheduledReport.scheduledReportExecutionRoleArn Q.scheduledReport.dashboardArn
bcm-data-exports:CreateExport	Delete~	m	R.exportArn=Q.exportArn	SQ.export.exportArn ER.exportArn	Q.export.name
bcm-pricing-calculator:BatchCreateBillScenarioCommitmentModification	BatchDeleteBillScenarioCommitmentModification	m	R.items[].id=Q.ids[]		Q.billScenarioId
bcm-pricing-calculator:BatchCreateBillScenarioUsageModification	BatchDeleteBillScenarioUsageModification	m	R.items[].id=Q.ids[]		Q.billScenarioId
bcm-pricing-calculator:BatchCreateWorkloadEstimateUsage	BatchDeleteWorkloadEstimateUsage	m	R.items[].id=Q.ids[]		Q.workloadEstimateId
bcm-pricing-calculator:CreateBillEstimate	Delete~	m	R.id=Q.identifier		Q.billScenarioId
bcm-pricing-calculator:CreateBillScenario	Delete~	m	R.id=Q.identifier
bcm-pricing-calculator:CreateWorkloadEstimate	Delete~	m	R.id=Q.identifier		R.rateType
bedrock-agentcore:BatchCreateMemoryRecords	BatchDeleteMemoryRecords	m	R.successfulRecords[].memoryRecordId=Q.records[].memoryRecordId	SR.failedRecords[].memoryRecordId ER.successfulRecords[].memoryRecordId ER.failedRecords[].memoryRecordId	Q.memoryId
bedrock-agentcore:CreateABTest	Delete~	m	R.abTestId=Q.abTestId	ER.abTestId	Q.roleArn Q.gatewayArn R.abTestArn
bedrock-agentcore:CreateAgentRuntime	Delete~	m	R.agentRuntimeId=Q.agentRuntimeId	ER.agentRuntimeId	Q.roleArn Q.agentRuntimeName R.agentRuntimeVersion
bedrock-agentcore:CreateAgentRuntimeEndpoint	Delete~	m	Q.agentRuntimeId&R.endpointName=Q.endpointName	SR.agentRuntimeId ER.agentRuntimeId ER.endpointName	R.targetVersion Q.agentRuntimeVersion R.agentRuntimeEndpointArn
bedrock-agentcore:CreateApiKeyCredentialProvider	Delete~	m	Q.name	SR.name	R.credentialProviderArn R.apiKeySecretArn.secretArn
bedrock-agentcore:CreateBrowser	Delete~	m	R.browserId=Q.browserId	ER.browserId	Q.executionRoleArn R.browserArn
bedrock-agentcore:CreateBrowserProfile	Delete~	m	R.profileId=Q.profileId	ER.profileId	R.profileArn
bedrock-agentcore:CreateCodeInterpreter	Delete~	m	R.codeInterpreterId=Q.codeInterpreterId	ER.codeInterpreterId	Q.executionRoleArn R.codeInterpreterArn
bedrock-agentcore:CreateConfigurationBundle	Delete~	m	R.bundleId=Q.bundleId	ER.bundleId	Q.bundleName R.bundleArn R.versionId
bedrock-agentcore:CreateEvaluator	Delete~	m	R.evaluatorId=Q.evaluatorId	ER.evaluatorId	Q.evaluatorName R.evaluatorArn
bedrock-agentcore:CreateEvent	Delete~	m	R.event.eventId=Q.eventId	ER.eventId	Q.memoryId Q.actorId R.event.sessionId
bedrock-agentcore:CreateGateway	Delete~	m	R.gatewayId=Q.gatewayIdentifier		Q.roleArn Q.authorizerType R.protocolType
bedrock-agentcore:CreateGatewayRule	Delete~	m	Q.gatewayIdentifier&R.ruleId=Q.ruleId	ER.ruleId	R.gatewayArn
bedrock-agentcore:CreateGatewayTarget	Delete~	m	Q.gatewayIdentifier&R.targetId=Q.targetId	ER.targetId	R.protocolType R.gatewayArn
bedrock-agentcore:CreateHarness	Delete~	m	R.harness.harnessId=Q.harnessId	ER.harness.harnessId	Q.executionRoleArn Q.harnessName
bedrock-agentcore:CreateMemory	Delete~	m	R.memory.id=Q.memoryId	ER.memoryId	Q.memoryExecutionRoleArn
bedrock-agentcore:CreateOauth2CredentialProvider	Delete~	m	Q.name	SR.name	R.credentialProviderArn R.clientSecretArn.secretArn
bedrock-agentcore:CreateOnlineEvaluationConfig	Delete~	m	R.onlineEvaluationConfigId=Q.onlineEvaluationConfigId	ER.onlineEvaluationConfigId	Q.evaluationExecutionRoleArn Q.onlineEvaluationConfigName R.onlineEvaluationConfigArn
bedrock-agentcore:CreatePaymentConnector	Delete~	m	R.paymentConnectorId=Q.paymentConnectorId	ER.paymentConnectorId	Q.type Q.paymentManagerId
bedrock-agentcore:CreatePaymentCredentialProvider	Delete~	m	Q.name	SR.name	R.credentialProviderArn
bedrock-agentcore:CreatePaymentInstrument	Delete~	m	R.paymentInstrument.paymentInstrumentId=Q.paymentInstrumentId		Q.paymentInstrumentType Q.paymentManagerArn Q.paymentConnectorId
bedrock-agentcore:CreatePaymentManager	Delete~	m	R.paymentManagerId=Q.paymentManagerId	ER.paymentManagerId	Q.authorizerType Q.roleArn R.paymentManagerArn
bedrock-agentcore:CreatePaymentSession	Delete~	m	R.paymentSession.paymentSessionId=Q.paymentSessionId		Q.paymentManagerArn R.paymentSession.userId
bedrock-agentcore:CreatePolicy	Delete~	m	R.policyId=Q.policyId	ER.policyId	Q.policyEngineId R.policyArn
bedrock-agentcore:CreatePolicyEngine	Delete~	m	R.policyEngineId=Q.policyEngineId	ER.policyEngineId	R.policyEngineArn
bedrock-agentcore:CreateRegistry	Delete~	m	R.registryArn=Q.registryId		Q.authorizerType
bedrock-agentcore:CreateRegistryRecord	Delete~	m	Q.registryId&R.recordArn=Q.recordId		Q.descriptorType Q.recordVersion Q.synchronizationType
bedrock-agentcore:CreateWorkloadIdentity	Delete~	m	Q.name	SR.name	R.workloadIdentityArn
bedrock-agentcore:PutResourcePolicy	Delete~	m	Q.resourceArn		Q.policy
bedrock-agentcore:StartBatchEvaluation	Stop~	m	R.batchEvaluationId=Q.batchEvaluationId	ER.batchEvaluationId	Q.batchEvaluationName R.batchEvaluationArn
bedrock-agentcore:StartBrowserSession	Stop~	m	Q.browserIdentifier&R.sessionId=Q.sessionId	SR.browserIdentifier ER.browserIdentifier ER.sessionId
bedrock-agentcore:StartCodeInterpreterSession	Stop~	m	Q.codeInterpreterIdentifier&R.sessionId=Q.sessionId	SR.codeInterpreterIdentifier ER.codeInterpreterIdentifier ER.sessionId
bedrock:AssociateAgentCollaborator	Disassociate~	m	Q.agentId&Q.agentVersion&R.agentCollaborator.collaboratorId=Q.collaboratorId	SR.agentCollaborator.agentId SR.agentCollaborator.agentVersion	Q.collaboratorName Q.agentDescriptor.aliasArn
bedrock:AssociateAgentKnowledgeBase	Disassociate~	m	Q.agentId&Q.agentVersion&Q.knowledgeBaseId	SR.agentKnowledgeBase.agentId SR.agentKnowledgeBase.agentVersion SR.agentKnowledgeBase.knowledgeBaseId
bedrock:CreateAdvancedPromptOptimizationJob	BatchDelete~	m	R.jobArn=Q.jobIdentifiers[]		Q.jobName
bedrock:CreateAgent	Delete~	m	R.agent.agentId=Q.agentId	ER.agentId	Q.agentName Q.orchestrationType Q.agentResourceRoleArn
bedrock:CreateAgentActionGroup	Delete~	m	Q.agentId&Q.agentVersion&R.agentActionGroup.actionGroupId=Q.actionGroupId	SR.agentActionGroup.agentId SR.agentActionGroup.agentVersion	Q.actionGroupName
bedrock:CreateAgentAlias	Delete~	m	Q.agentId&R.agentAlias.agentAliasId=Q.agentAliasId	SR.agentAlias.agentId ER.agentId ER.agentAliasId	Q.agentAliasName R.agentAlias.agentAliasArn
bedrock:CreateAutomatedReasoningPolicy	Delete~	m	R.policyArn=Q.policyArn		R.version
bedrock:CreateAutomatedReasoningPolicyTestCase	Delete~	m	Q.policyArn&R.testCaseId=Q.testCaseId	SR.policyArn
bedrock:CreateBlueprint	Delete~	m	R.blueprint.blueprintArn=Q.blueprintArn		Q.type Q.blueprintName R.blueprint.blueprintVersion
bedrock:CreateBlueprintVersion	DeleteBlueprint	m	Q.blueprintArn	SR.blueprint.blueprintArn	R.blueprint.type R.blueprint.blueprintVersion R.blueprint.blueprintName	blueprint|version
bedrock:CreateCustomModel	Delete~	m	R.modelArn=Q.modelIdentifier		Q.modelName Q.roleArn
bedrock:CreateCustomModelDeployment	Delete~	m	R.customModelDeploymentArn=Q.customModelDeploymentIdentifier		Q.modelDeploymentName Q.modelArn
bedrock:CreateDataAutomationLibrary	Delete~	m	R.libraryArn	EQ.libraryArn	Q.libraryName
bedrock:CreateDataAutomationProject	Delete~	m	R.projectArn	EQ.projectArn	Q.projectName Q.projectType
bedrock:CreateDataSource	Delete~	m	R.dataSource.dataSourceId=Q.dataSourceId	ER.dataSourceId	Q.knowledgeBaseId Q.dataSourceConfiguration.type Q.dataDeletionPolicy
bedrock:CreateEvaluationJob	BatchDelete~	m	R.jobArn=Q.jobIdentifiers[]		Q.roleArn Q.jobName Q.applicationType
bedrock:CreateFlow	Delete~	m	R.id=Q.flowIdentifier		Q.executionRoleArn R.version
bedrock:CreateFlowVersion	Delete~	m	Q.flowIdentifier&R.id=Q.flowVersion		R.executionRoleArn R.version
bedrock:CreateFoundationModelAgreement	Delete~	m	Q.modelId	SR.modelId
bedrock:CreateGuardrail	Delete~	m	R.guardrailId=Q.guardrailIdentifier		R.version R.guardrailArn
bedrock:CreateInferenceProfile	Delete~	m	R.inferenceProfileArn=Q.inferenceProfileIdentifier		Q.inferenceProfileName
bedrock:CreateKnowledgeBase	Delete~	m	R.knowledgeBase.knowledgeBaseId=Q.knowledgeBaseId	ER.knowledgeBaseId	Q.roleArn Q.knowledgeBaseConfiguration.type R.knowledgeBase.knowledgeBaseArn
bedrock:CreateMarketplaceModelEndpoint	Delete~	m	R.marketplaceModelEndpoint.endpointArn=Q.endpointArn		Q.modelSourceIdentifier Q.endpointName
bedrock:CreatePrompt	Delete~	m	R.id=Q.promptIdentifier		R.version
bedrock:CreatePromptRouter	Delete~	m	R.promptRouterArn=Q.promptRouterArn		Q.promptRouterName Q.fallbackModel.modelArn
bedrock:CreateProvisionedModelThroughput	Delete~	m	R.provisionedModelArn=Q.provisionedModelId		Q.provisionedModelName Q.modelId
bedrock:CreateSession	Delete~	m	R.sessionId=Q.sessionIdentifier		R.sessionArn
bedrock:PutEnforcedGuardrailConfiguration	Delete~	m	R.configId=Q.configId	SQ.configId	Q.guardrailInferenceConfig.guardrailVersion Q.guardrailInferenceConfig.guardrailIdentifier
bedrock:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourceArn	Q.resourcePolicy
bedrock:RegisterMarketplaceModelEndpoint	Deregister~	m	R.marketplaceModelEndpoint.endpointArn=Q.endpointArn		Q.endpointIdentifier Q.modelSourceIdentifier
bedrock:StartAutomatedReasoningPolicyBuildWorkflow	Cancel~	m	Q.policyArn&R.buildWorkflowId=Q.buildWorkflowId	SR.policyArn	Q.buildWorkflowType Q.policyDefinition.version
bedrock:StartFlowExecution	Stop~	m	R.executionArn=Q.executionIdentifier&Q.flowAliasIdentifier&Q.flowIdentifier
bedrock:StartIngestionJob	Stop~	m	R.ingestionJob.ingestionJobId=Q.ingestionJobId	ER.ingestionJob.ingestionJobId	Q.knowledgeBaseId Q.dataSourceId
billing:AssociateSourceViews	Disassociate~	m	Q.arn&Q.sourceViews[]	SR.arn ER.arn
billing:CreateBillingView	Delete~	m	R.arn=Q.arn	ER.arn
billingconductor:AssociateAccounts	Disassociate~	m	Q.Arn ?? Q.arn&Q.AccountIds[] ?? Q.accountIds[]	SR.Arn ER.Arn
billingconductor:BatchAssociateResourcesToCustomLineItem	BatchDisassociateResourcesFromCustomLineItem	m	Q.TargetArn ?? Q.targetArn&Q.ResourceArns[] ?? Q.resourceArns[]
billingconductor:CreateBillingGroup	Delete~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn	ER.Arn
billingconductor:CreateCustomLineItem	Delete~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn	ER.Arn
billingconductor:CreatePricingPlan	Delete~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn	ER.Arn
billingconductor:CreatePricingRule	Delete~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn	ER.Arn
braket:CreateJob	Cancel~	m	R.jobArn	EQ.jobArn	Q.instanceConfig.instanceType Q.roleArn Q.jobName
braket:CreateQuantumTask	Cancel~	m	R.quantumTaskArn	EQ.quantumTaskArn	Q.deviceArn
braket:CreateSpendingLimit	Delete~	m	R.spendingLimitArn=Q.spendingLimitArn		Q.deviceArn
budgets:CreateBudget	Delete~	m	Q.budget.budgetName=Q.budgetName		Q.accountId Q.budget.budgetType
budgets:CreateBudgetAction	Delete~	m	Q.budgetName&R.actionId=Q.actionId	SR.budgetName ER.budgetName ER.action.budgetName ER.action.actionId	Q.notificationType Q.actionType Q.executionRoleArn
cases:CreateCase	Delete~	m	R.caseId=Q.caseId		Q.domainId Q.templateId R.caseArn
cases:CreateCaseRule	Delete~	m	R.caseRuleId=Q.caseRuleId		Q.domainId R.caseRuleArn
cases:CreateDomain	Delete~	m	R.domainId=Q.domainId		R.domainArn
cases:CreateField	Delete~	m	R.fieldId=Q.fieldId		Q.type Q.domainId R.fieldArn
cases:CreateLayout	Delete~	m	R.layoutId=Q.layoutId		Q.domainId R.layoutArn
cases:CreateRelatedItem	Delete~	m	R.relatedItemId=Q.relatedItemId		Q.type Q.domainId Q.caseId
cases:CreateTemplate	Delete~	m	R.templateId=Q.templateId		Q.domainId R.templateArn
cassandra:CreateKeyspace	Delete~	m	Q.keyspaceName		R.resourceArn
cassandra:CreateTable	Delete~	m	Q.keyspaceName&Q.tableName		R.resourceArn Q.encryptionSpecification.type Q.cdcSpecification.viewType
cassandra:CreateType	Delete~	m	Q.keyspaceName&Q.typeName	SR.typeName ER.typeName	R.keyspaceArn
ce:CreateAnomalyMonitor	Delete~	m	R.monitorArn=Q.monitorArn	SQ.anomalyMonitor.monitorArn	Q.anomalyMonitor.monitorType Q.anomalyMonitor.monitorName Q.anomalyMonitor.dimensionalValueCount
ce:CreateAnomalySubscription	Delete~	m	R.subscriptionArn=Q.subscriptionArn	SQ.anomalySubscription.subscriptionArn	Q.anomalySubscription.subscriptionName
ce:CreateCostCategoryDefinition	Delete~	m	R.costCategoryArn=Q.costCategoryArn	ER.costCategoryArn	Q.ruleVersion Q.name
chatbot:AssociateToConfiguration	DisassociateFromConfiguration	m	Q.Resource ?? Q.resource&Q.ChatConfiguration ?? Q.chatConfiguration
chatbot:CreateChimeWebhookConfiguration	Delete~	m	R.WebhookConfiguration.ChatConfigurationArn ?? R.webhookConfiguration.chatConfigurationArn=Q.ChatConfigurationArn ?? Q.chatConfigurationArn
chatbot:CreateCustomAction	Delete~	m	R.CustomActionArn ?? R.customActionArn=Q.CustomActionArn ?? Q.customActionArn
chatbot:CreateMicrosoftTeamsChannelConfiguration	Delete~	m	R.ChannelConfiguration.ChatConfigurationArn ?? R.channelConfiguration.chatConfigurationArn=Q.ChatConfigurationArn ?? Q.chatConfigurationArn
chatbot:CreateSlackChannelConfiguration	Delete~	m	R.ChannelConfiguration.ChatConfigurationArn ?? R.channelConfiguration.chatConfigurationArn=Q.ChatConfigurationArn ?? Q.chatConfigurationArn
chime:AssociateChannelFlow	Disassociate~	m	Q.channelArn&Q.ChannelFlowArn ?? Q.channelFlowArn=Q.channelFlowArn
chime:AssociatePhoneNumberWithUser	DisassociatePhoneNumberFromUser	m	Q.userId		Q.accountId
chime:AssociatePhoneNumbersWithVoiceConnector	DisassociatePhoneNumbersFromVoiceConnector	m	Q.voiceConnectorId&Q.E164PhoneNumbers[] ?? Q.e164PhoneNumbers[]
chime:AssociatePhoneNumbersWithVoiceConnectorGroup	DisassociatePhoneNumbersFromVoiceConnectorGroup	m	Q.voiceConnectorGroupId&Q.E164PhoneNumbers[] ?? Q.e164PhoneNumbers[]
chime:BatchCreateAttendee	DeleteAttendee	m	R.Attendees[].AttendeeId ?? R.attendees[].attendeeId=Q.AttendeeId ?? Q.attendeeId
chime:BatchCreateChannelMembership	DeleteChannelMembership	m	Q.channelArn&Q.MemberArns[] ?? Q.memberArns[]=Q.memberArn	SR.BatchChannelMemberships.ChannelArn
chime:BatchCreateRoomMembership	DeleteRoomMembership	m	Q.roomId&R.Errors[].MemberId ?? R.errors[].memberId=Q.memberId	SQ.MembershipItemList[].MemberId	Q.accountId
chime:CreateAppInstance	Delete~	m	R.AppInstanceArn ?? R.appInstanceArn=Q.appInstanceArn
chime:CreateAppInstanceAdmin	Delete~	m	Q.AppInstanceAdminArn ?? Q.appInstanceAdminArn=Q.appInstanceAdminArn&Q.appInstanceArn	SR.AppInstanceArn
chime:CreateAppInstanceBot	Delete~	m	R.AppInstanceBotArn ?? R.appInstanceBotArn=Q.appInstanceBotArn
chime:CreateAppInstanceUser	Delete~	m	R.AppInstanceUserArn ?? R.appInstanceUserArn=Q.appInstanceUserArn
chime:CreateAttendee	Delete~	m	R.Attendee.AttendeeId ?? R.attendee.attendeeId=Q.AttendeeId ?? Q.attendeeId
chime:CreateChannel	Delete~	m	R.ChannelArn ?? R.channelArn=Q.channelArn
chime:CreateChannelBan	Delete~	m	Q.channelArn&Q.MemberArn ?? Q.memberArn=Q.memberArn	SR.ChannelArn
chime:CreateChannelFlow	Delete~	m	R.ChannelFlowArn ?? R.channelFlowArn=Q.channelFlowArn
chime:CreateChannelMembership	Delete~	m	Q.channelArn&Q.MemberArn ?? Q.memberArn=Q.memberArn	SR.ChannelArn
chime:CreateChannelModerator	Delete~	m	Q.channelArn&Q.ChannelModeratorArn ?? Q.channelModeratorArn=Q.channelModeratorArn	SR.ChannelArn
chime:CreateMediaCapturePipeline	Delete~	m	R.MediaCapturePipeline.MediaPipelineId ?? R.mediaCapturePipeline.mediaPipelineId=Q.mediaPipelineId
chime:CreateMeeting	Delete~	m	R.Meeting.MeetingId ?? R.meeting.meetingId=Q.MeetingId ?? Q.meetingId
chime:CreateMeetingWithAttendees	DeleteMeeting	m	R.Meeting.MeetingId ?? R.meeting.meetingId=Q.MeetingId ?? Q.meetingId
chime:CreateProxySession	Delete~	m	R.ProxySession.ProxySessionId ?? R.proxySession.proxySessionId=Q.proxySessionId		Q.voiceConnectorId
chime:CreateRoom	Delete~	m	R.Room.RoomId ?? R.room.roomId=Q.roomId		Q.accountId
chime:CreateRoomMembership	Delete~	m	Q.roomId&Q.MemberId ?? Q.memberId=Q.memberId	SR.RoomMembership.RoomId SR.RoomMembership.Member.MemberId	Q.accountId
chime:CreateSipMediaApplication	Delete~	m	R.SipMediaApplication.SipMediaApplicationId ?? R.sipMediaApplication.sipMediaApplicationId=Q.sipMediaApplicationId
chime:CreateSipRule	Delete~	m	R.SipRule.SipRuleId ?? R.sipRule.sipRuleId=Q.sipRuleId
chime:CreateVoiceConnector	Delete~	m	R.VoiceConnector.VoiceConnectorId ?? R.voiceConnector.voiceConnectorId=Q.voiceConnectorId
chime:CreateVoiceConnectorGroup	Delete~	m	R.VoiceConnectorGroup.VoiceConnectorGroupId ?? R.voiceConnectorGroup.voiceConnectorGroupId=Q.voiceConnectorGroupId
chime:CreateVoiceProfile	Delete~	m	R.VoiceProfile.VoiceProfileId ?? R.voiceProfile.voiceProfileId=Q.VoiceProfileId ?? Q.voiceProfileId
chime:CreateVoiceProfileDomain	Delete~	m	R.VoiceProfileDomain.VoiceProfileDomainId ?? R.voiceProfileDomain.voiceProfileDomainId=Q.VoiceProfileDomainId ?? Q.voiceProfileDomainId
chime:PutEventsConfiguration	Delete~	m	Q.botId	SR.EventsConfiguration.BotId	Q.accountId
chime:PutMessagingStreamingConfigurations	Delete~	m	Q.appInstanceArn
chime:PutVoiceConnectorEmergencyCallingConfiguration	Delete~	m	Q.voiceConnectorId
chime:PutVoiceConnectorExternalSystemsConfiguration	Delete~	m	Q.voiceConnectorId
chime:PutVoiceConnectorOrigination	Delete~	m	Q.voiceConnectorId
chime:PutVoiceConnectorProxy	Delete~	m	Q.voiceConnectorId
chime:PutVoiceConnectorStreamingConfiguration	Delete~	m	Q.voiceConnectorId
chime:PutVoiceConnectorTermination	Delete~	m	Q.voiceConnectorId
chime:PutVoiceConnectorTerminationCredentials	Delete~	m	Q.voiceConnectorId&Q.Credentials[].Username ?? Q.credentials[].username=Q.Usernames[] ?? Q.usernames[]
chime:RegisterAppInstanceUserEndpoint	Deregister~	m	Q.appInstanceUserArn&R.EndpointId ?? R.endpointId=Q.endpointId	SR.AppInstanceUserArn
chime:RestorePhoneNumber	Delete~	m	Q.phoneNumberId	SR.PhoneNumber.PhoneNumberId
chime:StartMeetingTranscription	Stop~	m	Q.MeetingId ?? Q.meetingId
chime:StartSpeakerSearchTask	Stop~	m	R.SpeakerSearchTask.SpeakerSearchTaskId ?? R.speakerSearchTask.speakerSearchTaskId=Q.SpeakerSearchTaskId ?? Q.speakerSearchTaskId		Q.identifier
chime:StartVoiceToneAnalysisTask	Stop~	m	R.VoiceToneAnalysisTask.VoiceToneAnalysisTaskId ?? R.voiceToneAnalysisTask.voiceToneAnalysisTaskId=Q.VoiceToneAnalysisTaskId ?? Q.voiceToneAnalysisTaskId		Q.identifier
cleanrooms-ml:CreateAudienceModel	Delete~	m	R.audienceModelArn=Q.audienceModelArn		Q.trainingDatasetArn
cleanrooms-ml:CreateConfiguredAudienceModel	Delete~	m	R.configuredAudienceModelArn=Q.configuredAudienceModelArn		Q.audienceModelArn Q.outputConfig.roleArn Q.childResourceTagOnCreatePolicy
cleanrooms-ml:CreateConfiguredModelAlgorithm	Delete~	m	R.configuredModelAlgorithmArn=Q.configuredModelAlgorithmArn		Q.roleArn
cleanrooms-ml:CreateConfiguredModelAlgorithmAssociation	Delete~	m	R.configuredModelAlgorithmAssociationArn=Q.configuredModelAlgorithmAssociationArn		Q.membershipIdentifier Q.configuredModelAlgorithmArn
cleanrooms-ml:CreateTrainedModel	Cancel~	m	R.trainedModelArn=Q.trainedModelArn	SQ.incrementalTrainingDataChannels[].trainedModelArn	Q.resourceConfig.instanceType Q.membershipIdentifier Q.configuredModelAlgorithmAssociationArn
cleanrooms-ml:CreateTrainingDataset	Delete~	m	R.trainingDatasetArn=Q.trainingDatasetArn		Q.roleArn
cleanrooms-ml:PutConfiguredAudienceModelPolicy	Delete~	m	Q.configuredAudienceModelArn		Q.configuredAudienceModelPolicy
cleanrooms-ml:PutMLConfiguration	Delete~	m	Q.membershipIdentifier		Q.defaultOutputLocation.roleArn
cleanrooms-ml:StartTrainedModelInferenceJob	Cancel~	m	R.trainedModelInferenceJobArn=Q.trainedModelInferenceJobArn		Q.resourceConfig.instanceType Q.membershipIdentifier Q.trainedModelArn
cleanrooms:CreateAnalysisTemplate	Delete~	m	R.analysisTemplate.id=Q.analysisTemplateIdentifier		Q.membershipIdentifier Q.errorMessageConfiguration.type R.analysisTemplate.collaborationId
cleanrooms:CreateCollaboration	Delete~	m	R.collaboration.id=Q.collaborationIdentifier		Q.creatorDisplayName Q.analyticsEngine R.collaboration.creatorAccountId
cleanrooms:CreateConfiguredAudienceModelAssociation	Delete~	m	R.configuredAudienceModelAssociation.id=Q.configuredAudienceModelAssociationIdentifier		Q.membershipIdentifier Q.configuredAudienceModelArn Q.configuredAudienceModelAssociationName
cleanrooms:CreateConfiguredTable	Delete~	m	R.configuredTable.id=Q.configuredTableIdentifier
cleanrooms:CreateConfiguredTableAnalysisRule	Delete~	m	Q.configuredTableIdentifier&Q.analysisRuleType		R.analysisRule.type R.analysisRule.configuredTableId R.analysisRule.configuredTableArn
cleanrooms:CreateConfiguredTableAssociation	Delete~	m	R.configuredTableAssociation.id=Q.configuredTableAssociationIdentifier		Q.roleArn Q.membershipIdentifier Q.configuredTableIdentifier
cleanrooms:CreateConfiguredTableAssociationAnalysisRule	Delete~	m	Q.membershipIdentifier&Q.configuredTableAssociationIdentifier&Q.analysisRuleType	SR.analysisRule.membershipIdentifier	R.analysisRule.type R.analysisRule.configuredTableAssociationId R.analysisRule.configuredTableAssociationArn
cleanrooms:CreateIdMappingTable	Delete~	m	R.idMappingTable.id=Q.idMappingTableIdentifier		Q.membershipIdentifier Q.inputReferenceConfig.inputReferenceArn R.idMappingTable.membershipId
cleanrooms:CreateIdNamespaceAssociation	Delete~	m	R.idNamespaceAssociation.id=Q.idNamespaceAssociationIdentifier		Q.membershipIdentifier Q.inputReferenceConfig.inputReferenceArn R.idNamespaceAssociation.membershipId
cleanrooms:CreateMembership	Delete~	m	R.membership.id=Q.membershipIdentifier		Q.collaborationIdentifier Q.defaultResultConfiguration.roleArn R.membership.collaborationArn
cleanrooms:CreatePrivacyBudgetTemplate	Delete~	m	R.privacyBudgetTemplate.id=Q.privacyBudgetTemplateIdentifier		Q.privacyBudgetType Q.membershipIdentifier R.privacyBudgetTemplate.membershipId
cloud9:CreateEnvironmentEC2	DeleteEnvironment	m	R.environmentId=Q.environmentId		Q.instanceType Q.imageId Q.connectionType
cloud9:CreateEnvironmentMembership	Delete~	m	Q.environmentId&Q.userArn	SR.membership.environmentId SR.membership.userArn	R.membership.userId
clouddirectory:CreateFacet	Delete~	m	Q.Name ?? Q.name	SQ.Attributes[].Name
cloudformation:ActivateType	Deactivate~	m	Q.typeName		Q.type Q.executionRoleArn Q.majorVersion
cloudformation:CreateChangeSet	Delete~	m	Q.changeSetName=last(Q.changeSetName, "/")		Q.stackName Q.roleARN Q.changeSetType
cloudformation:CreateGeneratedTemplate	Delete~	m	Q.generatedTemplateName=last(Q.generatedTemplateName, "/")		Q.templateConfiguration.deletionPolicy Q.templateConfiguration.updateReplacePolicy
cloudformation:CreateStack	Delete~	s	Q.stackName		Q.roleARN
cloudformation:CreateStack	Delete~	s	R.stackId=Q.stackName		Q.roleARN
cloudformation:CreateStackInstances	Delete~	m	Q.stackSetName&Q.regions[]		Q.deploymentTargets.accountFilterType Q.operationPreferences.regionConcurrencyType Q.operationPreferences.failureToleranceCount
cloudformation:CreateStackSet	Delete~	s	R.stackSetId=Q.stackSetName		Q.administrationRoleARN Q.executionRoleName
cloudformation:DeactivateType	Activate~	m	Q.typeName		Q.type
cloudfront-keyvaluestore:PutKey	Delete~	m	Q.KvsARN ?? Q.kvsARN&Q.Key ?? Q.key
cloudfront:AssociateDistributionTenantWebACL	Disassociate~	m	Q.id	SR.id ER.id	Q.webACLArn
cloudfront:AssociateDistributionWebACL	Disassociate~	m	Q.id	SR.id ER.id	Q.webACLArn
cloudfront:CopyDistribution	Delete~	m	R.distribution.id=Q.id		Q.primaryDistributionId
cloudfront:CreateAnycastIpList	Delete~	m	R.anycastIpList.id=Q.id		Q.ipCount Q.name Q.ipAddressType
cloudfront:CreateCachePolicy	Delete~	m	R.cachePolicy.id=Q.id		Q.cachePolicyConfig.name
cloudfront:CreateCloudFrontOriginAccessIdentity	Delete~	m	R.cloudFrontOriginAccessIdentity.id=Q.id
cloudfront:CreateConnectionFunction	Delete~	m	R.connectionFunctionSummary.id=Q.id		Q.name
cloudfront:CreateConnectionGroup	Delete~	m	R.connectionGroup.id=Q.id		Q.name
cloudfront:CreateContinuousDeploymentPolicy	Delete~	m	R.continuousDeploymentPolicy.id=Q.id
cloudfront:CreateDistribution	Delete~	s	R.distribution.id=Q.id	SQ.distributionConfig.connectionFunctionAssociation.id	Q.distributionConfig.priceClass Q.distributionConfig.httpVersion
cloudfront:CreateDistributionTenant	Delete~	m	R.distributionTenant.id=Q.id		Q.distributionId Q.name
cloudfront:CreateDistributionWithTags	DeleteDistribution	m	R.distribution.id=Q.id
cloudfront:CreateFieldLevelEncryptionProfile	Delete~	m	R.fieldLevelEncryptionProfile.id=Q.id		Q.fieldLevelEncryptionProfileConfig.name
cloudfront:CreateFunction	Delete~	s	Q.name	SR.functionSummary.name
cloudfront:CreateKeyGroup	Delete~	m	R.keyGroup.id=Q.id		Q.keyGroupConfig.name
cloudfront:CreateKeyValueStore	Delete~	m	Q.name	SR.keyValueStore.name	Q.importSource.sourceType
cloudfront:CreateMonitoringSubscription	Delete~	m	Q.distributionId
cloudfront:CreateOriginAccessControl	Delete~	m	R.originAccessControl.id=Q.id		Q.originAccessControlConfig.signingProtocol Q.originAccessControlConfig.originAccessControlOriginType Q.originAccessControlConfig.name
cloudfront:CreateOriginRequestPolicy	Delete~	m	R.originRequestPolicy.id=Q.id		Q.originRequestPolicyConfig.name
cloudfront:CreatePublicKey	Delete~	m	R.publicKey.id=Q.id		Q.publicKeyConfig.name
cloudfront:CreateRealtimeLogConfig	Delete~	m	Q.name	SR.realtimeLogConfig.name
cloudfront:CreateResponseHeadersPolicy	Delete~	m	R.responseHeadersPolicy.id=Q.id		Q.responseHeadersPolicyConfig.name
cloudfront:CreateStreamingDistribution	Delete~	m	R.streamingDistribution.id=Q.id		Q.streamingDistributionConfig.priceClass
cloudfront:CreateStreamingDistributionWithTags	DeleteStreamingDistribution	m	R.streamingDistribution.id=Q.id
cloudfront:CreateTrustStore	Delete~	m	R.trustStore.id=Q.id		Q.name
cloudfront:CreateVpcOrigin	Delete~	m	R.vpcOrigin.id=Q.id	ER.vpcOrigin.id	Q.vpcOriginEndpointConfig.originProtocolPolicy Q.vpcOriginEndpointConfig.name Q.vpcOriginEndpointConfig.arn
cloudfront:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourceArn
cloudhsm:CreateCluster	Delete~	m	R.cluster.clusterId=Q.clusterId	SR.cluster.hsms[].clusterId ER.cluster.clusterId ER.cluster.hsms[].clusterId	Q.hsmType Q.networkType R.cluster.backupPolicy
cloudhsm:CreateHapg	Delete~	m	R.hapgArn=Q.hapgArn
cloudhsm:CreateHsm	Delete~	m	R.hsmArn=Q.hsmArn		Q.iamRoleArn Q.subscriptionType Q.subnetId
cloudhsm:CreateHsm	Delete~	m	Q.clusterId&R.hsm.hsmId=Q.hsmId	SR.hsm.clusterId ER.hsmId	Q.iamRoleArn Q.subscriptionType Q.subnetId
cloudhsm:CreateLunaClient	Delete~	m	R.clientArn=Q.clientArn
cloudhsm:PutResourcePolicy	Delete~	m	R.resourceArn=Q.resourceArn	SQ.resourceArn ER.resourceArn	R.policy
cloudhsm:RestoreBackup	Delete~	m	Q.backupId	SR.backup.backupId ER.backup.backupId	R.backup.hsmType
cloudsearch:CreateDomain	Delete~	m	R.domainStatus.domainName=Q.domainName	SQ.domainName ER.domainStatus.domainName	R.domainStatus.searchInstanceType R.domainStatus.searchPartitionCount R.domainStatus.searchInstanceCount
cloudsearch:DefineAnalysisScheme	Delete~	m	Q.domainName&Q.analysisScheme.analysisSchemeName=Q.analysisSchemeName	SR.analysisScheme.options.analysisSchemeName ER.analysisScheme.options.analysisSchemeName
cloudsearch:DefineExpression	Delete~	m	Q.domainName&Q.expression.expressionName=Q.expressionName	SR.expression.options.expressionName ER.expression.options.expressionName
cloudsearch:DefineIndexField	Delete~	m	Q.domainName&Q.indexField.indexFieldName=Q.indexFieldName	SR.indexField.options.indexFieldName ER.indexField.options.indexFieldName	Q.indexField.indexFieldType
cloudsearch:DefineSuggester	Delete~	m	Q.domainName&Q.suggester.suggesterName=Q.suggesterName	SR.suggester.options.suggesterName ER.suggester.options.suggesterName
cloudtrail:CreateChannel	Delete~	m	Q.name=last(Q.channel, "/")	SR.name
cloudtrail:CreateDashboard	Delete~	m	R.dashboardArn=Q.dashboardId		Q.name R.type
cloudtrail:CreateEventDataStore	Delete~	m	Q.name=last(Q.eventDataStore, "/")	SR.name SR.advancedEventSelectors[].name SQ.advancedEventSelectors[].name
cloudtrail:CreateTrail	Delete~	s	Q.name=last(Q.name, "/")	SR.name	Q.s3BucketName
cloudtrail:EnableFederation	Disable~	m	last(Q.eventDataStore, "/")		Q.federationRoleArn
cloudtrail:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourceArn	Q.resourcePolicy R.delegatedAdminResourcePolicy
cloudtrail:RestoreEventDataStore	Delete~	m	Q.eventDataStore=last(Q.eventDataStore, "/")
cloudtrail:StartEventDataStoreIngestion	Stop~	m	last(Q.eventDataStore, "/")
cloudtrail:StartImport	Stop~	m	Q.importId	SR.importId ER.importId
cloudtrail:StartLogging	Stop~	s	last(Q.name, "/")
cloudtrail:StartQuery	Cancel~	m	R.queryId=Q.queryId	ER.queryId
cloudtrail:StopEventDataStoreIngestion	Start~	m	last(Q.eventDataStore, "/")
cloudtrail:StopLogging	Start~	s	last(Q.name, "/")
codeartifact:AssociateExternalConnection	Disassociate~	m	Q.domain&Q.repository&Q."external-connection"		R.repository.administratorAccount
codeartifact:CreateDomain	Delete~	m	Q.domain		R.domain.repositoryCount
codeartifact:CreatePackageGroup	Delete~	m	Q.domain&Q.packageGroup=Q."package-group"
codeartifact:CreateRepository	Delete~	s	R.repository.arn		R.repository.administratorAccount
codeartifact:PublishPackageVersion	DeletePackageVersions	m	Q.domain&Q.repository&Q.format&Q.package&R.version=Q.versions[]	SR.format SR.package SQ.version	Q.asset R.asset.size
codeartifact:PutDomainPermissionsPolicy	Delete~	m	Q.domain
codeartifact:PutRepositoryPermissionsPolicy	Delete~	m	Q.domain&Q.repository
codebuild:CreateFleet	Delete~	m	R.fleet.arn=Q.arn		Q.baseCapacity Q.environmentType Q.computeType
codebuild:CreateProject	Delete~	s	R.project.name=last(Q.name, "/")	SR.project.artifacts.name SR.project.secondaryArtifacts[].name SQ.name SQ.artifacts.name SQ.secondaryArtifacts[].name SQ.environment.environmentVariables[].name	Q.serviceRole Q.source.type Q.environment.image
codebuild:CreateReportGroup	Delete~	m	R.reportGroup.arn=Q.arn		Q.type Q.exportConfig.exportConfigType
codebuild:CreateWebhook	Delete~	m	Q.projectName		Q.buildType
codebuild:ImportSourceCredentials	Delete~	m	R.arn=Q.arn	ER.arn	Q.serverType Q.authType
codebuild:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourceArn	Q.policy
codebuild:StartBuild	Stop~	m	R.build.id=Q.id	ER.build.id	Q.projectName Q.sourceVersion R.build.resolvedSourceVersion
codebuild:StartBuildBatch	Stop~	m	R.buildBatch.id=Q.id	ER.buildBatch.id	Q.projectName Q.sourceVersion R.buildBatch.resolvedSourceVersion
codebuild:StartSandbox	Stop~	m	R.sandbox.id=Q.id	SR.sandbox.currentSession.id ER.sandbox.id ER.sandbox.currentSession.id	R.sandbox.sourceVersion R.sandbox.serviceRole
codecatalyst:CreateAccessToken	Delete~	m	R.accessTokenId=Q.id
codecatalyst:CreateDevEnvironment	Delete~	m	R.id=Q.id	ER.id	Q.instanceType Q.spaceName Q.projectName
codecatalyst:CreateProject	Delete~	m	R.name=Q.name	ER.name	Q.spaceName Q.displayName
codecatalyst:CreateSourceRepository	Delete~	m	Q.spaceName&Q.projectName&Q.name	SR.spaceName SR.projectName SR.name ER.spaceName ER.projectName ER.name
codecatalyst:StartDevEnvironment	Stop~	m	Q.spaceName&Q.projectName&Q.id	SR.spaceName SR.projectName SR.id ER.spaceName ER.projectName ER.id	Q.instanceType
codecatalyst:StartDevEnvironmentSession	Stop~	m	Q.spaceName&Q.projectName&Q.id&R.sessionId=Q.sessionId	SR.spaceName SR.projectName SR.id ER.spaceName ER.projectName ER.id ER.sessionId	Q.sessionConfiguration.sessionType
codecatalyst:StopDevEnvironment	Start~	m	Q.spaceName&Q.projectName&Q.id	SR.spaceName SR.projectName SR.id ER.spaceName ER.projectName ER.id
codecommit:AssociateApprovalRuleTemplateWithRepository	DisassociateApprovalRuleTemplateFromRepository	m	Q.approvalRuleTemplateName&Q.repositoryName
codecommit:BatchAssociateApprovalRuleTemplateWithRepositories	BatchDisassociateApprovalRuleTemplateFromRepositories	m	Q.approvalRuleTemplateName&Q.repositoryNames[]
codecommit:CreateApprovalRuleTemplate	Delete~	m	Q.approvalRuleTemplateName	SR.approvalRuleTemplate.approvalRuleTemplateName
codecommit:CreateBranch	Delete~	m	Q.repositoryName&Q.branchName	ER.deletedBranch.branchName	Q.commitId
codecommit:CreatePullRequestApprovalRule	Delete~	m	Q.pullRequestId&Q.approvalRuleName	SR.approvalRule.approvalRuleName
codecommit:CreateRepository	Delete~	s	R.repositoryMetadata.repositoryId=R.repositoryId		Q.repositoryName
codecommit:PutFile	Delete~	m	Q.repositoryName&Q.branchName&Q.filePath&Q.parentCommitId&Q.name	ER.filePath	R.commitId R.blobId R.treeId
codeconnections:CreateConnection	Delete~	m	R.connectionArn=Q.connectionArn		Q.connectionName Q.providerType
codeconnections:CreateHost	Delete~	m	R.hostArn=Q.hostArn		Q.providerType Q.name
codeconnections:CreateRepositoryLink	Delete~	m	R.repositoryLinkInfo.repositoryLinkId=Q.repositoryLinkId		Q.connectionArn Q.ownerId Q.repositoryName
codeconnections:CreateSyncConfiguration	Delete~	m	Q.syncType&Q.resourceName	SR.syncConfiguration.syncType SR.syncConfiguration.resourceName	Q.roleArn Q.repositoryLinkId R.syncConfiguration.providerType
codedeploy:CreateApplication	Delete~	s	Q.applicationName		Q.computePlatform
codedeploy:CreateDeploymentConfig	Delete~	m	Q.deploymentConfigName		Q.computePlatform Q.minimumHealthyHosts.type
codedeploy:CreateDeploymentGroup	Delete~	m	Q.applicationName&Q.deploymentGroupName		Q.serviceRoleArn Q.deploymentStyle.deploymentType
codedeploy:RegisterOnPremisesInstance	Deregister~	m	Q.instanceName
codeguru-profiler:AddNotificationChannels	RemoveNotificationChannel	m	Q.channels[].id=Q.channelId&Q.profilingGroupName	SR.notificationConfiguration.channels[].id
codeguru-profiler:CreateProfilingGroup	Delete~	m	Q.profilingGroupName		R.computePlatform
codeguru-profiler:PutPermission	Remove~	m	Q.actionGroup&Q.profilingGroupName		R.policy R.revisionId
codeguru-reviewer:AssociateRepository	Disassociate~	m	R.RepositoryAssociation.AssociationArn ?? R.repositoryAssociation.associationArn=Q.AssociationArn ?? Q.associationArn	ER.RepositoryAssociation.AssociationArn
codepipeline:CreateCustomActionType	Delete~	m	Q.category&Q.provider	SR.actionType.id.category SR.actionType.id.provider	Q.version
codepipeline:CreatePipeline	Delete~	s	R.pipeline.name=Q.name	SR.pipeline.stages[].name SR.pipeline.variables[].name SQ.pipeline.name SQ.pipeline.stages[].name SQ.pipeline.variables[].name	Q.pipeline.roleArn R.pipeline.version R.pipeline.pipelineType
codepipeline:DisableStageTransition	Enable~	m	Q.pipelineName&Q.stageName&Q.transitionType
codepipeline:EnableStageTransition	Disable~	m	Q.pipelineName&Q.stageName&Q.transitionType
codepipeline:PutWebhook	Delete~	m	Q.webhook.name=Q.name	SR.webhook.definition.name
codepipeline:RegisterWebhookWithThirdParty	Deregister~	m	Q.webhookName
codepipeline:StartPipelineExecution	Stop~	m	R.pipelineExecutionId=Q.pipelineExecutionId	ER.pipelineExecutionId
codestar-connections:CreateConnection	Delete~	m	R.connectionArn=Q.connectionArn		Q.connectionName Q.providerType
codestar-connections:CreateHost	Delete~	m	R.hostArn=Q.hostArn		Q.providerType Q.name
codestar-connections:CreateRepositoryLink	Delete~	m	R.repositoryLinkInfo.repositoryLinkId=Q.repositoryLinkId		Q.connectionArn Q.ownerId Q.repositoryName
codestar-connections:CreateSyncConfiguration	Delete~	m	Q.syncType&Q.resourceName	SR.syncConfiguration.syncType SR.syncConfiguration.resourceName	Q.roleArn Q.repositoryLinkId R.syncConfiguration.providerType
codestar-notifications:CreateNotificationRule	Delete~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn	ER.Arn
codestar-notifications:Subscribe	Unsubscribe	m	Q.Arn ?? Q.arn&Q.Target.TargetAddress ?? Q.target.targetAddress=Q.TargetAddress ?? Q.targetAddress	SR.Arn ER.Arn
cognito-identity:CreateIdentityPool	Delete~	s	R.identityPoolId=Q.identityPoolId		Q.identityPoolName
cognito-idp:AddUserPoolClientSecret	Delete~	m	Q.userPoolId&Q.clientId&R.clientSecretDescriptor.clientSecretId=Q.clientSecretId
cognito-idp:AdminAddUserToGroup	AdminRemoveUserFromGroup	m	Q.userPoolId&Q.username&Q.groupName
cognito-idp:AdminCreateUser	AdminDeleteUser	m	Q.userPoolId&Q.username	SR.user.username
cognito-idp:AdminDisableUser	AdminEnableUser	m	Q.userPoolId&Q.username
cognito-idp:AdminEnableUser	AdminDisableUser	m	Q.userPoolId&Q.username
cognito-idp:CreateGroup	Delete~	m	Q.groupName&Q.userPoolId	SR.group.groupName SR.group.userPoolId	Q.roleArn
cognito-idp:CreateIdentityProvider	Delete~	m	Q.userPoolId&Q.providerName	SR.identityProvider.userPoolId SR.identityProvider.providerName	Q.providerType
cognito-idp:CreateManagedLoginBranding	Delete~	m	R.managedLoginBranding.managedLoginBrandingId=Q.managedLoginBrandingId		Q.userPoolId Q.clientId
cognito-idp:CreateResourceServer	Delete~	m	Q.userPoolId&Q.identifier	SR.resourceServer.userPoolId SR.resourceServer.identifier	Q.name
cognito-idp:CreateTerms	Delete~	m	R.terms.termsId=Q.termsId&Q.userPoolId	SR.terms.userPoolId	Q.clientId Q.termsName
cognito-idp:CreateUserPool	Delete~	s	R.userPool.id=Q.userPoolId		Q.poolName Q.emailConfiguration.emailSendingAccount
cognito-idp:CreateUserPoolClient	Delete~	m	Q.userPoolId&R.userPoolClient.clientId=Q.clientId	SR.userPoolClient.userPoolId	Q.clientName Q.analyticsConfiguration.roleArn
cognito-idp:CreateUserPoolDomain	Delete~	m	Q.domain&Q.userPoolId		R.managedLoginVersion
cognito-idp:StartUserImportJob	Stop~	m	Q.userPoolId&Q.jobId	SR.userImportJob.userPoolId SR.userImportJob.jobId ER.userImportJob.userPoolId ER.userImportJob.jobId
cognito-sync:SubscribeToDataset	UnsubscribeFromDataset	m	Q.IdentityPoolId ?? Q.identityPoolId&Q.IdentityId ?? Q.identityId&Q.DatasetName ?? Q.datasetName&Q.DeviceId ?? Q.deviceId
comprehend:CreateDocumentClassifier	Delete~	m	R.documentClassifierArn=Q.documentClassifierArn		Q.dataAccessRoleArn Q.documentClassifierName Q.modelPolicy
comprehend:CreateEndpoint	Delete~	m	R.endpointArn=Q.endpointArn		Q.endpointName Q.dataAccessRoleArn
comprehend:CreateEntityRecognizer	Delete~	m	R.entityRecognizerArn=Q.entityRecognizerArn		Q.dataAccessRoleArn Q.recognizerName Q.modelPolicy
comprehend:CreateFlywheel	Delete~	m	R.flywheelArn=Q.flywheelArn		Q.dataAccessRoleArn Q.flywheelName Q.modelType
comprehend:PutResourcePolicy	Delete~	m	Q.resourceArn		Q.resourcePolicy
comprehend:StartDominantLanguageDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehend:StartEntitiesDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehend:StartEventsDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehend:StartKeyPhrasesDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehend:StartPiiEntitiesDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehend:StartSentimentDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehend:StartTargetedSentimentDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehendmedical:StartEntitiesDetectionV2Job	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehendmedical:StartICD10CMInferenceJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehendmedical:StartPHIDetectionJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehendmedical:StartRxNormInferenceJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
comprehendmedical:StartSNOMEDCTInferenceJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn
config:AssociateResourceTypes	Disassociate~	m	Q.configurationRecorderArn&Q.resourceTypes[]	SR.configurationRecorder.recordingGroup.resourceTypes[] ER.configurationRecorder.recordingGroup.resourceTypes[]	R.configurationRecorder.roleARN R.configurationRecorder.servicePrincipal
config:PutAggregationAuthorization	Delete~	m	Q.authorizedAccountId&Q.authorizedAwsRegion	SR.aggregationAuthorization.authorizedAccountId SR.aggregationAuthorization.authorizedAwsRegion
config:PutConfigRule	Delete~	m	Q.configRule.configRuleName=Q.configRuleName
config:PutConfigurationAggregator	Delete~	m	Q.configurationAggregatorName	SR.configurationAggregator.configurationAggregatorName	Q.organizationAggregationSource.roleArn
config:PutConfigurationRecorder	Delete~	m	Q.configurationRecorder.name=Q.configurationRecorderName		Q.configurationRecorder.roleARN Q.configurationRecorder.servicePrincipal
config:PutConformancePack	Delete~	m	Q.conformancePackName		Q.templateSSMDocumentDetails.documentVersion
config:PutDeliveryChannel	Delete~	m	Q.deliveryChannel.name=Q.deliveryChannelName
config:PutOrganizationConfigRule	Delete~	m	Q.organizationConfigRuleName
config:PutOrganizationConformancePack	Delete~	m	Q.organizationConformancePackName
config:PutRemediationConfigurations	DeleteRemediationConfiguration	m	Q.remediationConfigurations[].configRuleName=Q.configRuleName
config:PutRemediationExceptions	Delete~	m	Q.configRuleName			rule|resource
config:PutResourceConfig	Delete~	m	Q.resourceType&Q.resourceId		Q.schemaVersionId
config:PutRetentionConfiguration	Delete~	m	R.retentionConfiguration.name=Q.retentionConfigurationName
config:PutServiceLinkedConfigurationRecorder	Delete~	m	Q.servicePrincipal
config:PutStoredQuery	Delete~	m	Q.storedQuery.queryName=Q.queryName
config:StartConfigurationRecorder	Stop~	m	Q.configurationRecorderName
config:StopConfigurationRecorder	Start~	m	Q.configurationRecorderName
connect-campaigns:CreateCampaign	Delete~	m	R.id=Q.id		Q.connectInstanceId Q.outboundCallConfig.connectContactFlowId
connect-campaigns:PauseCampaign	Resume~	m	Q.id
connect-campaigns:StartCampaign	Stop~	m	Q.id
connect-campaigns:StopCampaign	Start~	m	Q.id
connect:ActivateEvaluationForm	Deactivate~	m	Q.InstanceId&Q.EvaluationFormId&Q.EvaluationFormVersion	SR.EvaluationFormId SR.EvaluationFormVersion ER.EvaluationFormId ER.EvaluationFormVersion	R.EvaluationFormArn
connect:AssociateAnalyticsDataSet	Disassociate~	m	Q.InstanceId&Q.DataSetId	SR.DataSetId
connect:AssociateApprovedOrigin	Disassociate~	m	Q.InstanceId&Q.Origin=Q.origin
connect:AssociateFlow	Disassociate~	m	Q.InstanceId&Q.ResourceId&Q.ResourceType		Q.FlowId
connect:AssociateInstanceStorageConfig	Disassociate~	m	Q.InstanceId&Q.StorageConfig.AssociationId=Q.AssociationId&Q.ResourceType=Q.resourceType	SR.AssociationId	Q.StorageConfig.StorageType
connect:AssociateLambdaFunction	Disassociate~	m	Q.InstanceId&Q.FunctionArn=Q.functionArn
connect:AssociatePhoneNumberContactFlow	Disassociate~	m	Q.PhoneNumberId&Q.InstanceId=Q.instanceId		Q.ContactFlowId
connect:AssociateQueueQuickConnects	Disassociate~	m	Q.InstanceId&Q.QueueId&Q.QuickConnectIds[]
connect:AssociateRoutingProfileQueues	Disassociate~	m	Q.InstanceId&Q.RoutingProfileId
connect:AssociateSecurityKey	Disassociate~	m	Q.InstanceId&R.AssociationId=Q.AssociationId
connect:AssociateSecurityProfiles	Disassociate~	m	Q.InstanceId&Q.SecurityProfiles[].Id&Q.EntityType&Q.EntityArn
connect:AssociateTrafficDistributionGroupUser	Disassociate~	m	Q.TrafficDistributionGroupId&Q.UserId&Q.InstanceId
connect:AssociateWorkspace	Disassociate~	m	Q.InstanceId&Q.WorkspaceId&Q.ResourceArns[]
connect:BatchAssociateAnalyticsDataSet	BatchDisassociateAnalyticsDataSet	m	Q.InstanceId&Q.DataSetIds[]
connect:BatchCreateDataTableValue	BatchDeleteDataTableValue	m	Q.InstanceId&Q.DataTableId&Q.Values[].AttributeName	SR.Successful[].AttributeName SR.Failed[].AttributeName ER.Successful[].AttributeName ER.Failed[].AttributeName
connect:ClaimPhoneNumber	Release~	m	R.PhoneNumberId=Q.PhoneNumberId
connect:CreateContactFlow	Delete~	m	R.ContactFlowId=Q.ContactFlowId		Q.Type Q.InstanceId Q.Name
connect:CreateContactFlowModule	Delete~	m	R.Id=Q.ContactFlowModuleId		Q.InstanceId Q.Name
connect:CreateContactFlowVersion	Delete~	m	Q.InstanceId&Q.ContactFlowId&Q.ContactFlowVersion		R.Version
connect:CreateDataTable	Delete~	m	R.Id=Q.DataTableId		Q.TimeZone Q.InstanceId Q.Name
connect:CreateEmailAddress	Delete~	m	R.EmailAddressId=Q.EmailAddressId		Q.InstanceId
connect:CreateEvaluationForm	Delete~	m	R.EvaluationFormId=Q.EvaluationFormId		Q.InstanceId R.EvaluationFormArn Q.TargetConfiguration.ContactInteractionType
connect:CreateHoursOfOperation	Delete~	m	Q.InstanceId&R.HoursOfOperationId=Q.HoursOfOperationId	SQ.ParentHoursOfOperationConfigs[].HoursOfOperationId	Q.TimeZone Q.Name
connect:CreateHoursOfOperationOverride	Delete~	m	Q.InstanceId&Q.HoursOfOperationId&R.HoursOfOperationOverrideId=Q.HoursOfOperationOverrideId		Q.Name Q.OverrideType
connect:CreateInstance	Delete~	s	R.Id=last(Q.InstanceId, "%2F")		Q.IdentityManagementType
connect:CreateIntegrationAssociation	Delete~	m	R.IntegrationAssociationId=Q.IntegrationAssociationId		Q.IntegrationType Q.InstanceId Q.IntegrationArn
connect:CreateNotification	Delete~	m	R.NotificationId=Q.NotificationId		Q.InstanceId R.NotificationArn
connect:CreatePredefinedAttribute	Delete~	m	Q.InstanceId&Q.Name
connect:CreatePrompt	Delete~	m	R.PromptId=Q.PromptId		Q.InstanceId Q.Name
connect:CreatePushNotificationRegistration	Delete~	m	Q.InstanceId&R.RegistrationId=Q.RegistrationId&Q.ContactConfiguration.ContactId=Q.contactId		Q.DeviceType Q.PinpointAppArn Q.ContactConfiguration.ParticipantRole
connect:CreateQueue	Delete~	m	R.QueueId=Q.QueueId		Q.InstanceId Q.Name Q.HoursOfOperationId
connect:CreateQuickConnect	Delete~	m	R.QuickConnectId=Q.QuickConnectId		Q.InstanceId Q.Name Q.QuickConnectConfig.QuickConnectType
connect:CreateRoutingProfile	Delete~	m	R.RoutingProfileId=Q.RoutingProfileId		Q.InstanceId Q.Name Q.DefaultOutboundQueueId
connect:CreateRule	Delete~	m	R.RuleId=Q.RuleId		Q.InstanceId Q.Name Q.TriggerEventSource.EventSourceName
connect:CreateSecurityProfile	Delete~	m	R.SecurityProfileId=Q.SecurityProfileId		Q.SecurityProfileName Q.InstanceId
connect:CreateTaskTemplate	Delete~	m	R.Id=Q.TaskTemplateId		Q.InstanceId Q.Name R.Arn
connect:CreateTestCase	Delete~	m	R.TestCaseId=Q.TestCaseId		Q.InstanceId Q.Name Q.EntryPoint.Type
connect:CreateTrafficDistributionGroup	Delete~	m	R.Id=Q.TrafficDistributionGroupId		Q.Name Q.InstanceId
connect:CreateUseCase	Delete~	m	R.UseCaseId=Q.UseCaseId		Q.UseCaseType Q.InstanceId Q.IntegrationAssociationId
connect:CreateUser	Delete~	m	R.UserId=Q.UserId		Q.RoutingProfileId Q.InstanceId Q.PhoneConfig.PhoneType
connect:CreateUserHierarchyGroup	Delete~	m	R.HierarchyGroupId=Q.HierarchyGroupId&Q.InstanceId		Q.Name
connect:CreateView	Delete~	m	R.View.Id=Q.ViewId		Q.InstanceId Q.Name R.View.Type
connect:CreateVocabulary	Delete~	m	R.VocabularyId=Q.VocabularyId	ER.VocabularyId	Q.InstanceId Q.VocabularyName R.VocabularyArn
connect:CreateWorkspace	Delete~	m	R.WorkspaceId=Q.WorkspaceId		Q.InstanceId Q.Name R.WorkspaceArn
connect:CreateWorkspacePage	Delete~	m	Q.InstanceId&Q.WorkspaceId&Q.Page		Q.ResourceArn
connect:DeactivateEvaluationForm	Activate~	m	Q.InstanceId&Q.EvaluationFormId&Q.EvaluationFormVersion	SR.EvaluationFormId SR.EvaluationFormVersion ER.EvaluationFormId ER.EvaluationFormVersion	R.EvaluationFormArn
connect:ImportWorkspaceMedia	Delete~	m	Q.InstanceId&Q.WorkspaceId&Q.MediaType=Q.mediaType
connect:PauseContact	Resume~	m	Q.ContactId&Q.InstanceId
connect:StartAttachedFileUpload	Complete~	m	Q.InstanceId&R.FileId=Q.FileId&Q.associatedResourceArn		Q.FileUseCaseType Q.FileName
connect:StartContactRecording	Stop~	m	Q.InstanceId&Q.ContactId&Q.InitialContactId
connect:StartContactStreaming	Stop~	m	Q.InstanceId&Q.ContactId&R.StreamingId=Q.StreamingId		Q.ChatStreamingConfiguration.StreamingEndpointArn
connect:StartTestCaseExecution	Stop~	m	R.TestCaseExecutionId=Q.TestCaseExecutionId		Q.InstanceId Q.TestCaseId
connect:SuspendContactRecording	Resume~	m	Q.InstanceId&Q.ContactId&Q.InitialContactId		Q.ContactRecordingType
controltower:CreateLandingZone	Delete~	m	R.arn=Q.landingZoneIdentifier		Q.version R.operationIdentifier
controltower:EnableControl	Disable~	m	R.arn=Q.controlIdentifier		Q.targetIdentifier R.operationIdentifier
cur:PutReportDefinition	Delete~	m	Q.reportDefinition.reportName=Q.reportName
databrew:CreateDataset	Delete~	s	Q.Name=Q.name	SR.Name ER.Name
databrew:CreateProfileJob	DeleteJob	m	Q.Name=Q.name	SR.Name SQ.Configuration.ProfileColumns[].Name ER.Name	Q.RoleArn Q.DatasetName Q.JobSample.Size
databrew:CreateProject	Delete~	m	Q.Name=Q.name	SR.Name ER.Name	Q.RoleArn Q.DatasetName Q.RecipeName
databrew:CreateRecipeJob	DeleteJob	m	Q.Name=Q.name	SR.Name SQ.RecipeReference.Name ER.Name	Q.RoleArn Q.RecipeReference.RecipeVersion
databrew:CreateRuleset	Delete~	m	Q.Name=Q.name	SR.Name SQ.Rules[].Name ER.Name	Q.TargetArn
databrew:CreateSchedule	Delete~	m	Q.Name=Q.name	SR.Name ER.Name
databrew:StartJobRun	Stop~	m	Q.name&R.RunId=Q.runId	ER.RunId
dataexchange:CreateDataGrant	Delete~	m	R.Id ?? R.id=Q.DataGrantId ?? Q.dataGrantId
dataexchange:CreateDataSet	Delete~	m	R.Id ?? R.id=Q.DataSetId ?? Q.dataSetId
dataexchange:CreateEventAction	Delete~	m	R.Id ?? R.id=Q.EventActionId ?? Q.eventActionId
dataexchange:CreateJob	Cancel~	m	R.Id ?? R.id=Q.JobId ?? Q.jobId
dataexchange:CreateRevision	Delete~	m	Q.DataSetId ?? Q.dataSetId	SR.DataSetId		data set|revision
dataexchange:StartJob	Cancel~	m	Q.JobId ?? Q.jobId
datapipeline:ActivatePipeline	Deactivate~	m	Q.pipelineId
datapipeline:CreatePipeline	Delete~	m	R.pipelineId=Q.pipelineId		Q.uniqueId
datapipeline:DeactivatePipeline	Activate~	m	Q.pipelineId
datasync:CreateAgent	Delete~	m	R.agentArn=Q.agentArn
datasync:CreateLocationAzureBlob	DeleteLocation	m	R.locationArn=Q.locationArn		Q.authenticationType Q.blobType Q.customSecretConfig.secretAccessRoleArn
datasync:CreateLocationEfs	DeleteLocation	m	R.locationArn=Q.locationArn		Q.efsFilesystemArn Q.ec2Config.subnetArn Q.fileSystemAccessRoleArn
datasync:CreateLocationFsxLustre	DeleteLocation	m	R.locationArn=Q.locationArn		Q.fsxFilesystemArn
datasync:CreateLocationFsxOntap	DeleteLocation	m	R.locationArn=Q.locationArn		Q.storageVirtualMachineArn
datasync:CreateLocationFsxOpenZfs	DeleteLocation	m	R.locationArn=Q.locationArn		Q.fsxFilesystemArn
datasync:CreateLocationFsxWindows	DeleteLocation	m	R.locationArn=Q.locationArn		Q.fsxFilesystemArn Q.customSecretConfig.secretAccessRoleArn
datasync:CreateLocationHdfs	DeleteLocation	m	R.locationArn=Q.locationArn		Q.authenticationType Q.blockSize Q.kerberosPrincipal
datasync:CreateLocationNfs	DeleteLocation	m	R.locationArn=Q.locationArn		Q.mountOptions.version
datasync:CreateLocationObjectStorage	DeleteLocation	m	R.locationArn=Q.locationArn		Q.bucketName Q.serverProtocol Q.customSecretConfig.secretAccessRoleArn
datasync:CreateLocationS3	DeleteLocation	m	R.locationArn=Q.locationArn		Q.s3BucketArn Q.s3Config.bucketAccessRoleArn Q.s3StorageClass
datasync:CreateLocationSmb	DeleteLocation	m	R.locationArn=Q.locationArn		Q.authenticationType Q.kerberosPrincipal Q.customSecretConfig.secretAccessRoleArn
datasync:CreateTask	Delete~	m	R.taskArn=Q.taskArn		Q.sourceLocationArn Q.destinationLocationArn Q.taskReportConfig.outputType
datasync:StartTaskExecution	Cancel~	m	R.taskExecutionArn=Q.taskExecutionArn		Q.taskArn Q.taskReportConfig.outputType
datazone:AssociateEnvironmentRole	Disassociate~	m	Q.domainIdentifier&Q.environmentIdentifier&Q.environmentRoleArn
datazone:AssociateGovernedTerms	Disassociate~	m	Q.domainIdentifier&Q.entityIdentifier&Q.entityType&Q.governedGlossaryTerms[]
datazone:CreateAccountPool	Delete~	m	R.id=Q.identifier		Q.domainIdentifier
datazone:CreateAsset	Delete~	m	R.id=Q.identifier	SR.latestTimeSeriesDataPointFormsOutput[].id	Q.domainIdentifier Q.typeIdentifier Q.owningProjectIdentifier
datazone:CreateAssetFilter	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.assetIdentifier R.domainId
datazone:CreateAssetType	Delete~	m	Q.domainIdentifier&Q.name=Q.identifier	SR.name	Q.owningProjectIdentifier R.domainId
datazone:CreateConnection	Delete~	m	R.connectionId=Q.identifier		Q.domainIdentifier R.type R.domainId
datazone:CreateDataProduct	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.owningProjectIdentifier R.domainId
datazone:CreateDataSource	Delete~	m	R.id=Q.identifier		Q.type Q.domainIdentifier Q.projectIdentifier
datazone:CreateDomain	Delete~	m	R.id=Q.identifier		R.domainExecutionRole R.domainVersion R.serviceRole
datazone:CreateDomainUnit	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.parentDomainUnitIdentifier R.domainId
datazone:CreateEnvironment	Delete~	m	R.id=Q.identifier		Q.projectIdentifier Q.domainIdentifier R.projectId
datazone:CreateEnvironmentAction	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.environmentIdentifier R.domainId
datazone:CreateEnvironmentBlueprint	Delete~	m	R.id=Q.identifier		Q.domainIdentifier
datazone:CreateEnvironmentProfile	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.environmentBlueprintIdentifier Q.projectIdentifier
datazone:CreateFormType	Delete~	m	Q.domainIdentifier&Q.name=Q.formTypeIdentifier	SR.name	Q.owningProjectIdentifier R.domainId
datazone:CreateGlossary	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.owningProjectIdentifier R.domainId
datazone:CreateGlossaryTerm	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.glossaryIdentifier R.domainId
datazone:CreateNotebook	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.owningProjectIdentifier R.owningProjectId
datazone:CreateProject	Delete~	m	R.id=Q.identifier		Q.domainIdentifier Q.projectExecutionRole R.domainId
datazone:CreateProjectProfile	Delete~	m	R.id=Q.identifier	SR.environmentConfigurations[].id SQ.environmentConfigurations[].id	Q.domainIdentifier R.domainId
datazone:CreateRule	Delete~	m	R.identifier=Q.identifier		Q.domainIdentifier R.ruleType R.targetType
datazone:CreateSubscriptionGrant	Delete~	m	R.id=Q.identifier	SR.grantedEntity.listing.id	Q.domainIdentifier Q.environmentIdentifier R.domainId
datazone:CreateSubscriptionRequest	Delete~	m	R.id=Q.identifier	SR.subscribedPrincipals[].project.id SR.subscribedPrincipals[].user.id SR.subscribedPrincipals[].group.id SR.subscribedListings[].id	Q.domainIdentifier R.domainId
datazone:CreateSubscriptionTarget	Delete~	m	R.id=Q.identifier		Q.type Q.manageAccessRole Q.domainIdentifier
datazone:PutDataExportConfiguration	Delete~	m	Q.domainIdentifier
datazone:PutEnvironmentBlueprintConfiguration	Delete~	m	Q.domainIdentifier&Q.environmentBlueprintIdentifier		R.provisioningRoleArn R.manageAccessRoleArn R.domainId
datazone:StartMetadataGenerationRun	Cancel~	m	R.id=Q.identifier		Q.domainIdentifier Q.owningProjectIdentifier Q.target.type
datazone:StartNotebookRun	Stop~	m	R.id=Q.identifier		Q.domainIdentifier Q.owningProjectIdentifier Q.notebookIdentifier
dax:CreateCluster	Delete~	m	Q.clusterName	SR.cluster.clusterName ER.cluster.clusterName	Q.nodeType Q.iamRoleArn Q.clusterEndpointEncryptionType
dax:CreateParameterGroup	Delete~	m	Q.parameterGroupName	SR.parameterGroup.parameterGroupName
dax:CreateSubnetGroup	Delete~	m	Q.subnetGroupName	SR.subnetGroup.subnetGroupName
deadline:AssociateMemberToFarm	DisassociateMemberFromFarm	m	Q.farmId&Q.principalId		Q.principalType Q.identityStoreId
deadline:AssociateMemberToFleet	DisassociateMemberFromFleet	m	Q.farmId&Q.fleetId&Q.principalId		Q.principalType Q.identityStoreId
deadline:AssociateMemberToJob	DisassociateMemberFromJob	m	Q.farmId&Q.queueId&Q.jobId&Q.principalId		Q.principalType Q.identityStoreId
deadline:AssociateMemberToQueue	DisassociateMemberFromQueue	m	Q.farmId&Q.queueId&Q.principalId		Q.principalType Q.identityStoreId
deadline:CreateBudget	Delete~	m	R.budgetId=Q.budgetId		Q.farmId Q.displayName Q.usageTrackingResource.queueId
deadline:CreateFarm	Delete~	m	R.farmId=Q.farmId		Q.displayName
deadline:CreateFleet	Delete~	m	R.fleetId=Q.fleetId		Q.roleArn Q.farmId Q.displayName
deadline:CreateLicenseEndpoint	Delete~	m	R.licenseEndpointId=Q.licenseEndpointId		Q.vpcId
deadline:CreateLimit	Delete~	m	R.limitId=Q.limitId		Q.farmId Q.displayName Q.amountRequirementName
deadline:CreateMonitor	Delete~	m	R.monitorId=Q.monitorId		Q.roleArn Q.displayName Q.identityCenterInstanceArn
deadline:CreateQueue	Delete~	m	R.queueId=Q.queueId		Q.farmId Q.displayName Q.roleArn
deadline:CreateQueueEnvironment	Delete~	m	R.queueEnvironmentId=Q.queueEnvironmentId		Q.templateType Q.farmId Q.queueId
deadline:CreateQueueFleetAssociation	Delete~	m	Q.farmId&Q.queueId&Q.fleetId
deadline:CreateQueueLimitAssociation	Delete~	m	Q.farmId&Q.queueId&Q.limitId
deadline:CreateStorageProfile	Delete~	m	R.storageProfileId=Q.storageProfileId		Q.osFamily Q.farmId Q.displayName
deadline:CreateWorker	Delete~	m	R.workerId=Q.workerId		Q.farmId Q.fleetId
deadline:PutMeteredProduct	Delete~	m	Q.licenseEndpointId&Q.productId
detective:CreateGraph	Delete~	m	R.GraphArn ?? R.graphArn=Q.GraphArn ?? Q.graphArn
detective:CreateMembers	Delete~	m	Q.GraphArn ?? Q.graphArn&Q.Accounts[].AccountId ?? Q.accounts[].accountId=Q.AccountIds[] ?? Q.accountIds[]	SR.Members[].GraphArn SR.Members[].AccountId SR.UnprocessedAccounts[].AccountId ER.AccountIds[]
devicefarm:CreateDevicePool	Delete~	m	R.devicePool.arn=Q.arn		Q.projectArn R.devicePool.type
devicefarm:CreateInstanceProfile	Delete~	m	R.instanceProfile.arn=Q.arn
devicefarm:CreateNetworkProfile	Delete~	m	R.networkProfile.arn=Q.arn		Q.projectArn Q.type
devicefarm:CreateProject	Delete~	m	R.project.arn=Q.arn		Q.executionRoleArn
devicefarm:CreateRemoteAccessSession	Delete~	m	R.remoteAccessSession.arn=Q.arn	SR.remoteAccessSession.device.arn	Q.projectArn Q.deviceArn
devicefarm:CreateUpload	Delete~	m	R.upload.arn=Q.arn		Q.type Q.projectArn Q.contentType
devicefarm:CreateVPCEConfiguration	Delete~	m	R.vpceConfiguration.arn=Q.arn		Q.vpceConfigurationName Q.vpceServiceName Q.serviceDnsName
devops-guru:AddNotificationChannel	Remove~	m	R.Id ?? R.id=Q.Id ?? Q.id
directconnect:AssociateConnectionWithLag	DisassociateConnectionFromLag	m	Q.connectionId&Q.lagId	SR.connectionId SR.lagId ER.connectionId ER.lagId	R.ownerAccount
directconnect:AssociateMacSecKey	Disassociate~	m	Q.connectionId&Q.secretARN	SR.connectionId SR.macSecKeys[].secretARN ER.connectionId ER.macSecKeys[].secretARN
directconnect:CreateBGPPeer	Delete~	m	R.virtualInterface.bgpPeers[].bgpPeerId=Q.bgpPeerId	ER.virtualInterface.bgpPeers[].bgpPeerId	R.virtualInterface.ownerAccount R.virtualInterface.virtualInterfaceType R.virtualInterface.addressFamily
directconnect:CreateConnection	Delete~	m	R.connectionId=Q.connectionId	ER.connectionId	Q.connectionName R.ownerAccount
directconnect:CreateDirectConnectGateway	Delete~	m	R.directConnectGateway.directConnectGatewayId=Q.directConnectGatewayId	ER.directConnectGateway.directConnectGatewayId	Q.directConnectGatewayName R.directConnectGateway.ownerAccount
directconnect:CreateDirectConnectGatewayAssociation	Delete~	m	R.directConnectGatewayAssociation.associationId=Q.associationId	ER.directConnectGatewayAssociation.associationId	Q.directConnectGatewayId R.directConnectGatewayAssociation.directConnectGatewayOwnerAccount R.directConnectGatewayAssociation.virtualGatewayOwnerAccount
directconnect:CreateDirectConnectGatewayAssociationProposal	Delete~	m	R.directConnectGatewayAssociationProposal.proposalId=Q.proposalId	ER.directConnectGatewayAssociationProposal.proposalId	Q.directConnectGatewayOwnerAccount Q.directConnectGatewayId Q.gatewayId
directconnect:CreateInterconnect	Delete~	m	R.interconnectId=Q.interconnectId		Q.interconnectName
directconnect:CreateLag	Delete~	m	R.lagId=Q.lagId	SR.connections[].lagId ER.lagId ER.connections[].lagId	Q.lagName R.ownerAccount
directconnect:CreatePrivateVirtualInterface	DeleteBGPPeer	m	R.bgpPeers[].bgpPeerId=Q.bgpPeerId	ER.virtualInterface.bgpPeers[].bgpPeerId	Q.connectionId Q.newPrivateVirtualInterface.virtualInterfaceName R.ownerAccount
directconnect:CreatePrivateVirtualInterface	DeleteVirtualInterface	m	R.virtualInterfaceId=Q.virtualInterfaceId		Q.connectionId Q.newPrivateVirtualInterface.virtualInterfaceName R.ownerAccount
directconnect:CreatePublicVirtualInterface	DeleteBGPPeer	m	R.bgpPeers[].bgpPeerId=Q.bgpPeerId	ER.virtualInterface.bgpPeers[].bgpPeerId	Q.connectionId Q.newPublicVirtualInterface.virtualInterfaceName R.ownerAccount
directconnect:CreatePublicVirtualInterface	DeleteDirectConnectGateway	m	R.directConnectGatewayId=Q.directConnectGatewayId	ER.directConnectGateway.directConnectGatewayId	Q.connectionId Q.newPublicVirtualInterface.virtualInterfaceName R.ownerAccount
directconnect:CreatePublicVirtualInterface	DeleteVirtualInterface	m	R.virtualInterfaceId=Q.virtualInterfaceId		Q.connectionId Q.newPublicVirtualInterface.virtualInterfaceName R.ownerAccount
directconnect:CreateTransitVirtualInterface	DeleteVirtualInterface	m	R.virtualInterface.virtualInterfaceId=Q.virtualInterfaceId		Q.connectionId R.virtualInterface.ownerAccount R.virtualInterface.virtualInterfaceType
directconnect:StartBgpFailoverTest	Stop~	m	Q.virtualInterfaceId	SR.virtualInterfaceTest.virtualInterfaceId ER.virtualInterfaceTest.virtualInterfaceId	R.virtualInterfaceTest.ownerAccount
directconnect:StopBgpFailoverTest	Start~	m	Q.virtualInterfaceId	SR.virtualInterfaceTest.virtualInterfaceId ER.virtualInterfaceTest.virtualInterfaceId	R.virtualInterfaceTest.ownerAccount
discovery:AssociateConfigurationItemsToApplication	DisassociateConfigurationItemsFromApplication	m	Q.applicationConfigurationId&Q.configurationIds[]
discovery:CreateApplication	DeleteApplications	m	R.configurationId=Q.configurationIds[]
discovery:StartContinuousExport	Stop~	m	R.exportId=Q.exportId
discovery:StartDataCollectionByAgentIds	Stop~	m	Q.agentIds[]
discovery:StopDataCollectionByAgentIds	Start~	m	Q.agentIds[]
dlm:CreateLifecyclePolicy	Delete~	m	R.PolicyId=Q.policyId		Q.ExecutionRoleArn Q.DefaultPolicy Q.PolicyDetails.PolicyType
dms:CreateDataMigration	Delete~	m	R.dataMigration.dataMigrationArn=Q.dataMigrationIdentifier		Q.dataMigrationType Q.serviceAccessRoleArn Q.migrationProjectIdentifier
dms:CreateDataProvider	Delete~	m	R.dataProvider.dataProviderArn=Q.dataProviderIdentifier		Q.engine
dms:CreateEndpoint	Delete~	m	R.endpoint.endpointArn=Q.endpointArn	ER.endpoint.endpointArn	Q.endpointType Q.endpointIdentifier Q.engineName
dms:CreateEventSubscription	Delete~	m	Q.subscriptionName		Q.snsTopicArn Q.sourceType
dms:CreateFleetAdvisorCollector	Delete~	m	R.collectorReferencedId=Q.collectorReferencedId		Q.serviceAccessRoleArn Q.collectorName Q.s3BucketName
dms:CreateInstanceProfile	Delete~	m	R.instanceProfile.instanceProfileArn=Q.instanceProfileIdentifier		Q.availabilityZone Q.networkType
dms:CreateMigrationProject	Delete~	m	R.migrationProject.migrationProjectArn=Q.migrationProjectIdentifier		Q.instanceProfileIdentifier Q.schemaConversionApplicationAttributes.s3BucketRoleArn
dms:CreateReplicationConfig	Delete~	m	R.replicationConfig.replicationConfigArn=Q.replicationConfigArn	ER.replicationConfig.replicationConfigArn	Q.replicationType Q.replicationConfigIdentifier Q.sourceEndpointArn
dms:CreateReplicationInstance	Delete~	s	R.replicationInstance.replicationInstanceArn=Q.replicationInstanceArn	ER.replicationInstance.replicationInstanceArn	Q.replicationInstanceClass Q.replicationInstanceIdentifier Q.allocatedStorage
dms:CreateReplicationSubnetGroup	Delete~	m	Q.replicationSubnetGroupIdentifier	SR.replicationSubnetGroup.replicationSubnetGroupIdentifier
dms:CreateReplicationTask	Delete~	m	R.replicationTask.replicationTaskArn=Q.replicationTaskArn	ER.replicationTask.replicationTaskArn	Q.migrationType Q.replicationTaskIdentifier Q.sourceEndpointArn
dms:ImportCertificate	Delete~	m	R.certificate.certificateArn=Q.certificateArn	ER.certificate.certificateArn	Q.certificateIdentifier
dms:StartDataMigration	Stop~	m	Q.dataMigrationIdentifier		Q.startType R.dataMigration.serviceAccessRoleArn R.dataMigration.dataMigrationType
dms:StartMetadataModelConversion	Cancel~	m	Q.migrationProjectIdentifier&R.requestIdentifier=Q.requestIdentifier	ER.request.requestIdentifier
dms:StartMetadataModelCreation	Cancel~	m	Q.migrationProjectIdentifier&R.requestIdentifier=Q.requestIdentifier	ER.request.requestIdentifier	Q.metadataModelName
dms:StartReplication	Stop~	m	Q.replicationConfigArn	SR.replication.replicationConfigArn ER.replication.replicationConfigArn	Q.startReplicationType R.replication.replicationType
dms:StartReplicationTask	Stop~	m	Q.replicationTaskArn	SR.replicationTask.replicationTaskArn ER.replicationTask.replicationTaskArn	Q.startReplicationTaskType R.replicationTask.migrationType
dms:StartReplicationTaskAssessmentRun	Cancel~	m	R.replicationTaskAssessmentRun.replicationTaskAssessmentRunArn=Q.replicationTaskAssessmentRunArn	ER.replicationTaskAssessmentRun.replicationTaskAssessmentRunArn	Q.serviceAccessRoleArn Q.replicationTaskArn Q.assessmentRunName
docdb-elastic:CreateCluster	Delete~	m	R.cluster.clusterArn=Q.clusterArn	ER.cluster.clusterArn	Q.shardCapacity Q.authType Q.shardCount
docdb-elastic:CreateClusterSnapshot	Delete~	m	R.snapshot.snapshotArn=Q.snapshotArn	ER.snapshot.snapshotArn	Q.clusterArn Q.snapshotName R.snapshot.snapshotType
docdb-elastic:RestoreClusterFromSnapshot	DeleteCluster	m	R.cluster.clusterArn=Q.clusterArn	ER.cluster.clusterArn	Q.clusterName Q.snapshotArn Q.shardCapacity
docdb-elastic:StartCluster	Stop~	m	Q.clusterArn	SR.cluster.clusterArn ER.cluster.clusterArn	R.cluster.shardCapacity R.cluster.authType R.cluster.shardCount
docdb-elastic:StopCluster	Start~	m	Q.clusterArn	SR.cluster.clusterArn ER.cluster.clusterArn	R.cluster.shardCapacity R.cluster.authType R.cluster.shardCount
drs:CreateExtendedSourceServer	DeleteSourceServer	m	R.sourceServer.sourceServerID=Q.sourceServerID		Q.sourceServerArn R.sourceServer.agentVersion
drs:CreateLaunchConfigurationTemplate	Delete~	m	R.launchConfigurationTemplate.launchConfigurationTemplateID=Q.launchConfigurationTemplateID
drs:CreateReplicationConfigurationTemplate	Delete~	m	R.replicationConfigurationTemplateID=Q.replicationConfigurationTemplateID		Q.stagingAreaSubnetId R.replicationServerInstanceType R.defaultLargeStagingDiskType
drs:CreateSourceNetwork	Delete~	m	R.sourceNetworkID=Q.sourceNetworkID
drs:PutLaunchAction	Delete~	m	Q.resourceId&Q.actionId	SR.resourceId SR.actionId	Q.actionVersion R.type
drs:StartReplication	Stop~	m	Q.sourceServerID	SR.sourceServer.sourceServerID ER.sourceServer.sourceServerID	R.sourceServer.agentVersion
drs:StartSourceNetworkReplication	Stop~	m	Q.sourceNetworkID	SR.sourceNetwork.sourceNetworkID ER.sourceNetwork.sourceNetworkID
drs:StopReplication	Start~	m	Q.sourceServerID	SR.sourceServer.sourceServerID ER.sourceServer.sourceServerID	R.sourceServer.agentVersion
drs:StopSourceNetworkReplication	Start~	m	Q.sourceNetworkID	SR.sourceNetwork.sourceNetworkID ER.sourceNetwork.sourceNetworkID
ds-data:AddGroupMember	Remove~	m	Q.DirectoryId ?? Q.directoryId&Q.GroupName ?? Q.groupName&Q.MemberName ?? Q.memberName
ds-data:CreateGroup	Delete~	m	Q.DirectoryId ?? Q.directoryId&Q.SAMAccountName ?? Q.sAMAccountName	SR.DirectoryId SR.SAMAccountName
ds-data:CreateUser	Delete~	m	Q.DirectoryId ?? Q.directoryId&Q.SAMAccountName ?? Q.sAMAccountName	SR.DirectoryId SR.SAMAccountName
ds:AddIpRoutes	Remove~	m	Q.directoryId			directory|route
ds:AddRegion	Remove~	m	Q.directoryId		Q.regionName Q.vPCSettings.vpcId	directory|region
ds:CreateConditionalForwarder	Delete~	m	Q.directoryId&Q.remoteDomainName
ds:CreateDirectory	Delete~	s	R.directoryId=Q.directoryId	ER.directoryId	Q.size Q.name Q.networkType
ds:CreateHybridAD	DeleteDirectory	m	R.directoryId=Q.directoryId	ER.directoryId	Q.secretArn Q.assessmentId
ds:CreateLogSubscription	Delete~	m	Q.directoryId		Q.logGroupName
ds:CreateMicrosoftAD	DeleteDirectory	s	R.directoryId=Q.directoryId	ER.directoryId	Q.name Q.vpcSettings.vpcId Q.edition
ds:CreateSnapshot	Delete~	m	R.snapshotId=Q.snapshotId	ER.snapshotId	Q.directoryId
ds:CreateTrust	Delete~	m	R.trustId=Q.trustId	ER.trustId	Q.directoryId Q.remoteDomainName Q.trustType
ds:DisableClientAuthentication	Enable~	m	Q.directoryId		Q.type
ds:DisableDirectoryDataAccess	Enable~	m	Q.directoryId
ds:DisableLDAPS	Enable~	m	Q.directoryId		Q.type
ds:DisableSso	Enable~	m	Q.directoryId
ds:EnableCAEnrollmentPolicy	Disable~	m	Q.directoryId		Q.pcaConnectorArn
ds:EnableClientAuthentication	Disable~	m	Q.directoryId		Q.type
ds:EnableDirectoryDataAccess	Disable~	m	Q.directoryId
ds:EnableLDAPS	Disable~	m	Q.directoryId		Q.type
ds:EnableRadius	Disable~	m	Q.directoryId		Q.radiusSettings.authenticationProtocol
ds:EnableSso	Disable~	m	Q.directoryId
ds:RegisterCertificate	Deregister~	m	R.certificateId=Q.certificateId		Q.directoryId Q.type
ds:RegisterEventTopic	Deregister~	m	Q.directoryId&Q.topicName
ds:StartSchemaExtension	Cancel~	m	R.schemaExtensionId=Q.schemaExtensionId		Q.directoryId
dsql:CreateCluster	Delete~	m	R.identifier=Q.identifier	ER.identifier	Q.policy R.encryptionDetails.encryptionType
dsql:CreateStream	Delete~	m	R.streamIdentifier=Q.streamIdentifier	ER.streamIdentifier	Q.clusterIdentifier
dsql:PutClusterPolicy	Delete~	m	Q.identifier		Q.policy R.policyVersion Q.expectedPolicyVersion
dynamodb:CreateBackup	Delete~	m	R.backupDetails.backupArn=Q.backupArn	ER.backupDescription.backupDetails.backupArn	Q.tableName Q.backupName R.backupDetails.backupType
dynamodb:CreateTable	Delete~	s	R.tableDescription.tableName=last(Q.tableName, "/")	SQ.tableName ER.tableDescription.tableName	Q.tableClass Q.resourcePolicy R.tableDescription.itemCount
dynamodb:DisableKinesisStreamingDestination	Enable~	m	last(Q.tableName, "/")&Q.streamArn	SR.tableName SR.streamArn ER.tableName ER.streamArn
dynamodb:EnableKinesisStreamingDestination	Disable~	m	last(Q.tableName, "/")&Q.streamArn	SR.tableName SR.streamArn ER.tableName ER.streamArn
dynamodb:ImportTable	Delete~	m	Q.tableCreationParameters.tableName=last(Q.tableName, "/")	SR.importTableDescription.tableCreationParameters.tableName ER.tableDescription.tableName	Q.inputCompressionType R.importTableDescription.errorCount R.importTableDescription.processedItemCount
dynamodb:PutResourcePolicy	Delete~	m	Q.resourceArn		Q.policy
dynamodb:RestoreTableFromBackup	DeleteTable	m	R.tableDescription.tableName=last(Q.tableName, "/")	ER.tableDescription.tableName	Q.targetTableName Q.backupArn R.tableDescription.itemCount
dynamodb:RestoreTableToPointInTime	DeleteTable	m	R.tableDescription.tableName=last(Q.tableName, "/")	ER.tableDescription.tableName	Q.targetTableName R.tableDescription.itemCount R.tableDescription.globalTableVersion
ebs:StartSnapshot	Complete~	m	R.snapshotId=Q.snapshotId		Q.volumeSize R.blockSize
ec2:AdvertiseByoipCidr	Withdraw~	m	Q.$.Cidr=Q.%.Cidr	SR.$.byoipCidr.cidr SR.$.byoipCidr.asnAssociationSet.item[].cidr ER.%.byoipCidr.cidr ER.%.byoipCidr.asnAssociationSet.item[].cidr	R.$.byoipCidr.advertisementType
ec2:AllocateAddress	Release~	s	R.allocationId=Q.allocationId
ec2:AllocateAddress	Release~	s	R.publicIp=Q.publicIp
ec2:AllocateAddress	Release~	s	R.allocationId ?? R.publicIp=Q.allocationId ?? Q.publicIp
ec2:AllocateHosts	Release~	m	R.$.hostIdSet.item[]=Q.%.HostId[].content		Q.$.InstanceType Q.$.InstanceFamily Q.$.AvailabilityZone
ec2:AllocateIpamPoolCidr	ReleaseIpamPoolAllocation	m	R.$.ipamPoolAllocation.ipamPoolAllocationId=Q.%.IpamPoolAllocationId		Q.$.IpamPoolId Q.$.Cidr R.$.ipamPoolAllocation.resourceType
ec2:AssignIpv6Addresses	Unassign~	m	Q.$.NetworkInterfaceId=Q.%.NetworkInterfaceId	SR.$.networkInterfaceId ER.%.networkInterfaceId		network interface|address
ec2:AssignPrivateNatGatewayAddress	Unassign~	m	Q.$.NatGatewayId=Q.%.NatGatewayId&Q.$.PrivateIpAddress[].content=Q.%.PrivateIpAddress[].content	SR.$.natGatewayId ER.%.natGatewayId	Q.$.PrivateIpAddressCount
ec2:AssociateAddress	Disassociate~	s	Q.publicIp
ec2:AssociateCapacityReservationBillingOwner	Disassociate~	m	Q.$.CapacityReservationId=Q.%.CapacityReservationId&Q.$.UnusedReservationBillingOwnerId=Q.%.UnusedReservationBillingOwnerId
ec2:AssociateClientVpnTargetNetwork	Disassociate~	m	Q.$.ClientVpnEndpointId=Q.%.ClientVpnEndpointId&R.$.associationId=Q.%.AssociationId	ER.%.associationId	Q.$.AvailabilityZone
ec2:AssociateEnclaveCertificateIamRole	Disassociate~	m	Q.$.CertificateArn=Q.%.CertificateArn&Q.$.RoleArn=Q.%.RoleArn
ec2:AssociateIamInstanceProfile	Disassociate~	m	R.$.iamInstanceProfileAssociation.associationId=Q.%.AssociationId	ER.%.iamInstanceProfileAssociation.associationId	Q.$.InstanceId
ec2:AssociateIpamByoasn	Disassociate~	m	Q.$.Asn=Q.%.Asn&Q.$.Cidr=Q.%.Cidr	SR.$.asnAssociation.asn SR.$.asnAssociation.cidr ER.%.asnAssociation.asn ER.%.asnAssociation.cidr
ec2:AssociateIpamResourceDiscovery	Disassociate~	m	R.$.ipamResourceDiscoveryAssociation.ipamResourceDiscoveryAssociationId=Q.%.IpamResourceDiscoveryAssociationId	ER.%.ipamResourceDiscoveryAssociation.ipamResourceDiscoveryAssociationId	Q.$.IpamId Q.$.IpamResourceDiscoveryId
ec2:AssociateNatGatewayAddress	Disassociate~	m	Q.$.NatGatewayId=Q.%.NatGatewayId&R.$.natGatewayAddressSet.item[].associationId=Q.%.AssociationId[].content	SR.$.natGatewayId ER.%.natGatewayId	Q.$.AvailabilityZone
ec2:AssociateRouteServer	Disassociate~	m	Q.$.RouteServerId=Q.%.RouteServerId&Q.$.VpcId=Q.%.VpcId	SR.$.routeServerAssociation.routeServerId SR.$.routeServerAssociation.vpcId ER.%.routeServerAssociation.routeServerId ER.%.routeServerAssociation.vpcId
ec2:AssociateRouteTable	Disassociate~	s	R.associationId=Q.associationId		Q.routeTableId
ec2:AssociateSecurityGroupVpc	Disassociate~	m	Q.$.GroupId=Q.%.GroupId&Q.$.VpcId=Q.%.VpcId
ec2:AssociateSubnetCidrBlock	Disassociate~	m	R.$.ipv6CidrBlockAssociation.associationId=Q.%.AssociationId	ER.%.ipv6CidrBlockAssociation.associationId	Q.$.SubnetId
ec2:AssociateTransitGatewayMulticastDomain	Disassociate~	m	Q.$.TransitGatewayMulticastDomainId=Q.%.TransitGatewayMulticastDomainId&Q.$.TransitGatewayAttachmentId=Q.%.TransitGatewayAttachmentId&Q.$.SubnetIds[].content=Q.%.SubnetIds[].content	SR.$.associations.transitGatewayMulticastDomainId SR.$.associations.transitGatewayAttachmentId ER.%.associations.transitGatewayMulticastDomainId ER.%.associations.transitGatewayAttachmentId	R.$.associations.resourceType
ec2:AssociateTransitGatewayPolicyTable	Disassociate~	m	Q.$.TransitGatewayPolicyTableId=Q.%.TransitGatewayPolicyTableId&Q.$.TransitGatewayAttachmentId=Q.%.TransitGatewayAttachmentId	SR.$.association.transitGatewayPolicyTableId SR.$.association.transitGatewayAttachmentId ER.%.association.transitGatewayPolicyTableId ER.%.association.transitGatewayAttachmentId	R.$.association.resourceType
ec2:AssociateTransitGatewayRouteTable	Disassociate~	m	Q.$.TransitGatewayRouteTableId=Q.%.TransitGatewayRouteTableId&Q.$.TransitGatewayAttachmentId=Q.%.TransitGatewayAttachmentId	SR.$.association.transitGatewayRouteTableId SR.$.association.transitGatewayAttachmentId ER.%.association.transitGatewayRouteTableId ER.%.association.transitGatewayAttachmentId	R.$.association.resourceType
ec2:AssociateTrunkInterface	Disassociate~	m	R.$.interfaceAssociation.associationId=Q.%.AssociationId		Q.$.BranchInterfaceId Q.$.TrunkInterfaceId R.$.interfaceAssociation.interfaceProtocol
ec2:AssociateVpcCidrBlock	Disassociate~	m	R.$.ipv6CidrBlockAssociation.associationId=Q.%.AssociationId	SR.$.cidrBlockAssociation.associationId ER.%.ipv6CidrBlockAssociation.associationId ER.%.cidrBlockAssociation.associationId	Q.$.VpcId Q.$.CidrBlock
ec2:AttachClassicLinkVpc	Detach~	m	Q.$.InstanceId=Q.%.InstanceId&Q.$.VpcId=Q.%.VpcId
ec2:AttachInternetGateway	Detach~	s	Q.internetGatewayId&Q.vpcId
ec2:AttachNetworkInterface	Detach~	m	R.attachmentId=Q.attachmentId		Q.networkInterfaceId Q.instanceId Q.enaQueueCount
ec2:AttachVerifiedAccessTrustProvider	Detach~	m	Q.$.VerifiedAccessInstanceId=Q.%.VerifiedAccessInstanceId&Q.$.VerifiedAccessTrustProviderId=Q.%.VerifiedAccessTrustProviderId	SR.$.verifiedAccessInstance.verifiedAccessInstanceId SR.$.verifiedAccessTrustProvider.verifiedAccessTrustProviderId SR.$.verifiedAccessInstance.verifiedAccessTrustProviderSet.item[].verifiedAccessTrustProviderId ER.%.verifiedAccessInstance.verifiedAccessInstanceId ER.%.verifiedAccessTrustProvider.verifiedAccessTrustProviderId ER.%.verifiedAccessInstance.verifiedAccessTrustProviderSet.item[].verifiedAccessTrustProviderId	R.$.verifiedAccessTrustProvider.trustProviderType R.$.verifiedAccessTrustProvider.userTrustProviderType R.$.verifiedAccessTrustProvider.deviceTrustProviderType
ec2:AttachVolume	Detach~	s	Q.volumeId	SR.volumeId ER.volumeId	Q.instanceId
ec2:AttachVpnGateway	Detach~	m	Q.vpcId&Q.vpnGatewayId	SR.attachment.vpcId
ec2:AuthorizeClientVpnIngress	Revoke~	m	Q.$.ClientVpnEndpointId=Q.%.ClientVpnEndpointId&Q.$.TargetNetworkCidr=Q.%.TargetNetworkCidr
ec2:AuthorizeSecurityGroupEgress	Revoke~	s	Q.groupId ?? Q.groupName	SR.securityGroupRuleSet.items[].groupId SR.securityGroupRuleSet.items[].referencedGroupInfo.groupId ER.revokedSecurityGroupRuleSet.items[].groupId	Q.ipPermissions.items[0].fromPort??Q.fromPort Q.ipPermissions.items[0].toPort??Q.toPort Q.ipPermissions.items[0].ipRanges.items[0].cidrIp??Q.cidrIp	security group|rule
ec2:AuthorizeSecurityGroupIngress	Revoke~	s	Q.groupId ?? Q.groupName	SR.securityGroupRuleSet.items[].groupId SR.securityGroupRuleSet.items[].referencedGroupInfo.groupId ER.revokedSecurityGroupRuleSet.items[].groupId	Q.ipPermissions.items[0].fromPort??Q.fromPort Q.ipPermissions.items[0].toPort??Q.toPort Q.ipPermissions.items[0].ipRanges.items[0].cidrIp??Q.cidrIp	security group|rule
ec2:CopyFpgaImage	Delete~	m	R.$.fpgaImageId=Q.%.FpgaImageId		Q.$.SourceFpgaImageId
ec2:CopyImage	Deregister~	s	R.imageId=Q.imageId		Q.sourceImageId Q.name Q.destinationAvailabilityZone
ec2:CopySnapshot	Delete~	s	R.snapshotId=Q.snapshotId		Q.sourceSnapshotId Q.destinationAvailabilityZone
ec2:CopyVolumes	DeleteVolume	m	R.$.volumeSet.item[].volumeId=Q.volumeId		Q.$.SourceVolumeId Q.$.Size Q.$.VolumeType
ec2:CreateCapacityManagerDataExport	Delete~	m	R.$.capacityManagerDataExportId=Q.%.CapacityManagerDataExportId	ER.%.capacityManagerDataExportId	Q.$.S3BucketName
ec2:CreateCapacityReservation	Cancel~	m	R.$.capacityReservation.capacityReservationId=Q.%.CapacityReservationId		Q.$.InstanceType Q.$.InstancePlatform Q.$.InstanceCount
ec2:CreateCapacityReservationFleet	CancelCapacityReservationFleets	m	R.$.capacityReservationFleetId=Q.%.CapacityReservationFleetId[].content		Q.$.TotalTargetCapacity
ec2:CreateCarrierGateway	Delete~	m	R.$.carrierGateway.carrierGatewayId=Q.%.CarrierGatewayId	ER.%.carrierGateway.carrierGatewayId	Q.$.VpcId
ec2:CreateClientVpnEndpoint	Delete~	s	R.$.clientVpnEndpointId=Q.%.ClientVpnEndpointId		Q.$.ServerCertificateArn Q.$.ClientCidrBlock Q.$.TransportProtocol
ec2:CreateClientVpnRoute	Delete~	m	Q.$.ClientVpnEndpointId=Q.%.ClientVpnEndpointId&Q.$.DestinationCidrBlock=Q.%.DestinationCidrBlock
ec2:CreateCoipCidr	Delete~	m	Q.$.Cidr=Q.%.Cidr&Q.$.CoipPoolId=Q.%.CoipPoolId	SR.$.coipCidr.cidr SR.$.coipCidr.coipPoolId ER.%.coipCidr.cidr ER.%.coipCidr.coipPoolId
ec2:CreateCustomerGateway	Delete~	s	R.customerGateway.customerGatewayId=Q.customerGatewayId		Q.type
ec2:CreateDefaultSubnet	DeleteSubnet	m	R.$.subnet.subnetId=Q.subnetId		R.$.subnet.cidrBlock Q.$.AvailabilityZone R.$.subnet.type
ec2:CreateDefaultVpc	DeleteVpc	m	R.$.vpc.vpcId=Q.vpcId	SR.$.vpc.encryptionControl.vpcId	R.$.vpc.cidrBlock
ec2:CreateDhcpOptions	Delete~	m	R.dhcpOptions.dhcpOptionsId=Q.dhcpOptionsId
ec2:CreateEgressOnlyInternetGateway	Delete~	m	R.$.egressOnlyInternetGateway.egressOnlyInternetGatewayId=Q.%.EgressOnlyInternetGatewayId		Q.$.VpcId
ec2:CreateFleet	DeleteFleets	m	R.$.fleetId=Q.%.FleetId[].content		Q.$.TargetCapacitySpecification.TotalTargetCapacity Q.$.TargetCapacitySpecification.OnDemandTargetCapacity Q.$.TargetCapacitySpecification.SpotTargetCapacity
ec2:CreateFlowLogs	Delete~	s	R.$.flowLogIdSet.item[]=Q.%.FlowLogId[].content		Q.$.ResourceType Q.$.DeliverCrossAccountRole Q.$.TrafficType
ec2:CreateFpgaImage	Delete~	m	R.$.fpgaImageId=Q.%.FpgaImageId
ec2:CreateImage	Deregister~	s	R.imageId=Q.imageId		Q.instanceId Q.name
ec2:CreateImageUsageReport	Delete~	m	R.$.reportId=Q.%.ReportId		Q.$.ImageId
ec2:CreateInstanceConnectEndpoint	Delete~	m	R.$.instanceConnectEndpoint.instanceConnectEndpointId=Q.%.InstanceConnectEndpointId	ER.%.instanceConnectEndpoint.instanceConnectEndpointId	Q.$.SubnetId Q.$.IpAddressType R.$.instanceConnectEndpoint.availabilityZone
ec2:CreateInstanceEventWindow	Delete~	m	R.$.instanceEventWindow.instanceEventWindowId=Q.%.InstanceEventWindowId	ER.%.instanceEventWindowState.instanceEventWindowId
ec2:CreateInstanceExportTask	CancelExportTask	m	R.exportTask.exportTaskId=Q.exportTaskId		Q.instanceId
ec2:CreateInternetGateway	Delete~	s	R.internetGateway.internetGatewayId=Q.internetGatewayId
ec2:CreateIpam	Delete~	m	R.$.ipam.ipamId=Q.%.IpamId	ER.%.ipam.ipamId	Q.$.MeteredAccount R.$.ipam.scopeCount R.$.ipam.resourceDiscoveryAssociationCount
ec2:CreateIpamExternalResourceVerificationToken	Delete~	m	R.$.ipamExternalResourceVerificationToken.ipamExternalResourceVerificationTokenId=Q.%.IpamExternalResourceVerificationTokenId	ER.%.ipamExternalResourceVerificationToken.ipamExternalResourceVerificationTokenId	Q.$.IpamId
ec2:CreateIpamPolicy	Delete~	m	R.$.ipamPolicy.ipamPolicyId=Q.%.IpamPolicyId	ER.%.ipamPolicy.ipamPolicyId	Q.$.IpamId
ec2:CreateIpamPool	Delete~	m	R.$.ipamPool.ipamPoolId=Q.%.IpamPoolId	ER.%.ipamPool.ipamPoolId	Q.$.AddressFamily Q.$.IpamScopeId R.$.ipamPool.ipamScopeType
ec2:CreateIpamPrefixListResolver	Delete~	m	R.$.ipamPrefixListResolver.ipamPrefixListResolverId=Q.%.IpamPrefixListResolverId	ER.%.ipamPrefixListResolver.ipamPrefixListResolverId	Q.$.AddressFamily Q.$.IpamId
ec2:CreateIpamPrefixListResolverTarget	Delete~	m	R.$.ipamPrefixListResolverTarget.ipamPrefixListResolverTargetId=Q.%.IpamPrefixListResolverTargetId	ER.%.ipamPrefixListResolverTarget.ipamPrefixListResolverTargetId	Q.$.IpamPrefixListResolverId Q.$.PrefixListId Q.$.DesiredVersion
ec2:CreateIpamResourceDiscovery	Delete~	m	R.$.ipamResourceDiscovery.ipamResourceDiscoveryId=Q.%.IpamResourceDiscoveryId	ER.%.ipamResourceDiscovery.ipamResourceDiscoveryId
ec2:CreateIpamScope	Delete~	m	R.$.ipamScope.ipamScopeId=Q.%.IpamScopeId	ER.%.ipamScope.ipamScopeId	Q.$.IpamId R.$.ipamScope.ipamScopeType R.$.ipamScope.poolCount
ec2:CreateKeyPair	Delete~	m	R.keyPairId=Q.keyPairId	ER.keyPairId	Q.keyName Q.keyType
ec2:CreateLaunchTemplate	Delete~	s	R.$.launchTemplate.launchTemplateId=Q.%.LaunchTemplateId	ER.%.launchTemplate.launchTemplateId	Q.$.LaunchTemplateName Q.$.LaunchTemplateData.ImageId Q.$.LaunchTemplateData.InstanceType
ec2:CreateLocalGatewayRoute	Delete~	m	Q.$.LocalGatewayRouteTableId=Q.%.LocalGatewayRouteTableId&R.$.route.destinationCidrBlock=Q.%.DestinationCidrBlock	SR.$.route.localGatewayRouteTableId SQ.$.DestinationCidrBlock ER.%.route.localGatewayRouteTableId ER.%.route.destinationCidrBlock	R.$.route.type
ec2:CreateLocalGatewayRouteTable	Delete~	m	R.$.localGatewayRouteTable.localGatewayRouteTableId=Q.%.LocalGatewayRouteTableId	ER.%.localGatewayRouteTable.localGatewayRouteTableId	Q.$.LocalGatewayId
ec2:CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation	Delete~	m	R.$.localGatewayRouteTableVirtualInterfaceGroupAssociation.localGatewayRouteTableVirtualInterfaceGroupAssociationId=Q.%.LocalGatewayRouteTableVirtualInterfaceGroupAssociationId	ER.%.localGatewayRouteTableVirtualInterfaceGroupAssociation.localGatewayRouteTableVirtualInterfaceGroupAssociationId	Q.$.LocalGatewayRouteTableId Q.$.LocalGatewayVirtualInterfaceGroupId
ec2:CreateLocalGatewayRouteTableVpcAssociation	Delete~	m	R.$.localGatewayRouteTableVpcAssociation.localGatewayRouteTableVpcAssociationId=Q.%.LocalGatewayRouteTableVpcAssociationId	ER.%.localGatewayRouteTableVpcAssociation.localGatewayRouteTableVpcAssociationId	Q.$.LocalGatewayRouteTableId Q.$.VpcId
ec2:CreateLocalGatewayVirtualInterface	Delete~	m	R.$.localGatewayVirtualInterface.localGatewayVirtualInterfaceId=Q.%.LocalGatewayVirtualInterfaceId	ER.%.localGatewayVirtualInterface.localGatewayVirtualInterfaceId	Q.$.LocalGatewayVirtualInterfaceGroupId Q.$.OutpostLagId
ec2:CreateLocalGatewayVirtualInterfaceGroup	Delete~	m	R.$.localGatewayVirtualInterfaceGroup.localGatewayVirtualInterfaceGroupId=Q.%.LocalGatewayVirtualInterfaceGroupId	ER.%.localGatewayVirtualInterfaceGroup.localGatewayVirtualInterfaceGroupId	Q.$.LocalGatewayId
ec2:CreateManagedPrefixList	Delete~	m	R.$.prefixList.prefixListId=Q.%.PrefixListId	ER.%.prefixList.prefixListId	Q.$.AddressFamily Q.$.PrefixListName R.$.prefixList.version
ec2:CreateNatGateway	Delete~	s	R.$.natGateway.natGatewayId=Q.%.NatGatewayId	ER.%.natGatewayId	Q.$.ConnectivityType
ec2:CreateNetworkAcl	Delete~	m	R.networkAcl.networkAclId=Q.networkAclId	SR.networkAcl.associationSet.items[].networkAclId	Q.vpcId
ec2:CreateNetworkAclEntry	Delete~	m	Q.networkAclId&Q.ruleNumber		Q.protocol Q.cidrBlock Q.icmp.type
ec2:CreateNetworkInsightsAccessScope	Delete~	m	R.$.networkInsightsAccessScope.networkInsightsAccessScopeId=Q.%.NetworkInsightsAccessScopeId	SR.$.networkInsightsAccessScopeContent.networkInsightsAccessScopeId ER.%.networkInsightsAccessScopeId
ec2:CreateNetworkInsightsPath	Delete~	s	R.$.networkInsightsPath.networkInsightsPathId=Q.%.NetworkInsightsPathId	ER.%.networkInsightsPathId	Q.$.Protocol
ec2:CreateNetworkInterface	Delete~	s	R.networkInterface.networkInterfaceId=Q.networkInterfaceId		Q.subnetId Q.interfaceType R.networkInterface.availabilityZone
ec2:CreateNetworkInterfacePermission	Delete~	m	R.$.interfacePermission.networkInterfacePermissionId=Q.%.NetworkInterfacePermissionId		Q.$.NetworkInterfaceId
ec2:CreatePlacementGroup	Delete~	m	R.placementGroup.groupName=Q.groupName	SQ.groupName	Q.partitionCount Q.operator.principal
ec2:CreatePublicIpv4Pool	Delete~	m	R.$.poolId=Q.%.PoolId
ec2:CreateReservedInstancesListing	Cancel~	m	R.reservedInstancesListingsSet.items[].reservedInstancesListingId=Q.reservedInstancesListingId	ER.reservedInstancesListingsSet.items[].reservedInstancesListingId	Q.instanceCount Q.reservedInstancesId
ec2:CreateRestoreImageTask	DeregisterImage	m	R.$.imageId=Q.imageId
ec2:CreateRoute	Delete~	s	Q.routeTableId&Q.destinationCidrBlock
ec2:CreateRouteServer	Delete~	m	R.$.routeServer.routeServerId=Q.%.RouteServerId	ER.%.routeServer.routeServerId
ec2:CreateRouteServerEndpoint	Delete~	m	R.$.routeServerEndpoint.routeServerEndpointId=Q.%.RouteServerEndpointId	ER.%.routeServerEndpoint.routeServerEndpointId	Q.$.RouteServerId Q.$.SubnetId
ec2:CreateRouteServerPeer	Delete~	m	R.$.routeServerPeer.routeServerPeerId=Q.%.RouteServerPeerId	ER.%.routeServerPeer.routeServerPeerId	Q.$.RouteServerEndpointId
ec2:CreateRouteTable	Delete~	s	R.routeTable.routeTableId=Q.routeTableId	SR.routeTable.associationSet.items[].routeTableId	Q.vpcId
ec2:CreateSecondaryNetwork	Delete~	m	R.$.secondaryNetwork.secondaryNetworkId=Q.%.SecondaryNetworkId	ER.%.secondaryNetwork.secondaryNetworkId	Q.$.Ipv4CidrBlock Q.$.NetworkType R.$.secondaryNetwork.type
ec2:CreateSecondarySubnet	Delete~	m	R.$.secondarySubnet.secondarySubnetId=Q.%.SecondarySubnetId	ER.%.secondarySubnet.secondarySubnetId	Q.$.Ipv4CidrBlock Q.$.AvailabilityZone
ec2:CreateSecurityGroup	Delete~	s	R.groupId=Q.groupId	ER.groupId	Q.groupName
ec2:CreateSecurityGroup	Delete~	s	Q.groupName
ec2:CreateSnapshot	Delete~	s	R.snapshotId=Q.snapshotId		Q.volumeId R.volumeSize R.ownerId
ec2:CreateSnapshots	DeleteSnapshot	s	R.$.snapshotSet.item[].snapshotId=Q.snapshotId		Q.$.InstanceSpecification.InstanceId
ec2:CreateSubnet	Delete~	s	R.subnet.subnetId=Q.subnetId		Q.vpcId Q.cidrBlock Q.availabilityZone
ec2:CreateSubnetCidrReservation	Delete~	m	R.$.subnetCidrReservation.subnetCidrReservationId=Q.%.SubnetCidrReservationId	ER.%.deletedSubnetCidrReservation.subnetCidrReservationId	Q.$.Cidr Q.$.ReservationType Q.$.SubnetId
ec2:CreateTrafficMirrorFilter	Delete~	m	R.$.trafficMirrorFilter.trafficMirrorFilterId=Q.%.TrafficMirrorFilterId	SR.$.trafficMirrorFilter.ingressFilterRuleSet.item[].trafficMirrorFilterId SR.$.trafficMirrorFilter.egressFilterRuleSet.item[].trafficMirrorFilterId ER.%.trafficMirrorFilterId
ec2:CreateTrafficMirrorFilterRule	Delete~	m	R.$.trafficMirrorFilterRule.trafficMirrorFilterRuleId=Q.%.TrafficMirrorFilterRuleId	ER.%.trafficMirrorFilterRuleId	Q.$.DestinationCidrBlock Q.$.SourceCidrBlock Q.$.TrafficMirrorFilterId
ec2:CreateTrafficMirrorSession	Delete~	m	R.$.trafficMirrorSession.trafficMirrorSessionId=Q.%.TrafficMirrorSessionId	ER.%.trafficMirrorSessionId	Q.$.NetworkInterfaceId Q.$.TrafficMirrorTargetId Q.$.TrafficMirrorFilterId
ec2:CreateTrafficMirrorTarget	Delete~	s	R.$.trafficMirrorTarget.trafficMirrorTargetId=Q.%.TrafficMirrorTargetId	ER.%.trafficMirrorTargetId	R.$.trafficMirrorTarget.type
ec2:CreateTransitGateway	Delete~	s	R.$.transitGateway.transitGatewayId=Q.%.TransitGatewayId	ER.%.transitGateway.transitGatewayId
ec2:CreateTransitGatewayConnect	Delete~	m	R.$.transitGatewayConnect.transitGatewayAttachmentId=Q.%.TransitGatewayAttachmentId	ER.%.transitGatewayConnect.transitGatewayAttachmentId	Q.$.TransportTransitGatewayAttachmentId Q.$.Options.Protocol
ec2:CreateTransitGatewayConnectPeer	Delete~	m	R.$.transitGatewayConnectPeer.transitGatewayConnectPeerId=Q.%.TransitGatewayConnectPeerId	ER.%.transitGatewayConnectPeer.transitGatewayConnectPeerId	Q.$.TransitGatewayAttachmentId
ec2:CreateTransitGatewayMeteringPolicy	Delete~	m	R.$.transitGatewayMeteringPolicy.transitGatewayMeteringPolicyId=Q.%.TransitGatewayMeteringPolicyId	ER.%.transitGatewayMeteringPolicy.transitGatewayMeteringPolicyId	Q.$.TransitGatewayId
ec2:CreateTransitGatewayMeteringPolicyEntry	Delete~	m	Q.$.TransitGatewayMeteringPolicyId=Q.%.TransitGatewayMeteringPolicyId&Q.$.PolicyRuleNumber=Q.%.PolicyRuleNumber	SR.$.transitGatewayMeteringPolicyEntry.policyRuleNumber ER.%.transitGatewayMeteringPolicyEntry.policyRuleNumber	Q.$.MeteredAccount Q.$.SourceCidrBlock Q.$.DestinationCidrBlock
ec2:CreateTransitGatewayMulticastDomain	Delete~	m	R.$.transitGatewayMulticastDomain.transitGatewayMulticastDomainId=Q.%.TransitGatewayMulticastDomainId	ER.%.transitGatewayMulticastDomain.transitGatewayMulticastDomainId	Q.$.TransitGatewayId
ec2:CreateTransitGatewayPeeringAttachment	Delete~	m	R.$.transitGatewayPeeringAttachment.transitGatewayAttachmentId=Q.%.TransitGatewayAttachmentId	ER.%.transitGatewayPeeringAttachment.transitGatewayAttachmentId	Q.$.TransitGatewayId Q.$.PeerTransitGatewayId Q.$.PeerAccountId
ec2:CreateTransitGatewayPolicyTable	Delete~	m	R.$.transitGatewayPolicyTable.transitGatewayPolicyTableId=Q.%.TransitGatewayPolicyTableId	ER.%.transitGatewayPolicyTable.transitGatewayPolicyTableId	Q.$.TransitGatewayId
ec2:CreateTransitGatewayPrefixListReference	Delete~	m	Q.$.TransitGatewayRouteTableId=Q.%.TransitGatewayRouteTableId&Q.$.PrefixListId=Q.%.PrefixListId	SR.$.transitGatewayPrefixListReference.transitGatewayRouteTableId SR.$.transitGatewayPrefixListReference.prefixListId ER.%.transitGatewayPrefixListReference.transitGatewayRouteTableId ER.%.transitGatewayPrefixListReference.prefixListId
ec2:CreateTransitGatewayRoute	Delete~	m	Q.$.TransitGatewayRouteTableId=Q.%.TransitGatewayRouteTableId&Q.$.DestinationCidrBlock=Q.%.DestinationCidrBlock	SR.$.route.destinationCidrBlock ER.%.route.destinationCidrBlock	R.$.route.type
ec2:CreateTransitGatewayRouteTable	Delete~	s	R.$.transitGatewayRouteTable.transitGatewayRouteTableId=Q.%.TransitGatewayRouteTableId	ER.%.transitGatewayRouteTable.transitGatewayRouteTableId	Q.$.TransitGatewayId
ec2:CreateTransitGatewayRouteTableAnnouncement	Delete~	m	R.$.transitGatewayRouteTableAnnouncement.transitGatewayRouteTableAnnouncementId=Q.%.TransitGatewayRouteTableAnnouncementId	ER.%.transitGatewayRouteTableAnnouncement.transitGatewayRouteTableAnnouncementId	Q.$.TransitGatewayRouteTableId Q.$.PeeringAttachmentId
ec2:CreateTransitGatewayVpcAttachment	Delete~	m	R.$.transitGatewayVpcAttachment.transitGatewayAttachmentId=Q.%.TransitGatewayAttachmentId	ER.%.transitGatewayVpcAttachment.transitGatewayAttachmentId	Q.$.TransitGatewayId Q.$.VpcId
ec2:CreateVerifiedAccessEndpoint	Delete~	m	R.$.verifiedAccessEndpoint.verifiedAccessEndpointId=Q.%.VerifiedAccessEndpointId	ER.%.verifiedAccessEndpoint.verifiedAccessEndpointId	Q.$.EndpointType Q.$.AttachmentType Q.$.VerifiedAccessGroupId
ec2:CreateVerifiedAccessGroup	Delete~	m	R.$.verifiedAccessGroup.verifiedAccessGroupId=Q.%.VerifiedAccessGroupId	ER.%.verifiedAccessGroup.verifiedAccessGroupId	Q.$.VerifiedAccessInstanceId
ec2:CreateVerifiedAccessInstance	Delete~	m	R.$.verifiedAccessInstance.verifiedAccessInstanceId=Q.%.VerifiedAccessInstanceId	ER.%.verifiedAccessInstance.verifiedAccessInstanceId
ec2:CreateVerifiedAccessTrustProvider	Delete~	m	R.$.verifiedAccessTrustProvider.verifiedAccessTrustProviderId=Q.%.VerifiedAccessTrustProviderId	ER.%.verifiedAccessTrustProvider.verifiedAccessTrustProviderId	Q.$.TrustProviderType Q.$.PolicyReferenceName Q.$.UserTrustProviderType
ec2:CreateVolume	Delete~	s	R.volumeId=Q.volumeId	SR.attachmentSet.items[].volumeId	R.size R.volumeType R.availabilityZone
ec2:CreateVpc	Delete~	s	R.vpc.vpcId=Q.vpcId	SR.vpc.encryptionControl.vpcId	Q.cidrBlock
ec2:CreateVpcBlockPublicAccessExclusion	Delete~	m	R.$.vpcBlockPublicAccessExclusion.exclusionId=Q.%.ExclusionId	ER.%.vpcBlockPublicAccessExclusion.exclusionId
ec2:CreateVpcEncryptionControl	Delete~	m	R.$.vpcEncryptionControl.vpcEncryptionControlId=Q.%.VpcEncryptionControlId	ER.%.vpcEncryptionControl.vpcEncryptionControlId	Q.$.VpcId
ec2:CreateVpcEndpoint	DeleteVpcEndpoints	s	R.$.vpcEndpoint.vpcEndpointId=Q.%.VpcEndpointId[].content		Q.$.VpcId Q.$.VpcEndpointType Q.$.IpAddressType
ec2:CreateVpcEndpointConnectionNotification	DeleteVpcEndpointConnectionNotifications	m	R.$.connectionNotification.connectionNotificationId=Q.%.ConnectionNotificationId[].content		Q.$.ConnectionNotificationArn R.$.connectionNotification.connectionNotificationType
ec2:CreateVpcEndpointServiceConfiguration	DeleteVpcEndpointServiceConfigurations	m	R.$.serviceConfiguration.serviceId=Q.%.ServiceId[].content
ec2:CreateVpcPeeringConnection	Delete~	s	R.vpcPeeringConnection.vpcPeeringConnectionId=Q.vpcPeeringConnectionId		Q.vpcId
ec2:CreateVpnConcentrator	Delete~	m	R.$.vpnConcentrator.vpnConcentratorId=Q.%.VpnConcentratorId		Q.$.Type
ec2:CreateVpnConnection	Delete~	s	R.vpnConnection.vpnConnectionId=Q.vpnConnectionId		Q.type Q.customerGatewayId Q.preSharedKeyStorage
ec2:CreateVpnConnectionRoute	Delete~	m	Q.destinationCidrBlock&Q.vpnConnectionId
ec2:CreateVpnGateway	Delete~	s	R.vpnGateway.vpnGatewayId=Q.vpnGatewayId		Q.type Q.availabilityZone
ec2:DetachInternetGateway	Attach~	m	Q.internetGatewayId&Q.vpcId
ec2:DetachVerifiedAccessTrustProvider	Attach~	m	Q.$.VerifiedAccessInstanceId=Q.%.VerifiedAccessInstanceId&Q.$.VerifiedAccessTrustProviderId=Q.%.VerifiedAccessTrustProviderId	SR.$.verifiedAccessInstance.verifiedAccessInstanceId SR.$.verifiedAccessTrustProvider.verifiedAccessTrustProviderId SR.$.verifiedAccessInstance.verifiedAccessTrustProviderSet.item[].verifiedAccessTrustProviderId ER.%.verifiedAccessInstance.verifiedAccessInstanceId ER.%.verifiedAccessTrustProvider.verifiedAccessTrustProviderId ER.%.verifiedAccessInstance.verifiedAccessTrustProviderSet.item[].verifiedAccessTrustProviderId	R.$.verifiedAccessTrustProvider.trustProviderType R.$.verifiedAccessTrustProvider.userTrustProviderType R.$.verifiedAccessTrustProvider.deviceTrustProviderType
ec2:DetachVpnGateway	Attach~	m	Q.vpcId&Q.vpnGatewayId	ER.attachment.vpcId
ec2:DisableFastLaunch	Enable~	m	Q.$.ImageId=Q.%.ImageId	SR.$.imageId ER.%.imageId	R.$.resourceType R.$.snapshotConfiguration.targetResourceCount R.$.launchTemplate.version
ec2:DisableFastSnapshotRestores	Enable~	m	Q.$.SourceSnapshotId[].content=Q.%.SourceSnapshotId[].content	SQ.$.AvailabilityZone[].content SQ.$.AvailabilityZoneId[].content EQ.%.AvailabilityZone[].content EQ.%.AvailabilityZoneId[].content
ec2:DisableImage	Enable~	m	Q.$.ImageId=Q.%.ImageId
ec2:DisableImageDeprecation	Enable~	m	Q.$.ImageId=Q.%.ImageId
ec2:DisableImageDeregistrationProtection	Enable~	m	Q.$.ImageId=Q.%.ImageId
ec2:DisableInstanceSqlHaStandbyDetections	Enable~	m	Q.$.InstanceId[].content=Q.%.InstanceId[].content
ec2:DisableIpamOrganizationAdminAccount	Enable~	m	Q.$.DelegatedAdminAccountId=Q.%.DelegatedAdminAccountId
ec2:DisableIpamPolicy	Enable~	m	Q.$.IpamPolicyId=Q.%.IpamPolicyId	ER.%.ipamPolicyId
ec2:DisableRouteServerPropagation	Enable~	m	Q.$.RouteServerId=Q.%.RouteServerId&Q.$.RouteTableId=Q.%.RouteTableId	SR.$.routeServerPropagation.routeServerId SR.$.routeServerPropagation.routeTableId ER.%.routeServerPropagation.routeServerId ER.%.routeServerPropagation.routeTableId
ec2:DisableTransitGatewayRouteTablePropagation	Enable~	m	Q.$.TransitGatewayRouteTableId=Q.%.TransitGatewayRouteTableId	SR.$.propagation.transitGatewayRouteTableId ER.%.propagation.transitGatewayRouteTableId	R.$.propagation.resourceType
ec2:DisableVgwRoutePropagation	Enable~	m	Q.gatewayId&Q.routeTableId
ec2:DisableVpcClassicLink	Enable~	m	Q.$.VpcId=Q.%.VpcId
ec2:DisableVpcClassicLinkDnsSupport	Enable~	m	Q.$.VpcId=Q.%.VpcId
ec2:EnableAddressTransfer	Disable~	m	Q.$.AllocationId=Q.%.AllocationId	SR.$.addressTransfer.allocationId ER.%.addressTransfer.allocationId	Q.$.TransferAccountId
ec2:EnableFastLaunch	Disable~	m	Q.$.ImageId=Q.%.ImageId	SR.$.imageId ER.%.imageId	R.$.resourceType R.$.snapshotConfiguration.targetResourceCount R.$.launchTemplate.version
ec2:EnableFastSnapshotRestores	Disable~	m	Q.$.SourceSnapshotId[].content=Q.%.SourceSnapshotId[].content	SQ.$.AvailabilityZone[].content SQ.$.AvailabilityZoneId[].content EQ.%.AvailabilityZone[].content EQ.%.AvailabilityZoneId[].content
ec2:EnableImage	Disable~	m	Q.$.ImageId=Q.%.ImageId
ec2:EnableImageDeprecation	Disable~	m	Q.$.ImageId=Q.%.ImageId
ec2:EnableImageDeregistrationProtection	Disable~	m	Q.$.ImageId=Q.%.ImageId
ec2:EnableInstanceSqlHaStandbyDetections	Disable~	m	Q.$.InstanceId[].content=Q.%.InstanceId[].content
ec2:EnableIpamOrganizationAdminAccount	Disable~	m	Q.$.DelegatedAdminAccountId=Q.%.DelegatedAdminAccountId
ec2:EnableIpamPolicy	Disable~	m	Q.$.IpamPolicyId=Q.%.IpamPolicyId	SR.$.ipamPolicyId
ec2:EnableRouteServerPropagation	Disable~	m	Q.$.RouteServerId=Q.%.RouteServerId&Q.$.RouteTableId=Q.%.RouteTableId	SR.$.routeServerPropagation.routeServerId SR.$.routeServerPropagation.routeTableId ER.%.routeServerPropagation.routeServerId ER.%.routeServerPropagation.routeTableId
ec2:EnableTransitGatewayRouteTablePropagation	Disable~	m	Q.$.TransitGatewayRouteTableId=Q.%.TransitGatewayRouteTableId	SR.$.propagation.transitGatewayRouteTableId ER.%.propagation.transitGatewayRouteTableId	R.$.propagation.resourceType
ec2:EnableVgwRoutePropagation	Disable~	m	Q.gatewayId&Q.routeTableId
ec2:EnableVpcClassicLink	Disable~	m	Q.$.VpcId=Q.%.VpcId
ec2:EnableVpcClassicLinkDnsSupport	Disable~	m	Q.$.VpcId=Q.%.VpcId
ec2:ImportImage	CancelImportTask	m	R.$.importTaskId=Q.%.ImportTaskId	ER.%.importTaskId	R.$.imageId R.$.platform R.$.licenseType
ec2:ImportInstance	CancelConversionTask	m	R.conversionTask.conversionTaskId=Q.conversionTaskId		Q.platform Q.launchSpecification.instanceType
ec2:ImportKeyPair	Delete~	m	R.keyPairId=Q.keyPairId	ER.keyPairId	Q.keyName
ec2:ImportSnapshot	Delete~	m	R.$.snapshotTaskDetail.snapshotId=Q.snapshotId		Q.$.RoleName
ec2:LockSnapshot	Unlock~	m	Q.$.SnapshotId=Q.%.SnapshotId	SR.$.snapshotId ER.%.snapshotId
ec2:MonitorInstances	Unmonitor~	m	Q.instancesSet.items[].instanceId	SR.instancesSet.items[].instanceId ER.instancesSet.items[].instanceId
ec2:ProvisionByoipCidr	Deprovision~	m	Q.$.Cidr=Q.%.Cidr	SR.$.byoipCidr.cidr SR.$.byoipCidr.asnAssociationSet.item[].cidr ER.%.byoipCidr.cidr ER.%.byoipCidr.asnAssociationSet.item[].cidr	R.$.byoipCidr.advertisementType
ec2:ProvisionIpamByoasn	Deprovision~	m	Q.$.IpamId=Q.%.IpamId&Q.$.Asn=Q.%.Asn	SR.$.byoasn.ipamId SR.$.byoasn.asn ER.%.byoasn.ipamId ER.%.byoasn.asn
ec2:ProvisionIpamPoolCidr	Deprovision~	m	Q.$.IpamPoolId=Q.%.IpamPoolId		Q.$.Cidr
ec2:PurchaseCapacityBlock	CancelCapacityReservation	m	R.$.capacityReservation.capacityReservationId=Q.%.CapacityReservationId		Q.$.InstancePlatform Q.$.CapacityBlockOfferingId R.$.capacityReservation.instanceType
ec2:RegisterImage	Deregister~	s	R.imageId=Q.imageId		Q.name Q.virtualizationType
ec2:RegisterTransitGatewayMulticastGroupMembers	Deregister~	m	Q.$.TransitGatewayMulticastDomainId=Q.%.TransitGatewayMulticastDomainId	SR.$.registeredMulticastGroupMembers.transitGatewayMulticastDomainId ER.%.deregisteredMulticastGroupMembers.transitGatewayMulticastDomainId		multicast domain|network interface
ec2:RegisterTransitGatewayMulticastGroupSources	Deregister~	m	Q.$.TransitGatewayMulticastDomainId=Q.%.TransitGatewayMulticastDomainId	SR.$.registeredMulticastGroupSources.transitGatewayMulticastDomainId ER.%.deregisteredMulticastGroupSources.transitGatewayMulticastDomainId		multicast domain|network interface
ec2:RequestSpotFleet	CancelSpotFleetRequests	m	R.$.spotFleetRequestId=Q.%.SpotFleetRequestId[].content		Q.$.SpotFleetRequestConfig.TargetCapacity Q.$.SpotFleetRequestConfig.IamFleetRole Q.$.SpotFleetRequestConfig.OnDemandTargetCapacity
ec2:RequestSpotInstances	CancelSpotInstanceRequests	m	R.spotInstanceRequestSet.items[].spotInstanceRequestId=Q.spotInstanceRequestSet.items[].spotInstanceRequestId	ER.spotInstanceRequestSet.items[].spotInstanceRequestId	Q.launchSpecification.imageId Q.launchSpecification.instanceType Q.instanceCount
ec2:RestoreSnapshotFromRecycleBin	DeleteSnapshot	m	Q.$.SnapshotId=Q.snapshotId	SR.$.snapshotId	R.$.volumeSize
ec2:RestoreVolumeFromRecycleBin	DeleteVolume	m	Q.$.VolumeId=Q.volumeId
ec2:RunInstances	Terminate~	s	R.instancesSet.items[].instanceId=Q.instancesSet.items[].instanceId	ER.instancesSet.items[].instanceId	Q.instanceType
ec2:RunInstances	Stop~	s	R.instancesSet.items[].instanceId=Q.instancesSet.items[].instanceId	ER.instancesSet.items[].instanceId	Q.instanceType
ec2:RunInstances	Stop~	s	R.instancesSet.items[].instanceId=Q.%.InstanceId[].content		Q.instanceType
ec2:StartDeclarativePoliciesReport	Cancel~	m	R.$.reportId=Q.%.ReportId		Q.$.TargetId
ec2:StartInstances	Stop~	s	Q.instancesSet.items[].instanceId	SR.instancesSet.items[].instanceId ER.instancesSet.items[].instanceId
ec2:StopInstances	Start~	s	Q.instancesSet.items[].instanceId	SR.instancesSet.items[].instanceId ER.instancesSet.items[].instanceId
ecr-public:CreateRepository	Delete~	s	Q.repositoryName	SR.repository.repositoryName ER.repository.repositoryName
ecr-public:SetRepositoryPolicy	Delete~	m	Q.repositoryName	SR.repositoryName ER.repositoryName
ecr:CreatePullThroughCacheRule	Delete~	m	Q.ecrRepositoryPrefix	SR.ecrRepositoryPrefix ER.ecrRepositoryPrefix	R.customRoleArn
ecr:CreateRepository	Delete~	s	Q.repositoryName	SR.repository.repositoryName ER.repository.repositoryName	Q.encryptionConfiguration.encryptionType
ecr:CreateRepositoryCreationTemplate	Delete~	m	Q.prefix	SR.repositoryCreationTemplate.prefix ER.repositoryCreationTemplate.prefix	Q.repositoryPolicy Q.lifecyclePolicy Q.customRoleArn
ecr:PutLifecyclePolicy	Delete~	m	Q.repositoryName	SR.repositoryName ER.repositoryName
ecr:RegisterPullTimeUpdateExclusion	Deregister~	m	Q.principalArn	SR.principalArn ER.principalArn
ecr:SetRepositoryPolicy	Delete~	m	Q.repositoryName	SR.repositoryName ER.repositoryName
ecs:CreateCapacityProvider	Delete~	m	Q.name=last(Q.capacityProvider, "/")	SR.capacityProvider.name	R.capacityProvider.type Q.managedInstancesProvider.infrastructureRoleArn
ecs:CreateCluster	Delete~	s	R.cluster.clusterName=last(Q.cluster, "/")	SQ.clusterName	R.cluster.registeredContainerInstancesCount R.cluster.runningTasksCount R.cluster.pendingTasksCount
ecs:CreateCluster	Delete~	s	R.cluster.clusterArn=Q.cluster		R.cluster.registeredContainerInstancesCount R.cluster.runningTasksCount R.cluster.pendingTasksCount
ecs:CreateDaemon	Delete~	m	R.daemonArn=Q.daemonArn	ER.daemonArn	Q.daemonName Q.daemonTaskDefinitionArn
ecs:CreateExpressGatewayService	Delete~	m	R.service.serviceArn=Q.serviceArn	ER.service.serviceArn	Q.executionRoleArn Q.infrastructureRoleArn Q.primaryContainer.image
ecs:CreateService	Delete~	m	Q.serviceName=last(Q.service, "/")	SR.service.serviceName	Q.desiredCount Q.launchType Q.platformVersion
ecs:CreateTaskSet	Delete~	m	R.taskSet.id=Q.taskSet		Q.launchType Q.platformVersion R.taskSet.computedDesiredCount
ecs:PutAccountSetting	Delete~	m	Q.name	SR.setting.name ER.setting.name	R.setting.type
ecs:PutAttributes	Delete~	m	Q.attributes[].name	SR.attributes[].name ER.attributes[].name
ecs:PutClusterCapacityProviders	DeleteCluster	m	Q.cluster=last(Q.cluster, "/")		R.cluster.registeredContainerInstancesCount R.cluster.runningTasksCount R.cluster.pendingTasksCount
ecs:RegisterContainerInstance	Deregister~	m	Q.containerInstanceArn=Q.containerInstance	SR.containerInstance.containerInstanceArn	R.containerInstance.version R.containerInstance.runningTasksCount R.containerInstance.pendingTasksCount
ecs:RegisterDaemonTaskDefinition	Delete~	m	R.daemonTaskDefinitionArn=Q.daemonTaskDefinition		Q.family Q.taskRoleArn Q.executionRoleArn
ecs:RegisterTaskDefinition	Deregister~	m	Q.proxyConfiguration.properties[].name=last(Q.taskDefinition, "/")	SR.taskDefinition.containerDefinitions[].name SR.taskDefinition.volumes[].name SR.taskDefinition.requiresAttributes[].name SQ.containerDefinitions[].name SQ.volumes[].name	Q.family Q.taskRoleArn Q.executionRoleArn
ecs:RunTask	Stop~	m	R.tasks[].taskArn=Q.task		Q.count Q.launchType Q.platformVersion
ecs:StartTask	Stop~	m	R.tasks[].taskArn=Q.task		Q.overrides.executionRoleArn Q.overrides.memory Q.overrides.taskRoleArn
eks:AssociateAccessPolicy	Disassociate~	m	Q.name&Q.principalArn&Q.policyArn	SR.principalArn SR.associatedAccessPolicy.policyArn	Q.accessScope.type
eks:CreateAccessEntry	Delete~	m	Q.name&Q.principalArn	SR.accessEntry.principalArn	Q.type
eks:CreateAddon	Delete~	m	Q.name&Q.addonName	SR.addon.addonName ER.addon.addonName	Q.addonVersion Q.serviceAccountRoleArn
eks:CreateCapability	Delete~	m	Q.name&Q.capabilityName	SR.capability.capabilityName ER.capability.capabilityName	Q.type Q.roleArn Q.deletePropagationPolicy
eks:CreateCluster	Delete~	s	Q.name	SR.cluster.name ER.cluster.name	Q.roleArn Q.outpostConfig.controlPlaneInstanceType Q.version
eks:CreateEksAnywhereSubscription	Delete~	m	Q.name=Q.id	ER.subscription.id ER.subscription.licenses[].id	Q.licenseType
eks:CreateFargateProfile	Delete~	m	Q.name&Q.fargateProfileName	SR.fargateProfile.fargateProfileName ER.fargateProfile.fargateProfileName	Q.podExecutionRoleArn
eks:CreateNodegroup	Delete~	m	Q.name&Q.nodegroupName	SR.nodegroup.launchTemplate.name SQ.launchTemplate.name SR.nodegroup.nodegroupName ER.nodegroup.launchTemplate.name ER.nodegroup.nodegroupName	Q.nodeRole Q.diskSize Q.scalingConfig.desiredSize
eks:CreatePodIdentityAssociation	Delete~	m	Q.name&R.association.associationId=Q.associationId	ER.association.associationId	Q.serviceAccount Q.roleArn Q.targetRoleArn
eks:RegisterCluster	Deregister~	m	Q.name	SR.cluster.name ER.cluster.name	Q.connectorConfig.roleArn R.cluster.version R.cluster.platformVersion
elasticache:AuthorizeCacheSecurityGroupIngress	Revoke~	m	Q.cacheSecurityGroupName&Q.eC2SecurityGroupName&Q.eC2SecurityGroupOwnerId	SR.cacheSecurityGroupName SR.eC2SecurityGroups[].eC2SecurityGroupName SR.eC2SecurityGroups[].eC2SecurityGroupOwnerId ER.cacheSecurityGroupName ER.eC2SecurityGroups[].eC2SecurityGroupName ER.eC2SecurityGroups[].eC2SecurityGroupOwnerId
elasticache:CopyServerlessCacheSnapshot	Delete~	m	R.serverlessCacheSnapshot.serverlessCacheSnapshotName=Q.serverlessCacheSnapshotName	ER.serverlessCacheSnapshot.serverlessCacheSnapshotName	Q.sourceServerlessCacheSnapshotName Q.targetServerlessCacheSnapshotName R.serverlessCacheSnapshot.snapshotType
elasticache:CopySnapshot	Delete~	m	R.snapshotName=Q.snapshotName	ER.snapshotName	Q.sourceSnapshotName Q.targetSnapshotName R.cacheNodeType
elasticache:CreateCacheCluster	Delete~	s	R.cacheClusterId=Q.cacheClusterId	SQ.cacheClusterId ER.cacheClusterId	R.cacheNodeType R.engine R.engineVersion
elasticache:CreateCacheParameterGroup	Delete~	m	R.cacheParameterGroupName=Q.cacheParameterGroupName	SQ.cacheParameterGroupName	Q.cacheParameterGroupFamily
elasticache:CreateCacheSecurityGroup	Delete~	m	R.cacheSecurityGroupName=Q.cacheSecurityGroupName	SQ.cacheSecurityGroupName
elasticache:CreateCacheSubnetGroup	Delete~	s	R.cacheSubnetGroupName=Q.cacheSubnetGroupName	SQ.cacheSubnetGroupName
elasticache:CreateGlobalReplicationGroup	Delete~	m	R.globalReplicationGroupId=Q.globalReplicationGroupId	ER.globalReplicationGroupId	Q.primaryReplicationGroupId R.cacheNodeType R.engine
elasticache:CreateReplicationGroup	Delete~	m	R.replicationGroupId=Q.replicationGroupId	SQ.replicationGroupId ER.replicationGroupId	R.cacheNodeType R.engine R.networkType
elasticache:CreateServerlessCache	Delete~	m	R.serverlessCache.serverlessCacheName=Q.serverlessCacheName	SQ.serverlessCacheName ER.serverlessCache.serverlessCacheName	Q.engine Q.majorEngineVersion Q.networkType
elasticache:CreateServerlessCacheSnapshot	Delete~	m	R.serverlessCacheSnapshot.serverlessCacheSnapshotName=Q.serverlessCacheSnapshotName	SQ.serverlessCacheSnapshotName ER.serverlessCacheSnapshot.serverlessCacheSnapshotName	Q.serverlessCacheName R.serverlessCacheSnapshot.snapshotType
elasticache:CreateSnapshot	Delete~	m	R.snapshotName=Q.snapshotName	SQ.snapshotName ER.snapshotName	R.cacheNodeType R.engine R.engineVersion
elasticache:CreateUser	Delete~	m	R.userId=Q.userId	SQ.userId ER.userId	Q.engine Q.userName R.authentication.type
elasticache:CreateUserGroup	Delete~	m	R.userGroupId=Q.userGroupId	SQ.userGroupId ER.userGroupId	Q.engine
elasticache:StartMigration	Complete~	m	Q.replicationGroupId	SR.replicationGroupId ER.replicationGroupId	R.cacheNodeType R.engine R.networkType
elasticbeanstalk:AssociateEnvironmentOperationsRole	Disassociate~	m	Q.environmentName		Q.operationsRole
elasticbeanstalk:CreateApplication	Delete~	s	Q.applicationName	SR.application.applicationName	Q.resourceLifecycleConfig.serviceRole
elasticbeanstalk:CreateApplicationVersion	Delete~	m	R.applicationVersion.applicationName=Q.applicationName&R.applicationVersion.versionLabel=Q.versionLabel	SQ.applicationName SQ.versionLabel	Q.sourceBuildInformation.sourceType Q.buildConfiguration.codeBuildServiceRole Q.buildConfiguration.computeType
elasticbeanstalk:CreateConfigurationTemplate	Delete~	m	R.applicationName=Q.applicationName&R.templateName=Q.templateName	SQ.applicationName SQ.sourceConfiguration.applicationName SQ.templateName SQ.sourceConfiguration.templateName
elasticbeanstalk:CreateEnvironment	Terminate~	m	R.environmentId=Q.environmentId	ER.environmentId	Q.applicationName R.operationsRole R.tier.type
elasticbeanstalk:CreatePlatformVersion	Delete~	m	R.platformSummary.platformArn=Q.platformArn	ER.platformSummary.platformArn	Q.platformVersion Q.platformName R.platformSummary.operatingSystemVersion
elasticfilesystem:CreateAccessPoint	Delete~	m	R.accessPointId=Q.accessPointId		Q.fileSystemId
elasticfilesystem:CreateFileSystem	Delete~	s	R.fileSystemId=Q.fileSystemId		R.ownerId
elasticfilesystem:CreateMountTarget	Delete~	s	R.mountTargetId=Q.mountTargetId		Q.fileSystemId Q.subnetId Q.ipAddressType
elasticfilesystem:CreateReplicationConfiguration	Delete~	m	Q.sourceFileSystemId	SR.sourceFileSystemId	R.sourceFileSystemArn R.originalSourceFileSystemArn
elasticfilesystem:PutFileSystemPolicy	Delete~	m	Q.fileSystemId	SR.fileSystemId	Q.policy
elasticloadbalancing:AddTrustStoreRevocations	Remove~	m	Q.trustStoreArn&R.trustStoreRevocations[].revocationId=Q.revocationIds[]	SR.trustStoreRevocations[].trustStoreArn
elasticloadbalancing:AttachLoadBalancerToSubnets	DetachLoadBalancerFromSubnets	m	Q.loadBalancerName&Q.subnets[]	SR.subnets[] ER.subnets[]
elasticloadbalancing:CreateListener	Delete~	m	R.listeners[].listenerArn=Q.listenerArn		Q.loadBalancerArn Q.protocol Q.sslPolicy
elasticloadbalancing:CreateLoadBalancer	Delete~	s	R.loadBalancers[].loadBalancerArn=Q.loadBalancerArn		Q.loadBalancerName
elasticloadbalancing:CreateLoadBalancer	Delete~	s	Q.loadBalancerName	SR.loadBalancers[].loadBalancerName
elasticloadbalancing:CreateLoadBalancerListeners	Delete~	m	Q.loadBalancerName&Q.listeners[].loadBalancerPort=Q.loadBalancerPorts[]
elasticloadbalancing:CreateLoadBalancerPolicy	Delete~	m	Q.loadBalancerName&Q.policyName		Q.policyTypeName
elasticloadbalancing:CreateRule	Delete~	m	R.rules[].ruleArn=Q.ruleArn		Q.listenerArn
elasticloadbalancing:CreateTargetGroup	Delete~	s	R.targetGroups[].targetGroupArn=Q.targetGroupArn		Q.name Q.protocol Q.protocolVersion
elasticloadbalancing:CreateTrustStore	Delete~	m	R.trustStores[].trustStoreArn=Q.trustStoreArn		Q.name Q.caCertificatesBundleS3ObjectVersion
elasticloadbalancing:DetachLoadBalancerFromSubnets	AttachLoadBalancerToSubnets	m	Q.loadBalancerName&Q.subnets[]	SR.subnets[] ER.subnets[]
elasticloadbalancing:DisableAvailabilityZonesForLoadBalancer	Enable~	m	Q.loadBalancerName&Q.availabilityZones[]	SR.availabilityZones[] ER.availabilityZones[]
elasticloadbalancing:EnableAvailabilityZonesForLoadBalancer	Disable~	m	Q.loadBalancerName&Q.availabilityZones[]	SR.availabilityZones[] ER.availabilityZones[]
elasticloadbalancing:RegisterInstancesWithLoadBalancer	DeregisterInstancesFromLoadBalancer	s	Q.loadBalancerName&Q.instances[].instanceId	SR.instances[].instanceId ER.instances[].instanceId
elasticloadbalancing:RegisterTargets	Deregister~	m	Q.targetGroupArn&Q.targets[].id
elasticloadbalancing:SetLoadBalancerPoliciesForBackendServer	DeleteLoadBalancerPolicy	m	Q.loadBalancerName&Q.policyNames[]=Q.policyName
elasticloadbalancing:SetLoadBalancerPoliciesOfListener	DeleteLoadBalancerPolicy	m	Q.loadBalancerName&Q.policyNames[]=Q.policyName
elasticmapreduce:CreateSecurityConfiguration	Delete~	m	Q.name	SR.name
elasticmapreduce:CreateStudio	Delete~	m	R.studioId=Q.studioId		Q.serviceRole Q.name Q.vpcId
elasticmapreduce:CreateStudioSessionMapping	Delete~	m	Q.studioId&Q.identityType		Q.sessionPolicyArn
elasticmapreduce:PutAutoScalingPolicy	Remove~	m	Q.clusterId&Q.instanceGroupId	SR.clusterId SR.instanceGroupId
elasticmapreduce:PutAutoTerminationPolicy	Remove~	m	Q.clusterId
elasticmapreduce:PutManagedScalingPolicy	Remove~	m	Q.clusterId
elasticmapreduce:RunJobFlow	TerminateJobFlows	s	R.jobFlowId=Q.jobFlowIds[]		Q.name Q.ebsRootVolumeSize Q.instances.masterInstanceType
elasticmapreduce:StartNotebookExecution	Stop~	m	R.notebookExecutionId=Q.notebookExecutionId		Q.serviceRole Q.executionEngine.id Q.executionEngine.type
elemental-inference:AssociateFeed	Disassociate~	m	Q.id&Q.associatedResourceName	SR.id ER.id
elemental-inference:CreateFeed	Delete~	m	R.id=Q.id	ER.id
emr-containers:CreateJobTemplate	Delete~	m	R.id=Q.templateId		Q.jobTemplateData.executionRoleArn
emr-containers:CreateManagedEndpoint	Delete~	m	R.id=Q.endpointId		Q.type Q.executionRoleArn Q.virtualClusterId
emr-containers:CreateVirtualCluster	Delete~	m	R.id=Q.virtualClusterId	SQ.containerProvider.id	Q.containerProvider.type
emr-containers:StartJobRun	Cancel~	m	R.id=Q.jobRunId		Q.virtualClusterId Q.executionRoleArn
emr-serverless:CreateApplication	Delete~	m	R.applicationId=Q.applicationId		Q.type Q.maximumCapacity.memory
emr-serverless:StartApplication	Stop~	m	Q.applicationId
emr-serverless:StartJobRun	Cancel~	m	R.jobRunId=Q.jobRunId	ER.jobRunId	Q.executionRoleArn Q.applicationId Q.executionIamPolicy.policy
emr-serverless:StartSession	Terminate~	m	R.sessionId=Q.sessionId	ER.sessionId	Q.executionRoleArn Q.applicationId
emr-serverless:StopApplication	Start~	m	Q.applicationId
entityresolution:AddPolicyStatement	Delete~	m	Q.arn=R.arn&Q.statementId	SR.arn EQ.arn	R.policy
entityresolution:CreateIdMappingWorkflow	Delete~	m	Q.workflowName	SR.workflowName	Q.idMappingTechniques.idMappingType R.roleArn R.workflowArn
entityresolution:CreateIdNamespace	Delete~	m	Q.idNamespaceName	SR.idNamespaceName	Q.type R.roleArn R.idNamespaceArn
entityresolution:CreateMatchingWorkflow	Delete~	m	Q.workflowName	SR.workflowName	Q.roleArn Q.resolutionTechniques.resolutionType R.workflowArn
entityresolution:CreateSchemaMapping	Delete~	m	Q.schemaName	SR.schemaName	R.schemaArn
es:AddDataSource	Delete~	m	Q.domainName&Q.name=Q.dataSourceName
es:AddDirectQueryDataSource	Delete~	m	Q.dataSourceName		Q.dataSourceAccessPolicy
es:AssociatePackage	Dissociate~	m	Q.packageID&Q.domainName	SR.domainPackageDetails.packageID SR.domainPackageDetails.domainName ER.domainPackageDetails.packageID ER.domainPackageDetails.domainName	R.domainPackageDetails.packageType R.domainPackageDetails.packageVersion
es:AssociatePackages	DissociatePackage	m	Q.packageList[].packageID=Q.packageID&Q.domainName	SR.domainPackageDetailsList[].packageID SR.domainPackageDetailsList[].domainName ER.domainPackageDetails.packageID ER.domainPackageDetails.domainName
es:AuthorizeVpcEndpointAccess	Revoke~	m	Q.domainName&Q.account		R.authorizedPrincipal.principalType R.authorizedPrincipal.principal
es:AuthorizeVpcEndpointAccess	Revoke~	m	Q.domainName		Q.account R.authorizedPrincipal.principalType R.authorizedPrincipal.principal	domain|account
es:CreateApplication	Delete~	m	R.id=Q.id
es:CreateDomain	Delete~	m	Q.domainName	SR.domainStatus.domainName ER.domainStatus.domainName	Q.clusterConfig.instanceType Q.eBSOptions.volumeSize Q.engineVersion
es:CreateElasticsearchDomain	Delete~	s	Q.domainName	SR.domainStatus.domainName ER.domainStatus.domainName	Q.elasticsearchClusterConfig.instanceType Q.eBSOptions.volumeSize Q.elasticsearchVersion
es:CreateIndex	Delete~	m	Q.domainName&Q.indexName
es:CreateOutboundConnection	Delete~	m	R.connectionId=Q.connectionId	ER.connection.connectionId
es:CreateOutboundCrossClusterSearchConnection	Delete~	m	R.crossClusterSearchConnectionId=Q.connectionId		Q.sourceDomainInfo.domainName
es:CreatePackage	Delete~	m	R.packageDetails.packageID=Q.packageID	ER.packageDetails.packageID	Q.packageType Q.packageName R.packageDetails.availablePackageVersion
es:CreateVpcEndpoint	Delete~	m	R.vpcEndpoint.vpcEndpointId=Q.vpcEndpointId	ER.vpcEndpointSummary.vpcEndpointId	Q.domainArn
es:RegisterCapability	Deregister~	m	Q.applicationId&Q.capabilityName	SR.applicationId SR.capabilityName
es:StartElasticsearchServiceSoftwareUpdate	Cancel~	m	Q.domainName		R.serviceSoftwareOptions.currentVersion R.serviceSoftwareOptions.newVersion
es:StartServiceSoftwareUpdate	Cancel~	m	Q.domainName		R.serviceSoftwareOptions.currentVersion R.serviceSoftwareOptions.newVersion
events:ActivateEventSource	Deactivate~	m	Q.name
events:CreateApiDestination	Delete~	m	Q.name		Q.connectionArn
events:CreateArchive	Delete~	m	Q.archiveName		Q.eventSourceArn
events:CreateConnection	Delete~	m	Q.name		Q.authorizationType
events:CreateEndpoint	Delete~	m	Q.name	SR.name	R.roleArn
events:CreateEventBus	Delete~	s	Q.name
events:CreatePartnerEventSource	Delete~	m	Q.name&Q.account
events:DeactivateEventSource	Activate~	m	Q.name
events:DisableRule	Enable~	m	Q.name
events:EnableRule	Disable~	m	Q.name
events:PutPermission	Remove~	m	Q.statementId		Q.principal Q.policy Q.condition.type
events:PutRule	Delete~	s	Q.name		Q.roleArn
events:PutTargets	Remove~	m	Q.rule&Q.targets[].id=Q.ids[]		R.failedEntryCount
events:StartReplay	Cancel~	m	Q.replayName		Q.eventSourceArn Q.destination.arn
evs:AssociateEipToVlan	DisassociateEipFromVlan	m	Q.environmentId&Q.vlanName&R.vlan.eipAssociations[].associationId=Q.associationId	ER.vlan.eipAssociations[].associationId	Q.allocationId R.vlan.cidr R.vlan.availabilityZone
evs:CreateEntitlement	Delete~	m	Q.environmentId&Q.connectorId&Q.entitlementType&Q.vmIds[]	SR.entitlements[].environmentId SR.entitlements[].connectorId ER.entitlements[].environmentId ER.entitlements[].connectorId
evs:CreateEnvironment	Delete~	m	R.environment.environmentId=Q.environmentId	ER.environment.environmentId	Q.vcfVersion Q.vpcId Q.serviceAccessSubnetId
evs:CreateEnvironmentConnector	Delete~	m	Q.environmentId&R.connector.connectorId=Q.connectorId	SR.connector.environmentId ER.connector.environmentId ER.environmentSummary.environmentId ER.connector.connectorId	Q.type Q.secretIdentifier
evs:CreateEnvironmentHost	Delete~	m	Q.environmentId&Q.host.hostName=Q.hostName	SR.environmentSummary.environmentId SR.host.hostName ER.environmentSummary.environmentId ER.host.hostName	Q.host.instanceType Q.host.keyName Q.esxVersion
execute-api:StartAttachmentUpload	Complete~	m	R.AttachmentId ?? R.attachmentId=Q.AttachmentIds[] ?? Q.attachmentIds[]
finspace-api:AssociateUserToPermissionGroup	DisassociateUserFromPermissionGroup	m	Q.permissionGroupId&Q.userId
finspace-api:CreateDataset	Delete~	m	R.datasetId=Q.datasetId	ER.datasetId
finspace-api:CreatePermissionGroup	Delete~	m	R.permissionGroupId=Q.permissionGroupId	ER.permissionGroupId
finspace-api:DisableUser	Enable~	m	Q.userId	SR.userId ER.userId
finspace-api:EnableUser	Disable~	m	Q.userId	SR.userId ER.userId
finspace:CreateEnvironment	Delete~	m	R.environmentId=Q.environmentId
finspace:CreateKxCluster	Delete~	m	Q.environmentId&Q.clusterName	SR.environmentId SR.clusterName	Q.clusterType R.capacityConfiguration.nodeType R.savedownStorageConfiguration.size
finspace:CreateKxDatabase	Delete~	m	Q.environmentId&Q.databaseName	SR.environmentId SR.databaseName
finspace:CreateKxDataview	Delete~	m	Q.environmentId&Q.databaseName&Q.dataviewName	SR.environmentId SR.databaseName SR.dataviewName
finspace:CreateKxEnvironment	Delete~	m	R.environmentId=Q.environmentId		Q.kmsKeyId
finspace:CreateKxScalingGroup	Delete~	m	Q.environmentId&Q.scalingGroupName	SR.environmentId SR.scalingGroupName	Q.hostType Q.availabilityZoneId
finspace:CreateKxUser	Delete~	m	Q.userName&Q.environmentId	SR.userName SR.environmentId	Q.iamRole
finspace:CreateKxVolume	Delete~	m	Q.environmentId&Q.volumeName	SR.environmentId SR.volumeName	Q.volumeType R.nas1Configuration.size R.nas1Configuration.type
firehose:CreateDeliveryStream	Delete~	s	Q.deliveryStreamName		Q.deliveryStreamType Q.kinesisStreamSourceConfiguration.roleARN Q.deliveryStreamEncryptionConfigurationInput.keyType
firehose:StartDeliveryStreamEncryption	Stop~	m	Q.deliveryStreamName		Q.deliveryStreamEncryptionConfigurationInput.keyType
firehose:StopDeliveryStreamEncryption	Start~	m	Q.deliveryStreamName
fis:CreateExperimentTemplate	Delete~	m	R.experimentTemplate.id=Q.id	ER.experimentTemplate.id	Q.roleArn R.experimentTemplate.targetAccountConfigurationsCount Q.logConfiguration.logSchemaVersion
fis:CreateTargetAccountConfiguration	Delete~	m	Q.id		Q.roleArn Q.accountId
fis:StartExperiment	Stop~	m	R.experiment.id=Q.id	ER.experiment.id	Q.experimentTemplateId R.experiment.roleArn R.experiment.targetAccountConfigurationsCount
fms:AssociateThirdPartyFirewall	Disassociate~	m	Q.thirdPartyFirewall
fms:BatchAssociateResource	BatchDisassociateResource	m	Q.resourceSetIdentifier&Q.items[]	SR.resourceSetIdentifier ER.resourceSetIdentifier
fms:PutAppsList	Delete~	m	R.appsList.listId=Q.listId	SQ.appsList.listId	Q.appsList.listName
fms:PutPolicy	Delete~	m	R.policy.policyId=Q.policyId	SQ.policy.policyId	Q.policy.resourceType Q.policy.policyName
fms:PutProtocolsList	Delete~	m	R.protocolsList.listId=Q.listId	SQ.protocolsList.listId	Q.protocolsList.listName
fms:PutResourceSet	Delete~	m	R.resourceSet.id=Q.identifier	SQ.resourceSet.id	Q.resourceSet.name R.resourceSetArn
forecast:CreateAutoPredictor	DeletePredictor	m	R.predictorArn=Q.predictorArn		Q.predictorName Q.encryptionConfig.roleArn
forecast:CreateDataset	Delete~	m	R.datasetArn=Q.datasetArn		Q.datasetType Q.datasetName Q.encryptionConfig.roleArn
forecast:CreateDatasetGroup	Delete~	m	R.datasetGroupArn=Q.datasetGroupArn		Q.datasetGroupName
forecast:CreateDatasetImportJob	Delete~	m	R.datasetImportJobArn=Q.datasetImportJobArn		Q.datasetImportJobName Q.datasetArn Q.timeZone
forecast:CreateExplainability	Delete~	m	R.explainabilityArn=Q.explainabilityArn		Q.explainabilityName Q.resourceArn
forecast:CreateExplainabilityExport	Delete~	m	R.explainabilityExportArn=Q.explainabilityExportArn		Q.explainabilityExportName Q.explainabilityArn
forecast:CreateForecast	Delete~	m	R.forecastArn=Q.forecastArn		Q.forecastName Q.predictorArn
forecast:CreateForecastExportJob	Delete~	m	R.forecastExportJobArn=Q.forecastExportJobArn		Q.forecastExportJobName Q.forecastArn
forecast:CreateMonitor	Delete~	m	R.monitorArn=Q.monitorArn		Q.monitorName Q.resourceArn
forecast:CreatePredictor	Delete~	m	R.predictorArn=Q.predictorArn		Q.predictorName Q.inputDataConfig.datasetGroupArn Q.encryptionConfig.roleArn
forecast:CreatePredictorBacktestExportJob	Delete~	m	R.predictorBacktestExportJobArn=Q.predictorBacktestExportJobArn		Q.predictorBacktestExportJobName Q.predictorArn
forecast:CreateWhatIfAnalysis	Delete~	m	R.whatIfAnalysisArn=Q.whatIfAnalysisArn		Q.whatIfAnalysisName Q.forecastArn
forecast:CreateWhatIfForecast	Delete~	m	R.whatIfForecastArn=Q.whatIfForecastArn		Q.whatIfForecastName Q.whatIfAnalysisArn
forecast:CreateWhatIfForecastExport	Delete~	m	R.whatIfForecastExportArn=Q.whatIfForecastExportArn		Q.whatIfForecastExportName
frauddetector:CreateBatchImportJob	Delete~	m	Q.jobId		Q.iamRoleArn Q.eventTypeName
frauddetector:CreateBatchPredictionJob	Delete~	m	Q.jobId		Q.iamRoleArn Q.eventTypeName Q.detectorName
frauddetector:CreateDetectorVersion	Delete~	m	Q.detectorId&R.detectorVersionId=Q.detectorVersionId	SR.detectorId SQ.rules[].detectorId
frauddetector:CreateList	Delete~	m	Q.name		Q.variableType
frauddetector:CreateModel	Delete~	m	Q.modelId&Q.modelType		Q.eventTypeName
frauddetector:CreateModelVersion	Delete~	m	Q.modelId&Q.modelType&R.modelVersionNumber=Q.modelVersionNumber	SR.modelId SR.modelType	Q.externalEventsDetail.dataAccessRoleArn
frauddetector:CreateVariable	Delete~	m	Q.name		Q.dataType Q.variableType
frauddetector:PutDetector	Delete~	m	Q.detectorId		Q.eventTypeName
frauddetector:PutEntityType	Delete~	m	Q.name
frauddetector:PutEventType	Delete~	m	Q.name
frauddetector:PutExternalModel	Delete~	m	Q.modelEndpoint		Q.invokeModelEndpointRoleArn
frauddetector:PutLabel	Delete~	m	Q.name
frauddetector:PutOutcome	Delete~	m	Q.name
fsx:AssociateFileSystemAliases	Disassociate~	m	Q.fileSystemId&Q.aliases[]
fsx:CopyBackup	Delete~	m	R.backup.backupId=Q.backupId	ER.backupId	Q.sourceBackupId R.backup.type R.backup.resourceType
fsx:CreateBackup	Delete~	m	R.backup.backupId=Q.backupId	ER.backupId	R.backup.type R.backup.resourceType
fsx:CreateDataRepositoryAssociation	Delete~	m	R.association.associationId=Q.associationId	ER.associationId	Q.fileSystemId Q.importedFileChunkSize
fsx:CreateDataRepositoryTask	Cancel~	m	R.dataRepositoryTask.taskId=Q.taskId	ER.taskId	Q.type Q.fileSystemId
fsx:CreateFileCache	Delete~	m	R.fileCache.fileCacheId=Q.fileCacheId	ER.fileCacheId	Q.storageCapacity Q.fileCacheType Q.fileCacheTypeVersion
fsx:CreateFileSystem	Delete~	s	R.fileSystem.fileSystemId=Q.fileSystemId	ER.fileSystemId	Q.fileSystemType Q.storageCapacity Q.windowsConfiguration.throughputCapacity
fsx:CreateFileSystemFromBackup	DeleteFileSystem	m	R.fileSystem.fileSystemId=Q.fileSystemId	ER.fileSystemId	Q.backupId Q.storageCapacity Q.windowsConfiguration.throughputCapacity
fsx:CreateSnapshot	Delete~	m	R.snapshot.snapshotId=Q.snapshotId	ER.snapshotId	Q.name Q.volumeId
fsx:CreateStorageVirtualMachine	Delete~	m	R.storageVirtualMachine.storageVirtualMachineId=Q.storageVirtualMachineId	ER.storageVirtualMachineId	Q.fileSystemId Q.name R.storageVirtualMachine.subtype
fsx:CreateVolume	Delete~	m	R.volume.volumeId=Q.volumeId	ER.volumeId	Q.volumeType Q.name Q.ontapConfiguration.ontapVolumeType
fsx:CreateVolumeFromBackup	DeleteVolume	m	R.volume.volumeId=Q.volumeId	ER.volumeId	Q.backupId Q.name R.volume.volumeType
gamelift:CreateAlias	Delete~	m	R.alias.aliasId=Q.aliasId		Q.name Q.routingStrategy.type
gamelift:CreateBuild	Delete~	m	R.build.buildId=Q.buildId		Q.version Q.serverSdkVersion R.storageLocation.roleArn
gamelift:CreateContainerFleet	Delete~	m	R.containerFleet.fleetId=Q.fleetId		Q.fleetRoleArn Q.instanceType Q.billingType
gamelift:CreateContainerGroupDefinition	Delete~	m	Q.name=last(Q.name, "/")	SR.containerGroupDefinition.name SQ.gameServerContainerDefinition.environmentOverride[].name	Q.containerGroupType Q.gameServerContainerDefinition.serverSdkVersion
gamelift:CreateFleet	Delete~	m	R.fleetAttributes.fleetId=Q.fleetId		Q.name Q.eC2InstanceType R.fleetAttributes.instanceType
gamelift:CreateFleetLocations	Delete~	m	Q.fleetId&Q.locations[].location=Q.locations[]	SR.fleetId SR.locationStates[].location ER.fleetId
gamelift:CreateGameServerGroup	Delete~	m	Q.gameServerGroupName=last(Q.gameServerGroupName, "/")	SR.gameServerGroup.gameServerGroupName ER.gameServerGroup.gameServerGroupName	Q.roleArn Q.gameServerProtectionPolicy Q.launchTemplate.version
gamelift:CreateGameSession	Terminate~	m	R.gameSession.gameSessionId=Q.gameSessionId	SQ.gameSessionId ER.gameSession.gameSessionId	R.gameSession.currentPlayerSessionCount R.gameSession.playerSessionCreationPolicy
gamelift:CreateGameSessionQueue	Delete~	m	Q.name=last(Q.name, "/")	SR.gameSessionQueue.name
gamelift:CreateLocation	Delete~	m	Q.locationName	SR.location.locationName
gamelift:CreateMatchmakingConfiguration	Delete~	m	Q.name=last(Q.name, "/")	SR.configuration.name	Q.ruleSetName Q.additionalPlayerCount
gamelift:CreateMatchmakingRuleSet	Delete~	m	Q.name=last(Q.name, "/")
gamelift:CreateScript	Delete~	m	R.script.scriptId=Q.scriptId		Q.version Q.nodeJsVersion Q.storageLocation.roleArn
gamelift:CreateVpcPeeringAuthorization	Delete~	m	Q.gameLiftAwsAccountId&Q.peerVpcId	SR.vpcPeeringAuthorization.gameLiftAwsAccountId SR.vpcPeeringAuthorization.peerVpcId
gamelift:PutScalingPolicy	Delete~	m	Q.name&Q.fleetId	SR.name	Q.metricName Q.scalingAdjustmentType Q.policyType
gamelift:RegisterCompute	Deregister~	m	Q.fleetId&Q.computeName	SR.compute.fleetId SR.compute.computeName	R.compute.type
gamelift:RegisterGameServer	Deregister~	m	Q.gameServerGroupName&Q.gameServerId	SR.gameServer.gameServerGroupName SR.gameServer.gameServerId	Q.instanceId
gamelift:StartFleetActions	Stop~	m	Q.fleetId&Q.actions[]	SR.fleetId ER.fleetId
gamelift:StartGameSessionPlacement	Stop~	m	Q.placementId	SR.gameSessionPlacement.placementId ER.gameSessionPlacement.placementId	Q.gameSessionQueueName
gamelift:StartMatchmaking	Stop~	m	Q.ticketId	SR.matchmakingTicket.ticketId	Q.configurationName
gamelift:StopFleetActions	Start~	m	Q.fleetId&Q.actions[]	SR.fleetId ER.fleetId
gameliftstreams:AddStreamGroupLocations	Remove~	m	Q.Identifier ?? Q.identifier&last(Q.LocationConfigurations[].LocationName ?? Q.locationConfigurations[].locationName, "/")=last(Q.locations[], "/")	SR.Identifier SR.Locations[].LocationName
gameliftstreams:CreateApplication	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier
gameliftstreams:CreateStreamGroup	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier	SR.DefaultApplication.Id
geo:AssociateTrackerConsumer	Disassociate~	m	Q.TrackerName&Q.ConsumerArn
geo:BatchPutGeofence	BatchDeleteGeofence	m	Q.CollectionName&Q.Entries[].GeofenceId=Q.GeofenceIds[]	SR.Successes[].GeofenceId SR.Errors[].GeofenceId
geo:CreateGeofenceCollection	Delete~	m	Q.CollectionName	SR.CollectionName	R.CollectionArn
geo:CreateKey	Delete~	m	Q.KeyName	SR.KeyName	R.KeyArn
geo:CreateMap	Delete~	m	Q.MapName	SR.MapName	R.MapArn
geo:CreatePlaceIndex	Delete~	m	Q.IndexName	SR.IndexName	R.IndexArn
geo:CreateRouteCalculator	Delete~	m	Q.CalculatorName	SR.CalculatorName	R.CalculatorArn
geo:CreateTracker	Delete~	m	Q.TrackerName	SR.TrackerName	R.TrackerArn
geo:PutGeofence	BatchDelete~	m	Q.CollectionName&Q.GeofenceId=Q.GeofenceIds[]	SR.GeofenceId
geo:StartJob	Cancel~	m	R.JobId=Q.JobId	ER.JobId	Q.ExecutionRoleArn R.JobArn
glacier:CreateVault	Delete~	m	Q.vaultName		Q.accountId
glacier:InitiateVaultLock	Abort~	m	Q.vaultName		Q.accountId Q.policy
glacier:SetVaultAccessPolicy	Delete~	m	Q.vaultName		Q.accountId Q.policy
glacier:SetVaultNotifications	Delete~	m	Q.vaultName		Q.accountId
globalaccelerator:AddCustomRoutingEndpoints	Remove~	m	Q.endpointConfigurations[].endpointId=Q.endpointIds[]&Q.endpointGroupArn	SR.endpointDescriptions[].endpointId SR.endpointGroupArn
globalaccelerator:AddEndpoints	Remove~	m	Q.endpointConfigurations[].endpointId=Q.endpointIdentifiers[].endpointId&Q.endpointGroupArn	SR.endpointDescriptions[].endpointId SR.endpointGroupArn
globalaccelerator:AdvertiseByoipCidr	Withdraw~	m	Q.cidr	SR.byoipCidr.cidr ER.byoipCidr.cidr
globalaccelerator:CreateAccelerator	Delete~	s	R.accelerator.acceleratorArn=Q.acceleratorArn		Q.name Q.ipAddressType
globalaccelerator:CreateCrossAccountAttachment	Delete~	m	R.crossAccountAttachment.attachmentArn=Q.attachmentArn		Q.name
globalaccelerator:CreateCustomRoutingAccelerator	Delete~	m	R.accelerator.acceleratorArn=Q.acceleratorArn		Q.name Q.ipAddressType
globalaccelerator:CreateCustomRoutingEndpointGroup	Delete~	m	R.endpointGroup.endpointGroupArn=Q.endpointGroupArn		Q.listenerArn
globalaccelerator:CreateCustomRoutingListener	Delete~	m	R.listener.listenerArn=Q.listenerArn		Q.acceleratorArn
globalaccelerator:CreateEndpointGroup	Delete~	m	R.endpointGroup.endpointGroupArn=Q.endpointGroupArn		Q.listenerArn Q.healthCheckProtocol Q.thresholdCount
globalaccelerator:CreateListener	Delete~	m	R.listener.listenerArn=Q.listenerArn		Q.protocol Q.acceleratorArn
globalaccelerator:ProvisionByoipCidr	Deprovision~	m	Q.cidr	SR.byoipCidr.cidr ER.byoipCidr.cidr
glue:BatchCreatePartition	BatchDeletePartition	m	Q.databaseName&Q.tableName
glue:CreateBlueprint	Delete~	m	Q.name	SR.name ER.name
glue:CreateColumnStatisticsTaskSettings	Delete~	m	Q.databaseName&Q.tableName		Q.role
glue:CreateConnection	Delete~	m	Q.connectionInput.name=Q.connectionName		Q.connectionInput.connectionType
glue:CreateCrawler	Delete~	s	Q.name		Q.role
glue:CreateCustomEntityType	Delete~	m	Q.name	SR.name ER.name
glue:CreateDataQualityRuleset	Delete~	m	Q.name	SR.name
glue:CreateDatabase	Delete~	s	Q.databaseInput.name=Q.name
glue:CreateDevEndpoint	Delete~	m	Q.endpointName	SR.endpointName	Q.roleArn R.workerType R.glueVersion
glue:CreateIntegration	Delete~	m	R.integrationArn=Q.integrationIdentifier		Q.integrationName Q.sourceArn Q.targetArn
glue:CreateIntegrationResourceProperty	Delete~	m	Q.resourceArn	SR.resourceArn	R.sourceProcessingProperties.roleArn
glue:CreateIntegrationTableProperties	Delete~	m	Q.resourceArn&Q.tableName
glue:CreateJob	Delete~	m	Q.name=Q.jobName	SR.name SQ.command.name ER.jobName	Q.role Q.allocatedCapacity Q.executionClass
glue:CreateMLTransform	Delete~	m	R.transformId=Q.transformId	ER.transformId	Q.role Q.name Q.parameters.transformType
glue:CreatePartitionIndex	Delete~	m	Q.databaseName&Q.tableName&Q.partitionIndex.indexName=Q.indexName
glue:CreateSecurityConfiguration	Delete~	m	Q.name	SR.name
glue:CreateSession	Delete~	m	Q.id	SR.session.id ER.id	Q.role Q.workerType Q.glueVersion
glue:CreateTable	Delete~	m	Q.databaseName&Q.name	SQ.tableInput.targetTable.databaseName SQ.tableInput.name SQ.tableInput.partitionKeys[].name SQ.tableInput.targetTable.name	Q.tableInput.tableType
glue:CreateTableOptimizer	Delete~	m	Q.databaseName&Q.tableName		Q.type Q.catalogId Q.tableOptimizerConfiguration.roleArn
glue:CreateTrigger	Delete~	m	Q.name	SR.name ER.name	Q.type Q.eventBatchingCondition.batchSize
glue:CreateUsageProfile	Delete~	m	Q.name	SR.name
glue:CreateUserDefinedFunction	Delete~	m	Q.databaseName&Q.functionInput.functionName=Q.functionName		Q.functionInput.functionType Q.functionInput.ownerType
glue:CreateWorkflow	Delete~	m	Q.name	SR.name ER.name
glue:PutResourcePolicy	Delete~	m	Q.resourceArn
glue:RegisterConnectionType	Delete~	m	Q.connectionType		Q.integrationType
glue:RunStatement	Cancel~	m	R.id=Q.id		Q.sessionId
glue:StartColumnStatisticsTaskRun	Stop~	m	Q.databaseName&Q.tableName		Q.role
glue:StartColumnStatisticsTaskRunSchedule	Stop~	m	Q.databaseName&Q.tableName
glue:StartCrawler	Stop~	m	Q.name
glue:StartCrawlerSchedule	Stop~	m	Q.crawlerName
glue:StartDataQualityRuleRecommendationRun	Cancel~	m	R.runId=Q.runId		Q.role
glue:StartDataQualityRulesetEvaluationRun	Cancel~	m	R.runId=Q.runId		Q.role
glue:StartJobRun	BatchStop~	m	Q.jobName&Q.jobRunId=Q.jobRunIds[]	SR.jobRunId ER.successfulSubmissions[].jobName ER.errors[].jobName	Q.allocatedCapacity Q.executionClass Q.workerType
glue:StartMaterializedViewRefreshTaskRun	Stop~	m	Q.databaseName&Q.tableName		Q.catalogId
glue:StartTrigger	Stop~	m	Q.name	SR.name ER.name
glue:StartWorkflowRun	Stop~	m	Q.name&R.runId=Q.runId
glue:StopColumnStatisticsTaskRunSchedule	Start~	m	Q.databaseName&Q.tableName
glue:StopCrawler	Start~	m	Q.name
glue:StopCrawlerSchedule	Start~	m	Q.crawlerName
glue:StopTrigger	Start~	m	Q.name	SR.name ER.name
grafana:AssociateLicense	Disassociate~	m	Q.workspaceId&Q.licenseType	SR.workspace.licenseType ER.workspace.licenseType	R.workspace.accountAccessType R.workspace.grafanaVersion R.workspace.organizationRoleName
grafana:CreateWorkspace	Delete~	s	R.workspace.id=Q.workspaceId		Q.accountAccessType Q.permissionType Q.organizationRoleName
grafana:CreateWorkspaceApiKey	Delete~	m	Q.keyName&Q.workspaceId	SR.keyName SR.workspaceId ER.keyName ER.workspaceId	Q.keyRole
greengrass:AssociateRoleToGroup	DisassociateRoleFromGroup	m	Q.GroupId ?? Q.groupId
greengrass:BatchAssociateClientDeviceWithCoreDevice	BatchDisassociateClientDeviceFromCoreDevice	m	Q.coreDeviceThingName
greengrass:CreateComponentVersion	DeleteComponent	m	R.arn=Q.arn		R.componentVersion R.componentName
greengrass:CreateConnectorDefinition	Delete~	m	R.Id ?? R.id=Q.ConnectorDefinitionId ?? Q.connectorDefinitionId	SQ.InitialVersion.Connectors[].Id
greengrass:CreateCoreDefinition	Delete~	m	R.Id ?? R.id=Q.CoreDefinitionId ?? Q.coreDefinitionId	SQ.InitialVersion.Cores[].Id
greengrass:CreateDeployment	Delete~	m	R.deploymentId=Q.deploymentId	SR.DeploymentId SQ.DeploymentId
greengrass:CreateDeviceDefinition	Delete~	m	R.Id ?? R.id=Q.DeviceDefinitionId ?? Q.deviceDefinitionId	SQ.InitialVersion.Devices[].Id
greengrass:CreateFunctionDefinition	Delete~	m	R.Id ?? R.id=Q.FunctionDefinitionId ?? Q.functionDefinitionId	SQ.InitialVersion.Functions[].Id
greengrass:CreateGroup	Delete~	m	R.Id ?? R.id=Q.GroupId ?? Q.groupId
greengrass:CreateLoggerDefinition	Delete~	m	R.Id ?? R.id=Q.LoggerDefinitionId ?? Q.loggerDefinitionId	SQ.InitialVersion.Loggers[].Id
greengrass:CreateResourceDefinition	Delete~	m	R.Id ?? R.id=Q.ResourceDefinitionId ?? Q.resourceDefinitionId	SQ.InitialVersion.Resources[].Id
greengrass:CreateSubscriptionDefinition	Delete~	m	R.Id ?? R.id=Q.SubscriptionDefinitionId ?? Q.subscriptionDefinitionId	SQ.InitialVersion.Subscriptions[].Id
greengrass:StartBulkDeployment	Stop~	m	R.BulkDeploymentId ?? R.bulkDeploymentId=Q.BulkDeploymentId ?? Q.bulkDeploymentId
groundstation:CreateConfig	Delete~	m	R.configId=Q.configId	ER.configId	R.configType
groundstation:CreateDataflowEndpointGroup	Delete~	m	R.dataflowEndpointGroupId=Q.dataflowEndpointGroupId	ER.dataflowEndpointGroupId
groundstation:CreateDataflowEndpointGroupV2	DeleteDataflowEndpointGroup	m	R.dataflowEndpointGroupId=Q.dataflowEndpointGroupId	ER.dataflowEndpointGroupId
groundstation:CreateEphemeris	Delete~	m	R.ephemerisId=Q.ephemerisId	ER.ephemerisId
groundstation:CreateMissionProfile	Delete~	m	R.missionProfileId=Q.missionProfileId	ER.missionProfileId	Q.trackingConfigArn Q.streamsKmsRole
guardduty:ArchiveFindings	Unarchive~	m	Q.detectorId&Q.findingIds[]
guardduty:CreateDetector	Delete~	s	R.detectorId=Q.detectorId
guardduty:CreateFilter	Delete~	m	Q.detectorId&Q.name=Q.filterName	SR.name
guardduty:CreateIPSet	Delete~	m	R.ipSetId=Q.ipSetId		Q.detectorId Q.name
guardduty:CreateMalwareProtectionPlan	Delete~	m	R.malwareProtectionPlanId=Q.malwareProtectionPlanId		Q.role
guardduty:CreateMembers	Delete~	m	Q.detectorId&Q.accountDetails[].accountId=Q.accountIds[]	SR.unprocessedAccounts[].accountId
guardduty:CreatePublishingDestination	Delete~	m	Q.detectorId&R.destinationId=Q.destinationId		Q.destinationType
guardduty:CreateThreatEntitySet	Delete~	m	R.threatEntitySetId=Q.threatEntitySetId		Q.detectorId Q.name
guardduty:CreateThreatIntelSet	Delete~	m	R.threatIntelSetId=Q.threatIntelSetId		Q.detectorId Q.name
guardduty:CreateTrustedEntitySet	Delete~	m	R.trustedEntitySetId=Q.trustedEntitySetId		Q.detectorId Q.name
guardduty:DisableOrganizationAdminAccount	Enable~	m	Q.adminAccountId
guardduty:EnableOrganizationAdminAccount	Disable~	m	Q.adminAccountId
guardduty:StartMonitoringMembers	Stop~	m	Q.detectorId&Q.accountIds[]
guardduty:StopMonitoringMembers	Start~	m	Q.detectorId&Q.accountIds[]
health-agent:ActivateSubscription	Deactivate~	m	Q.domainId&Q.subscriptionId	SR.subscription.domainId SR.subscription.subscriptionId ER.subscription.domainId ER.subscription.subscriptionId
health-agent:CreateDomain	Delete~	m	R.domainId=Q.domainId	ER.domainId	R.encryptionContext.encryptionType R.webAppConfiguration.ehrRole
health-agent:DeactivateSubscription	Activate~	m	Q.domainId&Q.subscriptionId	SR.subscription.domainId SR.subscription.subscriptionId ER.subscription.domainId ER.subscription.subscriptionId
healthlake:CreateFHIRDatastore	Delete~	m	R.datastoreId=Q.datastoreId	ER.datastoreId	Q.datastoreTypeVersion R.datastoreArn Q.preloadDataConfig.preloadDataType
iam:AddClientIDToOpenIDConnectProvider	RemoveClientIDFromOpenIDConnectProvider	m	Q.openIDConnectProviderArn&Q.clientID
iam:AddRoleToInstanceProfile	RemoveRoleFromInstanceProfile	s	Q.instanceProfileName&Q.roleName
iam:AddUserToGroup	RemoveUserFromGroup	s	Q.groupName&Q.userName
iam:AttachGroupPolicy	Detach~	m	Q.groupName&Q.policyArn
iam:AttachRolePolicy	Detach~	s	Q.roleName&Q.policyArn
iam:AttachUserPolicy	Detach~	s	Q.userName&Q.policyArn
iam:CreateAccessKey	Delete~	s	R.accessKey.accessKeyId=Q.accessKeyId		R.accessKey.userName
iam:CreateAccountAlias	Delete~	m	Q.accountAlias
iam:CreateGroup	Delete~	s	R.group.groupName=Q.groupName	SQ.groupName	R.group.groupId R.group.arn
iam:CreateInstanceProfile	Delete~	s	R.instanceProfile.instanceProfileName=Q.instanceProfileName	SQ.instanceProfileName	R.instanceProfile.instanceProfileId R.instanceProfile.arn
iam:CreateLoginProfile	Delete~	s	Q.userName	SR.loginProfile.userName
iam:CreateOpenIDConnectProvider	Delete~	m	R.openIDConnectProviderArn=Q.openIDConnectProviderArn
iam:CreatePolicy	Delete~	s	R.policy.arn=Q.policyArn		Q.policyName R.policy.attachmentCount R.policy.permissionsBoundaryUsageCount
iam:CreatePolicyVersion	Delete~	m	Q.policyArn&R.policyVersion.versionId=Q.versionId
iam:CreateRole	Delete~	s	R.role.roleName=Q.roleName	SQ.roleName	R.role.roleId R.role.arn
iam:CreateSAMLProvider	Delete~	s	R.sAMLProviderArn=Q.sAMLProviderArn		Q.name
iam:CreateServiceLinkedRole	Delete~	m	R.role.roleName=Q.roleName		Q.aWSServiceName
iam:CreateServiceSpecificCredential	Delete~	m	R.serviceSpecificCredential.serviceSpecificCredentialId=Q.serviceSpecificCredentialId		Q.userName Q.serviceName
iam:CreateUser	Delete~	s	R.user.userName=Q.userName	SQ.userName
iam:CreateVirtualMFADevice	Delete~	s	R.virtualMFADevice.serialNumber=Q.serialNumber		Q.virtualMFADeviceName
iam:DetachGroupPolicy	Attach~	m	Q.groupName&Q.policyArn
iam:DetachRolePolicy	Attach~	m	Q.roleName&Q.policyArn
iam:DetachUserPolicy	Attach~	m	Q.userName&Q.policyArn
iam:EnableMFADevice	Deactivate~	s	Q.serialNumber		Q.userName
iam:PutGroupPolicy	Delete~	m	Q.groupName&Q.policyName
iam:PutRolePermissionsBoundary	Delete~	m	Q.roleName
iam:PutRolePolicy	Delete~	s	Q.roleName&Q.policyName
iam:PutUserPermissionsBoundary	Delete~	m	Q.userName
iam:PutUserPolicy	Delete~	m	Q.userName&Q.policyName
iam:UploadSSHPublicKey	Delete~	s	R.sSHPublicKey.sSHPublicKeyId=Q.sSHPublicKeyId		Q.userName
iam:UploadServerCertificate	Delete~	m	Q.serverCertificateName	SR.serverCertificateMetadata.serverCertificateName
iam:UploadSigningCertificate	Delete~	m	R.certificate.certificateId=Q.certificateId		R.certificate.userName
identitystore:CreateGroup	Delete~	m	R.groupId=Q.groupId		Q.identityStoreId
identitystore:CreateGroupMembership	Delete~	m	Q.identityStoreId&R.membershipId=Q.membershipId	SR.identityStoreId	Q.groupId Q.memberId.userId
identitystore:CreateUser	Delete~	m	R.userId=Q.userId		Q.identityStoreId Q.userType Q.timezone
imagebuilder:CreateComponent	Delete~	m	R.componentBuildVersionArn=Q.componentBuildVersionArn	ER.componentBuildVersionArn	Q.platform Q.semanticVersion
imagebuilder:CreateContainerRecipe	Delete~	m	R.containerRecipeArn=Q.containerRecipeArn	ER.containerRecipeArn	Q.containerType Q.semanticVersion Q.parentImage
imagebuilder:CreateDistributionConfiguration	Delete~	m	R.distributionConfigurationArn=Q.distributionConfigurationArn	ER.distributionConfigurationArn
imagebuilder:CreateImage	Delete~	m	R.imageBuildVersionArn=Q.imageBuildVersionArn	ER.imageBuildVersionArn	Q.infrastructureConfigurationArn Q.executionRole
imagebuilder:CreateImagePipeline	Delete~	m	R.imagePipelineArn=Q.imagePipelineArn	ER.imagePipelineArn	Q.infrastructureConfigurationArn Q.executionRole Q.schedule.timezone
imagebuilder:CreateImageRecipe	Delete~	m	R.imageRecipeArn=Q.imageRecipeArn	ER.imageRecipeArn	Q.semanticVersion Q.parentImage
imagebuilder:CreateInfrastructureConfiguration	Delete~	m	R.infrastructureConfigurationArn=Q.infrastructureConfigurationArn	ER.infrastructureConfigurationArn	Q.instanceProfileName Q.placement.availabilityZone
imagebuilder:CreateLifecyclePolicy	Delete~	m	R.lifecyclePolicyArn=Q.lifecyclePolicyArn	ER.lifecyclePolicyArn	Q.executionRole Q.resourceType
imagebuilder:CreateWorkflow	Delete~	m	R.workflowBuildVersionArn=Q.workflowBuildVersionArn	ER.workflowBuildVersionArn	Q.semanticVersion Q.type
imagebuilder:ImportComponent	Delete~	m	R.componentBuildVersionArn=Q.componentBuildVersionArn	ER.componentBuildVersionArn	Q.platform Q.semanticVersion Q.type
importexport:CreateJob	Cancel~	m	R.jobId=Q.jobId		Q.jobType Q.aPIVersion
inspector2:BatchAssociateCodeSecurityScanConfiguration	BatchDisassociateCodeSecurityScanConfiguration	m	Q.associateConfigurationRequests[].scanConfigurationArn=Q.disassociateConfigurationRequests[].scanConfigurationArn	SR.failedAssociations[].scanConfigurationArn SR.successfulAssociations[].scanConfigurationArn ER.failedAssociations[].scanConfigurationArn ER.successfulAssociations[].scanConfigurationArn
inspector2:CreateCisScanConfiguration	Delete~	m	R.scanConfigurationArn=Q.scanConfigurationArn	ER.scanConfigurationArn	Q.scanName
inspector2:CreateCodeSecurityIntegration	Delete~	m	R.integrationArn=Q.integrationArn	ER.integrationArn	Q.type
inspector2:CreateCodeSecurityScanConfiguration	Delete~	m	R.scanConfigurationArn=Q.scanConfigurationArn	ER.scanConfigurationArn
inspector2:CreateFilter	Delete~	m	R.arn=Q.arn	ER.arn
inspector2:CreateFindingsReport	Cancel~	m	R.reportId=Q.reportId	ER.reportId	Q.s3Destination.bucketName Q.s3Destination.kmsKeyArn
inspector2:CreateSbomExport	Cancel~	m	R.reportId=Q.reportId	ER.reportId	Q.s3Destination.bucketName Q.s3Destination.kmsKeyArn
inspector2:DisableDelegatedAdminAccount	Enable~	m	Q.delegatedAdminAccountId	SR.delegatedAdminAccountId ER.delegatedAdminAccountId
inspector2:Enable	Disable	m	Q.accountIds[]
inspector2:EnableDelegatedAdminAccount	Disable~	m	Q.delegatedAdminAccountId	SR.delegatedAdminAccountId ER.delegatedAdminAccountId
inspector:CreateAssessmentTarget	Delete~	m	R.assessmentTargetArn=Q.assessmentTargetArn		Q.assessmentTargetName
inspector:CreateAssessmentTemplate	Delete~	m	R.assessmentTemplateArn=Q.assessmentTemplateArn		Q.assessmentTargetArn Q.assessmentTemplateName
inspector:StartAssessmentRun	Stop~	m	R.assessmentRunArn=Q.assessmentRunArn		Q.assessmentTemplateArn
inspector:SubscribeToEvent	UnsubscribeFromEvent	m	Q.resourceArn&Q.event&Q.topicArn
interconnect:CreateConnection	Delete~	m	R.connection.id=Q.identifier		Q.environmentId R.connection.type R.connection.ownerAccount
internetmonitor:CreateMonitor	Delete~	m	Q.MonitorName ?? Q.monitorName
internetmonitor:StartQuery	Stop~	m	R.QueryId ?? R.queryId=Q.QueryId ?? Q.queryId
invoicing:CreateInvoiceUnit	Delete~	m	R.invoiceUnitArn=Q.invoiceUnitArn	ER.invoiceUnitArn	Q.name
invoicing:CreateProcurementPortalPreference	Delete~	m	R.procurementPortalPreferenceArn=Q.procurementPortalPreferenceArn	ER.procurementPortalPreferenceArn	Q.procurementPortalName Q.buyerIdentifier Q.supplierIdentifier
invoicing:PutProcurementPortalPreference	Delete~	m	Q.procurementPortalPreferenceArn	SR.procurementPortalPreferenceArn ER.procurementPortalPreferenceArn	Q.einvoiceDeliveryPreference.protocol
iot:AssociateSbomWithPackageVersion	DisassociateSbomFromPackageVersion	m	Q.packageName&Q.versionName	SR.packageName SR.versionName
iot:AttachPolicy	Detach~	m	Q.policyName&Q.target
iot:AttachPrincipalPolicy	Detach~	m	Q.policyName			policy|principal
iot:AttachSecurityProfile	Detach~	m	Q.securityProfileName&Q.securityProfileTargetArn
iot:CreateAuthorizer	Delete~	m	Q.authorizerName	SR.authorizerName	Q.authorizerFunctionArn
iot:CreateBillingGroup	Delete~	m	Q.billingGroupName	SR.billingGroupName
iot:CreateCertificateFromCsr	DeleteCertificate	m	R.certificateId=Q.certificateId
iot:CreateCertificateProvider	Delete~	m	Q.certificateProviderName	SR.certificateProviderName	Q.lambdaFunctionArn
iot:CreateCommand	Delete~	m	Q.commandId	SR.commandId	Q.roleArn Q.payload.contentType
iot:CreateCustomMetric	Delete~	m	Q.metricName	SR.metricName	Q.metricType
iot:CreateDimension	Delete~	m	Q.name	SR.name	Q.type
iot:CreateDomainConfiguration	Delete~	m	Q.domainConfigurationName	SR.domainConfigurationName	Q.serviceType Q.authenticationType Q.applicationProtocol
iot:CreateDynamicThingGroup	Delete~	m	Q.thingGroupName	SR.thingGroupName	R.queryVersion
iot:CreateFleetMetric	Delete~	m	Q.metricName	SR.metricName	Q.queryVersion
iot:CreateJob	Delete~	m	Q.jobId	SR.jobId	Q.presignedUrlConfig.roleArn
iot:CreateJobTemplate	Delete~	m	Q.jobTemplateId	SR.jobTemplateId	Q.presignedUrlConfig.roleArn
iot:CreateKeysAndCertificate	DeleteCertificate	m	R.certificateId=Q.certificateId
iot:CreateMitigationAction	Delete~	m	Q.actionName		Q.roleArn
iot:CreateOTAUpdate	Delete~	m	Q.otaUpdateId	SR.otaUpdateId	Q.roleArn
iot:CreatePackage	Delete~	m	Q.packageName	SR.packageName
iot:CreatePackageVersion	Delete~	m	Q.packageName&Q.versionName	SR.packageName SR.versionName
iot:CreatePolicy	Delete~	m	Q.policyName	SR.policyName
iot:CreatePolicyVersion	Delete~	m	Q.policyName&R.policyVersionId=Q.policyVersionId
iot:CreateProvisioningClaim	DeleteCertificate	m	R.certificateId=Q.certificateId		Q.templateName
iot:CreateProvisioningTemplate	Delete~	m	Q.templateName	SR.templateName	Q.provisioningRoleArn Q.type Q.preProvisioningHook.payloadVersion
iot:CreateProvisioningTemplateVersion	Delete~	m	Q.templateName&R.versionId=Q.versionId	SR.templateName
iot:CreateRoleAlias	Delete~	m	Q.roleAlias	SR.roleAlias	Q.roleArn
iot:CreateScheduledAudit	Delete~	m	Q.scheduledAuditName
iot:CreateSecurityProfile	Delete~	m	Q.securityProfileName	SR.securityProfileName	Q.metricsExportConfig.roleArn
iot:CreateStream	Delete~	m	Q.streamId	SR.streamId	Q.roleArn R.streamVersion
iot:CreateThing	Delete~	m	Q.thingName	SR.thingName
iot:CreateThingGroup	Delete~	m	Q.thingGroupName	SR.thingGroupName
iot:CreateThingType	Delete~	m	Q.thingTypeName	SR.thingTypeName
iot:CreateTopicRule	Delete~	s	Q.ruleName		Q.awsIotSqlVersion
iot:CreateTopicRuleDestination	Delete~	m	R.topicRuleDestination.arn=Q.arn
iot:DetachPolicy	Attach~	m	Q.policyName&Q.target
iot:DetachPrincipalPolicy	Attach~	m	Q.policyName
iot:DetachSecurityProfile	Attach~	m	Q.securityProfileName&Q.securityProfileTargetArn
iot:DisableTopicRule	Enable~	m	Q.ruleName
iot:EnableTopicRule	Disable~	m	Q.ruleName
iot:RegisterCACertificate	Delete~	m	R.certificateId=Q.caCertificateId		Q.registrationConfig.roleArn
iot:RegisterCertificate	Delete~	m	R.certificateId=Q.certificateId
iot:RegisterCertificateWithoutCA	DeleteCertificate	m	R.certificateId=Q.certificateId
iot:SetV2LoggingLevel	Delete~	m	Q.logTarget.targetType=Q.targetType&Q.logTarget.targetName=Q.targetName
iot:StartAuditMitigationActionsTask	Cancel~	m	Q.taskId	SR.taskId
iot:StartDetectMitigationActionsTask	Cancel~	m	Q.taskId	SR.taskId
iot:StartThingRegistrationTask	Stop~	m	R.taskId=Q.taskId		Q.roleArn
iotdeviceadvisor:CreateSuiteDefinition	Delete~	m	R.suiteDefinitionId=Q.suiteDefinitionId		Q.suiteDefinitionConfiguration.devicePermissionRoleArn Q.suiteDefinitionConfiguration.suiteDefinitionName Q.suiteDefinitionConfiguration.protocol
iotdeviceadvisor:StartSuiteRun	Stop~	m	R.suiteRunId=Q.suiteRunId		Q.suiteDefinitionId Q.suiteDefinitionVersion
iotevents:CreateAlarmModel	Delete~	m	Q.alarmModelName		Q.roleArn R.alarmModelVersion
iotevents:CreateDetectorModel	Delete~	m	Q.detectorModelName	SR.detectorModelConfiguration.detectorModelName	Q.roleArn Q.detectorModelDefinition.initialStateName R.detectorModelConfiguration.detectorModelVersion
iotevents:CreateInput	Delete~	m	Q.inputName	SR.inputConfiguration.inputName
ioteventsdata:BatchDisableAlarm	BatchEnableAlarm	m	Q.disableActionRequests[].alarmModelName=Q.enableActionRequests[].alarmModelName
ioteventsdata:BatchEnableAlarm	BatchDisableAlarm	m	Q.enableActionRequests[].alarmModelName=Q.disableActionRequests[].alarmModelName
iotfleetwise:AssociateVehicleFleet	Disassociate~	m	Q.vehicleName&Q.fleetId
iotfleetwise:BatchCreateVehicle	DeleteVehicle	m	Q.vehicles[].vehicleName=Q.vehicleName	SR.vehicles[].vehicleName SR.errors[].vehicleName ER.vehicleName
iotfleetwise:CreateCampaign	Delete~	m	Q.name	SR.name SQ.signalsToCollect[].name ER.name	Q.signalCatalogArn Q.targetArn
iotfleetwise:CreateDecoderManifest	Delete~	m	Q.name	SR.name SQ.signalDecoders[].canSignal.name SQ.networkInterfaces[].canInterface.name SQ.networkInterfaces[].obdInterface.name SQ.networkInterfaces[].vehicleMiddleware.name SQ.networkInterfaces[].customDecodingInterface.name ER.name	Q.modelManifestArn
iotfleetwise:CreateFleet	Delete~	m	Q.fleetId		Q.signalCatalogArn
iotfleetwise:CreateModelManifest	Delete~	m	Q.name	SR.name ER.name	Q.signalCatalogArn
iotfleetwise:CreateSignalCatalog	Delete~	m	Q.name	SR.name ER.name
iotfleetwise:CreateStateTemplate	Delete~	m	R.id=Q.identifier		Q.signalCatalogArn
iotfleetwise:CreateVehicle	Delete~	m	Q.vehicleName	SR.vehicleName ER.vehicleName	Q.modelManifestArn Q.decoderManifestArn
iotfleetwise:ImportDecoderManifest	Delete~	m	Q.name	SR.name ER.name
iotfleetwise:ImportSignalCatalog	Delete~	m	Q.name	SR.name ER.name
iotmanagedintegrations:CreateAccountAssociation	Delete~	m	R.AccountAssociationId ?? R.accountAssociationId=Q.AccountAssociationId ?? Q.accountAssociationId
iotmanagedintegrations:CreateCloudConnector	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier
iotmanagedintegrations:CreateConnectorDestination	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier
iotmanagedintegrations:CreateCredentialLocker	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier
iotmanagedintegrations:CreateDestination	Delete~	m	Q.Name ?? Q.name	SR.Name
iotmanagedintegrations:CreateEventLogConfiguration	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotmanagedintegrations:CreateManagedThing	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier	SQ.CapabilityReport.endpoints[].id
iotmanagedintegrations:CreateNotificationConfiguration	Delete~	m	Q.EventType ?? Q.eventType	SR.EventType
iotmanagedintegrations:CreateOtaTaskConfiguration	Delete~	m	Q.Name ?? Q.name=Q.Identifier ?? Q.identifier
iotmanagedintegrations:CreateProvisioningProfile	Delete~	m	R.Id ?? R.id=Q.Identifier ?? Q.identifier
iotmanagedintegrations:RegisterAccountAssociation	Deregister~	m	Q.ManagedThingId ?? Q.managedThingId&Q.AccountAssociationId ?? Q.accountAssociationId	SR.ManagedThingId SR.AccountAssociationId
iotsecuredtunneling:OpenTunnel	Close~	m	R.tunnelId=Q.tunnelId
iotsitewise:AssociateAssets	Disassociate~	m	Q.assetId&Q.hierarchyId&Q.childAssetId
iotsitewise:AssociateTimeSeriesToAssetProperty	DisassociateTimeSeriesFromAssetProperty	m	Q.alias&Q.assetId&Q.propertyId
iotsitewise:BatchAssociateProjectAssets	BatchDisassociateProjectAssets	m	Q.projectId&Q.assetIds[]
iotsitewise:CreateAccessPolicy	Delete~	m	R.accessPolicyId=Q.accessPolicyId		R.accessPolicyArn
iotsitewise:CreateAsset	Delete~	m	R.assetId=Q.assetId	SQ.assetId	Q.assetName Q.assetModelId R.assetArn
iotsitewise:CreateAssetModel	Delete~	m	R.assetModelId=Q.assetModelId	SQ.assetModelId	Q.assetModelName Q.assetModelType R.assetModelArn
iotsitewise:CreateAssetModelCompositeModel	Delete~	m	R.assetModelCompositeModelId=Q.assetModelCompositeModelId	SQ.assetModelCompositeModelId	Q.assetModelCompositeModelType Q.assetModelId Q.assetModelCompositeModelName
iotsitewise:CreateComputationModel	Delete~	m	R.computationModelId=Q.computationModelId		Q.computationModelName R.computationModelArn
iotsitewise:CreateDashboard	Delete~	m	R.dashboardId=Q.dashboardId		Q.projectId Q.dashboardName R.dashboardArn
iotsitewise:CreateDataset	Delete~	m	R.datasetId=Q.datasetId	SQ.datasetId	Q.datasetName Q.datasetSource.sourceType R.datasetArn
iotsitewise:CreateGateway	Delete~	m	R.gatewayId=Q.gatewayId		Q.gatewayName Q.gatewayVersion R.gatewayArn
iotsitewise:CreatePortal	Delete~	m	R.portalId=Q.portalId		Q.roleArn Q.portalName Q.portalType
iotsitewise:CreateProject	Delete~	m	R.projectId=Q.projectId		Q.portalId Q.projectName R.projectArn
iotsitewise:PutAssetModelInterfaceRelationship	Delete~	m	Q.assetModelId&Q.interfaceAssetModelId	SR.assetModelId SR.interfaceAssetModelId ER.assetModelId ER.interfaceAssetModelId	R.assetModelArn
iotthingsgraph:CreateFlowTemplate	Delete~	m	R.summary.id=Q.id		Q.compatibleNamespaceVersion
iotthingsgraph:CreateSystemInstance	Delete~	m	R.summary.id=Q.id		Q.flowActionsRoleArn Q.metricsConfiguration.metricRuleRoleArn
iotthingsgraph:CreateSystemTemplate	Delete~	m	R.summary.id=Q.id		Q.compatibleNamespaceVersion
iotthingsgraph:DeploySystemInstance	Undeploy~	m	Q.id	SR.summary.id ER.summary.id
iottwinmaker:CreateComponentType	Delete~	m	Q.workspaceId&Q.componentTypeId
iottwinmaker:CreateEntity	Delete~	m	R.entityId=Q.entityId	SQ.entityId	Q.workspaceId Q.entityName
iottwinmaker:CreateMetadataTransferJob	Cancel~	m	R.metadataTransferJobId=Q.metadataTransferJobId	SQ.metadataTransferJobId ER.metadataTransferJobId	Q.destination.type
iottwinmaker:CreateScene	Delete~	m	Q.workspaceId&Q.sceneId
iottwinmaker:CreateSyncJob	Delete~	m	Q.workspaceId&Q.syncSource		Q.syncRole
iottwinmaker:CreateWorkspace	Delete~	m	Q.workspaceId		Q.role
iotwireless:AssociateWirelessDeviceWithThing	DisassociateWirelessDeviceFromThing	m	Q.Id ?? Q.id
iotwireless:AssociateWirelessGatewayWithCertificate	DisassociateWirelessGatewayFromCertificate	m	Q.Id ?? Q.id
iotwireless:AssociateWirelessGatewayWithThing	DisassociateWirelessGatewayFromThing	m	Q.Id ?? Q.id
iotwireless:CreateDestination	Delete~	m	Q.Name ?? Q.name	SR.Name
iotwireless:CreateDeviceProfile	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotwireless:CreateFuotaTask	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotwireless:CreateMulticastGroup	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotwireless:CreateServiceProfile	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotwireless:CreateWirelessDevice	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotwireless:CreateWirelessGateway	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotwireless:CreateWirelessGatewayTask	Delete~	m	Q.Id ?? Q.id
iotwireless:CreateWirelessGatewayTaskDefinition	Delete~	m	R.Id ?? R.id=Q.Id ?? Q.id
iotwireless:StartMulticastGroupSession	Cancel~	m	Q.Id ?? Q.id
ivs:CreateAdConfiguration	Delete~	m	R.adConfiguration.arn=Q.arn
ivs:CreateChannel	Delete~	m	R.channel.arn=Q.arn	SR.streamKey.arn	Q.type Q.multitrackInputConfiguration.policy
ivs:CreateEncoderConfiguration	Delete~	m	R.encoderConfiguration.arn=Q.arn
ivs:CreateIngestConfiguration	Delete~	m	R.ingestConfiguration.arn=Q.arn		Q.ingestProtocol
ivs:CreatePlaybackRestrictionPolicy	Delete~	m	R.playbackRestrictionPolicy.arn=Q.arn
ivs:CreateRecordingConfiguration	Delete~	m	R.recordingConfiguration.arn=Q.arn
ivs:CreateStage	Delete~	m	R.stage.arn=Q.arn
ivs:CreateStorageConfiguration	Delete~	m	R.storageConfiguration.arn=Q.arn		Q.s3.bucketName
ivs:CreateStreamKey	Delete~	m	R.streamKey.arn=Q.arn		Q.channelArn
ivs:ImportPublicKey	Delete~	m	R.publicKey.arn=Q.arn
ivs:StartComposition	Stop~	m	R.composition.arn=Q.arn		Q.stageArn
ivs:StartParticipantReplication	Stop~	m	Q.sourceStageArn&Q.destinationStageArn&Q.participantId
ivs:StopParticipantReplication	Start~	m	Q.sourceStageArn&Q.destinationStageArn&Q.participantId
ivschat:CreateLoggingConfiguration	Delete~	m	R.id=Q.identifier
ivschat:CreateRoom	Delete~	m	R.id=Q.identifier
kafka:BatchAssociateScramSecret	BatchDisassociateScramSecret	m	Q.clusterArn=R.clusterArn&Q.secretArnList[]	SR.clusterArn EQ.clusterArn
kafka:CreateCluster	Delete~	m	R.clusterArn	EQ.clusterArn	Q.brokerNodeGroupInfo.instanceType Q.kafkaVersion Q.clusterName
kafka:CreateClusterV2	DeleteCluster	s	R.clusterArn	EQ.clusterArn	Q.clusterName R.clusterType Q.provisioned.kafkaVersion
kafka:CreateConfiguration	Delete~	m	R.arn	EQ.arn	Q.name
kafka:CreateReplicator	Delete~	m	R.replicatorArn	EQ.replicatorArn	Q.serviceExecutionRoleArn Q.replicatorName
kafka:CreateTopic	Delete~	m	Q.clusterArn&Q.topicName	SR.topicName ER.topicName	Q.partitionCount
kafka:CreateVpcConnection	Delete~	m	R.vpcConnectionArn=Q.arn		Q.targetClusterArn Q.vpcId
kafka:PutClusterPolicy	Delete~	m	Q.clusterArn		Q.policy R.currentVersion
kafkaconnect:CreateConnector	Delete~	m	R.connectorArn	EQ.connectorArn	Q.kafkaConnectVersion Q.serviceExecutionRoleArn Q.connectorName
kafkaconnect:CreateCustomPlugin	Delete~	m	R.customPluginArn	EQ.customPluginArn	Q.contentType
kafkaconnect:CreateWorkerConfiguration	Delete~	m	R.workerConfigurationArn	EQ.workerConfigurationArn
kendra-ranking:CreateRescoreExecutionPlan	Delete~	m	R.id=Q.id		Q.name R.arn
kendra:AssociatePersonasToEntities	DisassociatePersonasFromEntities	m	Q.id&Q.indexId&Q.personas[].entityId=Q.entityIds[]	SR.failedEntityList[].entityId
kendra:CreateAccessControlConfiguration	Delete~	m	R.id=Q.id		Q.indexId Q.name
kendra:CreateDataSource	Delete~	m	R.id=Q.id		Q.type Q.name Q.indexId
kendra:CreateExperience	Delete~	m	R.id=Q.id		Q.name Q.indexId Q.roleArn
kendra:CreateFaq	Delete~	m	R.id=Q.id		Q.roleArn Q.indexId Q.name
kendra:CreateFeaturedResultsSet	BatchDelete~	m	Q.indexId&R.featuredResultsSet.featuredResultsSetId=Q.featuredResultsSetIds[]		Q.featuredResultsSetName
kendra:CreateIndex	Delete~	s	R.id=Q.id		Q.roleArn Q.name Q.edition
kendra:CreateQuerySuggestionsBlockList	Delete~	m	R.id=Q.id		Q.roleArn Q.indexId Q.name
kendra:CreateThesaurus	Delete~	m	R.id=Q.id		Q.roleArn Q.indexId Q.name
kendra:PutPrincipalMapping	Delete~	m	Q.indexId&Q.groupId	SQ.groupMembers.memberGroups[].groupId	Q.roleArn
kendra:StartDataSourceSyncJob	Stop~	m	Q.id&Q.indexId
kinesis:CreateStream	Delete~	s	Q.streamName		Q.shardCount
kinesis:PutResourcePolicy	Delete~	m	Q.resourceARN		Q.policy
kinesis:RegisterStreamConsumer	Deregister~	m	R.consumer.consumerARN=Q.consumerARN		Q.consumerName
kinesis:StartStreamEncryption	Stop~	m	Q.encryptionType&Q.keyId
kinesis:StopStreamEncryption	Start~	m	Q.encryptionType&Q.keyId
kinesisanalytics:AddApplicationCloudWatchLoggingOption	Delete~	m	Q.applicationName&R.cloudWatchLoggingOptionDescriptions[].cloudWatchLoggingOptionId=Q.cloudWatchLoggingOptionId	ER.cloudWatchLoggingOptionDescriptions[].cloudWatchLoggingOptionId	Q.currentApplicationVersionId Q.cloudWatchLoggingOption.roleARN
kinesisanalytics:AddApplicationInputProcessingConfiguration	Delete~	m	Q.applicationName&Q.currentApplicationVersionId&Q.inputId	SR.inputId
kinesisanalytics:AddApplicationOutput	Delete~	m	Q.applicationName&Q.currentApplicationVersionId&Q.output.name=Q.outputId	SR.outputDescriptions[].name
kinesisanalytics:AddApplicationOutput	Delete~	m	Q.applicationName&Q.currentApplicationVersionId&R.outputDescriptions[].outputId=Q.outputId		Q.output.name
kinesisanalytics:AddApplicationReferenceDataSource	Delete~	m	Q.applicationName&Q.currentApplicationVersionId&R.referenceDataSourceDescriptions[].referenceId=Q.referenceId		Q.referenceDataSource.tableName
kinesisanalytics:AddApplicationVpcConfiguration	Delete~	m	Q.applicationName&R.vpcConfigurationDescription.vpcConfigurationId=Q.vpcConfigurationId
kinesisanalytics:CreateApplication	Delete~	s	Q.applicationName	SR.applicationSummary.applicationName SR.applicationDetail.applicationName
kinesisanalytics:CreateApplicationSnapshot	Delete~	m	Q.applicationName&Q.snapshotName
kinesisanalytics:StartApplication	Stop~	m	Q.applicationName
kinesisanalytics:StopApplication	Start~	m	Q.applicationName
kinesisvideo:CreateSignalingChannel	Delete~	m	R.channelARN=Q.channelARN		Q.channelName Q.channelType
kinesisvideo:CreateStream	Delete~	m	R.streamARN=Q.streamARN		Q.streamName Q.mediaType
kms:ConnectCustomKeyStore	Disconnect~	m	Q.customKeyStoreId
kms:CreateAlias	Delete~	m	Q.aliasName		Q.targetKeyId
kms:CreateCustomKeyStore	Delete~	m	R.customKeyStoreId=Q.customKeyStoreId		Q.customKeyStoreName Q.customKeyStoreType
kms:CreateGrant	Revoke~	m	R.grantId=Q.grantId		Q.granteePrincipal Q.keyId Q.retiringPrincipal
kms:CreateGrant	Retire~	m	R.grantId=Q.grantId		Q.granteePrincipal Q.keyId Q.retiringPrincipal
kms:DisableKey	Enable~	m	Q.keyId
kms:DisableKeyRotation	Enable~	m	Q.keyId
kms:EnableKey	Disable~	m	Q.keyId
kms:EnableKeyRotation	Disable~	m	Q.keyId
kms:ScheduleKeyDeletion	Cancel~	m	Q.keyId	SR.keyId ER.keyId
lakeformation:BatchGrantPermissions	BatchRevokePermissions	m	Q.entries[].id	SR.failures[].requestEntry.id ER.failures[].requestEntry.id
lakeformation:CreateLFTag	Delete~	m	Q.tagKey
lakeformation:CreateLFTagExpression	Delete~	m	Q.name
lakeformation:RegisterResource	Deregister~	m	Q.resourceArn		Q.roleArn Q.expectedResourceOwnerAccount
lakeformation:StartTransaction	Cancel~	m	R.transactionId=Q.transactionId		Q.transactionType
lambda:AddLayerVersionPermission	Remove~	m	last(Q.layerName, "/")&Q.versionNumber&Q.statementId		Q.principal
lambda:AddPermission20150331v2	Remove~	s	Q.functionName&Q.statementId		Q.principal Q.sourceAccount Q.functionUrlAuthType
lambda:CreateAlias20150331	Delete~	m	Q.functionName=last(Q.functionName, ":")&Q.name	SR.name	Q.functionVersion
lambda:CreateCapacityProvider	Delete~	m	Q.capacityProviderName		Q.permissionsConfig.capacityProviderOperatorRoleArn R.capacityProvider.capacityProviderArn
lambda:CreateCodeSigningConfig	Delete~	m	R.codeSigningConfig.codeSigningConfigArn=Q.codeSigningConfigArn		R.codeSigningConfig.codeSigningConfigId
lambda:CreateEventSourceMapping20150331	Delete~	m	R.uUID=Q.uUID	ER.uUID	Q.functionName R.batchSize
lambda:CreateFunction20150331	Delete~	s	R.functionName=last(Q.functionName, ":")	SQ.functionName	Q.role R.codeSize R.memorySize
lambda:CreateFunctionUrlConfig	Delete~	m	Q.functionName=last(Q.functionName, ":")		Q.authType R.functionArn
lambda:PutFunctionCodeSigningConfig	Delete~	m	Q.functionName=last(Q.functionName, ":")	SR.functionName	Q.codeSigningConfigArn
lambda:PutFunctionConcurrency20171031	Delete~	m	Q.functionName=last(Q.functionName, ":")
lambda:PutFunctionEventInvokeConfig	Delete~	m	Q.functionName=last(Q.functionName, ":")
lambda:PutProvisionedConcurrencyConfig	Delete~	m	Q.functionName=last(Q.functionName, ":")&Q.qualifier
launchwizard:CreateDeployment	Delete~	m	R.deploymentId=Q.deploymentId		Q.workloadName Q.deploymentPatternName
lex:BatchCreateCustomVocabularyItem	BatchDeleteCustomVocabularyItem	m	Q.botId&Q.botVersion&Q.localeId&R.errors[].itemId=Q.customVocabularyItemList[].itemId	SR.botId SR.botVersion SR.localeId SR.resources[].itemId ER.botId ER.botVersion ER.localeId ER.errors[].itemId ER.resources[].itemId
lex:CreateBot	Delete~	s	R.botName=Q.name	SQ.botName	Q.roleArn R.botType
lex:CreateBotAlias	Delete~	m	R.botAliasId=Q.botAliasId&Q.botId	SR.botId ER.botAliasId ER.botId	Q.botAliasName R.botVersion
lex:CreateBotLocale	Delete~	m	Q.botId&Q.botVersion&Q.localeId	SR.botId SR.botVersion SR.localeId ER.botId ER.botVersion ER.localeId	R.voiceSettings.engine R.audioFillerSettings.audioType
lex:CreateBotReplica	Delete~	m	Q.botId&Q.replicaRegion	SR.botId SR.replicaRegion ER.botId ER.replicaRegion
lex:CreateBotVersion	Delete~	m	Q.name	SR.name	R.version
lex:CreateBotVersion	Delete~	m	Q.botId&R.botVersion=Q.botVersion	SR.botId ER.botId ER.botVersion	R.version
lex:CreateExport	Delete~	m	R.exportId=Q.exportId	ER.exportId
lex:CreateIntent	Delete~	m	R.intentId=Q.intentId		Q.botVersion Q.intentName Q.botId
lex:CreateIntentVersion	Delete~	m	Q.name	SR.name SR.slots[].name SR.inputContexts[].name SR.outputContexts[].name	R.version R.dialogCodeHook.messageVersion R.fulfillmentActivity.type
lex:CreateResourcePolicy	Delete~	m	Q.resourceArn=R.resourceArn	SR.resourceArn EQ.resourceArn	Q.policy
lex:CreateResourcePolicyStatement	Delete~	m	Q.resourceArn=R.resourceArn&Q.statementId	SR.resourceArn EQ.resourceArn
lex:CreateSlot	Delete~	m	R.slotId=Q.slotId		Q.botVersion Q.slotName Q.botId
lex:CreateSlotType	Delete~	m	R.slotTypeId=Q.slotTypeId	SR.compositeSlotTypeSetting.subSlots[].slotTypeId SQ.compositeSlotTypeSetting.subSlots[].slotTypeId	Q.botVersion Q.slotTypeName Q.botId
lex:CreateSlotTypeVersion	Delete~	m	Q.name	SR.name	R.version
lex:CreateUploadUrl	DeleteImport	m	R.importId=Q.importId	ER.importId
lex:PutBot	Delete~	m	Q.name	SR.name	R.version
lex:PutBotAlias	Delete~	m	Q.name&Q.botName	SR.name SR.botName	Q.botVersion R.conversationLogs.iamRoleArn
lex:PutIntent	Delete~	m	Q.name	SR.name SR.slots[].name SR.inputContexts[].name SR.outputContexts[].name SQ.slots[].name SQ.inputContexts[].name SQ.outputContexts[].name	R.version R.dialogCodeHook.messageVersion R.fulfillmentActivity.type
lex:PutSession	Delete~	m	Q.botName&Q.botAlias&Q.userId	ER.botName ER.botAlias ER.userId	Q.dialogAction.type
lex:PutSession	Delete~	m	Q.botId&Q.botAliasId&Q.localeId&Q.sessionId	ER.botId ER.botAliasId ER.localeId ER.sessionId	Q.botName Q.userId Q.dialogAction.type
lex:PutSlotType	Delete~	m	Q.name	SR.name	R.version
lex:StartBotAnalyzer	Stop~	m	Q.botId&R.botAnalyzerRequestId=Q.botAnalyzerRequestId	SR.botId ER.botId ER.botAnalyzerRequestId	R.botVersion
lex:StartBotRecommendation	Stop~	m	R.botRecommendationId=Q.botRecommendationId	ER.botRecommendationId	Q.botVersion Q.botId Q.localeId
license-manager-linux-subscriptions:RegisterSubscriptionProvider	Deregister~	m	R.SubscriptionProviderArn ?? R.subscriptionProviderArn=Q.SubscriptionProviderArn ?? Q.subscriptionProviderArn
license-manager-user-subscriptions:AssociateUser	Disassociate~	m	R.InstanceUserSummary.InstanceUserArn ?? R.instanceUserSummary.instanceUserArn=Q.InstanceUserArn ?? Q.instanceUserArn	ER.InstanceUserSummary.InstanceUserArn
license-manager-user-subscriptions:CreateLicenseServerEndpoint	Delete~	m	R.LicenseServerEndpointArn ?? R.licenseServerEndpointArn=Q.LicenseServerEndpointArn ?? Q.licenseServerEndpointArn	ER.LicenseServerEndpoint.LicenseServerEndpointArn
license-manager-user-subscriptions:RegisterIdentityProvider	Deregister~	m	R.IdentityProviderSummary.IdentityProviderArn ?? R.identityProviderSummary.identityProviderArn=Q.IdentityProviderArn ?? Q.identityProviderArn	ER.IdentityProviderSummary.IdentityProviderArn
license-manager-user-subscriptions:StartProductSubscription	Stop~	m	R.ProductUserSummary.ProductUserArn ?? R.productUserSummary.productUserArn=Q.ProductUserArn ?? Q.productUserArn	ER.ProductUserSummary.ProductUserArn
license-manager:CreateGrant	Delete~	m	R.grantArn=Q.grantArn	ER.grantArn	Q.grantName Q.licenseArn R.version
license-manager:CreateLicense	Delete~	m	R.licenseArn=Q.licenseArn		Q.licenseName Q.productName Q.issuer.name
license-manager:CreateLicenseAssetGroup	Delete~	m	R.licenseAssetGroupArn=Q.licenseAssetGroupArn		Q.name
license-manager:CreateLicenseAssetRuleset	Delete~	m	R.licenseAssetRulesetArn=Q.licenseAssetRulesetArn		Q.name
license-manager:CreateLicenseConfiguration	Delete~	m	R.licenseConfigurationArn=Q.licenseConfigurationArn		Q.licenseCountingType Q.name Q.licenseCount
license-manager:CreateLicenseManagerReportGenerator	Delete~	m	R.licenseManagerReportGeneratorArn=Q.licenseManagerReportGeneratorArn		Q.reportGeneratorName
license-manager:CreateToken	Delete~	m	R.tokenId=Q.tokenId		Q.licenseArn R.tokenType
lightsail:AllocateStaticIp	Release~	m	Q.staticIpName
lightsail:AttachCertificateToDistribution	DetachCertificateFromDistribution	m	Q.distributionName		Q.certificateName R.operation.resourceType R.operation.operationType
lightsail:AttachDisk	Detach~	m	Q.diskName		Q.instanceName
lightsail:AttachInstancesToLoadBalancer	DetachInstancesFromLoadBalancer	m	Q.loadBalancerName&Q.instanceNames[]
lightsail:AttachStaticIp	Detach~	m	Q.staticIpName		Q.instanceName
lightsail:CreateBucket	Delete~	m	Q.bucketName		Q.bundleId R.bucket.resourceType
lightsail:CreateBucketAccessKey	Delete~	m	Q.bucketName&R.accessKey.accessKeyId=Q.accessKeyId
lightsail:CreateCertificate	Delete~	m	Q.certificateName	SR.certificate.certificateName	Q.domainName
lightsail:CreateContactMethod	Delete~	m	Q.protocol
lightsail:CreateContainerService	Delete~	m	Q.serviceName		R.containerService.resourceType
lightsail:CreateContainerServiceDeployment	DeleteContainerService	m	Q.serviceName		R.containerService.resourceType
lightsail:CreateDisk	Delete~	m	Q.diskName		Q.availabilityZone
lightsail:CreateDiskFromSnapshot	DeleteDisk	m	Q.diskName		Q.availabilityZone
lightsail:CreateDiskSnapshot	Delete~	m	Q.diskSnapshotName
lightsail:CreateDistribution	Delete~	m	Q.distributionName		Q.bundleId Q.ipAddressType Q.viewerMinimumTlsProtocolVersion
lightsail:CreateDomain	Delete~	m	Q.domainName		R.operation.resourceType R.operation.operationType
lightsail:CreateInstanceSnapshot	Delete~	m	Q.instanceSnapshotName		Q.instanceName
lightsail:CreateInstances	DeleteInstance	m	Q.instanceNames[]=Q.instanceName		Q.availabilityZone Q.blueprintId Q.bundleId
lightsail:CreateInstancesFromSnapshot	DeleteInstance	m	Q.instanceNames[]=Q.instanceName		Q.availabilityZone Q.bundleId Q.ipAddressType
lightsail:CreateKeyPair	Delete~	m	Q.keyPairName		R.keyPair.resourceType R.operation.operationType
lightsail:CreateLoadBalancer	Delete~	m	Q.loadBalancerName		Q.ipAddressType
lightsail:CreateLoadBalancerTlsCertificate	Delete~	m	Q.loadBalancerName&Q.certificateName		Q.certificateDomainName
lightsail:CreateRelationalDatabase	Delete~	m	Q.relationalDatabaseName		Q.relationalDatabaseBlueprintId Q.relationalDatabaseBundleId Q.masterDatabaseName
lightsail:CreateRelationalDatabaseFromSnapshot	DeleteRelationalDatabase	m	Q.relationalDatabaseName		Q.availabilityZone
lightsail:CreateRelationalDatabaseSnapshot	Delete~	m	Q.relationalDatabaseSnapshotName		Q.relationalDatabaseName
lightsail:DetachInstancesFromLoadBalancer	AttachInstancesToLoadBalancer	m	Q.loadBalancerName&Q.instanceNames[]
lightsail:EnableAddOn	Disable~	m	Q.addOnRequest.addOnType=Q.addOnType&Q.resourceName	SR.operations[].resourceName ER.operations[].resourceName
lightsail:ImportKeyPair	Delete~	m	Q.keyPairName		R.operation.resourceType R.operation.operationType
lightsail:PutAlarm	Delete~	m	Q.alarmName		Q.metricName Q.monitoredResourceName
lightsail:RegisterContainerImage	Delete~	m	Q.serviceName&R.containerImage.image=Q.image
lightsail:StartGUISession	Stop~	m	Q.resourceName	SR.operations[].resourceName ER.operations[].resourceName
lightsail:StartInstance	Stop~	m	Q.instanceName
lightsail:StartRelationalDatabase	Stop~	m	Q.relationalDatabaseName
lightsail:StopGUISession	Start~	m	Q.resourceName	SR.operations[].resourceName ER.operations[].resourceName
lightsail:StopInstance	Start~	m	Q.instanceName
lightsail:StopRelationalDatabase	Start~	m	Q.relationalDatabaseName
logs:AssociateKmsKey	Disassociate~	m	Q.logGroupName		Q.kmsKeyId
logs:AssociateSourceToS3TableIntegration	DisassociateSourceFromS3TableIntegration	m	R.identifier=Q.identifier	ER.identifier	Q.integrationArn Q.dataSource.type
logs:CreateDelivery	Delete~	m	R.delivery.id=Q.id		Q.deliverySourceName Q.deliveryDestinationArn R.delivery.deliveryDestinationType
logs:CreateExportTask	Cancel~	m	R.taskId=Q.taskId		Q.logGroupName
logs:CreateImportTask	Cancel~	m	R.importId=Q.importId	ER.importId	Q.importRoleArn Q.importSourceArn
logs:CreateLogAnomalyDetector	Delete~	m	R.anomalyDetectorArn=Q.anomalyDetectorArn
logs:CreateLogGroup	Delete~	s	Q.logGroupName
logs:CreateLogStream	Delete~	m	Q.logGroupName&Q.logStreamName
logs:CreateLookupTable	Delete~	m	R.lookupTableArn=Q.lookupTableArn		Q.lookupTableName
logs:CreateScheduledQuery	Delete~	m	R.scheduledQueryArn=Q.identifier		Q.executionRoleArn Q.timezone
logs:PutAccountPolicy	Delete~	m	Q.policyName&Q.policyType	SR.accountPolicy.policyName SR.accountPolicy.policyType
logs:PutDataProtectionPolicy	Delete~	m	Q.logGroupIdentifier	SR.logGroupIdentifier
logs:PutDeliveryDestination	Delete~	m	Q.name	SR.deliveryDestination.name	Q.deliveryDestinationType
logs:PutDeliveryDestinationPolicy	Delete~	m	Q.deliveryDestinationName		Q.deliveryDestinationPolicy
logs:PutDeliverySource	Delete~	m	Q.name	SR.deliverySource.name	Q.logType Q.resourceArn
logs:PutDestination	Delete~	m	Q.destinationName	SR.destination.destinationName	Q.roleArn Q.targetArn R.destination.accessPolicy
logs:PutIndexPolicy	Delete~	m	Q.logGroupIdentifier	SR.indexPolicy.logGroupIdentifier
logs:PutIntegration	Delete~	m	Q.integrationName	SR.integrationName	Q.integrationType
logs:PutMetricFilter	Delete~	m	Q.logGroupName&Q.filterName
logs:PutQueryDefinition	Delete~	m	R.queryDefinitionId=Q.queryDefinitionId	SQ.queryDefinitionId
logs:PutResourcePolicy	Delete~	m	R.resourcePolicy.policyName=Q.policyName	SQ.policyName
logs:PutRetentionPolicy	Delete~	m	Q.logGroupName
logs:PutSubscriptionFilter	Delete~	m	Q.logGroupName&Q.filterName		Q.destinationArn Q.roleArn
logs:PutTransformer	Delete~	m	Q.logGroupIdentifier
logs:StartQuery	Stop~	m	R.queryId=Q.queryId
lookoutequipment:CreateDataset	Delete~	m	Q.datasetName	SR.datasetName
lookoutequipment:CreateInferenceScheduler	Delete~	m	Q.inferenceSchedulerName	SR.inferenceSchedulerName	Q.roleArn Q.modelName
lookoutequipment:CreateLabel	Delete~	m	Q.labelGroupName&R.labelId=Q.labelId
lookoutequipment:CreateLabelGroup	Delete~	m	Q.labelGroupName	SR.labelGroupName
lookoutequipment:CreateModel	Delete~	m	Q.modelName		Q.datasetName Q.roleArn
lookoutequipment:CreateRetrainingScheduler	Delete~	m	Q.modelName	SR.modelName
lookoutequipment:ImportDataset	Delete~	m	R.datasetName=Q.datasetName	SQ.datasetName	Q.sourceDatasetArn
lookoutequipment:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourceArn	Q.resourcePolicy
lookoutequipment:StartInferenceScheduler	Stop~	m	Q.inferenceSchedulerName	SR.inferenceSchedulerName ER.inferenceSchedulerName
lookoutequipment:StartRetrainingScheduler	Stop~	m	Q.modelName	SR.modelName ER.modelName
lookoutequipment:StopInferenceScheduler	Start~	m	Q.inferenceSchedulerName	SR.inferenceSchedulerName ER.inferenceSchedulerName
lookoutequipment:StopRetrainingScheduler	Start~	m	Q.modelName	SR.modelName ER.modelName
m2:CreateApplication	Delete~	m	R.applicationId=Q.applicationId		Q.engineType R.applicationVersion Q.roleArn
m2:CreateEnvironment	Delete~	m	R.environmentId=Q.environmentId		Q.instanceType Q.engineType Q.highAvailabilityConfig.desiredCapacity
m2:StartApplication	Stop~	m	Q.applicationId
m2:StopApplication	Start~	m	Q.applicationId
machinelearning:CreateBatchPrediction	Delete~	m	Q.batchPredictionId	SR.batchPredictionId ER.batchPredictionId	Q.mLModelId Q.batchPredictionDataSourceId
machinelearning:CreateDataSourceFromRDS	DeleteDataSource	m	Q.dataSourceId	SR.dataSourceId ER.dataSourceId	Q.roleARN Q.rDSData.resourceRole Q.rDSData.serviceRole
machinelearning:CreateDataSourceFromRedshift	DeleteDataSource	m	Q.dataSourceId	SR.dataSourceId ER.dataSourceId	Q.roleARN
machinelearning:CreateDataSourceFromS3	DeleteDataSource	m	Q.dataSourceId	SR.dataSourceId ER.dataSourceId
machinelearning:CreateEvaluation	Delete~	m	Q.evaluationId	SR.evaluationId ER.evaluationId	Q.mLModelId Q.evaluationDataSourceId
machinelearning:CreateMLModel	Delete~	m	Q.mLModelId	SR.mLModelId ER.mLModelId	Q.mLModelType Q.trainingDataSourceId
machinelearning:CreateRealtimeEndpoint	Delete~	m	Q.mLModelId	SR.mLModelId ER.mLModelId
macie2:CreateAllowList	Delete~	m	R.id=Q.id
macie2:CreateCustomDataIdentifier	Delete~	m	R.customDataIdentifierId=Q.id
macie2:CreateFindingsFilter	Delete~	m	R.id=Q.id
macie2:CreateInvitations	Delete~	m	Q.accountIds[]
macie2:DisableOrganizationAdminAccount	Enable~	m	Q.adminAccountId
macie2:EnableOrganizationAdminAccount	Disable~	m	Q.adminAccountId
managedblockchain:CreateAccessor	Delete~	m	R.accessorId=Q.accessorId		Q.accessorType R.networkType
managedblockchain:CreateMember	Delete~	m	R.memberId=Q.memberId		Q.invitationId Q.networkId Q.memberConfiguration.name
managedblockchain:CreateNode	Delete~	m	R.nodeId=Q.nodeId		Q.nodeConfiguration.instanceType Q.networkId Q.nodeConfiguration.availabilityZone
mediaconnect:AddFlowMediaStreams	RemoveFlowMediaStream	m	Q.FlowArn ?? Q.flowArn=R.flowArn&Q.mediaStreams[].mediaStreamName=Q.MediaStreamName ?? Q.mediaStreamName	SR.flowArn SR.mediaStreams[].mediaStreamName EQ.FlowArn ER.mediaStreamName
mediaconnect:AddFlowOutputs	RemoveFlowOutput	m	Q.FlowArn ?? Q.flowArn=R.flowArn&R.outputs[].outputArn=R.outputArn	SR.flowArn EQ.FlowArn EQ.OutputArn
mediaconnect:AddFlowSources	RemoveFlowSource	m	Q.FlowArn ?? Q.flowArn=R.flowArn&R.sources[].sourceArn=R.sourceArn	SR.flowArn EQ.FlowArn EQ.SourceArn
mediaconnect:AddFlowVpcInterfaces	RemoveFlowVpcInterface	m	Q.FlowArn ?? Q.flowArn=R.flowArn&Q.vpcInterfaces[].name=Q.VpcInterfaceName ?? Q.vpcInterfaceName	SR.flowArn SR.vpcInterfaces[].name EQ.FlowArn ER.vpcInterfaceName
mediaconnect:CreateBridge	Delete~	m	R.bridge.bridgeArn=R.bridgeArn	EQ.BridgeArn	Q.name Q.placementArn
mediaconnect:CreateFlow	Delete~	m	R.flow.flowArn=R.flowArn	EQ.FlowArn	Q.name Q.flowSize Q.availabilityZone
mediaconnect:CreateGateway	Delete~	m	R.gateway.gatewayArn=R.gatewayArn	EQ.GatewayArn	Q.name
mediaconnect:CreateRouterInput	Delete~	m	R.routerInput.arn=R.arn	EQ.Arn	Q.name Q.availabilityZone R.routerInput.inputType
mediaconnect:CreateRouterNetworkInterface	Delete~	m	R.routerNetworkInterface.arn=R.arn	EQ.Arn	Q.name R.routerNetworkInterface.networkInterfaceType R.routerNetworkInterface.associatedOutputCount
mediaconnect:CreateRouterOutput	Delete~	m	R.routerOutput.arn=R.arn	EQ.Arn	Q.name Q.availabilityZone R.routerOutput.outputType
mediaconnect:GrantFlowEntitlements	RevokeFlowEntitlement	m	R.entitlements[].entitlementArn=R.entitlementArn&Q.FlowArn ?? Q.flowArn=R.flowArn	SR.flowArn EQ.EntitlementArn EQ.FlowArn
mediaconnect:StartFlow	Stop~	m	Q.FlowArn ?? Q.flowArn=R.flowArn	SR.flowArn EQ.FlowArn
mediaconnect:StartRouterInput	Stop~	m	Q.Arn ?? Q.arn=R.arn	SR.arn EQ.Arn	R.maintenanceScheduleType R.name
mediaconnect:StartRouterOutput	Stop~	m	Q.Arn ?? Q.arn=R.arn	SR.arn EQ.Arn	R.maintenanceScheduleType R.name
mediaconnect:StopFlow	Start~	m	Q.FlowArn ?? Q.flowArn=R.flowArn	SR.flowArn EQ.FlowArn
mediaconnect:StopRouterInput	Start~	m	Q.Arn ?? Q.arn=R.arn	SR.arn EQ.Arn	R.name
mediaconnect:StopRouterOutput	Start~	m	Q.Arn ?? Q.arn=R.arn	SR.arn EQ.Arn	R.name
mediaconvert:AssociateCertificate	Disassociate~	m	Q.arn
mediaconvert:CreateJob	Cancel~	m	R.job.id=Q.id		Q.role Q.jobEngineVersion R.job.retryCount
mediaconvert:CreateJobTemplate	Delete~	m	Q.name	SR.jobTemplate.name SQ.settings.outputGroups[].name	R.jobTemplate.type
mediaconvert:CreatePreset	Delete~	m	Q.name	SR.preset.name	R.preset.type
mediaconvert:CreateQueue	Delete~	m	Q.name	SR.queue.name SR.queue.serviceOverrides[].name	R.queue.progressingJobsCount R.queue.submittedJobsCount R.queue.type
medialive:BatchStart	BatchStop	m	Q.channelIds[]
medialive:BatchStop	BatchStart	m	Q.channelIds[]
medialive:CreateChannel	Delete~	m	R.channel.id=Q.channelId	SR.channel.destinations[].id SQ.destinations[].id	Q.channelClass Q.roleArn R.channel.pipelinesRunningCount
medialive:CreateChannelPlacementGroup	Delete~	m	R.id=Q.channelPlacementGroupId		Q.clusterId
medialive:CreateCloudWatchAlarmTemplate	Delete~	m	R.id=Q.identifier		Q.targetResourceType Q.groupIdentifier Q.metricName
medialive:CreateCloudWatchAlarmTemplateGroup	Delete~	m	R.id=Q.identifier		Q.name
medialive:CreateCluster	Delete~	m	R.id=Q.clusterId		R.clusterType R.instanceRoleArn
medialive:CreateEventBridgeRuleTemplate	Delete~	m	R.id=Q.identifier		Q.eventType Q.groupIdentifier Q.name
medialive:CreateEventBridgeRuleTemplateGroup	Delete~	m	R.id=Q.identifier		Q.name
medialive:CreateInput	Delete~	m	R.input.id=Q.inputId	SR.input.inputDevices[].id SQ.inputDevices[].id	R.input.inputClass Q.roleArn Q.type
medialive:CreateMultiplex	Delete~	m	R.multiplex.id=Q.multiplexId		Q.name Q.requestId Q.multiplexSettings.transportStreamId
medialive:CreateMultiplexProgram	Delete~	m	Q.multiplexId&Q.programName	SR.multiplexProgram.programName ER.programName	Q.requestId
medialive:CreateNetwork	Delete~	m	R.id=Q.networkId
medialive:CreateNode	Delete~	m	R.id=Q.nodeId		Q.clusterId R.role
medialive:CreatePartnerInput	DeleteInput	m	Q.inputId		R.input.inputClass R.input.inputSourceType R.input.roleArn
medialive:CreateSdiSource	Delete~	m	R.sdiSource.id=Q.sdiSourceId		Q.type
medialive:CreateSignalMap	Delete~	m	R.id=Q.identifier		Q.discoveryEntryPointArn Q.name
medialive:StartChannel	Stop~	m	Q.channelId		R.channelClass R.pipelinesRunningCount R.roleArn
medialive:StartInputDevice	Stop~	m	Q.inputDeviceId
medialive:StartMultiplex	Stop~	m	Q.multiplexId		R.pipelinesRunningCount R.programCount
medialive:StopChannel	Start~	m	Q.channelId		R.channelClass R.pipelinesRunningCount R.roleArn
medialive:StopInputDevice	Start~	m	Q.inputDeviceId
medialive:StopMultiplex	Start~	m	Q.multiplexId		R.pipelinesRunningCount R.programCount
mediapackage-vod:CreateAsset	Delete~	m	Q.id	SR.id	Q.sourceRoleArn Q.packagingGroupId Q.sourceArn
mediapackage-vod:CreatePackagingConfiguration	Delete~	m	Q.id	SR.id	Q.packagingGroupId
mediapackage-vod:CreatePackagingGroup	Delete~	m	Q.id	SR.id	R.authorization.secretsRoleArn
mediapackage:CreateChannel	Delete~	m	Q.id	SR.hlsIngest.ingestEndpoints[].id SR.id
mediapackage:CreateOriginEndpoint	Delete~	m	Q.id	SR.cmafPackage.hlsManifests[].id SR.id SQ.cmafPackage.hlsManifests[].id	Q.channelId R.authorization.secretsRoleArn R.hlsPackage.playlistType
mediapackagev2:CreateChannel	Delete~	m	Q.ChannelGroupName ?? Q.channelGroupName&Q.ChannelName ?? Q.channelName	SR.ChannelGroupName SR.ChannelName
mediapackagev2:CreateChannelGroup	Delete~	m	Q.ChannelGroupName ?? Q.channelGroupName	SR.ChannelGroupName
mediapackagev2:CreateHarvestJob	Cancel~	m	R.HarvestJobName ?? R.harvestJobName=Q.HarvestJobName ?? Q.harvestJobName	SQ.HarvestJobName
mediapackagev2:CreateOriginEndpoint	Delete~	m	Q.ChannelGroupName ?? Q.channelGroupName&Q.ChannelName ?? Q.channelName&Q.OriginEndpointName ?? Q.originEndpointName	SR.ChannelGroupName SR.ChannelName SR.OriginEndpointName
mediapackagev2:PutChannelPolicy	Delete~	m	Q.ChannelGroupName ?? Q.channelGroupName&Q.ChannelName ?? Q.channelName
mediapackagev2:PutOriginEndpointPolicy	Delete~	m	Q.ChannelGroupName ?? Q.channelGroupName&Q.ChannelName ?? Q.channelName&Q.OriginEndpointName ?? Q.originEndpointName
mediastore:CreateContainer	Delete~	m	Q.containerName
mediastore:PutContainerPolicy	Delete~	m	Q.containerName		Q.policy
mediastore:PutCorsPolicy	Delete~	m	Q.containerName
mediastore:PutLifecyclePolicy	Delete~	m	Q.containerName		Q.lifecyclePolicy
mediastore:PutMetricPolicy	Delete~	m	Q.containerName
mediastore:PutObject	Delete~	m	Q.Path ?? Q.path
mediastore:StartAccessLogging	Stop~	m	Q.containerName
mediastore:StopAccessLogging	Start~	m	Q.containerName
mediatailor:CreateChannel	Delete~	m	Q.ChannelName	SR.ChannelName
mediatailor:CreateLiveSource	Delete~	m	Q.LiveSourceName&Q.SourceLocationName	SR.LiveSourceName SR.SourceLocationName
mediatailor:CreatePrefetchSchedule	Delete~	m	Q.Name&Q.PlaybackConfigurationName	SR.Name SR.PlaybackConfigurationName	R.ScheduleType R.Retrieval.TrafficShapingType
mediatailor:CreateProgram	Delete~	m	Q.ChannelName&Q.ProgramName	SR.ChannelName SR.ProgramName	Q.SourceLocationName
mediatailor:CreateSourceLocation	Delete~	m	Q.SourceLocationName	SR.SourceLocationName	R.AccessConfiguration.AccessType
mediatailor:CreateVodSource	Delete~	m	Q.SourceLocationName&Q.VodSourceName	SR.SourceLocationName SR.VodSourceName
mediatailor:PutChannelPolicy	Delete~	m	Q.ChannelName		Q.Policy
mediatailor:PutFunction	Delete~	m	Q.FunctionId	SR.FunctionId SR.SequentialExecutorConfiguration.FunctionList[].FunctionId SQ.SequentialExecutorConfiguration.FunctionList[].FunctionId	Q.FunctionType R.HttpRequestConfiguration.MethodType
mediatailor:PutPlaybackConfiguration	Delete~	m	Q.Name	SR.Name	R.AvailSuppression.FillPolicy R.DashConfiguration.OriginManifestType
mediatailor:StartChannel	Stop~	m	Q.ChannelName
mediatailor:StopChannel	Start~	m	Q.ChannelName
medical-imaging:CopyImageSet	Delete~	m	R.destinationImageSetProperties.imageSetId=Q.imageSetId	SR.sourceImageSetProperties.imageSetId SQ.destinationImageSet.imageSetId ER.imageSetId	Q.datastoreId Q.sourceImageSetId Q.sourceImageSet.latestVersionId
medical-imaging:CreateDatastore	Delete~	m	R.datastoreId=Q.datastoreId	ER.datastoreId
memorydb:CopySnapshot	Delete~	m	R.snapshot.name=Q.snapshotName	SR.snapshot.clusterConfiguration.name	Q.sourceSnapshotName Q.targetSnapshotName
memorydb:CreateACL	Delete~	m	Q.aCLName
memorydb:CreateCluster	Delete~	m	Q.clusterName		Q.nodeType Q.aCLName Q.engine
memorydb:CreateMultiRegionCluster	Delete~	m	R.multiRegionCluster.multiRegionClusterName=Q.multiRegionClusterName	ER.multiRegionCluster.multiRegionClusterName	Q.nodeType Q.engine Q.engineVersion
memorydb:CreateParameterGroup	Delete~	m	Q.parameterGroupName		Q.family
memorydb:CreateSnapshot	Delete~	m	Q.snapshotName		Q.clusterName
memorydb:CreateSubnetGroup	Delete~	m	Q.subnetGroupName
memorydb:CreateUser	Delete~	m	Q.userName		Q.authenticationMode.type
mgh:AssociateCreatedArtifact	Disassociate~	m	Q.progressUpdateStream&Q.migrationTaskName&Q.createdArtifact.name=Q.createdArtifactName
mgh:AssociateDiscoveredResource	Disassociate~	m	Q.progressUpdateStream&Q.migrationTaskName&Q.discoveredResource.configurationId=Q.configurationId
mgh:AssociateSourceResource	Disassociate~	m	Q.progressUpdateStream&Q.migrationTaskName&Q.sourceResource.name=Q.sourceResourceName
mgh:CreateHomeRegionControl	Delete~	m	R.homeRegionControl.controlId=Q.controlId		Q.target.type
mgh:CreateProgressUpdateStream	Delete~	m	Q.progressUpdateStreamName
mgn:ArchiveApplication	Unarchive~	m	Q.applicationID	SR.applicationID ER.applicationID
mgn:ArchiveWave	Unarchive~	m	Q.waveID	SR.waveID ER.waveID
mgn:AssociateApplications	Disassociate~	m	Q.waveID&Q.applicationIDs[]
mgn:AssociateSourceServers	Disassociate~	m	Q.applicationID&Q.sourceServerIDs[]
mgn:CreateApplication	Delete~	m	R.applicationID=Q.applicationID
mgn:CreateConnector	Delete~	m	R.connectorID=Q.connectorID
mgn:CreateLaunchConfigurationTemplate	Delete~	m	R.launchConfigurationTemplateID=Q.launchConfigurationTemplateID		R.smallVolumeMaxSize R.smallVolumeConf.volumeType
mgn:CreateNetworkMigrationDefinition	Delete~	m	R.networkMigrationDefinitionID=Q.networkMigrationDefinitionID		R.targetNetwork.inboundCidr R.targetNetwork.outboundCidr R.targetNetwork.inspectionCidr
mgn:CreateReplicationConfigurationTemplate	Delete~	m	R.replicationConfigurationTemplateID=Q.replicationConfigurationTemplateID		Q.replicationServerInstanceType Q.defaultLargeStagingDiskType Q.stagingAreaSubnetId
mgn:CreateWave	Delete~	m	R.waveID=Q.waveID
mgn:PauseReplication	Resume~	m	Q.sourceServerID	SR.sourceServerID ER.sourceServerID	R.sourceProperties.recommendedInstanceType R.replicationType
mgn:PutSourceServerAction	Remove~	m	Q.sourceServerID&Q.actionID	SR.actionID	Q.actionName Q.documentIdentifier R.documentVersion
mgn:PutTemplateAction	Remove~	m	Q.launchConfigurationTemplateID&Q.actionID	SR.actionID	Q.actionName Q.documentIdentifier R.documentVersion
mgn:StartReplication	Stop~	m	Q.sourceServerID	SR.sourceServerID ER.sourceServerID	R.sourceProperties.recommendedInstanceType R.replicationType
mgn:StopReplication	Start~	m	Q.sourceServerID	SR.sourceServerID ER.sourceServerID	R.sourceProperties.recommendedInstanceType R.replicationType
migrationhub-orchestrator:CreateTemplate	Delete~	m	R.templateId=Q.id		Q.templateName Q.templateSource.workflowId
migrationhub-orchestrator:CreateWorkflow	Delete~	m	R.id=Q.id	ER.id	Q.templateId
migrationhub-orchestrator:CreateWorkflowStep	Delete~	m	R.id=Q.id		Q.stepActionType Q.stepGroupId Q.workflowId
migrationhub-orchestrator:CreateWorkflowStepGroup	Delete~	m	R.id=Q.id		Q.workflowId
migrationhub-orchestrator:StartWorkflow	Stop~	m	Q.id	SR.id ER.id
migrationhub-orchestrator:StopWorkflow	Start~	m	Q.id	SR.id ER.id
migrationhub-strategy:StartAssessment	Stop~	m	R.assessmentId=Q.assessmentId		Q.assessmentDataSourceType
mobiletargeting:CreateApp	Delete~	m	R.Id ?? R.id=Q."application-id"
mobiletargeting:CreateCampaign	Delete~	m	R.Id ?? R.id=Q."campaign-id"	SR.AdditionalTreatments[].Id	Q."application-id"
mobiletargeting:CreateEmailTemplate	Delete~	m	Q."template-name"
mobiletargeting:CreateInAppTemplate	Delete~	m	Q."template-name"
mobiletargeting:CreateJourney	Delete~	m	R.Id ?? R.id=Q."journey-id"		Q."application-id"
mobiletargeting:CreatePushTemplate	Delete~	m	Q."template-name"
mobiletargeting:CreateRecommenderConfiguration	Delete~	m	R.Id ?? R.id=Q."recommender-id"
mobiletargeting:CreateSegment	Delete~	m	R.Id ?? R.id=Q."segment-id"		Q."application-id"
mobiletargeting:CreateSmsTemplate	Delete~	m	Q."template-name"
mobiletargeting:CreateVoiceTemplate	Delete~	m	Q."template-name"
mobiletargeting:PutEventStream	Delete~	m	Q."application-id"
monitoring:DisableAlarmActions	Enable~	m	Q.alarmNames[]
monitoring:DisableInsightRules	Enable~	m	Q.ruleNames[]
monitoring:EnableAlarmActions	Disable~	m	Q.alarmNames[]
monitoring:EnableInsightRules	Disable~	m	Q.ruleNames[]
monitoring:PutAlarmMuteRule	Delete~	m	Q.name=Q.alarmMuteRuleName
monitoring:PutCompositeAlarm	DeleteAlarms	m	Q.alarmName=Q.alarmNames[]
monitoring:PutDashboard	DeleteDashboards	s	Q.dashboardName=Q.dashboardNames[]
monitoring:PutInsightRule	DeleteInsightRules	m	Q.ruleName=Q.ruleNames[]
monitoring:PutMetricAlarm	DeleteAlarms	s	Q.alarmName=Q.alarmNames[]
monitoring:PutMetricStream	Delete~	m	Q.name		Q.roleArn Q.firehoseArn
monitoring:StartMetricStreams	Stop~	m	Q.names[]
monitoring:StopMetricStreams	Start~	m	Q.names[]
mpa:CreateIdentitySource	Delete~	m	R.IdentitySourceArn ?? R.identitySourceArn=Q.IdentitySourceArn ?? Q.identitySourceArn
mturk-requester:AssociateQualificationWithWorker	DisassociateQualificationFromWorker	m	Q.workerId&Q.qualificationTypeId
mturk-requester:CreateHIT	Delete~	m	R.hIT.hITId=Q.hITId
mturk-requester:CreateHITWithHITType	DeleteHIT	m	R.hIT.hITId=Q.hITId		Q.hITTypeId
mturk-requester:CreateQualificationType	Delete~	m	R.qualificationType.qualificationTypeId=Q.qualificationTypeId		Q.name
mturk-requester:CreateWorkerBlock	Delete~	m	Q.workerId
neptune-db:CreateMLEndpoint	Delete~	m	R.id=Q.id	SQ.id	Q.instanceType Q.neptuneIamRoleArn Q.instanceCount
neptune-db:StartMLDataProcessingJob	Cancel~	m	Q.id	SR.id	Q.processingInstanceType Q.sagemakerIamRoleArn Q.neptuneIamRoleArn
neptune-db:StartMLModelTrainingJob	Cancel~	m	Q.id	SR.id	Q.dataProcessingJobId Q.baseProcessingInstanceType Q.trainingInstanceType
neptune-db:StartMLModelTransformJob	Cancel~	m	Q.id	SR.id	Q.baseProcessingInstanceType Q.sagemakerIamRoleArn Q.neptuneIamRoleArn
neptune-graph:CreateGraph	Delete~	m	R.id=Q.graphIdentifier		Q.provisionedMemory Q.graphName R.replicaCount
neptune-graph:CreateGraphUsingImportTask	DeleteGraph	m	R.graphId=Q.graphIdentifier		Q.roleArn Q.graphName R.parquetType
neptune-graph:CreatePrivateGraphEndpoint	Delete~	m	Q.graphIdentifier&R.vpcId=Q.vpcId	SQ.vpcId ER.vpcId
neptune-graph:RestoreGraphFromSnapshot	DeleteGraph	m	R.id=Q.graphIdentifier		Q.snapshotIdentifier Q.graphName R.provisionedMemory
neptune-graph:StartExportTask	Cancel~	m	R.taskId=Q.taskIdentifier		Q.roleArn Q.graphIdentifier Q.kmsKeyIdentifier
neptune-graph:StartGraph	Stop~	m	Q.graphIdentifier		R.provisionedMemory R.replicaCount
neptune-graph:StartImportTask	Cancel~	m	R.taskId=Q.taskIdentifier		Q.roleArn Q.graphIdentifier R.parquetType
neptune-graph:StopGraph	Start~	m	Q.graphIdentifier		R.provisionedMemory R.replicaCount
network-firewall:AssociateAvailabilityZones	Disassociate~	m	Q.availabilityZoneMappings[].availabilityZone	SR.availabilityZoneMappings[].availabilityZone ER.availabilityZoneMappings[].availabilityZone
network-firewall:AssociateSubnets	Disassociate~	m	Q.subnetMappings[].subnetId=Q.subnetIds[]	SR.subnetMappings[].subnetId
network-firewall:CreateFirewall	Delete~	s	R.firewall.firewallName=Q.firewallName ?? last(Q.firewallArn, "/")	SQ.firewallName ER.firewall.firewallName ER.firewall.firewallArn	Q.firewallPolicyArn Q.encryptionConfiguration.type
network-firewall:CreateFirewallPolicy	Delete~	m	Q.firewallPolicyName	SR.firewallPolicyResponse.firewallPolicyName ER.firewallPolicyResponse.firewallPolicyName	R.firewallPolicyResponse.consumedStatelessRuleCapacity R.firewallPolicyResponse.consumedStatefulRuleCapacity R.firewallPolicyResponse.consumedStatefulDomainCapacity
network-firewall:CreateProxy	Delete~	m	Q.natGatewayId&Q.proxyName	SR.proxy.natGatewayId SR.proxy.proxyName ER.natGatewayId ER.proxyName
network-firewall:CreateProxyConfiguration	Delete~	m	Q.proxyConfigurationName	SR.proxyConfiguration.proxyConfigurationName ER.proxyConfigurationName
network-firewall:CreateProxyRuleGroup	Delete~	m	Q.proxyRuleGroupName	SR.proxyRuleGroup.proxyRuleGroupName ER.proxyRuleGroupName
network-firewall:CreateRuleGroup	Delete~	m	Q.ruleGroupName	SR.ruleGroupResponse.ruleGroupName ER.ruleGroupResponse.ruleGroupName	Q.capacity Q.type R.ruleGroupResponse.consumedCapacity
network-firewall:CreateTLSInspectionConfiguration	Delete~	m	R.tLSInspectionConfigurationResponse.tLSInspectionConfigurationArn=Q.tLSInspectionConfigurationArn	ER.tLSInspectionConfigurationResponse.tLSInspectionConfigurationArn	Q.tLSInspectionConfigurationName R.tLSInspectionConfigurationResponse.tLSInspectionConfigurationId R.tLSInspectionConfigurationResponse.encryptionConfiguration.type
network-firewall:CreateVpcEndpointAssociation	Delete~	m	R.vpcEndpointAssociation.vpcEndpointAssociationArn=Q.vpcEndpointAssociationArn	ER.vpcEndpointAssociation.vpcEndpointAssociationArn	Q.firewallArn Q.vpcId Q.subnetMapping.subnetId
network-firewall:PutResourcePolicy	Delete~	m	Q.resourceArn		Q.policy
networkflowmonitor:CreateMonitor	Delete~	m	Q.monitorName	SR.monitorName	Q.scopeArn R.monitorArn
networkflowmonitor:CreateScope	Delete~	m	R.scopeId=Q.scopeId		R.scopeArn
networkflowmonitor:StartQueryMonitorTopContributors	Stop~	m	Q.monitorName&R.queryId=Q.queryId		Q.metricName
networkflowmonitor:StartQueryWorkloadInsightsTopContributors	Stop~	m	Q.scopeId&R.queryId=Q.queryId		Q.metricName
networkflowmonitor:StartQueryWorkloadInsightsTopContributorsData	Stop~	m	Q.scopeId&R.queryId=Q.queryId		Q.metricName
networkmanager:AssociateConnectPeer	Disassociate~	m	Q.globalNetworkId&Q.ConnectPeerId ?? Q.connectPeerId=Q.connectPeerId	SR.ConnectPeerAssociation.GlobalNetworkId SR.ConnectPeerAssociation.ConnectPeerId ER.ConnectPeerAssociation.GlobalNetworkId ER.ConnectPeerAssociation.ConnectPeerId
networkmanager:AssociateCustomerGateway	Disassociate~	m	Q.globalNetworkId&Q.CustomerGatewayArn ?? Q.customerGatewayArn=Q.customerGatewayArn	SR.CustomerGatewayAssociation.GlobalNetworkId SR.CustomerGatewayAssociation.CustomerGatewayArn ER.CustomerGatewayAssociation.GlobalNetworkId ER.CustomerGatewayAssociation.CustomerGatewayArn
networkmanager:AssociateLink	Disassociate~	m	Q.globalNetworkId&Q.DeviceId ?? Q.deviceId=Q.deviceId&Q.LinkId ?? Q.linkId=Q.linkId	SR.LinkAssociation.GlobalNetworkId SR.LinkAssociation.DeviceId SR.LinkAssociation.LinkId ER.LinkAssociation.GlobalNetworkId ER.LinkAssociation.DeviceId ER.LinkAssociation.LinkId
networkmanager:AssociateTransitGatewayConnectPeer	Disassociate~	m	Q.globalNetworkId&Q.TransitGatewayConnectPeerArn ?? Q.transitGatewayConnectPeerArn=Q.transitGatewayConnectPeerArn	SR.TransitGatewayConnectPeerAssociation.GlobalNetworkId SR.TransitGatewayConnectPeerAssociation.TransitGatewayConnectPeerArn ER.TransitGatewayConnectPeerAssociation.GlobalNetworkId ER.TransitGatewayConnectPeerAssociation.TransitGatewayConnectPeerArn
networkmanager:CreateConnectAttachment	DeleteAttachment	m	R.ConnectAttachment.Attachment.AttachmentId ?? R.connectAttachment.attachment.attachmentId=Q.attachmentId	ER.Attachment.AttachmentId
networkmanager:CreateConnectPeer	Delete~	m	R.ConnectPeer.ConnectPeerId ?? R.connectPeer.connectPeerId=Q.connectPeerId	ER.ConnectPeer.ConnectPeerId
networkmanager:CreateConnection	Delete~	m	R.Connection.ConnectionId ?? R.connection.connectionId=Q.connectionId	ER.Connection.ConnectionId	Q.globalNetworkId
networkmanager:CreateCoreNetwork	Delete~	m	R.CoreNetwork.CoreNetworkId ?? R.coreNetwork.coreNetworkId=Q.coreNetworkId	ER.CoreNetwork.CoreNetworkId
networkmanager:CreateCoreNetworkPrefixListAssociation	Delete~	m	Q.CoreNetworkId ?? Q.coreNetworkId=Q.coreNetworkId&Q.PrefixListArn ?? Q.prefixListArn=R.PrefixListArn ?? R.prefixListArn	SR.CoreNetworkId SR.PrefixListArn ER.CoreNetworkId EQ.prefixListArn
networkmanager:CreateDevice	Delete~	m	R.Device.DeviceId ?? R.device.deviceId=Q.deviceId	ER.Device.DeviceId	Q.globalNetworkId
networkmanager:CreateDirectConnectGatewayAttachment	DeleteAttachment	m	R.DirectConnectGatewayAttachment.Attachment.AttachmentId ?? R.directConnectGatewayAttachment.attachment.attachmentId=Q.attachmentId	ER.Attachment.AttachmentId
networkmanager:CreateGlobalNetwork	Delete~	m	R.GlobalNetwork.GlobalNetworkId ?? R.globalNetwork.globalNetworkId=Q.globalNetworkId	ER.GlobalNetwork.GlobalNetworkId
networkmanager:CreateLink	Delete~	m	R.Link.LinkId ?? R.link.linkId=Q.linkId	ER.Link.LinkId	Q.globalNetworkId
networkmanager:CreateSite	Delete~	m	R.Site.SiteId ?? R.site.siteId=Q.siteId	ER.Site.SiteId	Q.globalNetworkId
networkmanager:CreateSiteToSiteVpnAttachment	DeleteAttachment	m	R.SiteToSiteVpnAttachment.Attachment.AttachmentId ?? R.siteToSiteVpnAttachment.attachment.attachmentId=Q.attachmentId	ER.Attachment.AttachmentId
networkmanager:CreateTransitGatewayPeering	DeletePeering	m	R.TransitGatewayPeering.Peering.PeeringId ?? R.transitGatewayPeering.peering.peeringId=Q.peeringId	ER.Peering.PeeringId
networkmanager:CreateTransitGatewayRouteTableAttachment	DeleteAttachment	m	R.TransitGatewayRouteTableAttachment.Attachment.AttachmentId ?? R.transitGatewayRouteTableAttachment.attachment.attachmentId=Q.attachmentId	ER.Attachment.AttachmentId
networkmanager:CreateVpcAttachment	DeleteAttachment	m	R.VpcAttachment.Attachment.AttachmentId ?? R.vpcAttachment.attachment.attachmentId=Q.attachmentId	ER.Attachment.AttachmentId
networkmanager:PutAttachmentRoutingPolicyLabel	Remove~	m	Q.CoreNetworkId ?? Q.coreNetworkId=Q.coreNetworkId&Q.AttachmentId ?? Q.attachmentId=Q.attachmentId	SR.CoreNetworkId SR.AttachmentId ER.CoreNetworkId ER.AttachmentId
networkmanager:PutResourcePolicy	Delete~	m	Q.resourceArn
networkmanager:RegisterTransitGateway	Deregister~	m	Q.globalNetworkId&Q.TransitGatewayArn ?? Q.transitGatewayArn=Q.transitGatewayArn	SR.TransitGatewayRegistration.GlobalNetworkId SR.TransitGatewayRegistration.TransitGatewayArn ER.TransitGatewayRegistration.GlobalNetworkId ER.TransitGatewayRegistration.TransitGatewayArn
networkmanager:RestoreCoreNetworkPolicyVersion	Delete~	m	Q.coreNetworkId&Q.policyVersionId	SR.CoreNetworkPolicy.CoreNetworkId SR.CoreNetworkPolicy.PolicyVersionId ER.CoreNetworkPolicy.CoreNetworkId ER.CoreNetworkPolicy.PolicyVersionId
networkmonitor:CreateMonitor	Delete~	s	Q.monitorName	SR.monitorName	R.monitorArn
networkmonitor:CreateProbe	Delete~	m	R.probeId=Q.probeId		Q.monitorName Q.probe.protocol Q.probe.sourceArn
notifications-contacts:CreateEmailContact	Delete~	m	R.arn=Q.arn
notifications:AssociateChannel	Disassociate~	m	Q.arn&Q.notificationConfigurationArn
notifications:AssociateManagedNotificationAccountContact	Disassociate~	m	Q.contactIdentifier&Q.managedNotificationConfigurationArn
notifications:AssociateManagedNotificationAdditionalChannel	Disassociate~	m	Q.channelArn&Q.managedNotificationConfigurationArn
notifications:AssociateOrganizationalUnit	Disassociate~	m	Q.organizationalUnitId&Q.notificationConfigurationArn
notifications:CreateEventRule	Delete~	m	R.arn=Q.arn		Q.eventType Q.notificationConfigurationArn
notifications:CreateNotificationConfiguration	Delete~	m	R.arn=Q.arn
notifications:RegisterNotificationHub	Deregister~	m	Q.notificationHubRegion	SR.notificationHubRegion ER.notificationHubRegion
nova-act:CreateWorkflowDefinition	Delete~	m	Q.name=Q.workflowDefinitionName
nova-act:CreateWorkflowRun	Delete~	m	R.workflowRunId=Q.workflowRunId		Q.workflowDefinitionName Q.modelId Q.clientInfo.compatibilityVersion
oam:CreateLink	Delete~	m	R.Arn ?? R.arn=Q.Identifier ?? Q.identifier
oam:CreateSink	Delete~	m	R.Arn ?? R.arn=Q.Identifier ?? Q.identifier
observabilityadmin:CreateCentralizationRuleForOrganization	Delete~	m	R.RuleArn ?? R.ruleArn=Q.RuleIdentifier ?? Q.ruleIdentifier
observabilityadmin:CreateS3TableIntegration	Delete~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn
observabilityadmin:CreateTelemetryRule	Delete~	m	R.RuleArn ?? R.ruleArn=Q.RuleIdentifier ?? Q.ruleIdentifier
observabilityadmin:CreateTelemetryRuleForOrganization	Delete~	m	R.RuleArn ?? R.ruleArn=Q.RuleIdentifier ?? Q.ruleIdentifier
odb:AssociateIamRoleToResource	DisassociateIamRoleFromResource	m	Q.iamRoleArn&Q.awsIntegration&Q.resourceArn
odb:CreateCloudAutonomousVmCluster	Delete~	m	R.cloudAutonomousVmClusterId=Q.cloudAutonomousVmClusterId		Q.cloudExadataInfrastructureId Q.odbNetworkId Q.displayName
odb:CreateCloudExadataInfrastructure	Delete~	m	R.cloudExadataInfrastructureId=Q.cloudExadataInfrastructureId		Q.computeCount Q.storageCount Q.displayName
odb:CreateCloudVmCluster	Delete~	m	R.cloudVmClusterId=Q.cloudVmClusterId		Q.cpuCoreCount Q.giVersion Q.cloudExadataInfrastructureId
odb:CreateOdbNetwork	Delete~	m	R.odbNetworkId=Q.odbNetworkId		Q.clientSubnetCidr Q.displayName Q.availabilityZone
odb:CreateOdbPeeringConnection	Delete~	m	R.odbPeeringConnectionId=Q.odbPeeringConnectionId		Q.odbNetworkId Q.peerNetworkId
odb:StartDbNode	Stop~	m	Q.cloudVmClusterId&Q.dbNodeId	SR.dbNodeId ER.dbNodeId
odb:StopDbNode	Start~	m	Q.cloudVmClusterId&Q.dbNodeId	SR.dbNodeId ER.dbNodeId
omics:CreateAnnotationStore	Delete~	m	R.name=Q.name	SQ.name	R.versionName Q.sseConfig.type
omics:CreateAnnotationStoreVersion	DeleteAnnotationStoreVersions	m	Q.name&Q.versionName=last(Q.versions[], "/")	SR.name SR.versionName	R.storeId
omics:CreateConfiguration	Delete~	m	Q.name	SR.name	Q.requestId
omics:CreateMultipartReadSetUpload	Abort~	m	Q.sequenceStoreId&R.uploadId=Q.uploadId	SR.sequenceStoreId	Q.sourceFileType Q.subjectId Q.sampleId
omics:CreateReferenceStore	Delete~	m	R.id=Q.id		R.sseConfig.type
omics:CreateRunCache	Delete~	m	R.id=Q.id		Q.requestId
omics:CreateRunGroup	Delete~	m	R.id=Q.id		Q.requestId
omics:CreateSequenceStore	Delete~	m	R.id=Q.id		R.eTagAlgorithmFamily R.sseConfig.type
omics:CreateShare	Delete~	m	R.shareId=Q.shareId		Q.resourceArn
omics:CreateVariantStore	Delete~	m	R.name=Q.name	SQ.name	Q.reference.referenceArn Q.sseConfig.type
omics:CreateWorkflow	Delete~	m	R.id=Q.id		Q.requestId Q.engine Q.storageCapacity
omics:CreateWorkflowVersion	Delete~	m	Q.workflowId&Q.versionName	SR.workflowId SR.versionName	Q.requestId Q.engine Q.storageCapacity
omics:PutS3AccessPolicy	Delete~	m	Q.s3AccessPointArn	SR.s3AccessPointArn	Q.s3AccessPolicy R.storeType
omics:StartAnnotationImportJob	Cancel~	m	R.jobId=Q.jobId		Q.roleArn Q.destinationName
omics:StartRun	Cancel~	m	Q.runId=Q.id		Q.roleArn Q.requestId Q.storageCapacity
omics:StartVariantImportJob	Cancel~	m	R.jobId=Q.jobId		Q.roleArn Q.destinationName
opsworks:StartInstance	Stop~	s	Q.instanceId
opsworks:StartStack	Stop~	s	Q.stackId
organizations:AttachPolicy	Detach~	m	Q.policyId&Q.targetId
organizations:CreateOrganizationalUnit	Delete~	m	R.organizationalUnit.id=Q.organizationalUnitId		Q.parentId Q.name
organizations:CreatePolicy	Delete~	m	R.policy.policySummary.id=Q.policyId		Q.type Q.name
organizations:DetachPolicy	Attach~	m	Q.policyId&Q.targetId
organizations:DisableAWSServiceAccess	Enable~	m	Q.servicePrincipal
organizations:DisablePolicyType	Enable~	m	Q.rootId&Q.policyType
organizations:EnableAWSServiceAccess	Disable~	m	Q.servicePrincipal
organizations:EnablePolicyType	Disable~	m	Q.rootId&Q.policyType
organizations:RegisterDelegatedAdministrator	Deregister~	m	Q.servicePrincipal		Q.accountId	service|account
osis:CreatePipeline	Delete~	m	Q.PipelineName ?? Q.pipelineName	SR.Pipeline.PipelineName
osis:CreatePipelineEndpoint	Delete~	m	R.EndpointId ?? R.endpointId=Q.EndpointId ?? Q.endpointId
osis:PutResourcePolicy	Delete~	m	Q.ResourceArn ?? Q.resourceArn	SR.ResourceArn
osis:StartPipeline	Stop~	m	Q.PipelineName ?? Q.pipelineName	SR.Pipeline.PipelineName ER.Pipeline.PipelineName
osis:StopPipeline	Start~	m	Q.PipelineName ?? Q.pipelineName	SR.Pipeline.PipelineName ER.Pipeline.PipelineName
outposts:CreateOrder	Cancel~	m	R.Order.OrderId ?? R.order.orderId=Q.OrderId ?? Q.orderId
outposts:CreateOutpost	Delete~	m	R.Outpost.OutpostId ?? R.outpost.outpostId=Q.OutpostId ?? Q.outpostId
outposts:CreateSite	Delete~	m	R.Site.SiteId ?? R.site.siteId=Q.SiteId ?? Q.siteId
outposts:StartCapacityTask	Cancel~	m	R.CapacityTaskId ?? R.capacityTaskId=Q.CapacityTaskId ?? Q.capacityTaskId
panorama:CreateApplicationInstance	Remove~	m	R.ApplicationInstanceId ?? R.applicationInstanceId=Q.ApplicationInstanceId ?? Q.applicationInstanceId
panorama:CreatePackage	Delete~	m	R.PackageId ?? R.packageId=Q.PackageId ?? Q.packageId
panorama:RegisterPackageVersion	Deregister~	m	Q.PackageId ?? Q.packageId&Q.PackageVersion ?? Q.packageVersion&Q.PatchVersion ?? Q.patchVersion
partnercentral-account:CreateConnectionInvitation	Cancel~	m	R.id=Q.identifier		Q.connectionType Q.name Q.receiverIdentifier
partnercentral-account:StartProfileUpdateTask	Cancel~	m	Q.catalog&Q.identifier&R.taskId=Q.taskId	SR.catalog ER.catalog ER.taskId	Q.taskDetails.primarySolutionType Q.taskDetails.displayName R.arn
partnercentral-benefits:AssociateBenefitApplicationResource	Disassociate~	m	Q.catalog&Q.benefitApplicationIdentifier&Q.resourceArn
partnercentral-benefits:CreateBenefitApplication	Cancel~	m	R.id=Q.identifier		Q.benefitIdentifier
partnercentral-benefits:SubmitBenefitApplication	Cancel~	m	Q.catalog&Q.identifier
partnercentral-channel:CreateChannelHandshake	Cancel~	m	R.channelHandshakeDetail.id=Q.identifier		Q.handshakeType Q.associatedResourceIdentifier
partnercentral-channel:CreateProgramManagementAccount	Delete~	m	R.programManagementAccountDetail.id=Q.identifier		Q.displayName Q.accountId
partnercentral-channel:CreateRelationship	Delete~	m	R.relationshipDetail.id=Q.identifier		Q.associationType Q.programManagementAccountIdentifier Q.associatedAccountId
partnercentral-selling:AssociateOpportunity	Disassociate~	m	Q.catalog&Q.opportunityIdentifier&Q.relatedEntityType&Q.relatedEntityIdentifier
partnercentral-selling:CreateResourceSnapshotJob	Delete~	m	R.id=Q.resourceSnapshotJobIdentifier		Q.resourceType Q.engagementIdentifier Q.resourceIdentifier
partnercentral-selling:StartResourceSnapshotJob	Stop~	m	Q.catalog&Q.resourceSnapshotJobIdentifier
payment-cryptography:AddKeyReplicationRegions	Remove~	m	Q.keyIdentifier&Q.replicationRegions[]		R.key.multiRegionKeyType R.key.keyArn
payment-cryptography:AssociateMpaTeam	Disassociate~	m	Q.action	SR.mpaTeamAssociation.action ER.mpaTeamAssociation.action	Q.mpaTeamArn
payment-cryptography:CreateAlias	Delete~	m	Q.aliasName	SR.alias.aliasName
payment-cryptography:CreateKey	Delete~	m	R.key.keyArn=Q.keyIdentifier		Q.keyAttributes.keyClass R.key.multiRegionKeyType
payment-cryptography:DisableDefaultKeyReplicationRegions	Enable~	m	Q.replicationRegions[]
payment-cryptography:EnableDefaultKeyReplicationRegions	Disable~	m	Q.replicationRegions[]
payment-cryptography:ImportKey	Delete~	m	R.key.keyArn=Q.keyIdentifier		R.key.multiRegionKeyType
payment-cryptography:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourceArn	Q.policy
payment-cryptography:RestoreKey	Delete~	m	Q.keyIdentifier		R.key.multiRegionKeyType R.key.keyArn
payment-cryptography:StartKeyUsage	Stop~	m	Q.keyIdentifier		R.key.multiRegionKeyType R.key.keyArn
payment-cryptography:StopKeyUsage	Start~	m	Q.keyIdentifier		R.key.multiRegionKeyType R.key.keyArn
pca-connector-ad:CreateConnector	Delete~	m	R.ConnectorArn ?? R.connectorArn=Q.ConnectorArn ?? Q.connectorArn
pca-connector-ad:CreateDirectoryRegistration	Delete~	m	R.DirectoryRegistrationArn ?? R.directoryRegistrationArn=Q.DirectoryRegistrationArn ?? Q.directoryRegistrationArn
pca-connector-ad:CreateServicePrincipalName	Delete~	m	Q.ConnectorArn ?? Q.connectorArn&Q.DirectoryRegistrationArn ?? Q.directoryRegistrationArn
pca-connector-ad:CreateTemplate	Delete~	m	R.TemplateArn ?? R.templateArn=Q.TemplateArn ?? Q.templateArn
pca-connector-ad:CreateTemplateGroupAccessControlEntry	Delete~	m	Q.GroupSecurityIdentifier ?? Q.groupSecurityIdentifier&Q.TemplateArn ?? Q.templateArn
pca-connector-scep:CreateChallenge	Delete~	m	R.Challenge.Arn ?? R.challenge.arn=Q.ChallengeArn ?? Q.challengeArn
pca-connector-scep:CreateConnector	Delete~	m	R.ConnectorArn ?? R.connectorArn=Q.ConnectorArn ?? Q.connectorArn
pcs:CreateCluster	Delete~	m	R.cluster.id=Q.clusterIdentifier		Q.size Q.clusterName Q.scheduler.type
pcs:CreateComputeNodeGroup	Delete~	m	Q.clusterIdentifier&R.computeNodeGroup.id=Q.computeNodeGroupIdentifier	SR.computeNodeGroup.customLaunchTemplate.id SQ.customLaunchTemplate.id	Q.computeNodeGroupName Q.iamInstanceProfileArn Q.customLaunchTemplate.version
pcs:CreateQueue	Delete~	m	R.queue.id=Q.queueIdentifier		Q.clusterIdentifier Q.queueName
personalize:CreateCampaign	Delete~	m	R.campaignArn=Q.campaignArn		Q.solutionVersionArn
personalize:CreateDataset	Delete~	m	R.datasetArn=Q.datasetArn		Q.datasetType Q.schemaArn Q.datasetGroupArn
personalize:CreateDatasetGroup	Delete~	m	R.datasetGroupArn=Q.datasetGroupArn		Q.roleArn
personalize:CreateEventTracker	Delete~	m	R.eventTrackerArn=Q.eventTrackerArn		Q.datasetGroupArn
personalize:CreateFilter	Delete~	m	R.filterArn=Q.filterArn		Q.datasetGroupArn
personalize:CreateMetricAttribution	Delete~	m	R.metricAttributionArn=Q.metricAttributionArn		Q.datasetGroupArn Q.metricsOutputConfig.roleArn
personalize:CreateRecommender	Delete~	m	R.recommenderArn=Q.recommenderArn		Q.datasetGroupArn Q.recipeArn
personalize:CreateSchema	Delete~	m	R.schemaArn=Q.schemaArn
personalize:CreateSolution	Delete~	m	R.solutionArn=Q.solutionArn		Q.datasetGroupArn Q.eventType
personalize:StartRecommender	Stop~	m	Q.recommenderArn	SR.recommenderArn ER.recommenderArn
personalize:StopRecommender	Start~	m	Q.recommenderArn	SR.recommenderArn ER.recommenderArn
pi:CreatePerformanceAnalysisReport	Delete~	m	Q.serviceType&Q.identifier&R.analysisReportId=Q.analysisReportId
pipes:CreatePipe	Delete~	m	Q.Name ?? Q.name	SR.Name ER.Name
pipes:StartPipe	Stop~	m	Q.Name ?? Q.name	SR.Name ER.Name
pipes:StopPipe	Start~	m	Q.Name ?? Q.name	SR.Name ER.Name
polly:PutLexicon	Delete~	m	Q.LexiconName ?? Q.lexiconName
profile:AddProfileKey	Delete~	m	Q.ProfileId ?? Q.profileId&Q.KeyName ?? Q.keyName&Q.Values[] ?? Q.values[]&Q.DomainName ?? Q.domainName	SR.KeyName SR.Values[]
profile:CreateCalculatedAttributeDefinition	Delete~	m	Q.DomainName ?? Q.domainName&Q.CalculatedAttributeName ?? Q.calculatedAttributeName	SR.CalculatedAttributeName
profile:CreateDomain	Delete~	m	Q.DomainName ?? Q.domainName	SR.DomainName
profile:CreateDomainLayout	Delete~	m	Q.DomainName ?? Q.domainName&Q.LayoutDefinitionName ?? Q.layoutDefinitionName	SR.LayoutDefinitionName
profile:CreateEventStream	Delete~	m	Q.DomainName ?? Q.domainName&Q.EventStreamName ?? Q.eventStreamName
profile:CreateEventTrigger	Delete~	m	Q.DomainName ?? Q.domainName&Q.EventTriggerName ?? Q.eventTriggerName	SR.EventTriggerName
profile:CreateProfile	Delete~	m	R.ProfileId ?? R.profileId=Q.ProfileId ?? Q.profileId	SQ.EngagementPreferences.Phone[].ProfileId SQ.EngagementPreferences.Email[].ProfileId
profile:CreateRecommender	Delete~	m	Q.DomainName ?? Q.domainName&Q.RecommenderName ?? Q.recommenderName
profile:CreateRecommenderFilter	Delete~	m	Q.DomainName ?? Q.domainName&Q.RecommenderFilterName ?? Q.recommenderFilterName
profile:CreateRecommenderSchema	Delete~	m	Q.DomainName ?? Q.domainName&Q.RecommenderSchemaName ?? Q.recommenderSchemaName	SR.RecommenderSchemaName
profile:CreateSegmentDefinition	Delete~	m	Q.DomainName ?? Q.domainName&Q.SegmentDefinitionName ?? Q.segmentDefinitionName	SR.SegmentDefinitionName
profile:PutDomainObjectType	Delete~	m	Q.DomainName ?? Q.domainName&Q.ObjectTypeName ?? Q.objectTypeName	SR.ObjectTypeName
profile:PutIntegration	Delete~	m	R.Uri ?? R.uri=Q.Uri ?? Q.uri	SQ.Uri
profile:PutProfileObjectType	Delete~	m	Q.DomainName ?? Q.domainName&Q.ObjectTypeName ?? Q.objectTypeName	SR.ObjectTypeName
profile:StartRecommender	Stop~	m	Q.DomainName ?? Q.domainName&Q.RecommenderName ?? Q.recommenderName
profile:StartUploadJob	Stop~	m	Q.DomainName ?? Q.domainName&Q.JobId ?? Q.jobId
profile:StopRecommender	Start~	m	Q.DomainName ?? Q.domainName&Q.RecommenderName ?? Q.recommenderName
proton:CreateComponent	Delete~	m	Q.name	SR.component.name ER.component.name	R.component.environmentName
proton:CreateEnvironment	Delete~	m	Q.name	SR.environment.name SR.environment.provisioningRepository.name SQ.provisioningRepository.name ER.environment.name ER.environment.provisioningRepository.name	Q.templateMajorVersion Q.templateName Q.codebuildRoleArn
proton:CreateEnvironmentAccountConnection	Delete~	m	R.environmentAccountConnection.id=Q.id	ER.environmentAccountConnection.id	Q.environmentName Q.managementAccountId Q.codebuildRoleArn
proton:CreateEnvironmentTemplate	Delete~	m	Q.name	SR.environmentTemplate.name ER.environmentTemplate.name	R.environmentTemplate.recommendedVersion
proton:CreateEnvironmentTemplateVersion	Delete~	m	R.environmentTemplateVersion.majorVersion=Q.majorVersion&R.environmentTemplateVersion.minorVersion=Q.minorVersion&Q.templateName	SQ.majorVersion SR.environmentTemplateVersion.templateName ER.environmentTemplateVersion.majorVersion ER.environmentTemplateVersion.minorVersion ER.environmentTemplateVersion.templateName	R.environmentTemplateVersion.recommendedMinorVersion
proton:CreateRepository	Delete~	m	Q.name&Q.provider	SR.repository.name SR.repository.provider ER.repository.name ER.repository.provider	Q.connectionArn
proton:CreateService	Delete~	m	Q.name	SR.service.name ER.service.name	Q.templateMajorVersion Q.templateName Q.templateMinorVersion
proton:CreateServiceSyncConfig	Delete~	m	Q.serviceName	SR.serviceSyncConfig.serviceName ER.serviceSyncConfig.serviceName	Q.repositoryName
proton:CreateServiceTemplate	Delete~	m	Q.name	SR.serviceTemplate.name ER.serviceTemplate.name	R.serviceTemplate.recommendedVersion
proton:CreateServiceTemplateVersion	Delete~	m	Q.compatibleEnvironmentTemplates[].majorVersion=Q.majorVersion&R.serviceTemplateVersion.minorVersion=Q.minorVersion&Q.templateName	SR.serviceTemplateVersion.compatibleEnvironmentTemplates[].majorVersion SR.serviceTemplateVersion.majorVersion SQ.majorVersion SR.serviceTemplateVersion.compatibleEnvironmentTemplates[].templateName SR.serviceTemplateVersion.templateName SQ.compatibleEnvironmentTemplates[].templateName ER.serviceTemplateVersion.compatibleEnvironmentTemplates[].majorVersion ER.serviceTemplateVersion.majorVersion ER.serviceTemplateVersion.minorVersion ER.serviceTemplateVersion.compatibleEnvironmentTemplates[].templateName ER.serviceTemplateVersion.templateName	R.serviceTemplateVersion.recommendedMinorVersion
proton:CreateTemplateSyncConfig	Delete~	m	Q.templateName&Q.templateType	SR.templateSyncConfig.templateName SR.templateSyncConfig.templateType ER.templateSyncConfig.templateName ER.templateSyncConfig.templateType	Q.repositoryName
qapps:AssociateLibraryItemReview	Disassociate~	m	Q.libraryItemId
qapps:AssociateQAppWithUser	DisassociateQAppFromUser	m	Q.appId			app|user
qapps:BatchCreateCategory	BatchDeleteCategory	m	Q.categories[].id=Q.categories[]
qapps:CreateLibraryItem	Delete~	m	R.libraryItemId=Q.libraryItemId		Q.appVersion Q.appId R.ratingCount
qapps:CreateQApp	Delete~	m	R.appId=Q.appId		R.appVersion R.appArn
qapps:StartQAppSession	Stop~	m	Q.sessionId	SR.sessionId	Q.appVersion Q.appId R.sessionArn
qbusiness:AssociatePermission	Disassociate~	m	Q.applicationId&Q.statementId		Q.principal
qbusiness:BatchPutDocument	BatchDeleteDocument	m	Q.applicationId&Q.indexId&Q.documents[].id=Q.documents[].documentId	SR.failedDocuments[].id	Q.roleArn
qbusiness:CreateApplication	Delete~	m	R.applicationId=Q.applicationId		Q.displayName Q.roleArn Q.identityType
qbusiness:CreateChatResponseConfiguration	Delete~	m	R.chatResponseConfigurationId=Q.chatResponseConfigurationId		Q.applicationId Q.displayName R.chatResponseConfigurationArn
qbusiness:CreateDataAccessor	Delete~	m	R.dataAccessorId=Q.dataAccessorId		Q.principal Q.applicationId Q.displayName
qbusiness:CreateDataSource	Delete~	m	R.dataSourceId=Q.dataSourceId		Q.applicationId Q.indexId Q.displayName
qbusiness:CreateIndex	Delete~	m	R.indexId=Q.indexId		Q.applicationId Q.displayName Q.type
qbusiness:CreatePlugin	Delete~	m	R.pluginId=Q.pluginId		Q.type Q.applicationId Q.displayName
qbusiness:CreateRetriever	Delete~	m	R.retrieverId=Q.retrieverId		Q.type Q.applicationId Q.displayName
qbusiness:CreateSubscription	Cancel~	m	R.subscriptionId=Q.subscriptionId		Q.type Q.applicationId
qbusiness:CreateUser	Delete~	m	Q.applicationId&Q.userId	SQ.userAliases[].userId
qbusiness:CreateWebExperience	Delete~	m	R.webExperienceId=Q.webExperienceId		Q.applicationId Q.roleArn
qbusiness:PutGroup	Delete~	m	Q.applicationId&Q.indexId&Q.groupName	SQ.groupMembers.memberGroups[].groupName	Q.type Q.roleArn
qbusiness:StartDataSourceSyncJob	Stop~	m	Q.dataSourceId&Q.applicationId&Q.indexId
quicksight:BatchCreateTopicReviewedAnswer	BatchDeleteTopicReviewedAnswer	m	Q.topicId	SR.topicId ER.topicId	Q.awsAccountId
quicksight:CreateActionConnector	Delete~	m	Q.actionConnectorId	SR.actionConnectorId ER.actionConnectorId	Q.type Q.awsAccountId Q.name
quicksight:CreateAnalysis	Delete~	m	Q.analysisId	SR.analysisId ER.analysisId	Q.awsAccountId Q.name
quicksight:CreateBrand	Delete~	m	Q.brandId	SR.brandDetail.brandId	Q.awsAccountId
quicksight:CreateCustomPermissions	Delete~	m	Q.customPermissionsName		Q.awsAccountId Q.capabilities.viewAccountSPICECapacity Q.capabilities.selfUpgradeUserRole
quicksight:CreateDashboard	Delete~	m	Q.dashboardId	SR.dashboardId ER.dashboardId	Q.awsAccountId Q.name
quicksight:CreateDataSet	Delete~	m	Q.dataSetId	SR.dataSetId ER.dataSetId	Q.awsAccountId Q.name Q.rowLevelPermissionDataSet.permissionPolicy
quicksight:CreateDataSource	Delete~	m	Q.dataSourceId	SR.dataSourceId ER.dataSourceId	Q.type Q.awsAccountId Q.name
quicksight:CreateFolder	Delete~	m	Q.folderId	SR.folderId ER.folderId	Q.awsAccountId Q.folderType
quicksight:CreateFolderMembership	Delete~	m	Q.folderId&Q.memberId&Q.memberType	SR.folderMember.memberId SR.folderMember.memberType	Q.awsAccountId
quicksight:CreateGroup	Delete~	m	Q.groupName&Q.namespace	SR.group.groupName	Q.awsAccountId
quicksight:CreateGroupMembership	Delete~	m	Q.memberName&Q.groupName&Q.namespace	SR.groupMember.memberName	Q.awsAccountId
quicksight:CreateIAMPolicyAssignment	Delete~	m	Q.assignmentName&Q.namespace	SR.assignmentName ER.assignmentName	Q.awsAccountId
quicksight:CreateIngestion	Cancel~	m	Q.dataSetId&Q.ingestionId	SR.ingestionId ER.ingestionId	Q.awsAccountId Q.ingestionType
quicksight:CreateNamespace	Delete~	m	Q.namespace		Q.awsAccountId
quicksight:CreateRefreshSchedule	Delete~	m	Q.dataSetId&Q.schedule.scheduleId=Q.scheduleId	SR.scheduleId ER.scheduleId	Q.awsAccountId Q.schedule.refreshType
quicksight:CreateRoleMembership	Delete~	m	Q.memberName&Q.role&Q.namespace		Q.awsAccountId
quicksight:CreateTemplate	Delete~	m	Q.templateId	SR.templateId ER.templateId	Q.awsAccountId
quicksight:CreateTemplateAlias	Delete~	m	Q.templateId&Q.aliasName	SR.templateAlias.aliasName ER.templateId ER.aliasName	Q.awsAccountId
quicksight:CreateTheme	Delete~	m	Q.themeId	SR.themeId ER.themeId	Q.awsAccountId Q.name Q.baseThemeId
quicksight:CreateThemeAlias	Delete~	m	Q.themeId&Q.aliasName	SR.themeAlias.aliasName ER.themeId ER.aliasName	Q.awsAccountId
quicksight:CreateTopic	Delete~	m	Q.topicId	SR.topicId ER.topicId	Q.awsAccountId Q.topic.userExperienceVersion
quicksight:CreateTopicRefreshSchedule	Delete~	m	Q.topicId&R.datasetArn=Q.datasetId	SR.topicId SQ.datasetArn ER.topicId	Q.awsAccountId Q.refreshSchedule.timezone Q.refreshSchedule.topicScheduleType
quicksight:CreateVPCConnection	Delete~	m	Q.vPCConnectionId	SR.vPCConnectionId ER.vPCConnectionId	Q.roleArn Q.awsAccountId Q.name
quicksight:PutDataSetRefreshProperties	Delete~	m	Q.dataSetId		Q.awsAccountId
quicksight:RegisterUser	Delete~	m	R.user.userName=Q.userName	SQ.userName	Q.identityType Q.userRole Q.awsAccountId
quicksight:RestoreAnalysis	Delete~	m	Q.analysisId	SR.analysisId ER.analysisId	Q.awsAccountId
ram:AssociateResourceShare	Disassociate~	m	Q.resourceShareArn	SR.resourceShareAssociations[].resourceShareArn ER.resourceShareAssociations[].resourceShareArn		resource share|resource
ram:AssociateResourceSharePermission	Disassociate~	m	Q.resourceShareArn&Q.permissionArn		Q.permissionVersion
ram:CreatePermission	Delete~	m	R.permission.arn=Q.permissionArn		Q.resourceType R.permission.version R.permission.permissionType
ram:CreateResourceShare	Delete~	m	R.resourceShare.resourceShareArn=Q.resourceShareArn
rbin:CreateRule	Delete~	m	R.Identifier ?? R.identifier=Q.identifier
rbin:LockRule	Unlock~	m	Q.identifier	SR.Identifier ER.Identifier
rds-data:BeginTransaction	Commit~	m	R.transactionId=Q.transactionId		Q.resourceArn Q.secretArn
rds:AddRoleToDBCluster	RemoveRoleFromDBCluster	m	Q.dBClusterIdentifier&Q.roleArn
rds:AddRoleToDBInstance	RemoveRoleFromDBInstance	s	Q.dBInstanceIdentifier&Q.roleArn		Q.featureName
rds:AddSourceIdentifierToSubscription	RemoveSourceIdentifierFromSubscription	m	Q.subscriptionName&Q.sourceIdentifier		R.sourceType
rds:AuthorizeDBSecurityGroupIngress	Revoke~	s	Q.dBSecurityGroupName&Q.cIDRIP	SR.dBSecurityGroupName SR.iPRanges[].cIDRIP ER.dBSecurityGroupName ER.iPRanges[].cIDRIP
rds:CopyDBClusterParameterGroup	Delete~	m	R.dBClusterParameterGroupName=Q.dBClusterParameterGroupName		Q.sourceDBClusterParameterGroupIdentifier Q.targetDBClusterParameterGroupIdentifier R.dBParameterGroupFamily
rds:CopyDBClusterSnapshot	Delete~	m	R.dBClusterSnapshotIdentifier=Q.dBClusterSnapshotIdentifier	ER.dBClusterSnapshotIdentifier	Q.sourceDBClusterSnapshotIdentifier Q.targetDBClusterSnapshotIdentifier R.engine
rds:CopyDBParameterGroup	Delete~	m	R.dBParameterGroupName=Q.dBParameterGroupName		Q.sourceDBParameterGroupIdentifier Q.targetDBParameterGroupIdentifier R.dBParameterGroupFamily
rds:CopyDBSnapshot	Delete~	s	R.dBSnapshotIdentifier=Q.dBSnapshotIdentifier	ER.dBSnapshotIdentifier	Q.sourceDBSnapshotIdentifier Q.targetDBSnapshotIdentifier R.engine
rds:CopyOptionGroup	Delete~	m	R.optionGroupName=Q.optionGroupName		Q.sourceOptionGroupIdentifier Q.targetOptionGroupIdentifier R.majorEngineVersion
rds:CreateBlueGreenDeployment	Delete~	m	R.blueGreenDeployment.blueGreenDeploymentIdentifier=Q.blueGreenDeploymentIdentifier	ER.blueGreenDeployment.blueGreenDeploymentIdentifier	Q.blueGreenDeploymentName Q.targetDBInstanceClass Q.targetEngineVersion
rds:CreateCustomDBEngineVersion	Delete~	m	R.engine=Q.engine&R.engineVersion=Q.engineVersion	SR.validUpgradeTarget[].engine SQ.engine SR.validUpgradeTarget[].engineVersion SQ.engineVersion ER.engine ER.validUpgradeTarget[].engine ER.engineVersion ER.validUpgradeTarget[].engineVersion	Q.imageId R.majorEngineVersion R.dBParameterGroupFamily
rds:CreateDBCluster	Delete~	s	R.dBClusterIdentifier=Q.dBClusterIdentifier	SR.pendingModifiedValues.dBClusterIdentifier SQ.dBClusterIdentifier ER.dBClusterIdentifier ER.pendingModifiedValues.dBClusterIdentifier	Q.engine R.capacity R.dBClusterInstanceClass
rds:CreateDBClusterEndpoint	Delete~	m	R.dBClusterEndpointIdentifier=Q.dBClusterEndpointIdentifier	SQ.dBClusterEndpointIdentifier ER.dBClusterEndpointIdentifier	Q.endpointType Q.dBClusterIdentifier R.customEndpointType
rds:CreateDBClusterParameterGroup	Delete~	s	R.dBClusterParameterGroupName=Q.dBClusterParameterGroupName	SQ.dBClusterParameterGroupName	Q.dBParameterGroupFamily
rds:CreateDBClusterSnapshot	Delete~	s	R.dBClusterSnapshotIdentifier=Q.dBClusterSnapshotIdentifier	SQ.dBClusterSnapshotIdentifier ER.dBClusterSnapshotIdentifier	Q.dBClusterIdentifier R.engine R.allocatedStorage
rds:CreateDBInstance	Delete~	s	R.dBInstanceIdentifier=Q.dBInstanceIdentifier	SR.pendingModifiedValues.dBInstanceIdentifier SQ.dBInstanceIdentifier ER.dBInstanceIdentifier ER.pendingModifiedValues.dBInstanceIdentifier	Q.dBInstanceClass Q.engine R.allocatedStorage
rds:CreateDBInstanceReadReplica	DeleteDBInstance	s	R.dBInstanceIdentifier=Q.dBInstanceIdentifier	SR.pendingModifiedValues.dBInstanceIdentifier SQ.dBInstanceIdentifier ER.dBInstanceIdentifier ER.pendingModifiedValues.dBInstanceIdentifier	R.dBInstanceClass R.engine R.allocatedStorage
rds:CreateDBParameterGroup	Delete~	s	R.dBParameterGroupName=Q.dBParameterGroupName	SQ.dBParameterGroupName	Q.dBParameterGroupFamily
rds:CreateDBProxy	Delete~	s	R.dBProxy.dBProxyName=Q.dBProxyName	SQ.dBProxyName ER.dBProxy.dBProxyName	Q.engineFamily Q.roleArn Q.endpointNetworkType
rds:CreateDBProxyEndpoint	Delete~	m	R.dBProxyEndpoint.dBProxyEndpointName=Q.dBProxyEndpointName	SQ.dBProxyEndpointName ER.dBProxyEndpoint.dBProxyEndpointName	Q.dBProxyName Q.targetRole Q.endpointNetworkType
rds:CreateDBSecurityGroup	Delete~	s	R.dBSecurityGroupName=Q.dBSecurityGroupName	SQ.dBSecurityGroupName
rds:CreateDBShardGroup	Delete~	m	R.dBShardGroupIdentifier=Q.dBShardGroupIdentifier	SQ.dBShardGroupIdentifier ER.dBShardGroupIdentifier	Q.dBClusterIdentifier
rds:CreateDBSnapshot	Delete~	s	R.dBSnapshotIdentifier=Q.dBSnapshotIdentifier	SQ.dBSnapshotIdentifier ER.dBSnapshotIdentifier	Q.dBInstanceIdentifier R.engine R.allocatedStorage
rds:CreateDBSubnetGroup	Delete~	s	R.dBSubnetGroupName=Q.dBSubnetGroupName	SQ.dBSubnetGroupName
rds:CreateEventSubscription	Delete~	m	Q.subscriptionName		Q.snsTopicArn R.sourceType
rds:CreateGlobalCluster	Delete~	s	R.globalClusterIdentifier=Q.globalClusterIdentifier	SQ.globalClusterIdentifier ER.globalClusterIdentifier	R.engine R.engineVersion R.storageEncryptionType
rds:CreateIntegration	Delete~	m	R.integrationArn=Q.integrationIdentifier		Q.sourceArn Q.targetArn Q.integrationName
rds:CreateOptionGroup	Delete~	s	R.optionGroupName=Q.optionGroupName	SQ.optionGroupName	Q.majorEngineVersion Q.engineName
rds:CreateTenantDatabase	Delete~	m	R.dBInstanceIdentifier=Q.dBInstanceIdentifier&R.tenantDBName=Q.tenantDBName	SQ.dBInstanceIdentifier SR.pendingModifiedValues.tenantDBName SQ.tenantDBName ER.dBInstanceIdentifier ER.tenantDBName ER.pendingModifiedValues.tenantDBName
rds:DisableHttpEndpoint	Enable~	m	Q.resourceArn	SR.resourceArn ER.resourceArn
rds:EnableHttpEndpoint	Disable~	m	Q.resourceArn	SR.resourceArn ER.resourceArn
rds:RegisterDBProxyTargets	Deregister~	m	Q.dBProxyName			proxy|target
rds:RestoreDBClusterFromS3	DeleteDBCluster	m	R.dBClusterIdentifier=Q.dBClusterIdentifier	SR.pendingModifiedValues.dBClusterIdentifier SQ.dBClusterIdentifier ER.dBClusterIdentifier ER.pendingModifiedValues.dBClusterIdentifier	Q.engine Q.sourceEngine Q.sourceEngineVersion
rds:RestoreDBClusterFromSnapshot	DeleteDBCluster	s	R.dBClusterIdentifier=Q.dBClusterIdentifier	SR.pendingModifiedValues.dBClusterIdentifier SQ.dBClusterIdentifier ER.dBClusterIdentifier ER.pendingModifiedValues.dBClusterIdentifier	Q.engine Q.snapshotIdentifier R.capacity
rds:RestoreDBClusterToPointInTime	DeleteDBCluster	s	R.dBClusterIdentifier=Q.dBClusterIdentifier	SR.pendingModifiedValues.dBClusterIdentifier SQ.dBClusterIdentifier ER.dBClusterIdentifier ER.pendingModifiedValues.dBClusterIdentifier	R.engine R.capacity R.dBClusterInstanceClass
rds:RestoreDBInstanceFromDBSnapshot	DeleteDBInstance	s	R.dBInstanceIdentifier=Q.dBInstanceIdentifier	SR.pendingModifiedValues.dBInstanceIdentifier SQ.dBInstanceIdentifier ER.dBInstanceIdentifier ER.pendingModifiedValues.dBInstanceIdentifier	R.dBInstanceClass R.engine R.allocatedStorage
rds:RestoreDBInstanceFromS3	DeleteDBInstance	m	R.dBInstanceIdentifier=Q.dBInstanceIdentifier	SR.pendingModifiedValues.dBInstanceIdentifier SQ.dBInstanceIdentifier ER.dBInstanceIdentifier ER.pendingModifiedValues.dBInstanceIdentifier	Q.dBInstanceClass Q.engine Q.sourceEngine
rds:RestoreDBInstanceToPointInTime	DeleteDBInstance	s	R.dBInstanceIdentifier=Q.dBInstanceIdentifier	SR.pendingModifiedValues.dBInstanceIdentifier ER.dBInstanceIdentifier ER.pendingModifiedValues.dBInstanceIdentifier	Q.targetDBInstanceIdentifier R.dBInstanceClass R.engine
rds:StartActivityStream	Stop~	s	Q.resourceArn		Q.kmsKeyId
rds:StartDBCluster	Stop~	m	Q.dBClusterIdentifier	SR.dBClusterIdentifier SR.pendingModifiedValues.dBClusterIdentifier ER.dBClusterIdentifier ER.pendingModifiedValues.dBClusterIdentifier	R.engine R.capacity R.dBClusterInstanceClass
rds:StartDBInstance	Stop~	m	Q.dBInstanceIdentifier	SR.dBInstanceIdentifier SR.pendingModifiedValues.dBInstanceIdentifier ER.dBInstanceIdentifier ER.pendingModifiedValues.dBInstanceIdentifier	R.dBInstanceClass R.engine R.allocatedStorage
rds:StartDBInstanceAutomatedBackupsReplication	Stop~	m	Q.sourceDBInstanceArn		R.engine R.allocatedStorage R.availabilityZone
rds:StartExportTask	Cancel~	m	Q.exportTaskIdentifier	SR.exportTaskIdentifier ER.exportTaskIdentifier	Q.iamRoleArn Q.sourceArn Q.s3BucketName
rds:StopDBCluster	Start~	m	Q.dBClusterIdentifier	SR.dBClusterIdentifier SR.pendingModifiedValues.dBClusterIdentifier ER.dBClusterIdentifier ER.pendingModifiedValues.dBClusterIdentifier	R.engine R.capacity R.dBClusterInstanceClass
rds:StopDBInstance	Start~	s	Q.dBInstanceIdentifier	SR.dBInstanceIdentifier SR.pendingModifiedValues.dBInstanceIdentifier ER.dBInstanceIdentifier ER.pendingModifiedValues.dBInstanceIdentifier	R.dBInstanceClass R.engine R.allocatedStorage
rds:StopDBInstanceAutomatedBackupsReplication	Start~	m	Q.sourceDBInstanceArn		R.engine R.allocatedStorage R.availabilityZone
redshift-serverless:CreateCustomDomainAssociation	Delete~	m	Q.customDomainName&Q.workgroupName	SR.customDomainName SR.workgroupName	Q.customDomainCertificateArn
redshift-serverless:CreateEndpointAccess	Delete~	m	Q.endpointName	SR.endpoint.endpointName ER.endpoint.endpointName	Q.workgroupName Q.ownerAccount
redshift-serverless:CreateNamespace	Delete~	m	Q.namespaceName	SR.namespace.namespaceName ER.namespace.namespaceName	Q.defaultIamRoleArn
redshift-serverless:CreateScheduledAction	Delete~	m	Q.scheduledActionName	SR.scheduledAction.scheduledActionName ER.scheduledAction.scheduledActionName	Q.roleArn Q.namespaceName
redshift-serverless:CreateSnapshot	Delete~	m	Q.snapshotName	SR.snapshot.snapshotName ER.snapshot.snapshotName	Q.namespaceName R.snapshot.ownerAccount
redshift-serverless:CreateSnapshotCopyConfiguration	Delete~	m	R.snapshotCopyConfiguration.snapshotCopyConfigurationId=Q.snapshotCopyConfigurationId	ER.snapshotCopyConfiguration.snapshotCopyConfigurationId	Q.namespaceName
redshift-serverless:CreateUsageLimit	Delete~	m	R.usageLimit.usageLimitId=Q.usageLimitId	ER.usageLimit.usageLimitId	Q.usageType Q.resourceArn
redshift-serverless:CreateWorkgroup	Delete~	m	Q.workgroupName	SR.workgroup.workgroupName ER.workgroup.workgroupName	Q.namespaceName Q.baseCapacity Q.ipAddressType
redshift-serverless:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourcePolicy.resourceArn	Q.policy
redshift-serverless:RestoreFromRecoveryPoint	DeleteNamespace	m	Q.namespaceName	SR.namespace.namespaceName ER.namespace.namespaceName	Q.recoveryPointId Q.workgroupName R.namespace.defaultIamRoleArn
redshift-serverless:RestoreFromSnapshot	DeleteNamespace	m	Q.namespaceName	SR.namespace.namespaceName ER.namespace.namespaceName	Q.workgroupName R.ownerAccount R.namespace.defaultIamRoleArn
redshift:AddPartner	Delete~	m	Q.clusterIdentifier&Q.databaseName&Q.partnerName	SR.databaseName SR.partnerName ER.databaseName ER.partnerName	Q.accountId
redshift:AuthorizeClusterSecurityGroupIngress	Revoke~	m	Q.clusterSecurityGroupName&Q.cIDRIP	SR.clusterSecurityGroupName SR.iPRanges[].cIDRIP ER.clusterSecurityGroupName ER.iPRanges[].cIDRIP
redshift:AuthorizeDataShare	Deauthorize~	m	Q.dataShareArn&Q.consumerIdentifier	SR.dataShareArn SR.dataShareAssociations[].consumerIdentifier ER.dataShareArn ER.dataShareAssociations[].consumerIdentifier	R.dataShareType
redshift:AuthorizeEndpointAccess	Revoke~	m	Q.clusterIdentifier	SR.clusterIdentifier ER.clusterIdentifier	Q.account R.endpointCount	cluster|account
redshift:AuthorizeSnapshotAccess	Revoke~	m	Q.accountWithRestoreAccess		R.nodeType R.availabilityZone R.clusterVersion	account|snapshot
redshift:CopyClusterSnapshot	Delete~	m	R.snapshotIdentifier=Q.snapshotIdentifier	ER.snapshotIdentifier	Q.sourceSnapshotIdentifier Q.targetSnapshotIdentifier R.nodeType
redshift:CreateAuthenticationProfile	Delete~	m	R.authenticationProfileName=Q.authenticationProfileName	SQ.authenticationProfileName ER.authenticationProfileName
redshift:CreateCluster	Delete~	s	R.clusterIdentifier=Q.clusterIdentifier	SR.pendingModifiedValues.clusterIdentifier SQ.clusterIdentifier ER.clusterIdentifier ER.pendingModifiedValues.clusterIdentifier	Q.nodeType R.reservedNodeExchangeStatus.sourceReservedNodeType R.reservedNodeExchangeStatus.targetReservedNodeType
redshift:CreateClusterParameterGroup	Delete~	m	R.parameterGroupName=Q.parameterGroupName	SQ.parameterGroupName	Q.parameterGroupFamily
redshift:CreateClusterSecurityGroup	Delete~	m	R.clusterSecurityGroupName=Q.clusterSecurityGroupName	SQ.clusterSecurityGroupName
redshift:CreateClusterSnapshot	Delete~	m	R.snapshotIdentifier=Q.snapshotIdentifier	SQ.snapshotIdentifier ER.snapshotIdentifier	Q.clusterIdentifier R.nodeType R.availabilityZone
redshift:CreateClusterSubnetGroup	Delete~	m	R.clusterSubnetGroupName=Q.clusterSubnetGroupName	SQ.clusterSubnetGroupName
redshift:CreateCustomDomainAssociation	Delete~	m	R.clusterIdentifier=Q.clusterIdentifier&R.customDomainName=Q.customDomainName	SQ.clusterIdentifier SQ.customDomainName	Q.customDomainCertificateArn
redshift:CreateEndpointAccess	Delete~	m	R.endpointName=Q.endpointName	SQ.endpointName ER.endpointName	Q.subnetGroupName
redshift:CreateEventSubscription	Delete~	m	Q.subscriptionName		Q.snsTopicArn R.sourceType
redshift:CreateHsmClientCertificate	Delete~	m	R.hsmClientCertificateIdentifier=Q.hsmClientCertificateIdentifier	SQ.hsmClientCertificateIdentifier
redshift:CreateHsmConfiguration	Delete~	m	R.hsmConfigurationIdentifier=Q.hsmConfigurationIdentifier	SQ.hsmConfigurationIdentifier	Q.hsmPartitionName
redshift:CreateIntegration	Delete~	m	R.integrationArn=Q.integrationArn	ER.integrationArn	Q.sourceArn Q.targetArn Q.integrationName
redshift:CreateRedshiftIdcApplication	Delete~	m	R.redshiftIdcApplicationArn=Q.redshiftIdcApplicationArn		Q.iamRoleArn Q.idcInstanceArn Q.redshiftIdcApplicationName
redshift:CreateScheduledAction	Delete~	m	R.scheduledActionName=Q.scheduledActionName	SQ.scheduledActionName	Q.iamRole
redshift:CreateSnapshotCopyGrant	Delete~	m	R.snapshotCopyGrantName=Q.snapshotCopyGrantName	SQ.snapshotCopyGrantName
redshift:CreateSnapshotSchedule	Delete~	m	R.scheduleIdentifier=Q.scheduleIdentifier	SQ.scheduleIdentifier	R.associatedClusterCount
redshift:CreateUsageLimit	Delete~	m	R.usageLimitId=Q.usageLimitId		Q.featureType Q.limitType Q.clusterIdentifier
redshift:DisableLogging	Enable~	m	Q.clusterIdentifier		R.logDestinationType
redshift:EnableLogging	Disable~	m	Q.clusterIdentifier		R.logDestinationType
redshift:EnableSnapshotCopy	Disable~	m	Q.clusterIdentifier	SR.clusterIdentifier SR.pendingModifiedValues.clusterIdentifier ER.clusterIdentifier ER.pendingModifiedValues.clusterIdentifier	R.nodeType R.reservedNodeExchangeStatus.sourceReservedNodeType R.reservedNodeExchangeStatus.targetReservedNodeType
redshift:PauseCluster	Resume~	m	Q.clusterIdentifier	SR.clusterIdentifier SR.pendingModifiedValues.clusterIdentifier ER.clusterIdentifier ER.pendingModifiedValues.clusterIdentifier	R.nodeType R.reservedNodeExchangeStatus.sourceReservedNodeType R.reservedNodeExchangeStatus.targetReservedNodeType
redshift:PutResourcePolicy	Delete~	m	R.resourcePolicy.resourceArn=Q.resourceArn	SQ.resourceArn	Q.policy
redshift:RestoreFromClusterSnapshot	DeleteCluster	m	R.clusterIdentifier=Q.clusterIdentifier	SR.pendingModifiedValues.clusterIdentifier SQ.clusterIdentifier ER.clusterIdentifier ER.pendingModifiedValues.clusterIdentifier	R.nodeType R.reservedNodeExchangeStatus.sourceReservedNodeType R.reservedNodeExchangeStatus.targetReservedNodeType
refactor-spaces:CreateApplication	Delete~	m	R.ApplicationId ?? R.applicationId=Q.ApplicationIdentifier ?? Q.applicationIdentifier
refactor-spaces:CreateEnvironment	Delete~	m	R.EnvironmentId ?? R.environmentId=Q.EnvironmentIdentifier ?? Q.environmentIdentifier
refactor-spaces:CreateRoute	Delete~	m	R.RouteId ?? R.routeId=Q.RouteIdentifier ?? Q.routeIdentifier
refactor-spaces:CreateService	Delete~	m	R.ServiceId ?? R.serviceId=Q.ServiceIdentifier ?? Q.serviceIdentifier
rekognition:AssociateFaces	Disassociate~	m	Q.collectionId&Q.userId&Q.faceIds[]	SR.unsuccessfulFaceAssociations[].userId ER.unsuccessfulFaceDisassociations[].userId
rekognition:CopyProjectVersion	Delete~	m	R.projectVersionArn=Q.projectVersionArn		Q.sourceProjectArn Q.sourceProjectVersionArn Q.destinationProjectArn
rekognition:CreateCollection	Delete~	m	Q.collectionId		R.faceModelVersion
rekognition:CreateDataset	Delete~	m	R.datasetArn=Q.datasetArn	SQ.datasetSource.datasetArn	Q.datasetType Q.projectArn
rekognition:CreateProject	Delete~	m	R.projectArn=Q.projectArn		Q.projectName
rekognition:CreateProjectVersion	Delete~	m	R.projectVersionArn=Q.projectVersionArn		Q.projectArn Q.versionName
rekognition:CreateStreamProcessor	Delete~	m	Q.name		Q.roleArn
rekognition:CreateUser	Delete~	m	Q.collectionId&Q.userId
rekognition:PutProjectPolicy	Delete~	m	Q.projectArn&Q.policyName
rekognition:StartProjectVersion	Stop~	m	Q.projectVersionArn
rekognition:StartStreamProcessor	Stop~	m	Q.name
rekognition:StopStreamProcessor	Start~	m	Q.name
repostspace:BatchAddChannelRoleToAccessors	BatchRemoveChannelRoleFromAccessors	m	Q.spaceId&Q.channelId&Q.accessorIds[]&Q.channelRole
repostspace:BatchAddRole	BatchRemoveRole	m	Q.spaceId&Q.accessorIds[]&Q.role
repostspace:CreateSpace	Delete~	m	R.spaceId=Q.spaceId		Q.roleArn
repostspace:RegisterAdmin	Deregister~	m	Q.spaceId&Q.adminId
resiliencehub:AddDraftAppVersionResourceMappings	Remove~	m	Q.appArn	SR.appArn ER.appArn	R.appVersion	app|mapping
resiliencehub:CreateApp	Delete~	m	R.app.appArn=Q.appArn	ER.appArn	Q.permissionModel.invokerRoleName Q.permissionModel.type
resiliencehub:CreateAppVersionAppComponent	Delete~	m	Q.appArn&Q.id	SR.appArn SR.appComponent.id ER.appArn ER.appComponent.id	Q.type R.appVersion
resiliencehub:CreateAppVersionResource	Delete~	m	Q.appArn	SR.appArn ER.appArn	Q.resourceType Q.physicalResourceId R.appVersion	app|resource
resiliencehub:CreateRecommendationTemplate	Delete~	m	R.recommendationTemplate.recommendationTemplateArn=Q.recommendationTemplateArn	ER.recommendationTemplateArn	Q.assessmentArn
resiliencehub:CreateResiliencyPolicy	Delete~	m	R.policy.policyArn=Q.policyArn	ER.policyArn	Q.policyName
resource-explorer-2:CreateIndex	Delete~	m	R.Arn=Q.Arn	ER.Arn
resource-explorer-2:CreateView	Delete~	m	R.View.ViewArn=Q.ViewArn	ER.ViewArn	Q.ViewName
resource-groups:CreateGroup	Delete~	m	Q.Name=Q.GroupName	SR.Group.Name	R.ResourceQuery.Type
resource-groups:StartTagSyncTask	Cancel~	m	R.TaskArn=Q.TaskArn		Q.RoleArn R.ResourceQuery.Type
rolesanywhere:CreateProfile	Delete~	s	R.profile.profileId=Q.profileId	ER.profile.profileId	Q.sessionPolicy
rolesanywhere:CreateTrustAnchor	Delete~	s	R.trustAnchor.trustAnchorId=Q.trustAnchorId	ER.trustAnchor.trustAnchorId	Q.source.sourceType
rolesanywhere:DisableCrl	Enable~	m	Q.crlId	SR.crl.crlId ER.crl.crlId
rolesanywhere:DisableProfile	Enable~	m	Q.profileId	SR.profile.profileId ER.profile.profileId	R.profile.sessionPolicy
rolesanywhere:DisableTrustAnchor	Enable~	m	Q.trustAnchorId	SR.trustAnchor.trustAnchorId ER.trustAnchor.trustAnchorId
rolesanywhere:EnableCrl	Disable~	m	Q.crlId	SR.crl.crlId ER.crl.crlId
rolesanywhere:EnableProfile	Disable~	m	Q.profileId	SR.profile.profileId ER.profile.profileId	R.profile.sessionPolicy
rolesanywhere:EnableTrustAnchor	Disable~	m	Q.trustAnchorId	SR.trustAnchor.trustAnchorId ER.trustAnchor.trustAnchorId
rolesanywhere:ImportCrl	Delete~	m	R.crl.crlId=Q.crlId	ER.crl.crlId	Q.trustAnchorArn
rolesanywhere:PutAttributeMapping	Delete~	m	Q.profileId&Q.certificateField	SR.profile.profileId SR.profile.attributeMappings[].certificateField ER.profile.profileId ER.profile.attributeMappings[].certificateField	R.profile.sessionPolicy
route53-recovery-control-config:CreateCluster	Delete~	m	R.Cluster.ClusterArn ?? R.cluster.clusterArn=Q.ClusterArn ?? Q.clusterArn
route53-recovery-control-config:CreateControlPanel	Delete~	m	R.ControlPanel.ControlPanelArn ?? R.controlPanel.controlPanelArn=Q.ControlPanelArn ?? Q.controlPanelArn
route53-recovery-control-config:CreateRoutingControl	Delete~	m	R.RoutingControl.RoutingControlArn ?? R.routingControl.routingControlArn=Q.RoutingControlArn ?? Q.routingControlArn
route53-recovery-control-config:CreateSafetyRule	Delete~	m	R.AssertionRule.SafetyRuleArn ?? R.assertionRule.safetyRuleArn=Q.SafetyRuleArn ?? Q.safetyRuleArn	SR.GatingRule.SafetyRuleArn
route53-recovery-readiness:CreateCell	Delete~	m	Q.cellName	SR.cellName
route53-recovery-readiness:CreateCrossAccountAuthorization	Delete~	m	Q.crossAccountAuthorization	SR.crossAccountAuthorization
route53-recovery-readiness:CreateReadinessCheck	Delete~	m	Q.readinessCheckName	SR.readinessCheckName	Q.resourceSetName
route53-recovery-readiness:CreateRecoveryGroup	Delete~	m	Q.recoveryGroupName	SR.recoveryGroupName
route53-recovery-readiness:CreateResourceSet	Delete~	m	Q.resourceSetName	SR.resourceSetName	Q.resourceSetType
route53:ActivateKeySigningKey	Deactivate~	m	Q.hostedZoneId&Q.name		R.changeInfo.id
route53:CreateCidrCollection	Delete~	m	Q.name=Q.cidrCollectionId	SR.collection.name	R.collection.version
route53:CreateHealthCheck	Delete~	m	R.healthCheck.id=Q.healthCheckId		Q.healthCheckConfig.type R.healthCheck.healthCheckVersion
route53:CreateHostedZone	Delete~	s	last(R.hostedZone.id, "/")=Q.id	SR.changeInfo.id SR.delegationSet.id ER.changeInfo.id	Q.name R.hostedZone.resourceRecordSetCount
route53:CreateKeySigningKey	Delete~	m	Q.hostedZoneId&Q.name	SR.keySigningKey.name	Q.keyManagementServiceArn R.keySigningKey.signingAlgorithmType R.keySigningKey.digestAlgorithmType
route53:CreateQueryLoggingConfig	Delete~	m	R.queryLoggingConfig.id=Q.id		Q.hostedZoneId
route53:CreateTrafficPolicy	Delete~	m	R.trafficPolicy.id=Q.id		Q.name R.trafficPolicy.version R.trafficPolicy.type
route53:CreateTrafficPolicyInstance	Delete~	m	R.trafficPolicyInstance.id=Q.id		Q.trafficPolicyVersion Q.hostedZoneId Q.name
route53:CreateTrafficPolicyVersion	DeleteTrafficPolicy	m	Q.id	SR.trafficPolicy.id	R.trafficPolicy.version R.trafficPolicy.type R.trafficPolicy.name
route53:DeactivateKeySigningKey	Activate~	m	Q.hostedZoneId&Q.name		R.changeInfo.id
route53:DisableHostedZoneDNSSEC	Enable~	m	Q.id	SR.changeInfo.id ER.changeInfo.id
route53:EnableHostedZoneDNSSEC	Disable~	m	Q.id	SR.changeInfo.id ER.changeInfo.id
route53domains:DisableDomainAutoRenew	Enable~	m	Q.domainName
route53domains:DisableDomainTransferLock	Enable~	m	Q.domainName
route53domains:EnableDomainAutoRenew	Disable~	m	Q.domainName
route53domains:EnableDomainTransferLock	Disable~	m	Q.domainName
route53domains:RegisterDomain	Delete~	m	Q.domainName		Q.adminContact.contactType
route53globalresolver:AssociateHostedZone	Disassociate~	m	Q.hostedZoneId&Q.resourceArn=R.resourceArn	SR.hostedZoneId SR.resourceArn ER.hostedZoneId EQ.resourceArn	R.hostedZoneName
route53globalresolver:BatchCreateFirewallRule	BatchDeleteFirewallRule	m	R.failures[].firewallRule.id=Q.firewallRules[].firewallRuleId	SR.successes[].firewallRule.id
route53globalresolver:CreateAccessSource	Delete~	m	R.id=Q.accessSourceId		Q.cidr Q.protocol Q.dnsViewId
route53globalresolver:CreateAccessToken	Delete~	m	R.id=Q.accessTokenId		Q.dnsViewId
route53globalresolver:CreateDNSView	Delete~	m	R.id=Q.dnsViewId		Q.globalResolverId
route53globalresolver:CreateFirewallDomainList	Delete~	m	R.id=Q.firewallDomainListId		Q.globalResolverId R.domainCount
route53globalresolver:CreateFirewallRule	Delete~	m	R.id=Q.firewallRuleId		Q.dnsViewId R.blockOverrideDnsType R.queryType
route53globalresolver:CreateGlobalResolver	Delete~	m	R.id=Q.globalResolverId		R.ipAddressType R.dnsName
route53globalresolver:DisableDNSView	Enable~	m	Q.dnsViewId		R.globalResolverId
route53globalresolver:EnableDNSView	Disable~	m	Q.dnsViewId		R.globalResolverId
route53profiles:AssociateProfile	Disassociate~	m	Q.ProfileId&Q.ResourceId	SR.ProfileAssociation.ProfileId SR.ProfileAssociation.ResourceId ER.ProfileAssociation.ProfileId ER.ProfileAssociation.ResourceId	Q.Name
route53profiles:AssociateResourceToProfile	DisassociateResourceFromProfile	m	Q.ProfileId&Q.ResourceArn	SR.ProfileResourceAssociation.ProfileId SR.ProfileResourceAssociation.ResourceArn ER.ProfileResourceAssociation.ProfileId ER.ProfileResourceAssociation.ResourceArn	Q.Name R.ProfileResourceAssociation.ResourceType
route53profiles:CreateProfile	Delete~	s	R.Profile.Id=Q.ProfileId		Q.Name
route53resolver:AssociateFirewallRuleGroup	Disassociate~	m	R.firewallRuleGroupAssociation.id=Q.firewallRuleGroupAssociationId		Q.creatorRequestId Q.firewallRuleGroupId Q.vpcId
route53resolver:AssociateResolverQueryLogConfig	Disassociate~	m	Q.resolverQueryLogConfigId&Q.resourceId	SR.resolverQueryLogConfigAssociation.resolverQueryLogConfigId SR.resolverQueryLogConfigAssociation.resourceId ER.resolverQueryLogConfigAssociation.resolverQueryLogConfigId ER.resolverQueryLogConfigAssociation.resourceId
route53resolver:AssociateResolverRule	Disassociate~	m	Q.vPCId&Q.resolverRuleId	SR.resolverRuleAssociation.vPCId SR.resolverRuleAssociation.resolverRuleId ER.resolverRuleAssociation.vPCId ER.resolverRuleAssociation.resolverRuleId
route53resolver:CreateFirewallDomainList	Delete~	m	R.firewallDomainList.id=Q.firewallDomainListId		Q.creatorRequestId Q.name R.firewallDomainList.domainCount
route53resolver:CreateFirewallRule	Delete~	m	Q.firewallRuleGroupId	SR.firewallRule.firewallRuleGroupId ER.firewallRule.firewallRuleGroupId	Q.creatorRequestId Q.name Q.blockOverrideDnsType	rule group|rule
route53resolver:CreateFirewallRuleGroup	Delete~	m	R.firewallRuleGroup.id=Q.firewallRuleGroupId		Q.creatorRequestId Q.name R.firewallRuleGroup.ruleCount
route53resolver:CreateOutpostResolver	Delete~	m	R.outpostResolver.id=Q.id	ER.outpostResolver.id	Q.preferredInstanceType Q.creatorRequestId Q.name
route53resolver:CreateResolverEndpoint	Delete~	s	R.resolverEndpoint.id=Q.resolverEndpointId		Q.creatorRequestId Q.preferredInstanceType Q.resolverEndpointType
route53resolver:CreateResolverQueryLogConfig	Delete~	m	R.resolverQueryLogConfig.id=Q.resolverQueryLogConfigId		Q.name Q.destinationArn Q.creatorRequestId
route53resolver:CreateResolverRule	Delete~	s	R.resolverRule.id=Q.resolverRuleId		Q.ruleType Q.creatorRequestId
route53resolver:ImportFirewallDomains	DeleteOutpostResolver	m	R.id=Q.id	ER.outpostResolver.id	Q.firewallDomainListId
rtbfabric:AssociateCertificate	Disassociate~	m	Q.gatewayId&Q.acmCertificateArn	SR.gatewayId SR.acmCertificateArn ER.gatewayId ER.acmCertificateArn
rtbfabric:CreateInboundExternalLink	Delete~	m	Q.gatewayId&R.linkId=Q.linkId	SR.gatewayId ER.linkId	R.domainName
rtbfabric:CreateLink	Delete~	m	R.linkId=Q.linkId	ER.linkId	Q.gatewayId Q.peerGatewayId R.connectivityType
rtbfabric:CreateLinkRoutingRule	Delete~	m	Q.gatewayId&Q.linkId&R.ruleId=Q.ruleId	ER.ruleId
rtbfabric:CreateOutboundExternalLink	Delete~	m	Q.gatewayId&R.linkId=Q.linkId	SR.gatewayId ER.linkId
rtbfabric:CreateRequesterGateway	Delete~	m	R.gatewayId=Q.gatewayId	ER.gatewayId	Q.vpcId R.domainName
rtbfabric:CreateResponderGateway	Delete~	m	R.gatewayId=Q.gatewayId	ER.gatewayId	Q.protocol Q.vpcId Q.gatewayType
rum:BatchCreateRumMetricDefinitions	BatchDeleteRumMetricDefinitions	m	Q.AppMonitorName&Q.Destination=Q.destination&R.MetricDefinitions[].MetricDefinitionId=Q.metricDefinitionIds[]	ER.MetricDefinitionIds[]
rum:CreateAppMonitor	Delete~	m	Q.Name		Q.Platform Q.AppMonitorConfiguration.GuestRoleArn
rum:PutResourcePolicy	Delete~	m	Q.Name
rum:PutRumMetricsDestination	Delete~	m	Q.AppMonitorName&Q.Destination=Q.destination		Q.IamRoleArn
s3-outposts:CreateEndpoint	Delete~	m	R.EndpointArn ?? R.endpointArn=Q.endpointId
s3:CopyObject	Delete~	m	Q.bucketName&Q.key		R.copyObjectResult.checksumType
s3:CreateAccessGrant	Delete~	m	R.accessGrantId=Q.id		Q.accessGrantsLocationId Q.s3PrefixType R.grantee.granteeType
s3:CreateAccessGrantsLocation	Delete~	m	R.accessGrantsLocationId=Q.id		Q.iAMRoleArn
s3:CreateAccessPoint	Delete~	m	Q.name
s3:CreateAccessPointForObjectLambda	Delete~	m	Q.name
s3:CreateBucket	Delete~	s	Q.bucketName
s3:CreateBucketMetadataConfiguration	Delete~	m	Q.bucketName
s3:CreateBucketMetadataTableConfiguration	Delete~	m	Q.bucketName
s3:CreateMultipartUpload	Abort~	m	Q.bucketName&Q.key&R.uploadId=Q.uploadId	SR.bucketName SR.key
s3:CreateStorageLensGroup	Delete~	m	Q.storageLensGroup.name=Q.name
s3:PutAccessPointPolicy	Delete~	m	Q.name		Q.policy
s3:PutAccessPointPolicyForObjectLambda	Delete~	m	Q.name		Q.policy
s3:PutAccessPointScope	Delete~	m	Q.name
s3:PutBucketAnalyticsConfiguration	Delete~	m	Q.bucketName&Q.id	SQ.AnalyticsConfiguration.Id
s3:PutBucketCors	Delete~	m	Q.bucketName
s3:PutBucketEncryption	Delete~	s	Q.bucketName
s3:PutBucketIntelligentTieringConfiguration	Delete~	m	Q.bucketName&Q.id	SQ.IntelligentTieringConfiguration.Id
s3:PutBucketInventoryConfiguration	Delete~	m	Q.bucketName&Q.id	SQ.InventoryConfiguration.Id
s3:PutBucketLifecycle	Delete~	s	Q.bucketName
s3:PutBucketLifecycleConfiguration	Delete~	m	Q.name
s3:PutBucketMetricsConfiguration	Delete~	m	Q.bucketName&Q.id	SQ.MetricsConfiguration.Id
s3:PutBucketOwnershipControls	Delete~	m	Q.bucketName
s3:PutBucketPolicy	Delete~	s	Q.bucketName
s3:PutBucketPublicAccessBlock	Delete~	s	Q.bucketName
s3:PutBucketReplication	Delete~	s	Q.bucketName		Q.ReplicationConfiguration.Role
s3:PutBucketTagging	Delete~	m	Q.bucketName
s3:PutBucketWebsite	Delete~	m	Q.bucketName
s3:PutObject	Delete~	s	Q.bucketName&Q.key
s3:PutObjectTagging	Delete~	m	Q.bucketName&Q.key	SQ.Tagging.TagSet.Tag[].Key
s3:PutStorageLensConfiguration	Delete~	m	Q.storagelensid		Q.storageLensConfiguration.id
s3:PutStorageLensConfigurationTagging	Delete~	m	Q.storagelensid
s3:RestoreObject	Delete~	m	Q.bucketName&Q.key		Q.RestoreRequest.Type Q.RestoreRequest.SelectParameters.ExpressionType
s3express:CreateBucket	Delete~	s	Q.bucketName
s3express:PutBucketEncryption	Delete~	m	Q.bucketName
s3express:PutBucketPolicy	Delete~	m	Q.bucketName
s3files:CreateAccessPoint	Delete~	m	R.accessPointId=Q.accessPointId		Q.fileSystemId R.accessPointArn R.ownerId
s3files:CreateFileSystem	Delete~	m	R.fileSystemId=Q.fileSystemId		Q.roleArn
s3files:CreateMountTarget	Delete~	m	R.mountTargetId=Q.mountTargetId		Q.fileSystemId Q.subnetId Q.ipAddressType
s3files:PutFileSystemPolicy	Delete~	m	Q.fileSystemId		Q.policy
s3tables:CreateNamespace	Delete~	m	Q.tableBucketARN&Q.namespace[]=Q.namespace	SR.tableBucketARN SR.namespace[]
s3tables:CreateTable	Delete~	m	Q.tableBucketARN&Q.namespace&Q.name		Q.storageClassConfiguration.storageClass
s3tables:CreateTableBucket	Delete~	m	R.arn=Q.tableBucketARN		Q.storageClassConfiguration.storageClass
s3tables:PutTableBucketEncryption	Delete~	m	Q.tableBucketARN
s3tables:PutTableBucketMetricsConfiguration	Delete~	m	Q.tableBucketARN
s3tables:PutTableBucketPolicy	Delete~	m	Q.tableBucketARN		Q.resourcePolicy
s3tables:PutTableBucketReplication	Delete~	m	Q.tableBucketARN		Q.configuration.role
s3tables:PutTablePolicy	Delete~	m	Q.tableBucketARN&Q.namespace&Q.name		Q.resourcePolicy
s3tables:PutTableReplication	Delete~	m	Q.tableArn&R.versionToken=Q.versionToken	SQ.versionToken	Q.configuration.role
s3vectors:CreateIndex	Delete~	m	Q.indexName		Q.dataType R.indexArn
s3vectors:CreateVectorBucket	Delete~	m	Q.vectorBucketName		R.vectorBucketArn
s3vectors:PutVectorBucketPolicy	Delete~	m	Q.vectorBucketName		Q.policy
s3vectors:PutVectors	Delete~	m	Q.vectors[].key=Q.keys[]
sagemaker-geospatial:StartEarthObservationJob	Stop~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn
sagemaker-geospatial:StartVectorEnrichmentJob	Stop~	m	R.Arn ?? R.arn=Q.Arn ?? Q.arn
sagemaker:AddAssociation	Delete~	m	Q.sourceArn&Q.destinationArn	SR.sourceArn SR.destinationArn ER.sourceArn ER.destinationArn	Q.associationType
sagemaker:AssociateTrialComponent	Disassociate~	m	Q.trialComponentName&Q.trialName
sagemaker:AttachClusterNodeVolume	Detach~	m	Q.clusterArn&Q.nodeId&Q.volumeId	SR.clusterArn SR.nodeId SR.volumeId ER.clusterArn ER.nodeId ER.volumeId	R.deviceName
sagemaker:BatchAddClusterNodes	BatchDeleteClusterNodes	m	Q.clusterName
sagemaker:CreateAIBenchmarkJob	Delete~	m	Q.aIBenchmarkJobName		Q.roleArn Q.aIWorkloadConfigIdentifier R.aIBenchmarkJobArn
sagemaker:CreateAIRecommendationJob	Delete~	m	Q.aIRecommendationJobName		Q.roleArn Q.aIWorkloadConfigIdentifier R.aIRecommendationJobArn
sagemaker:CreateAIWorkloadConfig	Delete~	m	Q.aIWorkloadConfigName		R.aIWorkloadConfigArn
sagemaker:CreateAction	Delete~	m	Q.actionName		Q.actionType Q.source.sourceType
sagemaker:CreateAlgorithm	Delete~	m	Q.algorithmName		Q.trainingSpecification.trainingImage R.algorithmArn Q.validationSpecification.validationRole
sagemaker:CreateApp	Delete~	m	Q.domainId&Q.appType&Q.appName		Q.resourceSpec.instanceType
sagemaker:CreateAppImageConfig	Delete~	m	Q.appImageConfigName
sagemaker:CreateArtifact	Delete~	m	R.artifactArn=Q.artifactArn	ER.artifactArn	Q.artifactType
sagemaker:CreateCluster	Delete~	m	Q.clusterName=last(Q.clusterName, "/")		Q.clusterRole R.clusterArn Q.autoScaling.autoScalerType
sagemaker:CreateClusterSchedulerConfig	Delete~	m	R.clusterSchedulerConfigId=Q.clusterSchedulerConfigId		Q.name Q.clusterArn R.clusterSchedulerConfigArn
sagemaker:CreateCodeRepository	Delete~	m	Q.codeRepositoryName		R.codeRepositoryArn
sagemaker:CreateCompilationJob	Delete~	m	Q.compilationJobName		Q.roleArn R.compilationJobArn Q.inputConfig.frameworkVersion
sagemaker:CreateComputeQuota	Delete~	m	R.computeQuotaId=Q.computeQuotaId		Q.name Q.clusterArn Q.computeQuotaTarget.teamName
sagemaker:CreateContext	Delete~	m	Q.contextName		Q.contextType Q.source.sourceType
sagemaker:CreateDataQualityJobDefinition	Delete~	m	Q.jobDefinitionName		Q.roleArn R.jobDefinitionArn
sagemaker:CreateDeviceFleet	Delete~	m	Q.deviceFleetName		Q.roleArn Q.outputConfig.presetDeploymentType
sagemaker:CreateDomain	Delete~	s	last(R.domainArn, "/")=Q.domainId		Q.domainName Q.appNetworkAccessType Q.defaultUserSettings.executionRole
sagemaker:CreateEdgeDeploymentPlan	Delete~	m	Q.edgeDeploymentPlanName		Q.deviceFleetName R.edgeDeploymentPlanArn
sagemaker:CreateEdgeDeploymentStage	Delete~	m	Q.edgeDeploymentPlanName&Q.stages[].stageName=Q.stageName
sagemaker:CreateEndpoint	Delete~	m	Q.endpointName		Q.endpointConfigName R.endpointArn
sagemaker:CreateEndpointConfig	Delete~	m	Q.endpointConfigName		Q.executionRoleArn R.endpointConfigArn
sagemaker:CreateExperiment	Delete~	m	Q.experimentName
sagemaker:CreateFeatureGroup	Delete~	m	Q.featureGroupName		Q.recordIdentifierFeatureName Q.eventTimeFeatureName Q.roleArn
sagemaker:CreateFlowDefinition	Delete~	m	Q.flowDefinitionName		Q.roleArn R.flowDefinitionArn Q.humanLoopConfig.taskCount
sagemaker:CreateHub	Delete~	m	Q.hubName		R.hubArn
sagemaker:CreateHumanTaskUi	Delete~	m	Q.humanTaskUiName		R.humanTaskUiArn
sagemaker:CreateHyperParameterTuningJob	Delete~	m	Q.hyperParameterTuningJobName	SQ.warmStartConfig.parentHyperParameterTuningJobs[].hyperParameterTuningJobName	R.hyperParameterTuningJobArn Q.hyperParameterTuningJobConfig.trainingJobEarlyStoppingType Q.trainingJobDefinition.roleArn
sagemaker:CreateImage	Delete~	m	Q.imageName		Q.roleArn
sagemaker:CreateImageVersion	Delete~	m	Q.imageName		Q.baseImage Q.jobType
sagemaker:CreateInferenceComponent	Delete~	m	Q.inferenceComponentName		Q.endpointName Q.specification.instanceType R.inferenceComponentArn
sagemaker:CreateInferenceExperiment	Delete~	m	Q.name		Q.type Q.roleArn Q.endpointName
sagemaker:CreateMlflowApp	Delete~	m	R.arn=Q.arn	ER.arn	Q.roleArn Q.name
sagemaker:CreateMlflowTrackingServer	Delete~	m	Q.trackingServerName		Q.roleArn Q.trackingServerSize Q.mlflowVersion
sagemaker:CreateModel	Delete~	m	Q.modelName		Q.executionRoleArn R.modelArn Q.primaryContainer.image
sagemaker:CreateModelBiasJobDefinition	Delete~	m	Q.jobDefinitionName		Q.roleArn R.jobDefinitionArn
sagemaker:CreateModelCard	Delete~	m	Q.modelCardName		R.modelCardArn
sagemaker:CreateModelExplainabilityJobDefinition	Delete~	m	Q.jobDefinitionName		Q.roleArn R.jobDefinitionArn
sagemaker:CreateModelPackage	Delete~	m	Q.modelPackageName=last(Q.modelPackageName, "/")		Q.modelPackageRegistrationType Q.managedStorageType R.modelPackageArn
sagemaker:CreateModelPackageGroup	Delete~	m	Q.modelPackageGroupName		R.modelPackageGroupArn Q.managedConfiguration.managedStorageType
sagemaker:CreateModelQualityJobDefinition	Delete~	m	Q.jobDefinitionName		Q.roleArn R.jobDefinitionArn Q.modelQualityAppSpecification.problemType
sagemaker:CreateMonitoringSchedule	Delete~	m	Q.monitoringScheduleName		R.monitoringScheduleArn Q.monitoringScheduleConfig.monitoringType
sagemaker:CreateNotebookInstance	Delete~	s	Q.notebookInstanceName		Q.instanceType Q.roleArn Q.ipAddressType
sagemaker:CreateNotebookInstanceLifecycleConfig	Delete~	m	Q.notebookInstanceLifecycleConfigName
sagemaker:CreateOptimizationJob	Delete~	m	Q.optimizationJobName		Q.deploymentInstanceType Q.roleArn R.optimizationJobArn
sagemaker:CreatePartnerApp	Delete~	m	R.arn=Q.arn	ER.arn	Q.type Q.executionRoleArn Q.authType
sagemaker:CreatePipeline	Delete~	m	Q.pipelineName		Q.roleArn
sagemaker:CreateProcessingJob	Delete~	m	Q.processingJobName		Q.roleArn R.processingJobArn
sagemaker:CreateProject	Delete~	m	Q.projectName		R.projectArn R.projectId
sagemaker:CreateSpace	Delete~	m	Q.domainId&Q.spaceName		Q.spaceSettings.appType Q.spaceSharingSettings.sharingType
sagemaker:CreateStudioLifecycleConfig	Delete~	m	Q.studioLifecycleConfigName		Q.studioLifecycleConfigAppType
sagemaker:CreateTrainingJob	Delete~	m	Q.trainingJobName		Q.roleArn Q.resourceConfig.instanceType R.trainingJobArn
sagemaker:CreateTrial	Delete~	m	Q.trialName		Q.experimentName
sagemaker:CreateTrialComponent	Delete~	m	Q.trialComponentName
sagemaker:CreateUserProfile	Delete~	m	Q.domainId&Q.userProfileName		Q.userSettings.executionRole
sagemaker:CreateWorkforce	Delete~	m	Q.workforceName		Q.ipAddressType R.workforceArn
sagemaker:CreateWorkteam	Delete~	m	Q.workteamName
sagemaker:DetachClusterNodeVolume	Attach~	m	Q.clusterArn&Q.nodeId&Q.volumeId	SR.clusterArn SR.nodeId SR.volumeId ER.clusterArn ER.nodeId ER.volumeId	R.deviceName
sagemaker:ImportHubContent	Delete~	m	Q.hubName&Q.hubContentType&Q.hubContentName&Q.hubContentVersion		Q.documentSchemaVersion R.hubArn R.hubContentArn
sagemaker:PutModelPackageGroupPolicy	Delete~	m	Q.modelPackageGroupName		Q.resourcePolicy R.modelPackageGroupArn
sagemaker:RegisterDevices	Deregister~	m	Q.deviceFleetName&Q.devices[].deviceName=Q.deviceNames[]
sagemaker:StartEdgeDeploymentStage	Stop~	m	Q.edgeDeploymentPlanName&Q.stageName
sagemaker:StartHumanLoop	Stop~	m	Q.HumanLoopName ?? Q.humanLoopName
sagemaker:StartMlflowTrackingServer	Stop~	m	Q.trackingServerName
sagemaker:StartMonitoringSchedule	Stop~	m	Q.monitoringScheduleName
sagemaker:StartNotebookInstance	Stop~	m	Q.notebookInstanceName
sagemaker:StartPipelineExecution	Stop~	m	R.pipelineExecutionArn=Q.pipelineExecutionArn	ER.pipelineExecutionArn	Q.pipelineName
sagemaker:StopEdgeDeploymentStage	Start~	m	Q.edgeDeploymentPlanName&Q.stageName
sagemaker:StopInferenceExperiment	Start~	m	Q.name		R.inferenceExperimentArn
sagemaker:StopMlflowTrackingServer	Start~	m	Q.trackingServerName
sagemaker:StopMonitoringSchedule	Start~	m	Q.monitoringScheduleName
sagemaker:StopNotebookInstance	Start~	m	Q.notebookInstanceName
scheduler:CreateSchedule	Delete~	s	Q.name		Q.target.roleArn Q.target.arn Q.scheduleExpressionTimezone
scheduler:CreateScheduleGroup	Delete~	m	Q.name		R.scheduleGroupArn
schemas:CreateDiscoverer	Delete~	m	R.DiscovererId ?? R.discovererId=Q.discovererId
schemas:CreateRegistry	Delete~	m	Q.registryName	SR.RegistryName
schemas:CreateSchema	Delete~	m	Q.registryName&Q.schemaName	SR.SchemaName
schemas:PutResourcePolicy	Delete~	m	Q.registryName
schemas:StartDiscoverer	Stop~	m	Q.discovererId	SR.DiscovererId ER.DiscovererId
schemas:StopDiscoverer	Start~	m	Q.discovererId	SR.DiscovererId ER.DiscovererId
scn:CreateDataIntegrationFlow	Delete~	m	Q.instanceId&Q.name	SR.instanceId SR.name ER.instanceId ER.name	Q.transformation.transformationType Q.target.targetType
scn:CreateDataLakeDataset	Delete~	m	Q.instanceId&Q.namespace&Q.name	SR.dataset.instanceId SR.dataset.namespace SR.dataset.name SR.dataset.schema.name SQ.schema.name SQ.schema.fields[].name SQ.schema.primaryKeys[].name SQ.partitionSpec.fields[].name ER.instanceId ER.namespace ER.name
scn:CreateDataLakeNamespace	Delete~	m	Q.instanceId&Q.name	SR.namespace.instanceId SR.namespace.name ER.instanceId ER.name
scn:CreateInstance	Delete~	m	R.instance.instanceId=Q.instanceId	ER.instance.instanceId	R.instance.awsAccountId
sdb:BatchPutAttributes	BatchDeleteAttributes	m	Q.domainName&Q.items[].name
sdb:CreateDomain	Delete~	m	Q.domainName
sdb:PutAttributes	Delete~	m	Q.domainName&Q.itemName
secretsmanager:CreateSecret	Delete~	s	R.arn=Q.secretId		Q.name
secretsmanager:PutResourcePolicy	Delete~	m	Q.secretId		Q.resourcePolicy
secretsmanager:RestoreSecret	Delete~	m	Q.secretId
secretsmanager:StartSecretVersionDelete	End~	s	additionalEventData.ARN
security-ir:CreateCase	Close~	m	R.caseId=Q.caseId		Q.resolverType Q.engagementType
security-ir:CreateMembership	Cancel~	m	R.membershipId=Q.membershipId	ER.membershipId	Q.membershipName
securityagent:AddArtifact	Delete~	m	R.artifactId=Q.artifactId		Q.artifactType Q.agentSpaceId Q.fileName
securityagent:CreateAgentSpace	Delete~	m	R.agentSpaceId=Q.agentSpaceId	ER.agentSpaceId
securityagent:CreateApplication	Delete~	m	R.applicationId=Q.applicationId		Q.roleArn
securityagent:CreateCodeReview	BatchDeleteCodeReviews	m	R.codeReviewId=Q.codeReviewIds[]		Q.agentSpaceId R.serviceRole
securityagent:CreateIntegration	Delete~	m	R.integrationId=Q.integrationId		Q.integrationDisplayName
securityagent:CreateMembership	Delete~	m	Q.applicationId&Q.agentSpaceId&Q.membershipId		Q.memberType
securityagent:CreatePentest	BatchDeletePentests	m	R.pentestId=Q.pentestIds[]		Q.agentSpaceId R.serviceRole
securityagent:CreateTargetDomain	Delete~	m	R.targetDomainId=Q.targetDomainId	ER.targetDomainId	Q.targetDomainName R.domainName
securityagent:StartCodeReviewJob	Stop~	m	R.codeReviewJobId=Q.codeReviewJobId		Q.agentSpaceId Q.codeReviewId
securityagent:StartPentestJob	Stop~	m	R.pentestJobId=Q.pentestJobId		Q.agentSpaceId Q.pentestId
securityhub:BatchEnableStandards	BatchDisableStandards	m	R.StandardsSubscriptions[].StandardsSubscriptionArn=Q.StandardsSubscriptionArns[]
securityhub:CreateActionTarget	Delete~	m	R.ActionTargetArn	EQ.ActionTargetArn	Q.Name Q.Id
securityhub:CreateAggregatorV2	Delete~	m	R.AggregatorV2Arn=Q.AggregatorV2Arn
securityhub:CreateConfigurationPolicy	Delete~	m	R.Id=Q.Identifier		Q.Name
securityhub:CreateConnectorV2	Delete~	m	R.ConnectorId=Q.ConnectorId		Q.Name R.ConnectorArn
securityhub:CreateFindingAggregator	Delete~	m	R.FindingAggregatorArn=Q.FindingAggregatorArn
securityhub:CreateInsight	Delete~	m	R.InsightArn	EQ.InsightArn	Q.Name
securityhub:CreateMembers	Delete~	m	Q.AccountDetails[].AccountId=Q.AccountIds[]	SR.UnprocessedAccounts[].AccountId
securityhub:DisableOrganizationAdminAccount	Enable~	m	Q.AdminAccountId	ER.AdminAccountId
securityhub:EnableImportFindingsForProduct	Disable~	m	R.ProductSubscriptionArn=Q.ProductSubscriptionArn		Q.ProductArn
securityhub:EnableOrganizationAdminAccount	Disable~	m	Q.AdminAccountId	SR.AdminAccountId
securityhub:RegisterConnectorV2	Delete~	m	R.ConnectorId=Q.ConnectorId
securitylake:CreateAwsLogSource	Delete~	m	Q.sources[].sourceName
securitylake:CreateCustomLogSource	Delete~	m	Q.sourceName	SR.source.sourceName	Q.sourceVersion
securitylake:CreateDataLake	Delete~	m	Q.configurations[].region=Q.regions[]	SR.dataLakes[].region	Q.metaStoreManagerRoleArn
securitylake:CreateSubscriber	Delete~	m	R.subscriber.subscriberId=Q.subscriberId		Q.subscriberName Q.subscriberIdentity.principal Q.subscriberIdentity.externalId
securitylake:CreateSubscriberNotification	Delete~	m	Q.subscriberId
serverlessrepo:CreateApplication	Delete~	m	R.applicationId=Q.applicationId	SR.version.applicationId	Q.name Q.semanticVersion
servicecatalog:AssociateAttributeGroup	Disassociate~	m	last(Q.application, "/")&last(Q.attributeGroup, "/")
servicecatalog:AssociateBudgetWithResource	DisassociateBudgetFromResource	m	Q.budgetName&Q.resourceId
servicecatalog:AssociatePrincipalWithPortfolio	DisassociatePrincipalFromPortfolio	m	Q.portfolioId&Q.principalARN		Q.principalType
servicecatalog:AssociateProductWithPortfolio	DisassociateProductFromPortfolio	m	Q.productId&Q.portfolioId
servicecatalog:AssociateResource	Disassociate~	m	Q.application&Q.resourceType&Q.resource
servicecatalog:AssociateServiceActionWithProvisioningArtifact	DisassociateServiceActionFromProvisioningArtifact	m	Q.productId&Q.provisioningArtifactId&Q.serviceActionId
servicecatalog:AssociateTagOptionWithResource	DisassociateTagOptionFromResource	m	Q.resourceId&Q.tagOptionId
servicecatalog:CreateApplication	Delete~	m	R.application.id=Q.application
servicecatalog:CreateAttributeGroup	Delete~	m	R.attributeGroup.id=Q.attributeGroup
servicecatalog:CreateConstraint	Delete~	m	R.constraintDetail.constraintId=Q.id		Q.type Q.portfolioId Q.productId
servicecatalog:CreatePortfolio	Delete~	m	R.portfolioDetail.id=Q.id		Q.displayName Q.providerName
servicecatalog:CreatePortfolioShare	Delete~	m	Q.portfolioId		Q.organizationNode.type	portfolio|share
servicecatalog:CreateProduct	Delete~	m	R.productViewDetail.productViewSummary.productId=Q.id		Q.productType Q.name R.provisioningArtifactDetail.type
servicecatalog:CreateProvisionedProductPlan	Delete~	m	R.planId=Q.planId		Q.planType Q.planName Q.productId
servicecatalog:CreateProvisioningArtifact	Delete~	m	R.provisioningArtifactDetail.id=Q.provisioningArtifactId		Q.productId R.provisioningArtifactDetail.type
servicecatalog:CreateServiceAction	Delete~	m	R.serviceActionDetail.serviceActionSummary.id=Q.id		Q.definitionType Q.name
servicecatalog:CreateTagOption	Delete~	m	R.tagOptionDetail.id=Q.id
servicediscovery:CreateService	Delete~	m	R.service.id=Q.id		Q.name Q.type R.service.instanceCount
servicediscovery:RegisterInstance	Deregister~	m	Q.serviceId&Q.instanceId
ses:CloneReceiptRuleSet	Delete~	m	Q.ruleSetName		Q.originalRuleSetName
ses:CreateAddonInstance	Delete~	m	R.addonInstanceId=Q.addonInstanceId		Q.addonSubscriptionId
ses:CreateAddonSubscription	Delete~	m	R.addonSubscriptionId=Q.addonSubscriptionId		Q.addonName
ses:CreateAddressList	Delete~	m	R.addressListId=Q.addressListId		Q.addressListName
ses:CreateArchive	Delete~	m	R.archiveId=Q.archiveId		Q.archiveName
ses:CreateConfigurationSet	Delete~	m	Q.configurationSet.name=Q.configurationSetName
ses:CreateConfigurationSet	Delete~	m	Q.configurationSetName		Q.configurationSet.name
ses:CreateConfigurationSetEventDestination	Delete~	m	Q.configurationSetName&Q.eventDestination.name=Q.eventDestinationName
ses:CreateConfigurationSetEventDestination	Delete~	m	Q.configurationSetName&Q.eventDestinationName		Q.eventDestination.name
ses:CreateConfigurationSetTrackingOptions	Delete~	m	Q.configurationSetName
ses:CreateContact	Delete~	m	Q.contactListName&Q.emailAddress
ses:CreateContactList	Delete~	m	Q.contactListName
ses:CreateCustomVerificationEmailTemplate	Delete~	m	Q.templateName
ses:CreateDedicatedIpPool	Delete~	m	Q.poolName
ses:CreateEmailIdentity	Delete~	m	Q.emailIdentity		R.identityType R.dkimAttributes.signingHostedZone
ses:CreateEmailIdentityPolicy	Delete~	m	Q.emailIdentity&Q.policyName		Q.policy
ses:CreateEmailTemplate	Delete~	m	Q.templateName
ses:CreateExportJob	Cancel~	m	R.jobId=Q.jobId
ses:CreateIngressPoint	Delete~	m	R.ingressPointId=Q.ingressPointId		Q.type Q.ingressPointName Q.ruleSetId
ses:CreateMultiRegionEndpoint	Delete~	m	Q.endpointName
ses:CreateReceiptFilter	Delete~	m	Q.filter.name=Q.filterName
ses:CreateReceiptRule	Delete~	m	Q.ruleSetName&Q.rule.name=Q.ruleName		Q.rule.tlsPolicy
ses:CreateReceiptRuleSet	Delete~	m	Q.ruleSetName
ses:CreateRelay	Delete~	m	R.relayId=Q.relayId		Q.relayName Q.serverName
ses:CreateRuleSet	Delete~	m	R.ruleSetId=Q.ruleSetId		Q.ruleSetName
ses:CreateTemplate	Delete~	m	Q.template.templateName=Q.templateName
ses:CreateTenant	Delete~	m	Q.tenantName	SR.tenantName
ses:CreateTenantResourceAssociation	Delete~	m	Q.tenantName&Q.resourceArn
ses:CreateTrafficPolicy	Delete~	m	R.trafficPolicyId=Q.trafficPolicyId		Q.trafficPolicyName
ses:PutIdentityPolicy	Delete~	m	Q.identity=last(Q.identity, "/")&Q.policyName		Q.policy
ses:PutSuppressedDestination	Delete~	m	Q.emailAddress
ses:RegisterMemberToAddressList	DeregisterMemberFromAddressList	m	Q.addressListId&Q.address
ses:StartAddressListImportJob	Stop~	m	Q.jobId
ses:StartArchiveExport	Stop~	m	R.exportId=Q.exportId		Q.archiveId
ses:StartArchiveSearch	Stop~	m	R.searchId=Q.searchId		Q.archiveId
shield:AssociateDRTLogBucket	Disassociate~	m	Q.logBucket
shield:AssociateHealthCheck	Disassociate~	m	Q.protectionId&Q.healthCheckArn
shield:CreateProtection	Delete~	m	R.protectionId=Q.protectionId		Q.name Q.resourceArn
shield:CreateProtectionGroup	Delete~	m	Q.protectionGroupId		Q.resourceType
shield:EnableApplicationLayerAutomaticResponse	Disable~	m	Q.resourceArn
signer:AddProfilePermission	Remove~	m	Q.profileName&Q.statementId		Q.principal Q.profileVersion
simspaceweaver:StartApp	Stop~	m	last(Q.Name ?? Q.name, "/")=last(Q.App ?? Q.app, "/")&Q.Domain ?? Q.domain&Q.Simulation ?? Q.simulation	SR.Name SR.Domain SR.Simulation
simspaceweaver:StartClock	Stop~	m	Q.Simulation ?? Q.simulation
simspaceweaver:StartSimulation	Stop~	m	last(Q.Name ?? Q.name, "/")=last(Q.Simulation ?? Q.simulation, "/")
simspaceweaver:StopClock	Start~	m	Q.Simulation ?? Q.simulation
sms-voice:AssociateOriginationIdentity	Disassociate~	m	Q.poolId&Q.originationIdentity	SR.poolId SR.originationIdentity ER.poolId ER.originationIdentity
sms-voice:AssociateProtectConfiguration	Disassociate~	m	Q.protectConfigurationId&Q.configurationSetName	SR.protectConfigurationId SR.configurationSetName ER.protectConfigurationId ER.configurationSetName	R.configurationSetArn R.protectConfigurationArn
sms-voice:CreateConfigurationSet	Delete~	m	Q.ConfigurationSetName ?? Q.configurationSetName	SR.configurationSetName ER.configurationSetName
sms-voice:CreateConfigurationSet	Delete~	m	Q.configurationSetName=last(Q.configurationSetName, "/")	SQ.ConfigurationSetName SR.configurationSetName EQ.ConfigurationSetName ER.configurationSetName
sms-voice:CreateConfigurationSetEventDestination	Delete~	m	Q.ConfigurationSetName ?? Q.configurationSetName&Q.EventDestinationName ?? Q.eventDestinationName
sms-voice:CreateEventDestination	Delete~	m	Q.configurationSetName=last(Q.configurationSetName, "/")&Q.eventDestinationName	SR.configurationSetName SR.eventDestination.eventDestinationName ER.configurationSetName ER.eventDestination.eventDestinationName	Q.cloudWatchLogsDestination.iamRoleArn
sms-voice:CreateNotifyConfiguration	Delete~	m	R.notifyConfigurationId=Q.notifyConfigurationId	ER.notifyConfigurationId	Q.displayName R.notifyConfigurationArn
sms-voice:CreateOptOutList	Delete~	m	Q.optOutListName	SR.optOutListName ER.optOutListName
sms-voice:CreatePool	Delete~	m	R.poolId=Q.poolId	ER.poolId	Q.messageType R.twoWayChannelRole
sms-voice:CreateProtectConfiguration	Delete~	m	R.protectConfigurationId=Q.protectConfigurationId	ER.protectConfigurationId	R.protectConfigurationArn
sms-voice:CreateRcsAgent	Delete~	m	R.rcsAgentId=Q.rcsAgentId	ER.rcsAgentId	R.twoWayChannelRole R.rcsAgentArn
sms-voice:CreateRegistration	Delete~	m	R.registrationId=Q.registrationId	ER.registrationId	Q.registrationType R.registrationArn
sms-voice:CreateRegistrationAttachment	Delete~	m	R.registrationAttachmentId=Q.registrationAttachmentId	ER.registrationAttachmentId	R.registrationAttachmentArn
sms-voice:CreateVerifiedDestinationNumber	Delete~	m	R.verifiedDestinationNumberId=Q.verifiedDestinationNumberId	ER.verifiedDestinationNumberId	R.verifiedDestinationNumberArn
sms-voice:PutKeyword	Delete~	m	Q.originationIdentity&Q.keyword	SR.originationIdentity SR.keyword ER.originationIdentity ER.keyword
sms-voice:PutOptedOutNumber	Delete~	m	Q.optOutListName&Q.optedOutNumber	SR.optOutListName SR.optedOutNumber ER.optOutListName ER.optedOutNumber
sms-voice:PutProtectConfigurationRuleSetNumberOverride	Delete~	m	Q.protectConfigurationId&Q.destinationPhoneNumber	SR.protectConfigurationId SR.destinationPhoneNumber ER.protectConfigurationId ER.destinationPhoneNumber	R.protectConfigurationArn
sms-voice:PutRegistrationFieldValue	Delete~	m	Q.registrationId&Q.fieldPath	SR.registrationId SR.fieldPath ER.registrationId ER.fieldPath	R.registrationArn
sms-voice:PutResourcePolicy	Delete~	m	Q.resourceArn	SR.resourceArn ER.resourceArn	Q.policy
sms-voice:RequestPhoneNumber	Release~	m	R.phoneNumberId=Q.phoneNumberId	ER.phoneNumberId	Q.messageType Q.numberType R.twoWayChannelRole
sms-voice:RequestSenderId	Release~	m	Q.senderId&Q.isoCountryCode	SR.senderId SR.isoCountryCode ER.senderId ER.isoCountryCode	R.senderIdArn
sms-voice:SetDefaultMessageType	Delete~	m	last(Q.configurationSetName, "/")	SR.configurationSetName ER.configurationSetName	Q.messageType
sms-voice:SetDefaultSenderId	Delete~	m	last(Q.configurationSetName, "/")	SR.configurationSetName ER.configurationSetName	Q.senderId
snow-device-management:CreateTask	Cancel~	m	R.taskId=Q.taskId	ER.taskId
snowball:CreateCluster	Cancel~	m	R.clusterId=Q.clusterId		Q.jobType Q.snowballType Q.addressId
snowball:CreateJob	Cancel~	m	R.jobId=Q.jobId		Q.jobType Q.roleARN Q.snowballType
sns:AddPermission	Remove~	m	Q.topicArn&Q.label
sns:CreatePlatformApplication	Delete~	m	R.platformApplicationArn=Q.platformApplicationArn		Q.platform Q.name
sns:CreatePlatformEndpoint	DeleteEndpoint	m	R.endpointArn=Q.endpointArn		Q.platformApplicationArn
sns:CreateSMSSandboxPhoneNumber	Delete~	m	Q.phoneNumber
sns:CreateTopic	Delete~	s	R.topicArn=Q.topicArn		Q.name Q.dataProtectionPolicy
sns:Subscribe	Unsubscribe	s	R.subscriptionArn=Q.subscriptionArn		Q.protocol Q.topicArn
social-messaging:CreateWhatsAppMessageTemplateFromLibrary	DeleteWhatsAppMessageTemplate	m	Q.id&Q.metaLibraryTemplate.templateName=Q.templateName		Q.metaLibraryTemplate.libraryTemplateName
sqs:AddPermission	Remove~	m	Q.queueUrl&Q.label
sqs:CreateQueue	Delete~	s	R.queueUrl=Q.queueUrl		Q.queueName
sqs:StartMessageMoveTask	Cancel~	m	R.taskHandle=Q.taskHandle		Q.sourceArn
ssm-contacts:ActivateContactChannel	Deactivate~	m	Q.contactChannelId
ssm-contacts:CreateContact	Delete~	m	R.contactArn=Q.contactId		Q.type
ssm-contacts:CreateContactChannel	Delete~	m	R.contactChannelArn=Q.contactChannelId		Q.type Q.contactId Q.name
ssm-contacts:CreateRotation	Delete~	m	R.rotationArn=Q.rotationId		Q.name Q.timeZoneId
ssm-contacts:CreateRotationOverride	Delete~	m	R.rotationOverrideId=Q.rotationOverrideId		Q.rotationId
ssm-contacts:StartEngagement	Stop~	m	R.engagementArn=Q.engagementId		Q.contactId
ssm-incidents:CreateReplicationSet	Delete~	m	R.arn=Q.arn
ssm-incidents:CreateResponsePlan	Delete~	m	R.arn=Q.arn
ssm-incidents:CreateTimelineEvent	Delete~	m	R.eventId=Q.eventId&Q.incidentRecordArn	SR.incidentRecordArn	Q.eventType
ssm-incidents:PutResourcePolicy	Delete~	m	R.policyId=Q.policyId&Q.resourceArn		Q.policy
ssm-quicksetup:CreateConfigurationManager	Delete~	m	R.ManagerArn ?? R.managerArn=Q.ManagerArn ?? Q.managerArn
ssm-sap:PutResourcePermission	Delete~	m	Q.ResourceArn ?? Q.resourceArn
ssm-sap:RegisterApplication	Deregister~	m	Q.ApplicationId ?? Q.applicationId
ssm-sap:StartApplication	Stop~	m	Q.ApplicationId ?? Q.applicationId
ssm-sap:StopApplication	Start~	m	Q.ApplicationId ?? Q.applicationId
ssm:AssociateOpsItemRelatedItem	Disassociate~	m	Q.opsItemId&R.associationId=Q.associationId		Q.associationType Q.resourceType
ssm:CreateActivation	Delete~	m	R.activationId=Q.activationId		Q.iamRole
ssm:CreateAssociation	Delete~	m	Q.name	SR.associationDescription.name SR.associationDescription.status.name SR.associationDescription.triggeredAlarms[].name SQ.alarmConfiguration.alarms[].name	Q.documentVersion Q.associationDispatchAssumeRole R.associationDescription.associationVersion
ssm:CreateDocument	Delete~	m	Q.name	SR.documentDescription.name SR.documentDescription.parameters[].name SR.documentDescription.attachmentsInformation[].name SR.documentDescription.requires[].name SQ.requires[].name SQ.attachments[].name	Q.documentType Q.targetType R.documentDescription.hashType
ssm:CreateMaintenanceWindow	Delete~	m	R.windowId=Q.windowId	ER.windowId	Q.name Q.scheduleTimezone
ssm:CreateOpsItem	Delete~	m	R.opsItemId=Q.opsItemId	SQ.relatedOpsItems[].opsItemId	Q.opsItemType
ssm:CreateOpsMetadata	Delete~	m	R.opsMetadataArn=Q.opsMetadataArn		Q.resourceId
ssm:CreatePatchBaseline	Delete~	m	R.baselineId=Q.baselineId	ER.baselineId	Q.name
ssm:CreateResourceDataSync	Delete~	m	Q.syncName		Q.syncType Q.syncSource.sourceType
ssm:PutParameter	Delete~	s	Q.name		R.version Q.type Q.dataType
ssm:PutParameter	DeleteParameters	m	Q.name=Q.names[]		R.version Q.type Q.dataType
ssm:PutResourcePolicy	Delete~	m	Q.resourceArn&R.policyId=Q.policyId&R.policyHash=Q.policyHash	SQ.policyId SQ.policyHash	Q.policy
ssm:RegisterPatchBaselineForPatchGroup	Deregister~	m	Q.baselineId&Q.patchGroup	SR.baselineId SR.patchGroup ER.baselineId ER.patchGroup
ssm:RegisterTargetWithMaintenanceWindow	DeregisterTargetFromMaintenanceWindow	m	Q.windowId&R.windowTargetId=Q.windowTargetId	ER.windowId ER.windowTargetId	Q.resourceType
ssm:RegisterTaskWithMaintenanceWindow	DeregisterTaskFromMaintenanceWindow	m	Q.windowId&R.windowTaskId=Q.windowTaskId	ER.windowId ER.windowTaskId	Q.taskType Q.taskArn Q.serviceRoleArn
ssm:StartAutomationExecution	Stop~	m	R.automationExecutionId=Q.automationExecutionId		Q.documentName Q.documentVersion
ssm:StartSession	Terminate~	s	R.sessionId=Q.sessionId	ER.sessionId
sso:AddRegion	Remove~	m	Q.instanceArn&Q.regionName
sso:AttachManagedPolicyToPermissionSet	DetachManagedPolicyFromPermissionSet	m	Q.instanceArn&Q.permissionSetArn&Q.managedPolicyArn
sso:CreateAccountAssignment	Delete~	m	Q.instanceArn&Q.targetId&Q.targetType&Q.permissionSetArn&Q.principalType&Q.principalId	SR.accountAssignmentCreationStatus.targetId SR.accountAssignmentCreationStatus.targetType SR.accountAssignmentCreationStatus.permissionSetArn SR.accountAssignmentCreationStatus.principalType SR.accountAssignmentCreationStatus.principalId ER.accountAssignmentDeletionStatus.targetId ER.accountAssignmentDeletionStatus.targetType ER.accountAssignmentDeletionStatus.permissionSetArn ER.accountAssignmentDeletionStatus.principalType ER.accountAssignmentDeletionStatus.principalId
sso:CreateApplication	Delete~	m	R.applicationArn=Q.applicationArn		Q.instanceArn Q.applicationProviderArn Q.name
sso:CreateApplicationAssignment	Delete~	m	Q.applicationArn&Q.principalId&Q.principalType
sso:CreateInstance	Delete~	m	R.instanceArn=Q.instanceArn
sso:CreateInstanceAccessControlAttributeConfiguration	Delete~	m	Q.instanceArn
sso:CreatePermissionSet	Delete~	m	R.permissionSet.permissionSetArn=Q.permissionSetArn		Q.name Q.instanceArn
sso:CreateTrustedTokenIssuer	Delete~	m	R.trustedTokenIssuerArn=Q.trustedTokenIssuerArn		Q.trustedTokenIssuerType Q.instanceArn Q.name
sso:DetachManagedPolicyFromPermissionSet	AttachManagedPolicyToPermissionSet	m	Q.instanceArn&Q.permissionSetArn&Q.managedPolicyArn
sso:PutApplicationAccessScope	Delete~	m	Q.applicationArn
sso:PutApplicationAuthenticationMethod	Delete~	m	Q.applicationArn&Q.authenticationMethodType
sso:PutApplicationGrant	Delete~	m	Q.applicationArn&Q.grantType
sso:PutInlinePolicyToPermissionSet	DeleteInlinePolicyFromPermissionSet	m	Q.instanceArn&Q.permissionSetArn		Q.inlinePolicy
sso:PutPermissionsBoundaryToPermissionSet	DeletePermissionsBoundaryFromPermissionSet	m	Q.instanceArn&Q.permissionSetArn
states:CreateActivity	Delete~	m	R.activityArn=Q.activityArn		Q.encryptionConfiguration.type
states:CreateStateMachine	Delete~	s	R.stateMachineArn=Q.stateMachineArn		Q.roleArn Q.type
states:CreateStateMachineAlias	Delete~	m	R.stateMachineAliasArn=Q.stateMachineAliasArn
states:PublishStateMachineVersion	Delete~	m	R.stateMachineVersionArn=Q.stateMachineVersionArn		Q.stateMachineArn
states:StartExecution	Stop~	m	R.executionArn=Q.executionArn		Q.stateMachineArn
storagegateway:AssociateFileSystem	Disassociate~	m	R.fileSystemAssociationARN=Q.fileSystemAssociationARN	ER.fileSystemAssociationARN	Q.userName
storagegateway:AttachVolume	Detach~	m	Q.volumeARN	SR.volumeARN ER.volumeARN	Q.networkInterfaceId
storagegateway:CreateCachediSCSIVolume	DeleteVolume	m	R.volumeARN=Q.volumeARN	ER.volumeARN	Q.targetName Q.networkInterfaceId
storagegateway:CreateNFSFileShare	DeleteFileShare	m	R.fileShareARN=Q.fileShareARN	ER.fileShareARN	Q.role Q.defaultStorageClass Q.encryptionType
storagegateway:CreateSMBFileShare	DeleteFileShare	m	R.fileShareARN=Q.fileShareARN	ER.fileShareARN	Q.role Q.defaultStorageClass Q.encryptionType
storagegateway:CreateStorediSCSIVolume	DeleteVolume	m	R.volumeARN=Q.volumeARN	ER.volumeARN	Q.diskId Q.targetName Q.networkInterfaceId
storagegateway:CreateTapePool	Delete~	m	R.poolARN=Q.poolARN	ER.poolARN	Q.storageClass Q.poolName Q.retentionLockType
storagegateway:CreateTapeWithBarcode	DeleteTape	m	R.tapeARN=Q.tapeARN	ER.tapeARN
storagegateway:StartCacheReport	Cancel~	m	R.cacheReportARN=Q.cacheReportARN	ER.cacheReportARN	Q.role
supportapp:CreateSlackChannelConfiguration	Delete~	m	Q.channelId&Q.teamId		Q.channelRoleArn
swf:StartWorkflowExecution	Terminate~	m	Q.domain&Q.workflowId		Q.workflowType.version Q.childPolicy Q.lambdaRole
synthetics:AssociateResource	Disassociate~	m	Q.groupIdentifier&Q.ResourceArn
synthetics:CreateCanary	Delete~	s	Q.Name=Q.name	SR.Canary.Name	Q.ExecutionRoleArn Q.RuntimeVersion Q.Code.S3Version
synthetics:CreateGroup	Delete~	m	R.Group.Id=Q.groupIdentifier		Q.Name
synthetics:StartCanary	Stop~	m	Q.name
synthetics:StopCanary	Start~	m	Q.name
tax:BatchPutTaxRegistration	BatchDeleteTaxRegistration	m	Q.accountIds[]		Q.taxRegistrationEntry.registrationType Q.taxRegistrationEntry.registrationId
tax:PutSupplementalTaxRegistration	Delete~	m	R.authorityId=Q.authorityId		Q.taxRegistrationEntry.registrationType Q.taxRegistrationEntry.legalName Q.taxRegistrationEntry.registrationId
textract:CreateAdapter	Delete~	m	R.adapterId=Q.adapterId		Q.adapterName
textract:CreateAdapterVersion	Delete~	m	Q.adapterId&R.adapterVersion=Q.adapterVersion	SR.adapterId
thinclient:CreateEnvironment	Delete~	m	R.environment.id=Q.id		Q.desktopArn R.environment.desktopType Q.maintenanceWindow.type
timestream-influxdb:CreateDbCluster	Delete~	m	R.dbClusterId=Q.dbClusterId		Q.dbInstanceType Q.dbStorageType Q.allocatedStorage
timestream-influxdb:CreateDbInstance	Delete~	m	R.id=Q.identifier		Q.dbInstanceType Q.allocatedStorage R.networkType
timestream:CreateDatabase	Delete~	s	Q.databaseName	SR.database.databaseName	R.database.tableCount
timestream:CreateScheduledQuery	Delete~	m	R.arn=Q.scheduledQueryArn		Q.scheduledQueryExecutionRoleArn Q.name
timestream:CreateTable	Delete~	m	Q.databaseName&Q.tableName	SR.table.databaseName SR.table.tableName
tnb:CreateSolNetworkInstance	Delete~	m	R.nsInstanceName=Q.nsInstanceId		Q.nsName Q.nsdInfoId
transcribe:CreateCallAnalyticsCategory	Delete~	m	Q.categoryName	SR.categoryProperties.categoryName	Q.inputType
transcribe:CreateLanguageModel	Delete~	m	Q.modelName	SR.modelName	Q.baseModelName Q.inputDataConfig.dataAccessRoleArn
transcribe:CreateMedicalVocabulary	Delete~	m	Q.vocabularyName	SR.vocabularyName
transcribe:CreateVocabulary	Delete~	m	Q.vocabularyName	SR.vocabularyName	Q.dataAccessRoleArn
transcribe:CreateVocabularyFilter	Delete~	m	Q.vocabularyFilterName	SR.vocabularyFilterName	Q.dataAccessRoleArn
transfer:CreateAccess	Delete~	m	Q.serverId&Q.externalId	SR.serverId SR.externalId	Q.role Q.homeDirectoryType Q.policy
transfer:CreateAgreement	Delete~	m	R.agreementId=Q.agreementId		Q.accessRole Q.serverId Q.localProfileId
transfer:CreateConnector	Delete~	m	R.connectorId=Q.connectorId		Q.accessRole Q.loggingRole Q.ipAddressType
transfer:CreateProfile	Delete~	m	R.profileId=Q.profileId		Q.profileType Q.as2Id
transfer:CreateServer	Delete~	s	R.serverId=Q.serverId		Q.endpointType Q.identityProviderType Q.loggingRole
transfer:CreateUser	Delete~	m	Q.serverId&Q.userName	SR.serverId SR.userName	Q.role Q.homeDirectoryType Q.policy
transfer:CreateWebApp	Delete~	m	R.webAppId=Q.webAppId		Q.webAppEndpointPolicy
transfer:CreateWorkflow	Delete~	m	R.workflowId=Q.workflowId
transfer:ImportCertificate	Delete~	m	R.certificateId=Q.certificateId
transfer:ImportHostKey	Delete~	m	R.hostKeyId=Q.hostKeyId		Q.serverId
transfer:ImportSshPublicKey	Delete~	m	R.sshPublicKeyId=Q.sshPublicKeyId		Q.serverId Q.userName
transfer:StartServer	Stop~	m	Q.serverId
transfer:StopServer	Start~	m	Q.serverId
translate:CreateParallelData	Delete~	m	Q.name	SR.name ER.name	Q.encryptionKey.type
translate:ImportTerminology	Delete~	m	Q.name	SR.terminologyProperties.name	R.terminologyProperties.termCount R.terminologyProperties.skippedTermCount R.auxiliaryDataLocation.repositoryType
translate:StartTextTranslationJob	Stop~	m	R.jobId=Q.jobId	ER.jobId	Q.dataAccessRoleArn Q.inputDataConfig.contentType
verifiedpermissions:CreateIdentitySource	Delete~	m	R.identitySourceId=Q.identitySourceId		Q.policyStoreId Q.principalEntityType
verifiedpermissions:CreatePolicy	Delete~	m	R.policyId=Q.policyId		Q.policyStoreId R.policyType R.principal.entityType
verifiedpermissions:CreatePolicyStore	Delete~	m	R.policyStoreId=Q.policyStoreId
verifiedpermissions:CreatePolicyStoreAlias	Delete~	m	Q.aliasName	SR.aliasName	Q.policyStoreId R.aliasArn
verifiedpermissions:CreatePolicyTemplate	Delete~	m	R.policyTemplateId=Q.policyTemplateId		Q.policyStoreId
voiceid:AssociateFraudster	Disassociate~	m	Q.domainId&Q.fraudsterId&Q.watchlistId	SR.fraudster.domainId ER.fraudster.domainId
voiceid:CreateDomain	Delete~	m	R.domain.domainId=Q.domainId		Q.name Q.serverSideEncryptionConfiguration.kmsKeyId
voiceid:CreateWatchlist	Delete~	m	R.watchlist.watchlistId=Q.watchlistId		Q.domainId Q.name
vpc-lattice:CreateAccessLogSubscription	Delete~	m	R.id=Q.accessLogSubscriptionIdentifier		Q.resourceIdentifier Q.destinationArn R.serviceNetworkLogType
vpc-lattice:CreateListener	Delete~	m	R.id=Q.listenerIdentifier		Q.protocol Q.serviceIdentifier
vpc-lattice:CreateResourceConfiguration	Delete~	m	R.id=Q.resourceConfigurationIdentifier		Q.type R.protocol
vpc-lattice:CreateResourceGateway	Delete~	m	R.id=Q.resourceGatewayIdentifier		R.ipAddressType
vpc-lattice:CreateRule	Delete~	m	R.id=Q.ruleIdentifier		Q.serviceIdentifier Q.listenerIdentifier
vpc-lattice:CreateService	Delete~	m	R.id=Q.serviceIdentifier		R.authType
vpc-lattice:CreateServiceNetwork	Delete~	m	R.id=Q.serviceNetworkIdentifier		R.authType
vpc-lattice:CreateServiceNetworkResourceAssociation	Delete~	m	R.id=Q.serviceNetworkResourceAssociationIdentifier		Q.resourceConfigurationIdentifier Q.serviceNetworkIdentifier
vpc-lattice:CreateServiceNetworkServiceAssociation	Delete~	m	R.id=Q.serviceNetworkServiceAssociationIdentifier		Q.serviceIdentifier Q.serviceNetworkIdentifier
vpc-lattice:CreateServiceNetworkVpcAssociation	Delete~	m	R.id=Q.serviceNetworkVpcAssociationIdentifier		Q.serviceNetworkIdentifier Q.vpcIdentifier
vpc-lattice:CreateTargetGroup	Delete~	m	R.id=Q.targetGroupIdentifier		Q.type R.config.protocol R.config.protocolVersion
vpc-lattice:PutAuthPolicy	Delete~	m	Q.resourceIdentifier		Q.policy
vpc-lattice:PutResourcePolicy	Delete~	m	Q.resourceArn		Q.policy
vpc-lattice:RegisterTargets	Deregister~	m	Q.targetGroupIdentifier&Q.targets[].id	SR.successful[].id SR.unsuccessful[].id ER.successful[].id ER.unsuccessful[].id
waf-regional:AssociateWebACL	Disassociate~	m	Q.resourceArn		Q.webACLId
waf-regional:CreateByteMatchSet	Delete~	m	R.byteMatchSet.byteMatchSetId=Q.byteMatchSetId		Q.name
waf-regional:CreateGeoMatchSet	Delete~	m	R.geoMatchSet.geoMatchSetId=Q.geoMatchSetId		Q.name
waf-regional:CreateIPSet	Delete~	m	R.iPSet.iPSetId=Q.iPSetId		Q.name
waf-regional:CreateRateBasedRule	Delete~	m	R.rule.ruleId=Q.ruleId		Q.name Q.metricName
waf-regional:CreateRegexMatchSet	Delete~	m	R.regexMatchSet.regexMatchSetId=Q.regexMatchSetId		Q.name
waf-regional:CreateRegexPatternSet	Delete~	m	R.regexPatternSet.regexPatternSetId=Q.regexPatternSetId		Q.name
waf-regional:CreateRule	Delete~	m	R.rule.ruleId=Q.ruleId		Q.name Q.metricName
waf-regional:CreateRuleGroup	Delete~	m	R.ruleGroup.ruleGroupId=Q.ruleGroupId		Q.name Q.metricName
waf-regional:CreateSizeConstraintSet	Delete~	m	R.sizeConstraintSet.sizeConstraintSetId=Q.sizeConstraintSetId		Q.name
waf-regional:CreateSqlInjectionMatchSet	Delete~	m	R.sqlInjectionMatchSet.sqlInjectionMatchSetId=Q.sqlInjectionMatchSetId		Q.name
waf-regional:CreateWebACL	Delete~	m	R.webACL.webACLId=Q.webACLId		Q.name Q.metricName Q.defaultAction.type
waf-regional:CreateXssMatchSet	Delete~	m	R.xssMatchSet.xssMatchSetId=Q.xssMatchSetId		Q.name
waf-regional:PutLoggingConfiguration	Delete~	m	Q.loggingConfiguration.resourceArn=Q.resourceArn	SR.loggingConfiguration.resourceArn
waf-regional:PutPermissionPolicy	Delete~	m	Q.resourceArn		Q.policy
waf:CreateByteMatchSet	Delete~	m	R.byteMatchSet.byteMatchSetId=Q.byteMatchSetId		Q.name
waf:CreateGeoMatchSet	Delete~	m	R.geoMatchSet.geoMatchSetId=Q.geoMatchSetId		Q.name
waf:CreateIPSet	Delete~	m	R.iPSet.iPSetId=Q.iPSetId		Q.name
waf:CreateRateBasedRule	Delete~	m	R.rule.ruleId=Q.ruleId		Q.name Q.metricName
waf:CreateRegexMatchSet	Delete~	m	R.regexMatchSet.regexMatchSetId=Q.regexMatchSetId		Q.name
waf:CreateRegexPatternSet	Delete~	m	R.regexPatternSet.regexPatternSetId=Q.regexPatternSetId		Q.name
waf:CreateRule	Delete~	m	R.rule.ruleId=Q.ruleId		Q.name Q.metricName
waf:CreateRuleGroup	Delete~	m	R.ruleGroup.ruleGroupId=Q.ruleGroupId		Q.name Q.metricName
waf:CreateSizeConstraintSet	Delete~	m	R.sizeConstraintSet.sizeConstraintSetId=Q.sizeConstraintSetId		Q.name
waf:CreateSqlInjectionMatchSet	Delete~	m	R.sqlInjectionMatchSet.sqlInjectionMatchSetId=Q.sqlInjectionMatchSetId		Q.name
waf:CreateWebACL	Delete~	m	R.webACL.webACLId=Q.webACLId		Q.name Q.metricName Q.defaultAction.type
waf:CreateXssMatchSet	Delete~	m	R.xssMatchSet.xssMatchSetId=Q.xssMatchSetId		Q.name
waf:PutLoggingConfiguration	Delete~	m	Q.loggingConfiguration.resourceArn=Q.resourceArn	SR.loggingConfiguration.resourceArn
waf:PutPermissionPolicy	Delete~	m	Q.resourceArn		Q.policy
wafv2:AssociateWebACL	Disassociate~	m	Q.resourceArn		Q.webACLArn
wafv2:CreateAPIKey	Delete~	m	R.aPIKey=Q.aPIKey
wafv2:CreateIPSet	Delete~	s	R.summary.id=Q.id		Q.iPAddressVersion Q.name
wafv2:CreateRegexPatternSet	Delete~	m	R.summary.id=Q.id		Q.name
wafv2:CreateRuleGroup	Delete~	m	R.summary.id=Q.id		Q.capacity Q.name Q.visibilityConfig.metricName
wafv2:CreateWebACL	Delete~	s	R.summary.id=Q.id		Q.name Q.visibilityConfig.metricName
wafv2:PutLoggingConfiguration	Delete~	m	Q.loggingConfiguration.resourceArn=Q.resourceArn	SR.loggingConfiguration.resourceArn	R.loggingConfiguration.logType
wafv2:PutPermissionPolicy	Delete~	m	Q.resourceArn		Q.policy
wellarchitected:AssociateLenses	Disassociate~	m	Q.WorkloadId&Q.LensAliases[]
wellarchitected:AssociateProfiles	Disassociate~	m	Q.WorkloadId&Q.ProfileArns[]
wellarchitected:CreateLensShare	Delete~	m	R.ShareId=Q.ShareId&Q.LensAlias=last(Q.LensAlias, "/")
wellarchitected:CreateProfile	Delete~	m	R.ProfileArn=Q.ProfileArn		Q.ProfileName R.ProfileVersion
wellarchitected:CreateProfileShare	Delete~	m	R.ShareId=Q.ShareId&Q.ProfileArn	SR.ProfileArn
wellarchitected:CreateReviewTemplate	Delete~	m	R.TemplateArn=Q.TemplateArn		Q.TemplateName
wellarchitected:CreateTemplateShare	Delete~	m	R.ShareId=Q.ShareId&Q.TemplateArn	SR.TemplateArn
wellarchitected:CreateWorkload	Delete~	m	R.WorkloadId=Q.WorkloadId		Q.WorkloadName Q.IndustryType Q.JiraConfiguration.IssueManagementType
wellarchitected:CreateWorkloadShare	Delete~	m	R.ShareId=Q.ShareId&Q.WorkloadId	SR.WorkloadId	Q.PermissionType
wickr:BatchCreateUser	BatchDeleteUser	m	R.successful[].userId=Q.userIds[]	SR.failed[].userId	Q.networkId
wickr:CreateBot	Delete~	m	R.botId=Q.botId		Q.networkId Q.groupId
wickr:CreateDataRetentionBot	Delete~	m	Q.networkId
wickr:CreateNetwork	Delete~	m	R.networkId=Q.networkId		Q.networkName
wisdom:ActivateMessageTemplate	Deactivate~	m	Q.knowledgeBaseId&Q.messageTemplateId&Q.versionNumber	SR.messageTemplateId SR.versionNumber ER.messageTemplateId ER.versionNumber	R.messageTemplateArn
wisdom:CreateAIAgent	Delete~	m	R.aiAgent.aiAgentId=Q.aiAgentId		Q.type Q.assistantId
wisdom:CreateAIAgentVersion	Delete~	m	Q.assistantId&Q.aiAgentId&R.versionNumber=Q.versionNumber	SR.aiAgent.assistantId SR.aiAgent.aiAgentId	R.aiAgent.type
wisdom:CreateAIGuardrail	Delete~	m	R.aiGuardrail.aiGuardrailId=Q.aiGuardrailId		Q.assistantId
wisdom:CreateAIGuardrailVersion	Delete~	m	Q.assistantId&Q.aiGuardrailId&R.versionNumber=Q.versionNumber	SR.aiGuardrail.assistantId SR.aiGuardrail.aiGuardrailId
wisdom:CreateAIPrompt	Delete~	m	R.aiPrompt.aiPromptId=Q.aiPromptId		Q.type Q.templateType Q.assistantId
wisdom:CreateAIPromptVersion	Delete~	m	Q.assistantId&Q.aiPromptId&R.versionNumber=Q.versionNumber	SR.aiPrompt.assistantId SR.aiPrompt.aiPromptId	R.aiPrompt.type R.aiPrompt.templateType
wisdom:CreateAssistant	Delete~	m	R.assistant.assistantId=Q.assistantId		Q.type
wisdom:CreateAssistantAssociation	Delete~	m	R.assistantAssociation.assistantAssociationId=Q.assistantAssociationId		Q.associationType Q.assistantId
wisdom:CreateContent	Delete~	m	R.content.contentId=Q.contentId		Q.knowledgeBaseId Q.uploadId R.content.contentType
wisdom:CreateContentAssociation	Delete~	m	R.contentAssociation.contentAssociationId=Q.contentAssociationId		Q.associationType Q.knowledgeBaseId Q.contentId
wisdom:CreateKnowledgeBase	Delete~	m	R.knowledgeBase.knowledgeBaseId=Q.knowledgeBaseId		Q.knowledgeBaseType
wisdom:CreateMessageTemplate	Delete~	m	R.messageTemplate.messageTemplateId=Q.messageTemplateId		Q.channelSubtype Q.knowledgeBaseId
wisdom:CreateMessageTemplateAttachment	Delete~	m	Q.knowledgeBaseId&Q.messageTemplateId&R.attachment.attachmentId=Q.attachmentId
wisdom:CreateMessageTemplateVersion	DeleteMessageTemplate	m	Q.knowledgeBaseId&Q.messageTemplateId	SR.messageTemplate.knowledgeBaseId SR.messageTemplate.messageTemplateId	R.messageTemplate.channelSubtype
wisdom:CreateQuickResponse	Delete~	m	R.quickResponse.quickResponseId=Q.quickResponseId		Q.knowledgeBaseId R.quickResponse.contentType
wisdom:DeactivateMessageTemplate	Activate~	m	Q.knowledgeBaseId&Q.messageTemplateId&Q.versionNumber	SR.messageTemplateId SR.versionNumber ER.messageTemplateId ER.versionNumber	R.messageTemplateArn
workdocs:ActivateUser	Deactivate~	m	Q.UserId ?? Q.userId
workdocs:AddResourcePermissions	RemoveResourcePermission	m	Q.ResourceId ?? Q.resourceId&Q.Principals[].Id ?? Q.principals[].id=Q.PrincipalId ?? Q.principalId
workdocs:CreateComment	Delete~	m	R.Comment.CommentId ?? R.comment.commentId=Q.CommentId ?? Q.commentId
workdocs:CreateCustomMetadata	Delete~	m	Q.ResourceId ?? Q.resourceId
workdocs:CreateFolder	Delete~	m	R.Metadata.Id ?? R.metadata.id=Q.FolderId ?? Q.folderId
workdocs:CreateLabels	Delete~	m	Q.ResourceId ?? Q.resourceId
workdocs:CreateNotificationSubscription	Delete~	m	R.Subscription.SubscriptionId ?? R.subscription.subscriptionId=Q.SubscriptionId ?? Q.subscriptionId&Q.OrganizationId ?? Q.organizationId
workdocs:CreateUser	Delete~	m	R.User.Id ?? R.user.id=Q.UserId ?? Q.userId
workdocs:DeactivateUser	Activate~	m	Q.UserId ?? Q.userId
workmail:AssociateDelegateToResource	DisassociateDelegateFromResource	m	Q.organizationId&Q.resourceId&Q.entityId
workmail:AssociateMemberToGroup	DisassociateMemberFromGroup	m	Q.organizationId&Q.groupId&Q.memberId
workmail:CreateAlias	Delete~	m	Q.organizationId&Q.entityId&Q.alias
workmail:CreateAvailabilityConfiguration	Delete~	m	Q.organizationId&Q.domainName
workmail:CreateGroup	Delete~	m	R.groupId=Q.groupId		Q.organizationId Q.name
workmail:CreateIdentityCenterApplication	Delete~	m	R.applicationArn=Q.applicationArn		Q.name Q.instanceArn
workmail:CreateImpersonationRole	Delete~	m	R.impersonationRoleId=Q.impersonationRoleId		Q.type Q.organizationId Q.name
workmail:CreateMobileDeviceAccessRule	Delete~	m	R.mobileDeviceAccessRuleId=Q.mobileDeviceAccessRuleId		Q.organizationId Q.name
workmail:CreateOrganization	Delete~	m	R.organizationId=Q.organizationId	ER.organizationId
workmail:CreateResource	Delete~	m	R.resourceId=Q.resourceId		Q.type Q.organizationId Q.name
workmail:CreateUser	Delete~	m	R.userId=Q.userId		Q.organizationId Q.name Q.displayName
workmail:PutAccessControlRule	Delete~	m	Q.organizationId&Q.name
workmail:PutEmailMonitoringConfiguration	Delete~	m	Q.organizationId		Q.logGroupArn Q.roleArn
workmail:PutIdentityProviderConfiguration	Delete~	m	Q.organizationId		Q.identityCenterConfiguration.instanceArn Q.identityCenterConfiguration.applicationArn
workmail:PutMailboxPermissions	Delete~	m	Q.organizationId&Q.entityId&Q.granteeId
workmail:PutMobileDeviceAccessOverride	Delete~	m	Q.organizationId&Q.userId&Q.deviceId
workmail:PutRetentionPolicy	Delete~	m	Q.organizationId&Q.id		Q.name
workmail:RegisterMailDomain	Deregister~	m	Q.organizationId&Q.domainName
workmail:RegisterToWorkMail	DeregisterFromWorkMail	m	Q.organizationId&Q.entityId
workmail:StartMailboxExportJob	Cancel~	m	R.jobId=Q.jobId&Q.organizationId		Q.roleArn Q.entityId Q.kmsKeyArn
workspaces-instances:AssociateVolume	Disassociate~	m	Q.workspaceInstanceId&Q.volumeId
workspaces-instances:CreateVolume	Delete~	m	R.volumeId=Q.volumeId		Q.availabilityZone Q.volumeType
workspaces-instances:CreateWorkspaceInstance	Delete~	m	R.workspaceInstanceId=Q.workspaceInstanceId		Q.managedInstance.imageId Q.managedInstance.instanceType
workspaces-web:AssociateBrowserSettings	Disassociate~	m	Q.portalArn	SR.portalArn	Q.browserSettingsArn
workspaces-web:AssociateDataProtectionSettings	Disassociate~	m	Q.portalArn	SR.portalArn	Q.dataProtectionSettingsArn
workspaces-web:AssociateIpAccessSettings	Disassociate~	m	Q.portalArn	SR.portalArn	Q.ipAccessSettingsArn
workspaces-web:AssociateNetworkSettings	Disassociate~	m	Q.portalArn	SR.portalArn	Q.networkSettingsArn
workspaces-web:AssociateSessionLogger	Disassociate~	m	Q.portalArn	SR.portalArn	Q.sessionLoggerArn
workspaces-web:AssociateTrustStore	Disassociate~	m	Q.portalArn	SR.portalArn	Q.trustStoreArn
workspaces-web:AssociateUserAccessLoggingSettings	Disassociate~	m	Q.portalArn	SR.portalArn	Q.userAccessLoggingSettingsArn
workspaces-web:AssociateUserSettings	Disassociate~	m	Q.portalArn	SR.portalArn	Q.userSettingsArn
workspaces-web:CreateBrowserSettings	Delete~	m	R.browserSettingsArn=Q.browserSettingsArn		Q.browserPolicy
workspaces-web:CreateDataProtectionSettings	Delete~	m	R.dataProtectionSettingsArn=Q.dataProtectionSettingsArn
workspaces-web:CreateIdentityProvider	Delete~	m	R.identityProviderArn=Q.identityProviderArn		Q.identityProviderType Q.portalArn Q.identityProviderName
workspaces-web:CreateIpAccessSettings	Delete~	m	R.ipAccessSettingsArn=Q.ipAccessSettingsArn
workspaces-web:CreateNetworkSettings	Delete~	m	R.networkSettingsArn=Q.networkSettingsArn		Q.vpcId
workspaces-web:CreatePortal	Delete~	m	R.portalArn=Q.portalArn		Q.instanceType Q.authenticationType
workspaces-web:CreateSessionLogger	Delete~	m	R.sessionLoggerArn=Q.sessionLoggerArn
workspaces-web:CreateTrustStore	Delete~	m	R.trustStoreArn=Q.trustStoreArn
workspaces-web:CreateUserAccessLoggingSettings	Delete~	m	R.userAccessLoggingSettingsArn=Q.userAccessLoggingSettingsArn		Q.kinesisStreamArn
workspaces-web:CreateUserSettings	Delete~	m	R.userSettingsArn=Q.userSettingsArn		Q.toolbarConfiguration.toolbarType
workspaces:AssociateConnectionAlias	Disassociate~	m	Q.aliasId		Q.resourceId
workspaces:AssociateIpGroups	Disassociate~	m	Q.directoryId&Q.groupIds[]
workspaces:AssociateWorkspaceApplication	Disassociate~	m	Q.workspaceId&Q.applicationId	SR.association.workspaceId ER.association.workspaceId	R.association.associatedResourceType
workspaces:CopyWorkspaceImage	Delete~	m	R.imageId=Q.imageId		Q.sourceImageId Q.name
workspaces:CreateConnectClientAddIn	Delete~	m	R.addInId=Q.addInId&Q.resourceId		Q.name
workspaces:CreateConnectionAlias	Delete~	m	R.aliasId=Q.aliasId
workspaces:CreateIpGroup	Delete~	m	R.groupId=Q.groupId		Q.groupName
workspaces:CreateWorkspaceBundle	Delete~	m	R.workspaceBundle.bundleId=Q.bundleId		Q.imageId Q.userStorage.capacity Q.bundleName
workspaces:CreateWorkspaceImage	Delete~	m	R.imageId=Q.imageId		Q.name Q.workspaceId R.operatingSystem.type
workspaces:CreateWorkspaces	Terminate~	m	R.pendingRequests[].workspaceId=Q.terminateWorkspaceRequests[].workspaceId	ER.failedRequests[].workspaceId
workspaces:CreateWorkspacesPool	Terminate~	m	R.workspacesPool.poolId=Q.poolId		Q.poolName Q.bundleId Q.directoryId
workspaces:ImportWorkspaceImage	Delete~	m	R.imageId=Q.imageId		Q.ec2ImageId Q.imageName
workspaces:RegisterWorkspaceDirectory	Deregister~	m	R.directoryId=Q.directoryId	SQ.directoryId	Q.userIdentityType Q.workspaceType
workspaces:StartWorkspaces	Stop~	m	Q.startWorkspaceRequests[].workspaceId=Q.stopWorkspaceRequests[].workspaceId	SR.failedRequests[].workspaceId ER.failedRequests[].workspaceId
workspaces:StartWorkspacesPool	Stop~	m	Q.poolId
workspaces:StopWorkspaces	Start~	m	Q.stopWorkspaceRequests[].workspaceId=Q.startWorkspaceRequests[].workspaceId	SR.failedRequests[].workspaceId ER.failedRequests[].workspaceId
workspaces:StopWorkspacesPool	Start~	m	Q.poolId
xray:CreateGroup	Delete~	m	Q.groupName	SR.group.groupName
xray:PutResourcePolicy	Delete~	m	Q.policyName	SR.resourcePolicy.policyName
xray:StartTraceRetrieval	Cancel~	m	R.retrievalToken=Q.retrievalToken
"""#
