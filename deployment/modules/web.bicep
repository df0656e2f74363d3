// The web app, and a staging slot beside it in which a new version is looked at before it takes over.

@description('Name of the web app, unique in the world.')
param name string

@description('Region of the web app.')
param location string

@description('Name of the plan.')
param planName string

@description('Size of the plan; it must have slots.')
param planSize string

@description('Resource id of the identity the bot runs as.')
param identityId string

@description('Client id of that identity.')
param botId string

@description('Resource id of the identity of the staging slot.')
param stagingIdentityId string

@description('Client id of that one.')
param stagingBotId string

@description('Subnet through which storage is reached.')
param subnetId string

@description('The only tenant the bot serves.')
param tenantId string

@description('Storage account, reached with the identity.')
param storageAccount string

@description('Organisation file to import, or empty.')
param organisationFile string

@description('Where telemetry goes.')
param insightsConnection string

@description('Workspace for the logs of the platform.')
param workspaceId string

var runsAs = {
  type: 'UserAssigned'
  userAssignedIdentities: {
    '${identityId}': {}
  }
}

// A swap starts the new version with the settings of production: for that moment the guide gives it that identity too.
var stagingRunsAs = {
  type: 'UserAssigned'
  userAssignedIdentities: {
    '${stagingIdentityId}': {}
  }
}

var everywhere = {
  HOST: '0.0.0.0'
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppTenantId: tenantId
  AZURE_STORAGE_ACCOUNT: storageAccount
  // Outlives a restart, which the disk of the machine does not.
  SPOOL_FOLDER: '/home/spool'
  // The package is built before it is sent; App Service must not build it again.
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  WEBSITE_RUN_FROM_PACKAGE: '1'
  // A swap waits until the new version answers with the settings of production, and else does not happen.
  WEBSITE_SWAP_WARMUP_PING_PATH: '/healthz'
  WEBSITE_SWAP_WARMUP_PING_STATUSES: '200'
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: planName
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
  name: name
  location: location
  kind: 'app,linux'
  identity: runsAs
  properties: {
    serverFarmId: plan.id
    virtualNetworkSubnetId: subnetId
    vnetRouteAllEnabled: true
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
    properties: union(everywhere, {
      MicrosoftAppId: botId
      TABLE_NAME: 'veilig'
      ORGANISATION_FILE: organisationFile
      // Where exports are downloaded.
      PUBLIC_URL: 'https://${site.properties.defaultHostName}'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
    })
  }

  // What stays where it is in a swap: the staging slot never touches the tables of production, and sends no telemetry,
  // or it would pass for a sign of life of production.
  resource staying 'config' = {
    name: 'slotConfigNames'
    properties: {
      appSettingNames: [
        'MicrosoftAppId'
        'TABLE_NAME'
        'ORGANISATION_FILE'
        'PUBLIC_URL'
        'APPLICATIONINSIGHTS_CONNECTION_STRING'
      ]
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

resource staging 'Microsoft.Web/sites/slots@2023-12-01' = {
  parent: site
  name: 'staging'
  location: location
  kind: 'app,linux'
  identity: stagingRunsAs
  properties: {
    serverFarmId: plan.id
    virtualNetworkSubnetId: subnetId
    vnetRouteAllEnabled: true
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'npm run serve'
      // It sleeps while nobody looks at it; a swap wakes it.
      alwaysOn: false
      healthCheckPath: '/healthz'
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(everywhere, {
      MicrosoftAppId: stagingBotId
      TABLE_NAME: 'veiligstaging'
      PUBLIC_URL: 'https://${staging.properties.defaultHostName}'
    })
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

// Not AppServiceHTTPLogs: it keeps addresses as they were asked for, and those of downloads and of the desk hold a
// secret that opens once. What the bot itself logs (the console) holds no personal data.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
      {
        category: 'AppServiceAuditLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}

@description('Where the bot is reached.')
output domain string = site.properties.defaultHostName

@description('Resource id of the web app.')
output siteId string = site.id

@description('Name of the web app.')
output siteName string = site.name
