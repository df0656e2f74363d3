"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
const node_fs_1 = require("node:fs");
const clock_1 = require("../services/clock");
const telemetry_1 = require("../services/telemetry");
const composition_root_1 = require("./composition-root");
const log_1 = require("./log");
const settings_1 = require("./settings/settings");
const ticking_1 = require("./ticking");
async function main() {
    const settings = (0, settings_1.readSettings)(process.env);
    if ('faults' in settings)
        return fail(settings.faults);
    const log = (0, log_1.createLog)(settings.logLevel);
    const file = settings.organisationFile;
    const telemetry = settings.telemetry
        ? (await import('./telemetry/azure-monitor.js')).azureMonitor(settings.telemetry)
        : telemetry_1.noTelemetry;
    const app = await (0, composition_root_1.createApp)({
        settings,
        telemetry,
        clock: clock_1.systemClock,
        log,
        ...(file === null ? {} : { organisationFile: (0, node_fs_1.readFileSync)(file, 'utf8') }),
    });
    const port = await app.listen();
    log.info({ port, host: settings.host }, 'listening');
    const stopTicking = (0, ticking_1.startTicking)(() => app.tick(), log);
    app.tick().catch((error) => log.error({ err: error }, 'first tick failed'));
    let stopping = false;
    const stop = async (signal) => {
        if (stopping)
            return;
        stopping = true;
        log.info({ signal }, 'stopping');
        await stopTicking();
        await app.stop();
        log.info('stopped');
        process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT'])
        process.on(signal, () => {
            stop(signal).catch((error) => fail([String(error)]));
        });
}
function fail(lines) {
    for (const line of lines)
        process.stderr.write(`${line}\n`);
    process.exit(1);
}
main().catch((error) => fail([error instanceof Error ? `${error.name}: ${error.message}` : 'failed to start']));
