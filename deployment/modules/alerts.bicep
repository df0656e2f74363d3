// Who is warned, and of what. The rules read what the bot measures; when it measures nothing, that is a warning too.

@description('Root of the names.')
param name string

@description('Region of the rules; that of the workspace.')
param location string

@description('Mail address that is warned.')
param email string

@description('Resource id of the web app.')
param siteId string

@description('Workspace with the metrics of the bot.')
param workspaceId string

@description('Age in seconds of the oldest waiting message above which somebody is warned.')
param outboxAgeSeconds int

// A gauge arrives as its sum and how often it was read. Each instance sends its own; the worst counts.
var worst = 'summarize Worst = max(Sum / max_of(ItemCount, 1)) by bin(TimeGenerated, 5m)'

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'Global'
  properties: {
    groupShortName: 'veilig'
    enabled: true
    emailReceivers: [
      {
        name: 'administrator'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource undelivered 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-statutory-undelivered'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Optimo Veilig: a message the law asks for has reached nobody'
    description: 'An incident or a clock for FG, deputies or board is not delivered. Call the FG; then see the guide, "An incident of the bot itself".'
    severity: 0
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT10M'
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "veilig.statutory.undelivered" | ${worst}'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Worst'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

// The rule above stays on for as long as one report has reached nobody; the next one must be heard all the same.
resource another 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-statutory-another'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Optimo Veilig: one more message the law asks for has reached nobody'
    description: 'There are more reports that reached nobody than ten minutes ago. Call the FG; then see the guide, "An incident of the bot itself".'
    severity: 0
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT20M'
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "veilig.statutory.undelivered" | ${worst} | sort by TimeGenerated asc | extend More = Worst - prev(Worst) | where TimeGenerated > ago(10m)'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'More'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

resource untaken 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-reports-untaken'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Optimo Veilig: nobody took a report'
    description: 'All steps of the ladder were taken and nobody took the report, while a term comes near. Call the FG, a deputy or the board.'
    severity: 0
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT10M'
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "veilig.reports.untaken" | ${worst}'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Worst'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

resource late 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-outbox-age'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Optimo Veilig: messages wait too long'
    description: 'The oldest waiting message is older than it should be: storage or Teams does not answer, or a message cannot be sent.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT10M'
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "veilig.outbox.age" | ${worst}'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Worst'
          operator: 'GreaterThan'
          threshold: outboxAgeSeconds
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

// One wrong link is somebody with an old card; many are somebody who tries doors.
resource refusing 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-refusals'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Optimo Veilig: much was refused'
    description: 'Within a quarter of an hour far more than usual was refused: activities that are not of Teams, links or desks that do not exist, or what somebody has no right to. See the guide, "An incident of the bot itself".'
    severity: 2
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "veilig.refusals" | summarize Refused = sum(Sum)'
          timeAggregation: 'Maximum'
          metricMeasureColumn: 'Refused'
          operator: 'GreaterThan'
          threshold: 50
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

resource silent 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = {
  name: '${name}-silent'
  location: location
  kind: 'LogAlert'
  properties: {
    displayName: 'Optimo Veilig: no sign of life'
    description: 'For a quarter of an hour the bot has measured nothing: it is down, or its telemetry is. The other warnings are blind until it is back.'
    severity: 1
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    skipQueryValidation: true
    autoMitigate: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "veilig.outbox.age"'
          timeAggregation: 'Count'
          operator: 'LessThan'
          threshold: 1
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}

resource failing 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-http-5xx'
  location: 'global'
  properties: {
    description: 'The web app answered Teams with errors; Teams sends such messages again for a while.'
    severity: 2
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'failures'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.Web/sites'
          metricName: 'Http5xx'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 5
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
