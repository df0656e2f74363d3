"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openBlobs = exports.openStorage = void 0;
exports.openTable = openTable;
const blobs_1 = require("../services/blobs/blobs");
const wake_queue_1 = require("../services/wake-ups/wake-queue");
const table_1 = require("../services/ledger/table");
const telemetry_1 = require("../services/telemetry");
const openStorage = async (settings, telemetry = telemetry_1.noTelemetry) => ({
    table: await openTable(settings, telemetry),
    blobs: (0, exports.openBlobs)(settings),
    wakeUps: openWakeQueue(settings),
});
exports.openStorage = openStorage;
async function openTable(settings, telemetry = telemetry_1.noTelemetry) {
    const place = { ...placeOf(settings), table: settings.storage.table };
    const table = table_1.Table.at(place, settings.storageTimeoutMs, telemetry);
    await table.prepare();
    return table;
}
const openBlobs = (settings) => new blobs_1.Blobs({ ...placeOf(settings), container: settings.storage.table.toLowerCase() });
exports.openBlobs = openBlobs;
const openWakeQueue = (settings) => settings.wakeQueue
    ? new wake_queue_1.WakeQueue({ ...placeOf(settings), queue: settings.storage.table.toLowerCase() })
    : null;
function placeOf({ storage }) {
    if ('connectionString' in storage)
        return { connectionString: storage.connectionString };
    const { account, identity } = storage;
    const { ManagedIdentityCredential } = require('@azure/identity');
    const credential = new ManagedIdentityCredential(identity === null ? {} : { clientId: identity });
    return { account, credential };
}
