// The state: one account, one database, one container. Only the bot's identity reads and writes it; there are no keys.
param name string
param location string
param tags object

@allowed(['serverless', 'autoscale'])
param mode string
param maxThroughput int
param backupTier string

@description('Who may read and write documents.')
param principalId string
param subnetId string
param allowedIps array

// The names that src/config.ts has as its own defaults.
var databaseName = 'sigtebot'
var containerName = 'state'

// Built in: read and write items; not create, change or drop databases and containers.
var dataContributor = '00000000-0000-0000-0000-000000000002'

resource account 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  tags: tags
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
      }
    ]
    // Claims and etags decide who posts a summary: every instance must read what the last one wrote.
    consistencyPolicy: {
      defaultConsistencyLevel: 'Strong'
    }
    capabilities: mode == 'serverless' ? [
      {
        name: 'EnableServerless'
      }
    ] : []
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: backupTier
      }
    }
    disableLocalAuth: true
    disableKeyBasedMetadataWriteAccess: true
    minimalTlsVersion: 'Tls12'
    publicNetworkAccess: 'Enabled'
    isVirtualNetworkFilterEnabled: true
    virtualNetworkRules: [
      {
        id: subnetId
      }
    ]
    ipRules: [for ip in allowedIps: {
      ipAddressOrRange: ip
    }]
    networkAclBypass: 'None'
  }
}

resource database 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases@2024-11-15' = {
  parent: account
  name: databaseName
  properties: {
    resource: {
      id: databaseName
    }
  }
}

resource container 'Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers@2024-11-15' = {
  parent: database
  name: containerName
  properties: {
    resource: {
      id: containerName
      partitionKey: {
        paths: ['/partition']
        kind: 'Hash'
        version: 2
      }
      // Documents say themselves when they expire; -1 lets them.
      defaultTtl: -1
      indexingPolicy: loadJsonContent('../cosmos-indexing-policy.json')
    }
    options: mode == 'autoscale' ? {
      autoscaleSettings: {
        maxThroughput: maxThroughput
      }
    } : {}
  }
}

resource readsAndWrites 'Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15' = {
  parent: account
  name: guid(account.id, principalId, dataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: '${account.id}/sqlRoleDefinitions/${dataContributor}'
    scope: '${account.id}/dbs/${database.name}'
  }
}

output accountId string = account.id
output endpoint string = account.properties.documentEndpoint
output database string = database.name
output container string = container.name
