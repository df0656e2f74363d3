// Makes the web app known to Teams as a bot, with the identity instead of a password.

@description('Name of the registration.')
param name string

@description('Name of the bot as people see it in Teams.')
param displayName string

@description('Where the bot is reached; always production, never the staging slot.')
param domain string

@description('Resource id of the identity.')
param identityId string

@description('Client id of the identity.')
param botId string

@description('Tenant of the identity.')
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${domain}/api/messages'
    msaAppId: botId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
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

  // Azure registers every bot for these two as well. Nobody gets in through them: their only site is shut, and the bot
  // refuses what says it comes from anywhere but Teams.
  resource webChat 'channels' = {
    name: 'WebChatChannel'
    location: 'global'
    properties: {
      channelName: 'WebChatChannel'
      properties: {
        sites: [
          {
            siteName: 'Default Site'
            isEnabled: false
            isWebchatPreviewEnabled: false
          }
        ]
      }
    }
  }

  resource directLine 'channels' = {
    name: 'DirectLineChannel'
    location: 'global'
    properties: {
      channelName: 'DirectLineChannel'
      properties: {
        sites: [
          {
            siteName: 'Default Site'
            isEnabled: false
            isV1Enabled: false
            isV3Enabled: false
            isSecureSiteEnabled: true
            trustedOrigins: []
          }
        ]
      }
    }
  }
}

@description('Resource id of the registration, for doctor.')
output id string = bot.id
