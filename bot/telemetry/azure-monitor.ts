import { hostname } from 'node:os';
import { ManagedIdentityCredential } from '@azure/identity';
import { AzureMonitorMetricExporter, AzureMonitorTraceExporter } from '@azure/monitor-opentelemetry-exporter';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Telemetry } from '../../services/telemetry';
import type { TelemetrySettings } from '../settings/settings';
import { openTelemetry } from './open-telemetry';

const everyMs = 60_000;
/** Stopping waits no longer than this for a service that does not answer. */
const patienceMs = 3_000;
const name = 'optimo-veilig';

/** Sends spans and metrics to Azure Monitor. To be loaded only when configured. */
export function azureMonitor({ connectionString, identity }: TelemetrySettings): Telemetry {
  // Otherwise the exporter would measure itself, for Microsoft, and ask the machine for its identity.
  process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = '1';
  process.env['APPLICATIONINSIGHTS_STATSBEAT_DISABLED'] = '1';
  const credential = new ManagedIdentityCredential(identity === null ? {} : { clientId: identity });
  // What cannot be sent is dropped and not kept on disk: measurements are only of use now.
  const options = { connectionString, credential, disableOfflineStorage: true };
  const resource = resourceFromAttributes({
    'service.name': name,
    'service.instance.id': process.env['WEBSITE_INSTANCE_ID'] ?? hostname(),
  });
  const traces = new BasicTracerProvider({
    resource,
    spanProcessors: [new BatchSpanProcessor(new AzureMonitorTraceExporter(options))],
  });
  const exporter = new AzureMonitorMetricExporter(options);
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: everyMs });
  const metrics = new MeterProvider({ resource, readers: [reader] });
  return openTelemetry(traces.getTracer(name), metrics.getMeter(name), async () => {
    const late = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
    await Promise.race([Promise.allSettled([traces.shutdown(), metrics.shutdown()]), late]);
  });
}
