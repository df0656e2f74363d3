import { readSettings, type Settings } from '../../bot/settings';
import type { Clock } from '../../services/clock';
import {
  judgeAddress,
  judgeClock,
  judgeFile,
  judgeIdentity,
  judgeReach,
  judgeRoles,
  judgeSettings,
  judgeStorage,
  type Line,
} from './judging';
import {
  addressesOf,
  ask,
  askToken,
  clockAhead,
  isManaged,
  seeFile,
  seeRoles,
  tryFiles,
  tryTable,
} from './looking';

/** Looks at everything the bot needs; with settings that are wrong, at nothing else. */
export async function examine(env: NodeJS.ProcessEnv, clock: Clock): Promise<readonly Line[]> {
  const settings = readSettings(env);
  if ('faults' in settings) return judgeSettings(settings.faults);
  const { publicUrl } = settings;
  const found = await Promise.all([
    identity(settings),
    tryTable(settings).then((trial) => [judgeStorage('tables', trial, 'Storage Table Data Contributor')]),
    tryFiles(settings).then((trial) => [judgeStorage('files', trial, 'Storage Blob Data Contributor')]),
    clockAhead(settings, clock).then((seconds) => [judgeClock(seconds)]),
    ...addressesOf(settings).map(async (url) => [judgeReach(new URL(url).host, await ask(url))]),
    seeFile(settings).then(judgeFile),
    seeRoles(settings, clock).then(judgeRoles),
    (publicUrl === null ? Promise.resolve(null) : ask(`${publicUrl}/healthz`)).then((answer) => [
      judgeAddress(answer),
    ]),
  ]);
  return [...judgeSettings([]), ...found.flat()];
}

/** Nobody asks for a token where nothing is checked. */
async function identity(settings: Settings): Promise<readonly Line[]> {
  return settings.authenticate ? [judgeIdentity(await askToken(settings), isManaged(settings))] : [];
}

/** `ok` or what is wrong, one line each. */
export const lineOf = ({ about, wrong }: Line): string =>
  wrong === null ? `ok     ${about}` : `WRONG  ${about}: ${wrong}`;
