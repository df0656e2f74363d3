"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isManaged = void 0;
exports.ask = ask;
exports.askToken = askToken;
exports.tryTable = tryTable;
exports.tryFiles = tryFiles;
exports.clockAhead = clockAhead;
exports.addressesOf = addressesOf;
exports.seeFile = seeFile;
exports.seeOrganisation = seeOrganisation;
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:fs/promises");
const identity_1 = require("@azure/identity");
const storage_1 = require("../../bot/storage");
const about_table_1 = require("../../services/ledger/about-table");
const ledger_1 = require("../../services/ledger/ledger");
const organisation_1 = require("../../services/people/organisation");
const organisation_store_1 = require("../../services/people/organisation-store");
const references_1 = require("../../services/people/references");
const roles_1 = require("../../services/people/roles");
const patienceMs = 10_000;
const channelScope = 'https://api.botframework.com';
const defaultMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const watched = ['fg', 'fgDeputy', 'board', 'officeManager'];
async function ask(url, init = {}) {
    try {
        const response = await fetch(url, {
            redirect: 'manual',
            ...init,
            signal: AbortSignal.timeout(patienceMs),
        });
        const [code] = /AADSTS\d+/.exec(await response.text()) ?? [];
        return { kind: 'answered', status: response.status, ...(code === undefined ? {} : { code }) };
    }
    catch {
        return { kind: 'silent' };
    }
}
const isManaged = ({ botFramework }) => botFramework['MicrosoftAppType'] === 'UserAssignedMSI';
exports.isManaged = isManaged;
async function askToken(settings) {
    const { appId, tenantId, botFramework } = settings;
    const scope = botFramework['ToChannelFromBotOAuthScope'] ?? channelScope;
    if ((0, exports.isManaged)(settings)) {
        try {
            await new identity_1.ManagedIdentityCredential({ clientId: appId }).getToken(`${scope}/.default`);
            return { kind: 'answered', status: 200 };
        }
        catch {
            return { kind: 'silent' };
        }
    }
    const login = botFramework['ToChannelFromBotLoginUrl'] ?? `https://login.microsoftonline.com/${tenantId}`;
    return await ask(`${login}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
            grant_type: 'client_credentials',
            client_id: appId,
            client_secret: botFramework['MicrosoftAppPassword'] ?? '',
            scope: `${scope}/.default`,
        }),
    });
}
async function tryTable(settings) {
    const key = `doctor|${(0, node_crypto_1.randomUUID)()}`;
    return await inSteps(async (step) => {
        const table = await (0, storage_1.openTable)(settings);
        step('write');
        await table.write(about_table_1.tablePartition, key, [{ kind: 'insert', key, value: {} }], key);
        step('read');
        await table.get(about_table_1.tablePartition, key);
        step('remove');
        await table.write(about_table_1.tablePartition, key, [{ kind: 'delete', key }], key);
    });
}
async function tryFiles(settings) {
    const name = `doctor/${(0, node_crypto_1.randomUUID)()}`;
    return await inSteps(async (step) => {
        const blobs = (0, storage_1.openBlobs)(settings);
        step('write');
        await blobs.put(name, Buffer.from('ok'));
        step('read');
        await blobs.get(name);
        step('remove');
        await blobs.remove(name);
    });
}
async function inSteps(task) {
    let failed = 'open';
    try {
        await task((name) => (failed = name));
        return { failed: null, status: 0 };
    }
    catch (error) {
        const { cause } = error;
        return { failed, status: typeof cause?.statusCode === 'number' ? cause.statusCode : 0 };
    }
}
async function clockAhead({ storage }, clock) {
    try {
        const { headers } = await fetch(storageAddress(storage), { signal: AbortSignal.timeout(patienceMs) });
        const date = Date.parse(headers.get('date') ?? '');
        return Number.isNaN(date) ? null : Math.round((clock.now().getTime() - date) / 1000);
    }
    catch {
        return null;
    }
}
function storageAddress(storage) {
    if ('account' in storage)
        return `https://${storage.account}.table.core.windows.net`;
    const parts = new Map(storage.connectionString.split(';').map((part) => {
        const at = part.indexOf('=');
        return [part.slice(0, at), part.slice(at + 1)];
    }));
    return parts.get('TableEndpoint') ?? `https://${parts.get('AccountName') ?? ''}.table.core.windows.net`;
}
function addressesOf({ botFramework, serviceUrlHosts }) {
    const hosts = serviceUrlHosts.filter((host) => !host.includes('*'));
    return [
        botFramework['ToBotFromChannelOpenIdMetadataUrl'] ?? defaultMetadata,
        ...hosts.map((host) => `${/^(?:127\.0\.0\.1|localhost)(?::|$)/.test(host) ? 'http' : 'https'}://${host}/`),
    ];
}
async function seeFile({ organisationFile }) {
    if (organisationFile === null)
        return { kind: 'none' };
    const text = await (0, promises_1.readFile)(organisationFile, 'utf8').catch(() => null);
    if (text === null)
        return { kind: 'unreadable' };
    try {
        const read = (0, organisation_1.parseOrganisation)(JSON.parse(text));
        const lines = (found) => found.map(({ path, message }) => `${path}: ${message}`);
        return 'faults' in read
            ? { kind: 'read', faults: lines(read.faults), warnings: [] }
            : { kind: 'read', faults: [], warnings: lines(read.warnings) };
    }
    catch {
        return { kind: 'noJson' };
    }
}
async function seeOrganisation(settings, clock) {
    try {
        const table = await (0, storage_1.openTable)(settings);
        const store = new organisation_store_1.OrganisationStore(table, new ledger_1.Ledger(table, clock), clock);
        await store.refresh();
        const references = new references_1.References(table, clock);
        const seen = async (role) => ({
            role,
            people: await Promise.all((0, roles_1.holdersOf)(store.organisation, role, clock.now()).map(async ({ name, aadObjectId }) => ({
                name,
                known: (await references.find(aadObjectId)) !== undefined,
            }))),
        });
        return {
            roles: await Promise.all(watched.map(seen)),
            outside: await seen('outsideContact'),
            mailed: store.organisation.incident.outsideContact !== undefined,
        };
    }
    catch {
        return null;
    }
}
