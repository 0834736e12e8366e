// All that Sigtebot needs in Azure, in one resource group. Deploy: README, "I drift".
targetScope = 'resourceGroup'

@description('Which of the three stands; part of every name.')
@allowed(['dev', 'test', 'prod'])
param environmentName string

@description('Part of every name. App Service and Cosmos DB want it unique in the world.')
@minLength(3)
@maxLength(24)
param baseName string = 'sigtebot-hedensted'

@description('Where everything but the bot registration stands; an EU region.')
param location string = resourceGroup().location

@description('The App Service plan; Always On wants B1 or better.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string

@description('How many instances run at once; they share the work through the store.')
@minValue(1)
@maxValue(10)
param instances int

@description('F0 is free; S1 has a service level agreement.')
@allowed(['F0', 'S1'])
param botSku string

@description('How Cosmos DB is paid: by the request, or by a ceiling that it scales under.')
@allowed(['serverless', 'autoscale'])
param stateMode string

@description('The ceiling in request units a second, for autoscale only; at rest a tenth of it is paid.')
@minValue(1000)
param maxThroughput int = 1000

@description('How far back the state can be restored to any second.')
@allowed(['Continuous7Days', 'Continuous30Days'])
param backupTier string

@description('Entra object ids of the first administrators, parted by commas.')
param adminIds string = ''

@description('The Entra app that signs people on in the overview tab; empty keeps the tab shut.')
param tabAppId string = ''

@description('Who is told when something is wrong.')
param alertEmails array = []

@description('Addresses that may reach the state beside the bot itself, for operations; empty is none.')
param allowedIps array = []

@description('How long logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

var suffix = '${baseName}-${environmentName}'
var tags = {
  system: 'sigtebot'
  environment: environmentName
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${suffix}'
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: 'vnet-${suffix}'
    location: location
    tags: tags
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    suffix: suffix
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module state 'modules/state.bicep' = {
  name: 'state'
  params: {
    name: 'cosmos-${suffix}'
    location: location
    tags: tags
    mode: stateMode
    maxThroughput: maxThroughput
    backupTier: backupTier
    principalId: identity.outputs.principalId
    subnetId: network.outputs.subnetId
    allowedIps: allowedIps
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    suffix: suffix
    location: location
    tags: tags
    planSku: planSku
    instances: instances
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
    adminIds: adminIds
    tabAppId: tabAppId
    subnetId: network.outputs.subnetId
    cosmosEndpoint: state.outputs.endpoint
    cosmosDatabase: state.outputs.database
    cosmosContainer: state.outputs.container
    workspaceId: monitoring.outputs.workspaceId
    insightsName: monitoring.outputs.insightsName
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: 'bot-${suffix}'
    tags: tags
    sku: botSku
    displayName: environmentName == 'prod' ? 'Sigtebot' : 'Sigtebot (${environmentName})'
    hostName: app.outputs.hostName
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    tenantId: identity.outputs.tenantId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    suffix: suffix
    location: location
    tags: tags
    emails: alertEmails
    siteId: app.outputs.siteId
    accountId: state.outputs.accountId
    workspaceId: monitoring.outputs.workspaceId
  }
}

@description('For npm run package -- --bot-id.')
output botId string = identity.outputs.clientId

@description('For npm run package -- --domain.')
output domain string = app.outputs.hostName

@description('For az webapp deploy --name.')
output appName string = app.outputs.name
