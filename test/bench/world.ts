import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../services/clock';
import { type Organisation, parseOrganisation } from '../../services/people/organisation';
import { holdersOf } from '../../services/people/roles';
import { botOf, type Channel, type Someone } from '../support/activities';
import { connectionString, freshTableName } from '../support/azurite';
import startAzurite from '../support/azurite-global';
import stopAzurite from '../support/azurite-global-stop';
import { KeyServer } from '../support/key-server';
import { channelClaims, sign } from '../support/tokens';
import { quickReportersFile } from '../support/quick-reporters';
import { BenchChannel } from './channel';

const appId = '0b0b0b0b-0000-4000-8000-000000000001';
const tenantId = '0a0a0a0a-0000-4000-8000-000000000001';
/** Many reports from a few people, which must all ring the same. */
const organisationFile = quickReportersFile();

/** Everything around the bots: Azurite in a process of its own, the channel and its keys in this one. */
export interface World {
  readonly channel: BenchChannel;
  /** Where all conversations take place. */
  readonly place: Channel;
  /** The channel's token, valid for every request of the run. */
  readonly authorization: string;
  /** The same for another channel. */
  readonly authorizationFor: (serviceUrl: string) => string;
  /** Settings of both bots. */
  readonly environment: Readonly<Record<string, string>>;
  readonly fg: Someone;
  readonly deputies: readonly Someone[];
  readonly receptionist: Someone;
  /** People in the example organisation who hold no role. */
  readonly reporters: readonly [Someone, ...Someone[]];
  /** Where the bots log; kept afterwards. */
  readonly folder: string;
  /** For the bots' Node, from BENCH_NODE_FLAGS, e.g. `--cpu-prof`. */
  readonly nodeFlags: readonly string[];
  stop(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  await startAzurite();
  const channel = await BenchChannel.start();
  const keys = await KeyServer.start();
  return {
    ...peopleOf(readOrganisation()),
    channel,
    place: { serviceUrl: channel.url, tenantId, botId: botOf(appId) },
    authorization: `Bearer ${sign(keys.key, channelClaims(appId, channel.url))}`,
    authorizationFor: (serviceUrl) => `Bearer ${sign(keys.key, channelClaims(appId, serviceUrl))}`,
    environment: environmentOf(keys),
    folder: mkdtempSync(join(tmpdir(), 'bench-')),
    nodeFlags: process.env['BENCH_NODE_FLAGS']?.split(' ') ?? [],
    stop: async () => {
      await Promise.all([channel.stop(), keys.stop()]);
      stopAzurite();
    },
  };
}

const environmentOf = (keys: KeyServer): Readonly<Record<string, string>> => ({
  ...keys.environment,
  ...keys.identityEnvironment,
  HOST: '127.0.0.1',
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  SERVICE_URL_HOSTS: '127.0.0.1',
  AZURE_STORAGE_CONNECTION_STRING: connectionString(),
  TABLE_NAME: freshTableName(),
  ORGANISATION_FILE: organisationFile,
  // Otherwise Teams' limits would be measured, and not the bot.
  SEND_RATE: '100000',
  CHAT_LIMITS: '100000/1000',
  PERSON_LIMITS: '100000/1000',
});

function readOrganisation(): Organisation {
  const parsed = parseOrganisation(JSON.parse(readFileSync(organisationFile, 'utf8')));
  if ('faults' in parsed) throw new Error('the example organisation is faulty');
  return parsed.organisation;
}

function peopleOf(organisation: Organisation): Pick<World, 'fg' | 'deputies' | 'reporters' | 'receptionist'> {
  const known = ({ aadObjectId, name }: Organisation['people'][number]): Someone => ({
    aadObjectId,
    name,
    locale: 'nl-NL',
  });
  const at = systemClock.now();
  const [fg] = holdersOf(organisation, 'fg', at).map(known);
  const [receptionist] = holdersOf(organisation, 'reception', at).map(known);
  const [first, ...others] = organisation.people.filter(({ roles }) => roles.length === 0).map(known);
  if (!fg || !first || !receptionist) throw new Error('the example organisation lacks somebody');
  const deputies = holdersOf(organisation, 'fgDeputy', at).map(known);
  return { fg, deputies, receptionist, reporters: [first, ...others] };
}
