// One account: for each space a table that holds everything, a container for files, and a queue for wake-up hints
// between instances. A space belongs to one identity, and an identity reaches nothing beyond its own spaces.

@description('Name of the account.')
@maxLength(24)
param name string

@description('Region of the account.')
param location string

@description('Spaces: the name of table, container and queue, and the object id of the identity that may use them.')
param spaces array

@description('Subnet that reaches the account: that of the web app.')
param subnetId string

@description('Addresses (IPv4, or CIDR) that reach it besides, such as that of an administrator who makes a backup; none as a rule.')
param addresses array

@description('Workspace that keeps who read and wrote.')
param workspaceId string

// Built in, see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/storage
var roles = {
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_ZRS'
  }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    // From the subnet and the addresses below, and from nowhere else, whatever somebody can sign in as.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [
        {
          id: subnetId
          action: 'Allow'
        }
      ]
      ipRules: [
        for address in addresses: {
          value: address
          action: 'Allow'
        }
      ]
    }
  }
}

// What is gone here is gone: backups are made by hand.
resource kept 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'kept'
  scope: account
  properties: {
    level: 'CanNotDelete'
    notes: 'Reports, evidence and their history. Take this lock away only to end the use of Optimo Veilig.'
  }
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    // A file that was deleted by mistake; not longer, for what is past its term must go from here too.
    deleteRetentionPolicy: {
      enabled: true
      days: 14
    }
  }
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2023-05-01' = [
  for space in spaces: {
    parent: tableService
    name: space.name
  }
]

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for space in spaces: {
    parent: blobService
    name: space.name
    properties: {
      publicAccess: 'None'
    }
  }
]

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for space in spaces: {
    parent: queueService
    name: space.name
  }
]

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (space, place) in spaces: {
    name: guid(account.id, space.name, space.principalId, roles.tableDataContributor)
    scope: tables[place]
    properties: {
      principalId: space.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.tableDataContributor)
    }
  }
]

resource blobAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (space, place) in spaces: {
    name: guid(account.id, space.name, space.principalId, roles.blobDataContributor)
    scope: containers[place]
    properties: {
      principalId: space.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobDataContributor)
    }
  }
]

resource queueAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (space, place) in spaces: {
    name: guid(account.id, space.name, space.principalId, roles.queueDataContributor)
    scope: queues[place]
    properties: {
      principalId: space.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.queueDataContributor)
    }
  }
]

var everyAccess = [
  {
    category: 'StorageRead'
    enabled: true
  }
  {
    category: 'StorageWrite'
    enabled: true
  }
  {
    category: 'StorageDelete'
    enabled: true
  }
]

// Reading too: an administrator who looks into tables or files past the bot leaves a trace.
resource tableTrace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'trace'
  scope: tableService
  properties: {
    workspaceId: workspaceId
    logs: everyAccess
  }
}

resource blobTrace 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'trace'
  scope: blobService
  properties: {
    workspaceId: workspaceId
    logs: everyAccess
  }
}

@description('Name of the account.')
output name string = account.name
