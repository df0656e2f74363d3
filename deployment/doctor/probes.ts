import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ManagedIdentityCredential } from '@azure/identity';
import type { Settings } from '../../bot/settings/settings';
import { openBlobs, openTable } from '../../bot/storage';
import type { Clock } from '../../services/clock';
import { tablePartition } from '../../services/ledger/about-table';
import { Ledger } from '../../services/ledger/ledger';
import { parseOrganisation } from '../../services/people/organisation';
import { OrganisationStore } from '../../services/people/organisation-store';
import { References } from '../../services/people/references';
import { holdersOf, type Role } from '../../services/people/roles';
import type { Answer, FileSeen, OrganisationSeen, RoleSeen, Trial } from './checks';

const patienceMs = 10_000;
const channelScope = 'https://api.botframework.com';
const defaultMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const watched = ['fg', 'fgDeputy', 'board', 'officeManager'] as const;

/** Makes a request; of the body only an Entra error code is looked at. */
export async function ask(url: string, init: RequestInit = {}): Promise<Answer> {
  try {
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      signal: AbortSignal.timeout(patienceMs),
    });
    const [code] = /AADSTS\d+/.exec(await response.text()) ?? [];
    return { kind: 'answered', status: response.status, ...(code === undefined ? {} : { code }) };
  } catch {
    return { kind: 'silent' };
  }
}

export const isManaged = ({ botFramework }: Settings): boolean =>
  botFramework['MicrosoftAppType'] === 'UserAssignedMSI';

/** Requests a token for the channel, and throws it away. */
export async function askToken(settings: Settings): Promise<Answer> {
  const { appId, tenantId, botFramework } = settings;
  const scope = botFramework['ToChannelFromBotOAuthScope'] ?? channelScope;
  if (isManaged(settings)) {
    try {
      await new ManagedIdentityCredential({ clientId: appId }).getToken(`${scope}/.default`);
      return { kind: 'answered', status: 200 };
    } catch {
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

/** Writes, reads and deletes a test row. */
export async function tryTable(settings: Settings): Promise<Trial> {
  const key = `doctor|${randomUUID()}`;
  return await inSteps(async (step) => {
    const table = await openTable(settings);
    step('write');
    await table.write(tablePartition, key, [{ kind: 'insert', key, value: {} }], key);
    step('read');
    await table.get(tablePartition, key);
    step('remove');
    await table.write(tablePartition, key, [{ kind: 'delete', key }], key);
  });
}

/** The same with a file. */
export async function tryFiles(settings: Settings): Promise<Trial> {
  const name = `doctor/${randomUUID()}`;
  return await inSteps(async (step) => {
    const blobs = openBlobs(settings);
    step('write');
    await blobs.put(name, Buffer.from('ok'));
    step('read');
    await blobs.get(name);
    step('remove');
    await blobs.remove(name);
  });
}

async function inSteps(
  task: (step: (name: NonNullable<Trial['failed']>) => void) => Promise<void>,
): Promise<Trial> {
  let failed: NonNullable<Trial['failed']> = 'open';
  try {
    await task((name) => (failed = name));
    return { failed: null, status: 0 };
  } catch (error) {
    const { cause } = error as { cause?: { statusCode?: unknown } };
    return { failed, status: typeof cause?.statusCode === 'number' ? cause.statusCode : 0 };
  }
}

/** How many seconds this machine is ahead of storage, by the date on any of its answers, even a refusal. */
export async function clockAhead({ storage }: Settings, clock: Clock): Promise<number | null> {
  try {
    const { headers } = await fetch(storageAddress(storage), { signal: AbortSignal.timeout(patienceMs) });
    const date = Date.parse(headers.get('date') ?? '');
    return Number.isNaN(date) ? null : Math.round((clock.now().getTime() - date) / 1000);
  } catch {
    return null;
  }
}

function storageAddress(storage: Settings['storage']): string {
  if ('account' in storage) return `https://${storage.account}.table.core.windows.net`;
  const parts = new Map(
    storage.connectionString.split(';').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at), part.slice(at + 1)] as const;
    }),
  );
  return parts.get('TableEndpoint') ?? `https://${parts.get('AccountName') ?? ''}.table.core.windows.net`;
}

/** Hosts the bot must reach: the channel's keys, and every service host without a wildcard. */
export function addressesOf({ botFramework, serviceUrlHosts }: Settings): readonly string[] {
  const hosts = serviceUrlHosts.filter((host) => !host.includes('*'));
  return [
    botFramework['ToBotFromChannelOpenIdMetadataUrl'] ?? defaultMetadata,
    ...hosts.map(
      (host) => `${/^(?:127\.0\.0\.1|localhost)(?::|$)/.test(host) ? 'http' : 'https'}://${host}/`,
    ),
  ];
}

/** Reads the organisation file as an import would. */
export async function seeFile({ organisationFile }: Settings): Promise<FileSeen> {
  if (organisationFile === null) return { kind: 'none' };
  const text = await readFile(organisationFile, 'utf8').catch(() => null);
  if (text === null) return { kind: 'unreadable' };
  try {
    const read = parseOrganisation(JSON.parse(text));
    const lines = (found: readonly { path: string; message: string }[]) =>
      found.map(({ path, message }) => `${path}: ${message}`);
    return 'faults' in read
      ? { kind: 'read', faults: lines(read.faults), warnings: [] }
      : { kind: 'read', faults: [], warnings: lines(read.warnings) };
  } catch {
    return { kind: 'noJson' };
  }
}

/** Those who must be reached with a report, and whether their chats are known; null when that cannot be read. */
export async function seeOrganisation(settings: Settings, clock: Clock): Promise<OrganisationSeen | null> {
  try {
    const table = await openTable(settings);
    const store = new OrganisationStore(table, new Ledger(table, clock), clock);
    await store.refresh();
    const references = new References(table, clock);
    const seen = async (role: Role): Promise<RoleSeen> => ({
      role,
      people: await Promise.all(
        holdersOf(store.organisation, role, clock.now()).map(async ({ name, aadObjectId }) => ({
          name,
          known: (await references.find(aadObjectId)) !== undefined,
        })),
      ),
    });
    return {
      roles: await Promise.all(watched.map(seen)),
      outside: await seen('outsideContact'),
      mailed: store.organisation.incident.outsideContact !== undefined,
    };
  } catch {
    return null;
  }
}
