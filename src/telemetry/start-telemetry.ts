import { metrics } from '@opentelemetry/api';

/** Telemetry that is being sent. */
export type Telemetry = {
  /** Sends what is left and ends. */
  stop(): Promise<void>;
};

/** How often figures are sent: Azure Monitor gathers by the minute. */
const everyMs = 60_000;

/**
 * Sends metrics to Azure Monitor when there is a connection string (App Service sets it); otherwise nothing is
 * loaded and nothing is measured. Call it before the measures are made.
 */
export async function startTelemetry(connectionString: string | undefined): Promise<Telemetry> {
  if (connectionString === undefined) return { async stop() {} };
  const [sdk, { resourceFromAttributes }, azure] = await Promise.all([
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/resources'),
    import('@azure/monitor-opentelemetry-exporter'),
  ]);
  const provider = new sdk.MeterProvider({
    resource: resourceFromAttributes({ 'service.name': 'sigtebot' }),
    readers: [
      new sdk.PeriodicExportingMetricReader({
        exporter: new azure.AzureMonitorMetricExporter({ connectionString }),
        exportIntervalMillis: everyMs,
      }),
    ],
  });
  metrics.setGlobalMeterProvider(provider);
  return { stop: () => provider.shutdown() };
}
