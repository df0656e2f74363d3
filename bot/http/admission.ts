import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { tenantsOf } from '../channel/activity';
import type { Settings } from '../settings/settings';
import { teams } from '../authentication/signing-keys';
import type { Refused } from './json-body';

/**
 * Our own checks around the library's judgement of the signature; each closes a hole measured in the bare stack
 * (reliability §D1, S3–S11). Pure: a request goes in, a refusal or nothing comes out.
 */

/** Goes into addresses and keys; half a character or a control character would end the call it is in. */
const id = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[^\ud800-\udfff\p{Cc}]+$/u);
/** A turn can do without it: an odd one counts as absent. */
const optional = id.optional().catch(undefined);

/** What every turn relies on. Unknown keys stay: Teams adds metadata at will (features R17). */
const shape = z.looseObject({
  type: z.string().min(1),
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  // Anybody who is no Entra object is nobody known (S23).
  from: z.looseObject({
    id,
    name: optional,
    role: optional,
    aadObjectId: z.guid().optional().catch(undefined),
  }),
  recipient: z.looseObject({ id, name: optional, role: optional, aadObjectId: optional }),
  conversation: z.looseObject({
    id,
    tenantId: z.string().nullish(),
    name: optional,
    role: optional,
    aadObjectId: optional,
    conversationType: optional,
    // Oddly stated, it may be a group: nothing private goes there.
    isGroup: z.boolean().optional().catch(true),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string().nullish() }).nullish() }).nullish(),
  text: z.string().nullish(),
  name: z.string().nullish(),
  id: optional,
  replyToId: optional,
  locale: optional,
  action: optional,
  attachments: z.array(z.looseObject({})).optional().catch(undefined),
});

/** @returns the body as an activity, or null when a turn could not rely on it (S7, S10, S11). */
export function asActivity(body: Readonly<Record<string, unknown>>): Activity | null {
  return (shape.safeParse(body).data as unknown as Activity | undefined) ?? null;
}

const unauthorized: Refused = { status: 401, error: 'unauthorized' };
const forbidden: Refused = { status: 403, error: 'forbidden' };

const header = z.looseObject({ alg: z.literal('RS256') });
const claims = z.looseObject({ iss: z.string(), exp: z.number() });

/**
 * Teams, and no other channel of the bot's registration (Web Chat and Direct Line come with every new one): with those
 * the client itself says who it is, so anybody could be the FG.
 */
export function refusedChannel({ channelId }: Activity): Refused | null {
  return channelId === teams ? null : unauthorized;
}

let latest: { authorization: string; claimed: ReturnType<typeof readClaims> } | null = null;

/**
 * Checks the token before the library does: only the channel's issuer, only RS256, only with an expiry. The library
 * accepts a token without `exp`, and answers 500 to odd algorithms (S3, S4, S8). Signature and times are for the
 * library to judge. The channel uses a token for an hour, so the result for the latest one is kept.
 */
export function refusedToken(authorization: string, settings: Settings): Refused | null {
  if (latest?.authorization !== authorization) latest = { authorization, claimed: readClaims(authorization) };
  return latest.claimed?.iss === settings.tokenIssuer ? null : unauthorized;
}

/** @returns null for what is no bearer token of the only kind we take. */
function readClaims(authorization: string): z.infer<typeof claims> | null {
  const [scheme, token, ...rest] = authorization.split(' ');
  const parts = token?.split('.') ?? [];
  if (scheme !== 'Bearer' || rest.length > 0 || parts.length !== 3) return null;
  const [head, body] = parts.map(decoded);
  const claimed = claims.safeParse(body);
  return header.safeParse(head).success && claimed.success ? claimed.data : null;
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

export const refusedServiceUrl = ({ serviceUrl }: Activity, settings: Settings): Refused | null =>
  isServiceOfTeams(serviceUrl, settings) ? null : unauthorized;

/**
 * The bot's own token goes to the service URL, so only Teams' hosts may be named there, and only with https (S8). Those
 * of `botframework.com` belong to other channels, whatever the settings say.
 */
export function isServiceOfTeams(serviceUrl: string, settings: Pick<Settings, 'serviceUrlHosts'>): boolean {
  const { protocol, hostname } = new URL(serviceUrl);
  const allowed = settings.serviceUrlHosts.some((pattern) =>
    pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern,
  );
  const safe = protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const otherChannel = /(?:^|\.)botframework\.com$/i.test(hostname);
  return allowed && safe && !otherChannel;
}

/** Every tenant the activity names must be ours, and it must name one (S9, features N15). */
export function refusedTenant(activity: Activity, settings: Settings): Refused | null {
  if (settings.tenantId === '' && !settings.authenticate) return null;
  const named = tenantsOf(activity);
  // An id in capitals, as some clients write it, is the same id.
  const ours = settings.tenantId.toLowerCase();
  return named.length > 0 && named.every((tenant) => tenant.toLowerCase() === ours) ? null : forbidden;
}
