import { hostname } from 'node:os';
import { ManagedIdentityCredential } from '@azure/identity';
import type { Logger } from 'pino';
import { ulid } from 'ulid';
import type { Clock } from '../services/clock';
import { Dispatcher } from '../services/delivery/dispatcher';
import { RateShare } from '../services/delivery/rate-share';
import { formSecret } from '../services/forms/secret';
import { Ledger } from '../services/ledger/ledger';
import { type StorageLocation, Table } from '../services/ledger/table';
import { Timekeeper } from '../services/ledger/timekeeper';
import { OrganisationStore } from '../services/people/organisation-store';
import { References } from '../services/people/references';
import { createApplication } from './application';
import { createAuthentication } from './adapter';
import { Contacts } from './contacts';
import { createCourier } from './delivery/courier';
import { createConnector } from './delivery/connector';
import { createMailer } from './delivery/mailer';
import { doDue } from './due';
import { createEndpoint } from './endpoint';
import { flows } from './flows';
import type { House } from './house';
import { createServer } from './http/server';
import { checkReadiness } from './readiness';
import { Router } from './routing/router';
import type { Settings } from './settings';
import { Turns } from './turns';

export interface AppOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Logger;
  /** Text of the organisation file; absent when none is configured. */
  readonly organisationFile?: string;
}

export interface App {
  /** @returns the port it listens on. */
  listen(): Promise<number>;
  /** The minute tick: does what fell due, takes up a new organisation, renews the share of the send rate. */
  tick(): Promise<void>;
  /** Lets turns and sends in flight finish, then closes. */
  stop(): Promise<void>;
}

/** An organisation file that cannot be used: every fault, one a line. */
export class OrganisationRefused extends Error {
  override readonly name = 'OrganisationRefused';
}

/** How much longer a lease lives than the longest send: three tries of an update, and storage's own patience. */
const leaseSlackMs = 10_000;

/**
 * Builds the whole bot. Nothing is global, so that tests run it in their process with their own clock.
 * @throws StorageUnavailable when the tables cannot be reached; OrganisationRefused for a wrong file.
 */
export async function createApp({ settings, clock, log, organisationFile }: AppOptions): Promise<App> {
  const table = Table.at(storageOf(settings));
  await table.prepare();
  const ledger = new Ledger(table, clock);
  const organisations = new OrganisationStore(table, ledger);
  await organisations.refresh();
  if (organisationFile !== undefined) await importOrganisation(organisations, organisationFile, log);
  const house: House = {
    clock,
    ledger,
    references: new References(table),
    organisation: () => organisations.organisation,
    secret: await formSecret(table),
    mailWorks: settings.mail !== null,
    flows,
    log,
  };
  const authentication = createAuthentication(settings);
  const connector = createConnector(authentication, settings.appId, clock);
  const mailer = settings.mail ? createMailer(settings.mail, settings.sendTimeoutMs) : null;
  const share = new RateShare(table, clock, `${hostname()}-${process.pid}-${ulid()}`, settings.sendRate);
  const { dispatcher, timekeeper } = deliveryOf(
    house,
    settings,
    share,
    createCourier(house, connector, mailer),
  );
  const contacts = new Contacts(house);
  const turns = new Turns(house, new Router(house), contacts, connector);
  const server = createServer({
    settings,
    log,
    endpoint: createEndpoint(settings, authentication, createApplication(turns), log),
    ready: () => checkReadiness(house),
  });
  return {
    listen: () => server.listen(),
    tick: async () => {
      await Promise.all([organisations.refresh(), share.renew()]);
      await timekeeper.tick();
    },
    stop: async () => {
      timekeeper.stop();
      await server.stop();
      await contacts.idle();
      await dispatcher.idle();
      await share.release();
    },
  };
}

function deliveryOf(
  house: House,
  settings: Settings,
  share: RateShare,
  courier: ReturnType<typeof createCourier>,
) {
  const dispatcher = new Dispatcher(
    house.ledger,
    courier,
    house.clock,
    {
      chatWindows: settings.chatLimits,
      rate: () => share.rate,
      leaseMs: 3 * settings.sendTimeoutMs + leaseSlackMs,
      digests: Object.assign({}, ...house.flows.map(({ digests }) => digests ?? {})),
    },
    {
      settled: async (partition, row, outcome) => {
        const flow = house.flows.find(({ id }) => row.view.startsWith(`${id}.`));
        await flow?.onSettled?.({ partition, row, outcome }, house);
      },
      later: (partition, key, at) => timekeeper.expect(partition, { kind: 'out', key }, at),
    },
  );
  const report = (error: unknown) => house.log.error({ err: error }, 'due work failed; it comes again');
  const timekeeper: Timekeeper = new Timekeeper(
    house.ledger,
    house.clock,
    (partition, due, cause) => doDue(house, dispatcher, partition, due, cause),
    report,
  );
  house.ledger.whenWoken((partition, due) => {
    doDue(house, dispatcher, partition, due, '').catch(report);
  });
  return { dispatcher, timekeeper };
}

async function importOrganisation(store: OrganisationStore, text: string, log: Logger): Promise<void> {
  const outcome = await store.importFile(text);
  if (outcome.kind === 'refused') throw new OrganisationRefused(outcome.faults.join('\n'));
  for (const warning of outcome.warnings) log.warn({ warning }, 'organisation file');
}

function storageOf({ storage }: Settings): StorageLocation {
  if ('connectionString' in storage) return storage;
  const { account, identity, table } = storage;
  const credential = new ManagedIdentityCredential(identity === null ? {} : { clientId: identity });
  return { account, credential, table };
}
