import { z } from 'zod/v4';

/** What an app package is filled in with; the rest of it is the same for every tenant. */
export interface PackageSettings {
  /** The app in Teams' catalogue. */
  readonly appId: string;
  /** Client id of the bot's identity in Entra. */
  readonly botId: string;
  /** Where the bot is reached, without `https://`. */
  readonly domain: string;
  readonly version: string;
}

const missing = (expected: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? `missing; expected ${expected}` : `expected ${expected}`;

/** Labels of letters, digits and dashes; no wildcard, port or path. The last has a letter, so it is no IP address. */
const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

const environment = z.object({
  TEAMS_APP_ID: z.guid({ error: missing('a GUID: the id of the app in Teams') }).toLowerCase(),
  BOT_ID: z.guid({ error: missing("a GUID: the client id of the bot's identity") }).toLowerCase(),
  BOT_DOMAIN: z
    .string({ error: missing('a host name such as veilig.azurewebsites.net') })
    .toLowerCase()
    .regex(hostName, { error: 'expected a host name such as veilig.azurewebsites.net' }),
});

/** From package.json; Teams wants three numbers (https://semver.org). */
const described = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+$/, { error: 'expected three numbers, e.g. 1.2.0' }),
});

/**
 * @param env usually `process.env`; an empty value counts as absent, other names in it are ignored.
 * @param packageJson text of package.json, which holds the version.
 * @returns the settings, or one line for each that is wrong or missing.
 */
export function readPackageSettings(
  env: NodeJS.ProcessEnv,
  packageJson: string,
): PackageSettings | { readonly faults: readonly string[] } {
  const present = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const values = environment.safeParse(present);
  const own = described.safeParse(JSON.parse(packageJson));
  if (!values.success || !own.success)
    return {
      faults: [
        ...(values.error?.issues ?? []).map(({ path, message }) => `${String(path[0])}: ${message}`),
        ...(own.error?.issues ?? []).map(({ message }) => `version of package.json: ${message}`),
      ],
    };
  const { TEAMS_APP_ID: appId, BOT_ID: botId, BOT_DOMAIN: domain } = values.data;
  return { appId, botId, domain, version: own.data.version };
}
