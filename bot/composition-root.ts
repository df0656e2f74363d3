// First: it says what the libraries below need not load at once.
import './lazy-packages';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Clock } from '../services/clock';
import type { Dispatcher } from '../services/delivery/dispatcher';
import type { FanOut } from '../services/delivery/fan-out';
import { Pace } from '../services/delivery/pace';
import { RateShare } from '../services/delivery/rate-share';
import { Downloads } from '../services/downloads/downloads';
import { StoredSecrets } from '../services/forms/secret';
import { EvidenceStore } from '../services/incident/evidence/store';
import { openBooks } from '../services/books/books';
import { Ledger } from '../services/ledger/ledger';
import { prepareTable } from '../services/ledger/schema';
import { Rounds } from '../services/nudges/rounds';
import type { Absences } from '../services/people/absences';
import type { Organisation } from '../services/people/organisation';
import { OrganisationStore } from '../services/people/organisation-store';
import { isThread } from '../services/people/reference';
import { References } from '../services/people/references';
import { Desks } from '../services/visit/desk';
import { Evacuation } from '../services/visit/evacuation';
import { noTelemetry, type Telemetry } from '../services/telemetry';
import { UnderWay } from '../services/under-way';
import { createTeamsApplication, type Listener } from './channel/teams-application';
import { createAuthentication } from './authentication/adapter';
import { FileSpool } from './operation/file-spool';
import { readGauges } from './operation/backlog';
import { Contacts } from './channel/contacts';
import { DeskController } from './http/desk-page-controller';
import { TeamsConnector } from './delivery/connector';
import { createDelivery } from './delivery/delivery';
import { createDownloadController } from './routing/downloads';
import { createEndpoint } from './http/endpoint';
import { flows as everyFlow } from './flows';
import type { Container } from './routing/container';
import { isServiceOfTeams } from './http/admission';
import type { Flow } from './routing/flow';
import { createServer } from './http/server';
import { checkReadiness, complainIfUnready, Health } from './operation/readiness';
import { Router } from './routing/router';
import type { Settings } from './settings/settings';
import { shownSettings } from './settings/shown-settings';
import { openStorage, type Storage } from './storage';
import { Refusals } from './telemetry/refusals';
import { observeTurns } from './channel/observed-turns';
import { Turns } from './channel/turns';

export interface AppOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Logger;
  /** Where measurements go; nowhere when absent. */
  readonly telemetry?: Telemetry;
  /** Where everything is kept; by default the storage of the settings. */
  readonly storage?: Storage;
  /** Text of the organisation file; absent when none is configured. */
  readonly organisationFile?: string;
  /** The flows of this bot; by default every flow of the house. */
  readonly flows?: readonly Flow[];
}

export interface App {
  /** @returns the port it listens on. */
  listen(): Promise<number>;
  /** The minute tick: does what fell due, picks up a new organisation, renews the share of the send rate. */
  tick(): Promise<void>;
  /** Resolves when nothing more happens until the clock moves or somebody says something. */
  idle(): Promise<void>;
  /** Lets turns and sends in flight finish, then closes. */
  stop(): Promise<void>;
}

/** An organisation file that cannot be used: every fault, one per line. */
export class OrganisationRefused extends Error {
  override readonly name = 'OrganisationRefused';
}

/**
 * Builds the whole bot. Nothing is global, so that tests run it in their process with their own clock.
 * @throws StorageUnavailable when the tables cannot be reached; OrganisationRefused for a wrong file;
 *   TableRefused for a table it must not work on.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { settings, clock, log, telemetry = noTelemetry, flows = everyFlow } = options;
  const { storage = await openStorage(settings, telemetry) } = options;
  const container = await openContainer(storage, options);
  const authentication = createAuthentication(settings);
  const connector = new TeamsConnector(authentication, settings.appId, clock);
  const share = new RateShare(storage.table, clock, `${hostname()}-${randomUUID()}`, settings.sendRate);
  const { dispatcher, fanOut, timekeeper, listener } = createDelivery(container, flows, {
    settings,
    share,
    connector,
    telemetry,
    wakeUps: storage.wakeUps,
  });
  await container.evacuation.recover();
  const teams = createTeamsApplication(listenerOf(container, flows, connector, telemetry));
  const controllers = {
    downloads: createDownloadController(container, flows),
    desk: new DeskController(container),
  };
  const { refusals } = container;
  const endpoint = createEndpoint(settings, authentication, teams, refusals);
  const health = new Health(() => checkReadiness(container, flows), clock);
  const server = createServer({ settings, log, endpoint, health, refusals, ...controllers });
  telemetry.watch(() => readGauges(container, flows));
  const noticed = noticing(container, flows);
  return {
    listen: async () => {
      const port = await server.listen();
      await complainIfUnready(container, flows);
      listener?.start();
      return port;
    },
    tick: async () => {
      await Promise.all([container.organisations.refresh(), container.secrets.refresh(), share.renew()]);
      await noticed();
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

/** Nothing new is started; what is under way is finished, and what is waiting for its moment is left to its due row. */
async function finish(
  { rounds, underWay }: Container,
  fanOut: FanOut,
  dispatcher: Dispatcher,
): Promise<void> {
  rounds.stop();
  fanOut.stop();
  await underWay.idle();
  dispatcher.stop();
  await underWay.idle();
}

function listenerOf(
  container: Container,
  flows: readonly Flow[],
  connector: TeamsConnector,
  telemetry: Telemetry,
): Listener {
  const router = new Router(container, flows);
  return observeTurns(new Turns(container, router, new Contacts(container), connector), telemetry);
}

/** Everything that uses the table, which is first brought to the shape of this version. */
async function openContainer(storage: Storage, options: AppOptions): Promise<Container> {
  const { table } = storage;
  await prepareTable(table, options.clock);
  const ledger = new Ledger(table, options.clock);
  const organisations = await openOrganisation(new OrganisationStore(table, ledger, options.clock), options);
  return await fillContainer(storage, ledger, organisations, options);
}

/** Of the people asked at an evacuation, those who cannot be, and those who are away. */
const quietIn = (references: References, absences: Absences) => async (people: readonly string[]) => {
  const [unreached, away] = await Promise.all([references.unreached(people), absences.everybodyAway()]);
  return { unreached, away };
};

async function fillContainer(
  { table, blobs }: Storage,
  ledger: Ledger,
  organisations: OrganisationStore,
  { settings, clock, log, telemetry = noTelemetry }: AppOptions,
): Promise<Container> {
  const organisation = () => organisations.organisation;
  const secrets = await StoredSecrets.open(table, clock);
  const underWay = new UnderWay();
  const references = new References(
    table,
    clock,
    (chat) => !isThread(chat.conversationId) && isServiceOfTeams(chat.serviceUrl, settings),
  );
  const books = openBooks(ledger, organisation, clock, secrets, references, settings.mail !== null);
  return {
    ...books,
    clock,
    ledger,
    references,
    organisation,
    organisations,
    shownSettings: shownSettings(settings),
    refusals: new Refusals(log, telemetry, clock),
    personPace: new Pace(settings.personLimits),
    secrets,
    downloads: new Downloads(table, clock),
    desks: new Desks(ledger, organisation, clock, secrets, () => books.visits.office()),
    evacuation: new Evacuation(
      ledger,
      books.visits,
      organisation,
      clock,
      underWay,
      new FileSpool(settings.spoolFile, log),
      quietIn(references, books.absences),
    ),
    evidence: new EvidenceStore(blobs, ledger, clock, settings.evidenceHosts, secrets),
    rounds: new Rounds(ledger, books.absences, books.summaries, organisation, clock, underWay),
    publicUrl: settings.publicUrl,
    mailFrom: settings.mail?.from ?? null,
    underWay,
    log,
  };
}

/** Lets each flow look at an organisation that this process did not see before: once it did, not again. */
function noticing(container: Container, flows: readonly Flow[]): () => Promise<void> {
  let seen: Organisation | null = null;
  return async () => {
    const organisation = container.organisation();
    if (organisation === seen) return;
    for (const { onOrganisation } of flows) await onOrganisation?.(container);
    seen = organisation;
  };
}

/** Reads the organisation in force, after importing the file if it is new. */
async function openOrganisation(store: OrganisationStore, { organisationFile, log }: AppOptions) {
  await store.refresh();
  if (organisationFile !== undefined) await importOrganisation(store, organisationFile, log);
  return store;
}

async function importOrganisation(store: OrganisationStore, text: string, log: Logger): Promise<void> {
  const outcome = await store.importFile(text);
  if (outcome.kind === 'refused') throw new OrganisationRefused(outcome.faults.join('\n'));
  for (const warning of outcome.warnings) log.warn({ warning }, 'organisation file');
  for (const { person: _, ...shift } of outcome.waits.flatMap(({ difference }) => difference))
    log.warn(shift, 'organisation file: waits for a second person');
}
