// The way from the web app to its storage: a subnet that the account knows, and nothing else.

@description('Name of the network.')
param name string

@description('Region of the network; that of web app and storage.')
param location string

resource network 'Microsoft.Network/virtualNetworks@2024-01-01' = {
  name: name
  location: location
  properties: {
    addressSpace: {
      addressPrefixes: [
        '10.20.0.0/24'
      ]
    }
    subnets: [
      {
        name: 'web'
        properties: {
          // Room for a plan that is scaled out, and for the new instances beside the old ones while it is.
          addressPrefix: '10.20.0.0/26'
          delegations: [
            {
              name: 'web'
              properties: {
                serviceName: 'Microsoft.Web/serverFarms'
              }
            }
          ]
          serviceEndpoints: [
            {
              service: 'Microsoft.Storage'
            }
          ]
        }
      }
    ]
  }
}

@description('Subnet of the web app.')
output subnetId string = network.properties.subnets[0].id
