// Everything Optimo Veilig needs in Azure: one identity, its storage, the web app with a staging slot, the bot
// registration for Teams, and who is warned when something is wrong.
// There are no secrets: the identity signs in to storage, to monitoring and to Teams by itself.

targetScope = 'resourceGroup'

@description('Root of every resource name: small letters and digits, another one for each environment.')
@minLength(3)
@maxLength(16)
param name string

@description('Region of all data; keep it inside the European Union.')
param location string = resourceGroup().location

@description('Name of the bot as people see it in Teams.')
@maxLength(42)
param displayName string = 'Optimo Veilig'

// Basic plans have no deployment slots. P0v3 is the smallest with slots that holds two copies of the bot with room to
// spare, for the slot runs on the same machine (4 GiB; S1 has 1.75 GiB and costs no less).
@description('Size of the App Service plan: one with Always On (or timers stop while nobody is talking) and slots.')
@allowed(['S1', 'S2', 'P0v3', 'P1v3'])
param planSize string = 'P0v3'

@description('Mail address that is warned when messages wait, reach nobody, or the bot fails.')
@minLength(6)
param alertEmail string

@description('Where on the web app an organisation file lies that is to be imported; empty once it was, for the organisation is kept in the table. A file that is named and not there keeps the bot from starting.')
param organisationFile string = ''

@description('How many days logs and metrics are kept. They name object ids, so not longer than they are of use.')
@minValue(30)
@maxValue(365)
param logRetentionDays int = 90

@description('Age in seconds of the oldest waiting message above which somebody is warned; /readyz uses the same.')
param outboxAgeSeconds int = 300

var unique = uniqueString(resourceGroup().id)

@description('Addresses (IPv4, or CIDR) that reach storage besides the web app, for as long as somebody has work there.')
param storageAddresses array = []

@description('Table that a backup is put back into; another one each time, for it must be empty.')
param restoreTable string = 'veiligterug'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

// A version that is only looked at must not be able to read what production holds.
resource stagingIdentity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-staging-identity'
  location: location
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: '${name}-network'
    location: location
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    principalId: identity.properties.principalId
    retentionDays: logRetentionDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take('${toLower(name)}${unique}', 24)
    location: location
    spaces: [
      {
        name: 'veilig'
        principalId: identity.properties.principalId
      }
      {
        name: restoreTable
        principalId: identity.properties.principalId
      }
      {
        name: 'veiligstaging'
        principalId: stagingIdentity.properties.principalId
      }
    ]
    subnetId: network.outputs.subnetId
    addresses: storageAddresses
    workspaceId: monitoring.outputs.workspaceId
  }
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    name: '${name}-${unique}'
    location: location
    planName: '${name}-plan'
    planSize: planSize
    identityId: identity.id
    botId: identity.properties.clientId
    stagingIdentityId: stagingIdentity.id
    stagingBotId: stagingIdentity.properties.clientId
    subnetId: network.outputs.subnetId
    tenantId: identity.properties.tenantId
    storageAccount: storage.outputs.name
    organisationFile: organisationFile
    insightsConnection: monitoring.outputs.connectionString
    workspaceId: monitoring.outputs.workspaceId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${unique}'
    displayName: displayName
    domain: web.outputs.domain
    identityId: identity.id
    botId: identity.properties.clientId
    tenantId: identity.properties.tenantId
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    email: alertEmail
    siteId: web.outputs.siteId
    workspaceId: monitoring.outputs.workspaceId
    outboxAgeSeconds: outboxAgeSeconds
  }
}

@description('Client id of the identity: the id of the bot, in the app package too.')
output BOT_ID string = identity.properties.clientId

@description('The registration of the bot, for doctor.')
output BOT_RESOURCE_ID string = bot.outputs.id

@description('The identity of production, which the staging slot has only while it is swapped.')
output BOT_IDENTITY_ID string = identity.id

@description('Where the bot is reached.')
output BOT_DOMAIN string = web.outputs.domain

@description('The web app that deploy sends the bot to.')
output BOT_APP_SERVICE_RESOURCE_ID string = web.outputs.siteId

@description('The same by name, for the commands of the guide.')
output BOT_APP_SERVICE_NAME string = web.outputs.siteName
