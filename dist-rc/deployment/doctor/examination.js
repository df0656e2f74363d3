"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lineOf = void 0;
exports.examine = examine;
const identity_1 = require("@azure/identity");
const settings_1 = require("../../bot/settings/settings");
const channels_1 = require("./channels");
const checks_1 = require("./checks");
const probes_1 = require("./probes");
async function examine(env, clock) {
    const settings = (0, settings_1.readSettings)(env);
    if ('faults' in settings)
        return (0, checks_1.checkSettings)(settings.faults);
    const { publicUrl } = settings;
    const found = await Promise.all([
        identity(settings),
        (0, probes_1.tryTable)(settings).then((trial) => [(0, checks_1.checkStorage)('tables', trial, 'Storage Table Data Contributor')]),
        (0, probes_1.tryFiles)(settings).then((trial) => [(0, checks_1.checkStorage)('files', trial, 'Storage Blob Data Contributor')]),
        (0, probes_1.clockAhead)(settings, clock).then((seconds) => [(0, checks_1.checkClock)(seconds)]),
        ...(0, probes_1.addressesOf)(settings).map(async (url) => [(0, checks_1.checkReach)(new URL(url).host, await (0, probes_1.ask)(url))]),
        (0, probes_1.seeFile)(settings).then(checks_1.checkFile),
        (0, probes_1.seeOrganisation)(settings, clock).then((seen) => [
            ...(0, checks_1.checkRoles)(seen?.roles ?? null),
            ...(seen ? [(0, checks_1.checkOutside)(seen, settings.mail !== null)] : []),
        ]),
        (0, channels_1.seeChannels)(env['BOT_RESOURCE_ID'], new identity_1.DefaultAzureCredential()).then((seen) => [(0, checks_1.checkChannels)(seen)]),
        (publicUrl === null ? Promise.resolve(null) : (0, probes_1.ask)(`${publicUrl}/healthz`)).then((answer) => [
            (0, checks_1.checkAddress)(answer),
        ]),
    ]);
    return [...(0, checks_1.checkSettings)([]), ...found.flat()];
}
async function identity(settings) {
    return settings.authenticate ? [(0, checks_1.checkIdentity)(await (0, probes_1.askToken)(settings), (0, probes_1.isManaged)(settings))] : [];
}
const lineOf = ({ about, wrong }) => wrong === null ? `ok     ${about}` : `WRONG  ${about}: ${wrong}`;
exports.lineOf = lineOf;
