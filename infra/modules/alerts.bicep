// What wakes somebody. The figures under sigtebot.* are those of src/telemetry/measures.ts; a test holds the names together.
param suffix string
param location string
param tags object
param emails array
param siteId string
param accountId string
param workspaceId string

var siteAlerts = [
  {
    name: 'http-5xx'
    text: 'Botten svarer med serverfejl.'
    metric: 'Http5xx'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 3
    window: 'PT5M'
    severity: 1
  }
  {
    name: 'langsom'
    text: 'Et svar tager i snit over 3 sekunder; efter omkring 15 sender Teams beskeden igen.'
    metric: 'HttpResponseTime'
    aggregation: 'Average'
    operator: 'GreaterThan'
    threshold: 3
    window: 'PT15M'
    severity: 2
  }
  {
    name: 'nede'
    text: 'En eller flere instanser svarer ikke på /healthz.'
    metric: 'HealthCheckStatus'
    aggregation: 'Average'
    operator: 'LessThan'
    threshold: 100
    window: 'PT15M'
    severity: 1
  }
]

var figureAlerts = [
  {
    name: 'ukendt-levering'
    text: 'Det er uvist, om en besked kom frem. En administrator skal svare botten: »den står der« eller »post igen«.'
    figure: 'sigtebot.deliveries'
    where: 'tostring(Properties.outcome) == "unknown"'
    threshold: 0
    severity: 1
  }
  {
    name: 'afvist-levering'
    text: 'Teams tager ikke imod en besked, og det bliver ikke bedre af at vente: kanalen kan være slettet eller botten fjernet.'
    figure: 'sigtebot.deliveries'
    where: 'tostring(Properties.outcome) == "refused"'
    threshold: 0
    severity: 2
  }
  {
    name: 'teams-travl'
    text: 'Mange beskeder må sendes igen: Teams svarer 429 eller tager ikke imod forbindelser.'
    figure: 'sigtebot.deliveries'
    where: 'tostring(Properties.outcome) == "not-delivered"'
    threshold: 10
    severity: 2
  }
  {
    name: 'fejlede-ture'
    text: 'Personer får en undskyldning med en reference i stedet for et svar. Find referencen i loggen.'
    figure: 'sigtebot.turn.failed'
    where: 'true'
    threshold: 3
    severity: 2
  }
  {
    name: 'uvedkommende'
    text: 'Mange kald uden gyldigt bevis: nogen banker på.'
    figure: 'sigtebot.http.answers'
    where: 'tostring(Properties.status) in ("401", "403")'
    threshold: 200
    severity: 3
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'sigtebot'
    emailReceivers: [for (email, index) in emails: {
      name: 'modtager-${index}'
      emailAddress: email
      useCommonAlertSchema: true
    }]
  }
}

resource ofSite 'Microsoft.Insights/metricAlerts@2018-03-01' = [for alert in siteAlerts: {
  name: '${alert.name}-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: alert.text
    severity: alert.severity
    enabled: true
    scopes: [siteId]
    evaluationFrequency: 'PT5M'
    windowSize: alert.window
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: alert.name
          metricNamespace: 'Microsoft.Web/sites'
          metricName: alert.metric
          timeAggregation: alert.aggregation
          operator: alert.operator
          threshold: alert.threshold
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}]

resource ofState 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'lager-429-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Cosmos DB svarer 429: loftet over request units er for lavt.'
    severity: 2
    enabled: true
    scopes: [accountId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'lager-429'
          metricNamespace: 'Microsoft.DocumentDB/databaseAccounts'
          metricName: 'TotalRequests'
          dimensions: [
            {
              name: 'StatusCode'
              operator: 'Include'
              values: ['429']
            }
          ]
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 20
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

resource ofFigures 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in figureAlerts: {
  name: '${alert.name}-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Sigtebot: ${alert.name}'
    description: alert.text
    severity: alert.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    // The table is there from the first figure on, which may come after this deployment.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: 'AppMetrics | where Name == "${alert.figure}" and ${alert.where} | summarize antal = sum(Sum)'
          timeAggregation: 'Total'
          metricMeasureColumn: 'antal'
          operator: 'GreaterThan'
          threshold: alert.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}]
