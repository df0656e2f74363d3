import type { TokenCredential } from '@azure/identity';
import { z } from 'zod/v4';
import type { ChannelsSeen } from './checks';

const patienceMs = 10_000;
const resourceManager = 'https://management.azure.com';
const channelsOf = z.object({
  value: z.array(
    z.object({
      properties: z.object({
        channelName: z.string(),
        properties: z
          .object({ sites: z.array(z.object({ isEnabled: z.boolean().optional() })).nullish() })
          .nullish(),
      }),
    }),
  ),
});

/**
 * Which channels the registration has, and whether one of their sites is open; a channel without sites counts as open.
 * @param id resource id of the registration. @param credential of the person checking: the bot's identity has no
 * access.
 */
export async function seeChannels(
  id: string | undefined,
  credential: TokenCredential,
  url = resourceManager,
): Promise<ChannelsSeen> {
  if (id === undefined || id === '') return { kind: 'unnamed' };
  try {
    const token = await credential.getToken(`${resourceManager}/.default`);
    const response = await fetch(`${url}${id}/channels?api-version=2022-09-15`, {
      headers: { authorization: `Bearer ${token?.token ?? ''}` },
      signal: AbortSignal.timeout(patienceMs),
    });
    const read = channelsOf.safeParse(await response.json());
    if (!response.ok || !read.success) return { kind: 'unreadable' };
    const channels = read.data.value.map(({ properties: { channelName: name, properties } }) => ({
      name,
      open: properties?.sites?.some(({ isEnabled }) => isEnabled !== false) ?? true,
    }));
    return { kind: 'read', channels };
  } catch {
    return { kind: 'unreadable' };
  }
}
