"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.OrganisationRefused = void 0;
exports.createApp = createApp;
const node_crypto_1 = require("node:crypto");
const node_os_1 = require("node:os");
const pace_1 = require("../services/delivery/pace");
const rate_share_1 = require("../services/delivery/rate-share");
const downloads_1 = require("../services/downloads/downloads");
const secret_1 = require("../services/forms/secret");
const store_1 = require("../services/incident/evidence/store");
const books_1 = require("../services/books/books");
const ledger_1 = require("../services/ledger/ledger");
const schema_1 = require("../services/ledger/schema");
const rounds_1 = require("../services/nudges/rounds");
const organisation_store_1 = require("../services/people/organisation-store");
const reference_1 = require("../services/people/reference");
const references_1 = require("../services/people/references");
const desk_1 = require("../services/visit/desk");
const evacuation_1 = require("../services/visit/evacuation");
const telemetry_1 = require("../services/telemetry");
const under_way_1 = require("../services/under-way");
const teams_application_1 = require("./channel/teams-application");
const adapter_1 = require("./authentication/adapter");
const file_spool_1 = require("./operation/file-spool");
const backlog_1 = require("./operation/backlog");
const contacts_1 = require("./channel/contacts");
const desk_page_controller_1 = require("./http/desk-page-controller");
const connector_1 = require("./delivery/connector");
const delivery_1 = require("./delivery/delivery");
const downloads_2 = require("./routing/downloads");
const endpoint_1 = require("./http/endpoint");
const flows_1 = require("./flows");
const admission_1 = require("./http/admission");
const server_1 = require("./http/server");
const readiness_1 = require("./operation/readiness");
const router_1 = require("./routing/router");
const shown_settings_1 = require("./settings/shown-settings");
const storage_1 = require("./storage");
const refusals_1 = require("./telemetry/refusals");
const observed_turns_1 = require("./channel/observed-turns");
const turns_1 = require("./channel/turns");
class OrganisationRefused extends Error {
    name = 'OrganisationRefused';
}
exports.OrganisationRefused = OrganisationRefused;
async function createApp(options) {
    const { settings, clock, log, telemetry = telemetry_1.noTelemetry, flows = flows_1.flows } = options;
    const { storage = await (0, storage_1.openStorage)(settings, telemetry) } = options;
    const container = await openContainer(storage, options);
    const authentication = (0, adapter_1.createAuthentication)(settings);
    const connector = new connector_1.TeamsConnector(authentication, settings.appId, clock);
    const share = new rate_share_1.RateShare(storage.table, clock, `${(0, node_os_1.hostname)()}-${(0, node_crypto_1.randomUUID)()}`, settings.sendRate);
    const { dispatcher, fanOut, timekeeper, listener } = (0, delivery_1.createDelivery)(container, flows, {
        settings,
        share,
        connector,
        telemetry,
        wakeUps: storage.wakeUps,
    });
    await container.evacuation.recover();
    const teams = (0, teams_application_1.createTeamsApplication)(listenerOf(container, flows, connector, telemetry));
    const controllers = {
        downloads: (0, downloads_2.createDownloadController)(container, flows),
        desk: new desk_page_controller_1.DeskController(container),
    };
    const { refusals } = container;
    const endpoint = (0, endpoint_1.createEndpoint)(settings, authentication, teams, refusals);
    const health = new readiness_1.Health(() => (0, readiness_1.checkReadiness)(container, flows), clock);
    const server = (0, server_1.createServer)({ settings, log, endpoint, health, refusals, ...controllers });
    telemetry.watch(() => (0, backlog_1.readGauges)(container, flows));
    return {
        listen: async () => {
            const port = await server.listen();
            await (0, readiness_1.complainIfUnready)(container, flows);
            listener?.start();
            return port;
        },
        tick: async () => {
            await Promise.all([container.organisations.refresh(), container.secrets.refresh(), share.renew()]);
            await timekeeper.tick();
        },
        idle: () => container.underWay.idle(),
        stop: async () => {
            timekeeper.stop();
            controllers.desk.close();
            await server.stop();
            await listener?.stop();
            await finish(container, fanOut, dispatcher);
            await share.release();
            await telemetry.stop();
        },
    };
}
async function finish({ rounds, underWay }, fanOut, dispatcher) {
    rounds.stop();
    fanOut.stop();
    await underWay.idle();
    dispatcher.stop();
    await underWay.idle();
}
function listenerOf(container, flows, connector, telemetry) {
    const router = new router_1.Router(container, flows);
    return (0, observed_turns_1.observeTurns)(new turns_1.Turns(container, router, new contacts_1.Contacts(container), connector), telemetry);
}
async function openContainer(storage, options) {
    const { table } = storage;
    await (0, schema_1.prepareTable)(table, options.clock);
    const ledger = new ledger_1.Ledger(table, options.clock);
    const organisations = await openOrganisation(new organisation_store_1.OrganisationStore(table, ledger, options.clock), options);
    return await fillContainer(storage, ledger, organisations, options);
}
const quietIn = (references, absences) => async (people) => {
    const [unreached, away] = await Promise.all([references.unreached(people), absences.everybodyAway()]);
    return { unreached, away };
};
async function fillContainer({ table, blobs }, ledger, organisations, { settings, clock, log, telemetry = telemetry_1.noTelemetry }) {
    const organisation = () => organisations.organisation;
    const secrets = await secret_1.StoredSecrets.open(table, clock);
    const underWay = new under_way_1.UnderWay();
    const references = new references_1.References(table, clock, (chat) => !(0, reference_1.isThread)(chat.conversationId) && (0, admission_1.isServiceOfTeams)(chat.serviceUrl, settings));
    const books = (0, books_1.openBooks)(ledger, organisation, clock, secrets, references, settings.mail !== null);
    return {
        ...books,
        clock,
        ledger,
        references,
        organisation,
        organisations,
        shownSettings: (0, shown_settings_1.shownSettings)(settings),
        refusals: new refusals_1.Refusals(log, telemetry, clock),
        personPace: new pace_1.Pace(settings.personLimits),
        secrets,
        downloads: new downloads_1.Downloads(table, clock),
        desks: new desk_1.Desks(ledger, organisation, clock, secrets, () => books.visits.office()),
        evacuation: new evacuation_1.Evacuation(ledger, books.visits, organisation, clock, underWay, new file_spool_1.FileSpool(settings.spoolFile, log), quietIn(references, books.absences)),
        evidence: new store_1.EvidenceStore(blobs, ledger, clock, settings.evidenceHosts, secrets),
        rounds: new rounds_1.Rounds(ledger, books.absences, books.summaries, organisation, clock, underWay),
        publicUrl: settings.publicUrl,
        mailFrom: settings.mail?.from ?? null,
        underWay,
        log,
    };
}
async function openOrganisation(store, { organisationFile, log }) {
    await store.refresh();
    if (organisationFile !== undefined)
        await importOrganisation(store, organisationFile, log);
    return store;
}
async function importOrganisation(store, text, log) {
    const outcome = await store.importFile(text);
    if (outcome.kind === 'refused')
        throw new OrganisationRefused(outcome.faults.join('\n'));
    for (const warning of outcome.warnings)
        log.warn({ warning }, 'organisation file');
    for (const { person: _, ...shift } of outcome.waits.flatMap(({ difference }) => difference))
        log.warn(shift, 'organisation file: waits for a second person');
}
