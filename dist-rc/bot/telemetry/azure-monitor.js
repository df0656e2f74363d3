"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.azureMonitor = azureMonitor;
const node_os_1 = require("node:os");
const identity_1 = require("@azure/identity");
const monitor_opentelemetry_exporter_1 = require("@azure/monitor-opentelemetry-exporter");
const resources_1 = require("@opentelemetry/resources");
const sdk_metrics_1 = require("@opentelemetry/sdk-metrics");
const sdk_trace_base_1 = require("@opentelemetry/sdk-trace-base");
const open_telemetry_1 = require("./open-telemetry");
const everyMs = 60_000;
const patienceMs = 3_000;
const name = 'optimo-veilig';
function azureMonitor({ connectionString, identity }) {
    process.env['APPLICATION_INSIGHTS_NO_STATSBEAT'] = '1';
    process.env['APPLICATIONINSIGHTS_STATSBEAT_DISABLED'] = '1';
    const credential = new identity_1.ManagedIdentityCredential(identity === null ? {} : { clientId: identity });
    const options = { connectionString, credential, disableOfflineStorage: true };
    const resource = (0, resources_1.resourceFromAttributes)({
        'service.name': name,
        'service.instance.id': process.env['WEBSITE_INSTANCE_ID'] ?? (0, node_os_1.hostname)(),
    });
    const traces = new sdk_trace_base_1.BasicTracerProvider({
        resource,
        spanProcessors: [new sdk_trace_base_1.BatchSpanProcessor(new monitor_opentelemetry_exporter_1.AzureMonitorTraceExporter(options))],
    });
    const exporter = new monitor_opentelemetry_exporter_1.AzureMonitorMetricExporter(options);
    const reader = new sdk_metrics_1.PeriodicExportingMetricReader({ exporter, exportIntervalMillis: everyMs });
    const metrics = new sdk_metrics_1.MeterProvider({ resource, readers: [reader] });
    return (0, open_telemetry_1.openTelemetry)(traces.getTracer(name), metrics.getMeter(name), async () => {
        const late = new Promise((resolve) => setTimeout(resolve, patienceMs).unref());
        await Promise.race([Promise.allSettled([traces.shutdown(), metrics.shutdown()]), late]);
    });
}
