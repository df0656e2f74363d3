// Everything Optimo Veilig needs in Azure: one identity, its tables, the web app, and the bot registration for Teams.
// There are no secrets: the identity signs in to the tables and to Teams by itself.

targetScope = 'resourceGroup'

@description('Root of every resource name: small letters and digits.')
@minLength(3)
@maxLength(16)
param name string = 'optimoveilig'

@description('Region of all data; keep it inside the European Union.')
param location string = resourceGroup().location

@description('Name of the bot as people see it in Teams.')
@maxLength(42)
param displayName string = 'Optimo Veilig'

@description('Size of the App Service plan. It must allow Always On, or timers stop while nobody is talking.')
@allowed(['B1', 'B2', 'S1', 'P0v3', 'P1v3'])
param planSize string = 'B1'

@description('Where on the web app the organisation file lies; it is imported when its content is new.')
param organisationFile string = '/home/organisation.json'

// Built in: "Storage Table Data Contributor", see Azure built-in roles for Storage.
var tableDataContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
)
var unique = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('${toLower(name)}${unique}', 24)
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
  }
}

resource tableAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, identity.id, tableDataContributor)
  scope: storage
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: tableDataContributor
  }
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSize
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: '${name}-${unique}'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identity.id}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'npm run serve'
      alwaysOn: true
      healthCheckPath: '/healthz'
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
    }
  }

  // One resource of its own, so that a deployment replaces the settings as a whole.
  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      HOST: '0.0.0.0'
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppId: identity.properties.clientId
      MicrosoftAppTenantId: identity.properties.tenantId
      AZURE_STORAGE_ACCOUNT: storage.name
      ORGANISATION_FILE: organisationFile
      // Where exports are downloaded.
      PUBLIC_URL: 'https://${site.properties.defaultHostName}'
      // The package is built before it is sent; App Service must not build it again.
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
      WEBSITE_RUN_FROM_PACKAGE: '1'
    }
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource noPublishingPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${unique}'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${site.properties.defaultHostName}/api/messages'
    msaAppId: identity.properties.clientId
    msaAppMSIResourceId: identity.id
    msaAppTenantId: identity.properties.tenantId
    msaAppType: 'UserAssignedMSI'
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
    }
  }
}

@description('Fills BOT_ID in the app package.')
output BOT_ID string = identity.properties.clientId

@description('Where the bot is reached.')
output BOT_DOMAIN string = site.properties.defaultHostName

@description('The web app to deploy to.')
output WEB_APP_NAME string = site.name
