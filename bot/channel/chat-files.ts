import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import type { OfferedFile } from '../../services/incident/evidence/store';
import { isPersonal } from './activity';

/** What somebody sent in a chat besides words, parsed with suspicion: every attachment gets an answer. */

const optionalName = z.string().trim().min(1).max(400).nullish().catch(null);
const address = z.string().max(8_000);

/** A file in the sender's OneDrive (learn.microsoft.com "Send and receive files through the bot"). */
const sentFile = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.object({ downloadUrl: address }),
});
/** A picture that was pasted, or taken with a phone's camera: Teams keeps it, and wants the bot's token for it. */
const picture = z.object({
  contentType: z.string().regex(/^image\//i),
  contentUrl: address,
  name: optionalName,
});
const anything = z.object({ contentType: z.string().toLowerCase().catch(''), name: optionalName });

/** The message itself again, quotes, and cards: nothing that somebody sent as a file. */
const noFile =
  /^(?:text\/(?:html|plain)$|(?:forwarded)?messagereference$|application\/vnd\.microsoft\.(?:teams\.)?card\.)/;
/** Where Teams has its emoji and stickers. */
const sprites = /^https:\/\/statics\.teams\.(?:cdn\.office\.net|microsoft\.com)\/evergreen-assets\//i;

/**
 * Only where Teams hands files to a bot: in somebody's own chat.
 * @param authorization the bot's own, for pictures kept by this activity's service; meant for that server alone.
 */
export function filesOf(activity: Activity, authorization: string | null): readonly OfferedFile[] {
  if (!isPersonal(activity)) return [];
  return (activity.attachments ?? []).flatMap(
    (attachment) => fileOf(attachment, activity, authorization) ?? [],
  );
}

/** Whether any of its files can only be fetched with the bot's token. */
export const hasPictures = (activity: Activity): boolean =>
  filesOf(activity, null).some(({ kind }) => kind === 'picture');

function fileOf(
  attachment: unknown,
  { serviceUrl }: Activity,
  authorization: string | null,
): OfferedFile | null {
  const sent = sentFile.safeParse(attachment).data;
  if (sent) return { kind: 'link', name: sent.name, address: sent.content.downloadUrl };
  const shown = picture.safeParse(attachment).data;
  const { name = null, contentType } = anything.parse(attachment);
  if (!shown) return noFile.test(contentType) ? null : { kind: 'other', name, fault: 'type' };
  if (sprites.test(shown.contentUrl)) return null;
  return isKeptBy(serviceUrl, shown.contentUrl)
    ? { kind: 'picture', name, address: shown.contentUrl, authorization }
    : { kind: 'other', name, fault: 'place' };
}

/** Whether it is a file on the very server that the activity came from, which the border has checked. */
function isKeptBy(serviceUrl: string, contentUrl: string): boolean {
  if (!URL.canParse(contentUrl)) return false;
  const { origin, pathname } = new URL(contentUrl);
  return origin === new URL(serviceUrl).origin && /\/v3\/attachments\//i.test(pathname);
}
