import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './key-server';

/** What a token says; a claim set to `undefined` is left out. */
export type Claims = Readonly<Record<string, unknown>>;

const issuer = 'https://api.botframework.com';

/** The claims Teams puts in a token for one activity. Times are seconds since 1970. */
export function channelClaims(appId: string, serviceUrl: string): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iss: issuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 3_600 };
}

/** @param algorithm another than RS256 only to be refused. */
export async function sign(
  key: SigningKey,
  claims: Claims,
  { kid = key.kid, algorithm = 'RS256' }: { kid?: string; algorithm?: 'RS256' | 'PS256' } = {},
): Promise<string> {
  const given = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  return await new SignJWT(given)
    .setProtectedHeader({ alg: algorithm, kid, typ: 'JWT' })
    .sign(algorithm === 'RS256' ? key.privateKey : await asPss(key));
}

/** A token nobody signed. */
export const unsigned = (key: SigningKey, claims: Claims): string =>
  `${part({ alg: 'none', kid: key.kid, typ: 'JWT' })}.${part(claims)}.`;

/** A token "signed" with the public key as shared secret (the classic confusion of algorithms). */
export function signedWithPublicKey(key: SigningKey, claims: Claims): string {
  const content = `${part({ alg: 'HS256', kid: key.kid, typ: 'JWT' })}.${part(claims)}`;
  const pem = createPublicKey({ key: key.jwk as JsonWebKey, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  return `${content}.${createHmac('sha256', pem).update(content).digest('base64url')}`;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

async function asPss(key: SigningKey): Promise<CryptoKey> {
  const { exportPKCS8, importPKCS8 } = await import('jose');
  return await importPKCS8(await exportPKCS8(key.privateKey), 'PS256');
}
