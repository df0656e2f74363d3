import { DefaultAzureCredential } from '@azure/identity';
import { readSettings, type Settings } from '../../bot/settings/settings';
import type { Clock } from '../../services/clock';
import { seeChannels } from './channels';
import {
  checkAddress,
  checkChannels,
  checkClock,
  checkFile,
  checkIdentity,
  checkOutside,
  checkReach,
  checkRoles,
  checkSettings,
  checkStorage,
  type Line,
} from './checks';
import {
  addressesOf,
  ask,
  askToken,
  clockAhead,
  isManaged,
  seeFile,
  seeOrganisation,
  tryFiles,
  tryTable,
} from './probes';

/** Checks everything the bot needs; if settings are wrong, nothing else. */
export async function examine(env: NodeJS.ProcessEnv, clock: Clock): Promise<readonly Line[]> {
  const settings = readSettings(env);
  if ('faults' in settings) return checkSettings(settings.faults);
  const { publicUrl } = settings;
  const found = await Promise.all([
    identity(settings),
    tryTable(settings).then((trial) => [checkStorage('tables', trial, 'Storage Table Data Contributor')]),
    tryFiles(settings).then((trial) => [checkStorage('files', trial, 'Storage Blob Data Contributor')]),
    clockAhead(settings, clock).then((seconds) => [checkClock(seconds)]),
    ...addressesOf(settings).map(async (url) => [checkReach(new URL(url).host, await ask(url))]),
    seeFile(settings).then(checkFile),
    seeOrganisation(settings, clock).then((seen) => [
      ...checkRoles(seen?.roles ?? null),
      ...(seen ? [checkOutside(seen, settings.mail !== null)] : []),
    ]),
    seeChannels(env['BOT_RESOURCE_ID'], new DefaultAzureCredential()).then((seen) => [checkChannels(seen)]),
    (publicUrl === null ? Promise.resolve(null) : ask(`${publicUrl}/healthz`)).then((answer) => [
      checkAddress(answer),
    ]),
  ]);
  return [...checkSettings([]), ...found.flat()];
}

/** No token is needed where nothing is authenticated. */
async function identity(settings: Settings): Promise<readonly Line[]> {
  return settings.authenticate ? [checkIdentity(await askToken(settings), isManaged(settings))] : [];
}

/** `ok` or what is wrong, one line each. */
export const lineOf = ({ about, wrong }: Line): string =>
  wrong === null ? `ok     ${about}` : `WRONG  ${about}: ${wrong}`;
