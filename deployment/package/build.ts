import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { flows } from '../../bot/flows';
import { readAppPackage, zipOf } from './app-package';
import { faultsOf } from './checks';
import { readPackageSettings } from './settings';

const target = 'dist/appPackage/optimo-veilig.zip';

/**
 * `npm run package`: the app package for a tenant, from appPackage/, the flows and TEAMS_APP_ID, BOT_ID and BOT_DOMAIN.
 * @param env usually `process.env`.
 * @returns the exit code: 1 with a line for each fault, and then nothing is written.
 */
async function main(env: NodeJS.ProcessEnv): Promise<number> {
  const settings = readPackageSettings(env, readFileSync('package.json', 'utf8'));
  if ('faults' in settings) return refuse(settings.faults);
  const app = readAppPackage('appPackage', settings, flows);
  const faults = await faultsOf(app, settings, flows);
  if (faults.length > 0) return refuse(faults);
  const zip = await zipOf(app);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zip);
  const hash = createHash('sha256').update(zip).digest('hex');
  process.stdout.write(`${target}: version ${settings.version}, ${zip.length} bytes, sha256 ${hash}\n`);
  return 0;
}

function refuse(faults: readonly string[]): number {
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  return 1;
}

void main(process.env).then((code) => {
  process.exitCode = code;
});
