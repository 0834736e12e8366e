// The program itself, as a zip on App Service.
param suffix string
param location string
param tags object
param planSku string
param instances int
param identityId string
param clientId string
param tenantId string
param adminIds string
param tabAppId string
param subnetId string
param cosmosEndpoint string
param cosmosDatabase string
param cosmosContainer string
param workspaceId string
param insightsName string

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: 'plan-${suffix}'
  location: location
  tags: tags
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: 'app-${suffix}'
  location: location
  tags: tags
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    vnetRouteAllEnabled: true
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      // Node itself, not npm, so that SIGTERM reaches the program.
      appCommandLine: 'node dist/main.js'
      alwaysOn: true
      healthCheckPath: '/healthz'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
      appSettings: [
        { name: 'HOST', value: '0.0.0.0' }
        { name: 'PORT', value: '8080' }
        { name: 'LOG_LEVEL', value: 'info' }
        { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
        { name: 'MicrosoftAppId', value: clientId }
        { name: 'MicrosoftAppTenantId', value: tenantId }
        { name: 'AZURE_CLIENT_ID', value: clientId }
        { name: 'ADMIN_AAD_OBJECT_IDS', value: adminIds }
        { name: 'TAB_APP_ID', value: tabAppId }
        { name: 'COSMOS_ENDPOINT', value: cosmosEndpoint }
        { name: 'COSMOS_DATABASE', value: cosmosDatabase }
        { name: 'COSMOS_CONTAINER', value: cosmosContainer }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insights.properties.ConnectionString }
        { name: 'WEBSITE_RUN_FROM_PACKAGE', value: '1' }
        { name: 'SCM_DO_BUILD_DURING_DEPLOYMENT', value: 'false' }
        // The bot finishes the turns under way within 20 seconds; App Service would kill it after 5.
        { name: 'WEBSITES_CONTAINER_STOP_TIME_LIMIT', value: '30' }
      ]
    }
  }
}

// Whoever deploys signs in with Entra; no passwords for FTP or the deployment service.
resource noPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [for service in ['ftp', 'scm']: {
  parent: site
  name: service
  properties: {
    allow: false
  }
}]

resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [for category in ['AppServiceConsoleLogs', 'AppServicePlatformLogs', 'AppServiceAuditLogs']: {
      category: category
      enabled: true
    }]
  }
}

output name string = site.name
output siteId string = site.id
output hostName string = site.properties.defaultHostName
