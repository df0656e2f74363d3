import { constants, createHmac, createPublicKey, sign as signBytes } from 'node:crypto';
import type { SigningKey } from './key-server';

/** Milliseconds since 1970. The library checks a token against the real time, whatever the bot's clock says. */
export const realNow = (): number => Date.now();

/** What a token says; a claim set to `undefined` is left out. */
export type Claims = Readonly<Record<string, unknown>>;

/** The claims Teams puts in a token for one activity. Times are seconds since 1970. */
export function channelClaims(appId: string, serviceUrl: string): Claims {
  const now = Math.floor(realNow() / 1000);
  const iss = 'https://api.botframework.com';
  return { iss, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 };
}

/**
 * Written by hand, because the tests need tokens that no library would make.
 * @param algorithm other than RS256 only to be refused.
 */
export function sign(
  { kid: ownKid, privateKey }: SigningKey,
  claims: Claims,
  { kid = ownKid, algorithm = 'RS256' }: { kid?: string; algorithm?: 'RS256' | 'PS256' } = {},
): string {
  const content = contentOf(algorithm, kid, claims);
  const padding = algorithm === 'PS256' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const signature = signBytes('sha256', Buffer.from(content), { key: privateKey, padding, saltLength: 32 });
  return `${content}.${signature.toString('base64url')}`;
}

/** A token nobody signed. */
export const unsigned = ({ kid }: SigningKey, claims: Claims): string => `${contentOf('none', kid, claims)}.`;

/** A token "signed" with the public key as shared secret (the classic algorithm confusion). */
export function signedWithPublicKey({ kid, privateKey }: SigningKey, claims: Claims): string {
  const content = contentOf('HS256', kid, claims);
  const secret = createPublicKey(privateKey).export({ type: 'pkcs1', format: 'pem' });
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

const contentOf = (alg: string, kid: string, claims: Claims): string =>
  `${part({ alg, kid, typ: 'JWT' })}.${part(claims)}`;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
