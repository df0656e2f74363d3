import { createHash } from 'node:crypto';
import { trainingCards } from './contract';
import type { Decision, Message, Refusal } from '../ledger/decision';
import { readsAlike } from '../language/letters';
import type { Organisation } from '../people/organisation';
import { isMeant } from './audience';
import { namedNow } from './naming';
import type { DocumentFacts, Opening, Original, PublishedDocument, SignOff } from './model';
import { hurry, partitionOf } from './plan';
import type { TrainingRefusal } from './transitions';

/** Texts that people sign: published in versions, read, and accepted by name (features D24, D26). */

export const documentList = 'documents';
export const documentItem = 'document';

/** The record that somebody opened the document is kept next to their signature. */
export const openingItem = (person: string): string => `opened-${person}`;
export const isOpeningItem = (item: string): boolean => item.startsWith(openingItem(''));

/** Those to be signed now: the newest of each title, unless withdrawn. */
export const inForce = (documents: readonly PublishedDocument[]): readonly PublishedDocument[] =>
  documents.filter(
    ({ id, facts, publishedAt, endedAt }) =>
      endedAt === null &&
      !documents.some(
        (other) => readsAlike(other.facts.title, facts.title) && isNewer(other, { id, publishedAt }),
      ),
  );

const isNewer = (one: PublishedDocument, other: Pick<PublishedDocument, 'id' | 'publishedAt'>): boolean =>
  one.publishedAt > other.publishedAt || (one.publishedAt === other.publishedAt && one.id > other.id);

export type DocumentCommand =
  | {
      readonly type: 'publish';
      readonly facts: DocumentFacts;
      readonly original?: Original;
      readonly by: string;
      readonly cardActivityId: string | null;
    }
  /** Withdrawn, or replaced by a newer version. */
  | { readonly type: 'end'; readonly by: string; readonly replacedBy?: string };

interface SigningMoment {
  readonly id: string;
  readonly now: Date;
}

export function decideDocument(
  state: PublishedDocument | null,
  command: DocumentCommand,
  { id, now }: SigningMoment,
): Decision<PublishedDocument> | Refusal {
  if (command.type === 'publish') {
    if (state) return { refused: 'alreadyThere' satisfies TrainingRefusal };
    const { facts, by, cardActivityId, original } = command;
    const as: Message['as'] =
      cardActivityId === null ? { kind: 'post' } : { kind: 'shown', activityId: cardActivityId };
    const card: Message = {
      person: by,
      view: trainingCards.published,
      class: 'operational',
      as,
      follows: 'item',
    };
    const document: PublishedDocument = {
      id,
      facts,
      owner: by,
      publishedAt: now.toISOString(),
      endedAt: null,
      ...(original ? { original } : {}),
    };
    return decisionOn(document, 'published', by, [card]);
  }
  if (!state) return { refused: 'notFound' satisfies TrainingRefusal };
  if (state.endedAt !== null) return { refused: 'ended' satisfies TrainingRefusal };
  const { replacedBy } = command;
  const next: PublishedDocument = {
    ...state,
    endedAt: now.toISOString(),
    ...(replacedBy === undefined ? { withdrawn: true as const } : { replacedBy }),
  };
  return decisionOn(next, 'ended', command.by, []);
}

const decisionOn = (
  state: PublishedDocument,
  type: string,
  by: string,
  messages: readonly Message[],
): Decision<PublishedDocument> => ({
  state,
  messages,
  timer: null,
  index: [`${documentList}|${state.id}`],
  listed: state,
  events: [{ type, by, payload: { version: state.facts.version } }],
  handovers: [
    {
      to: partitionOf(state.id),
      flow: 'training',
      command: 'document',
      payload: { document: state },
    },
    hurry,
  ],
});

interface ReaderMoment {
  readonly person: string;
  readonly now: Date;
  readonly organisation: Organisation;
}

/** "Openen": the first time counts. */
export function decideOpening(
  state: Opening | null,
  document: PublishedDocument | null,
  { person, now, organisation }: ReaderMoment,
): Decision<Opening> | Refusal {
  const refused = refusalOf(document, person, organisation);
  if (!document || refused !== null) return { refused: refused ?? ('notFound' satisfies TrainingRefusal) };
  if (state) return { refused: 'unchanged' satisfies TrainingRefusal };
  const { version } = document.facts;
  return {
    state: { person, document: document.id, version, at: now.toISOString() },
    events: [{ type: 'opened', by: person, payload: { version } }],
    messages: [],
    timer: null,
    index: [],
  };
}

/** Why this person has nothing to sign there; null when they have. */
function refusalOf(
  document: PublishedDocument | null,
  person: string,
  organisation: Organisation,
): TrainingRefusal | null {
  if (!document) return 'notFound';
  if (document.endedAt !== null) return 'ended';
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
  return known && isMeant(document.facts.audience, known, organisation) ? null : 'notMeant';
}

/** "Gelezen en akkoord": once, by the person, for the version that was shown, after it was opened. */
export function decideSignOff(
  state: SignOff | null,
  document: PublishedDocument | null,
  opening: Opening | null,
  { person, now, organisation }: ReaderMoment,
): Decision<SignOff> | Refusal {
  if (document && state) return { refused: 'unchanged' satisfies TrainingRefusal };
  const refused = refusalOf(document, person, organisation);
  if (!document || refused !== null) return { refused: refused ?? ('notFound' satisfies TrainingRefusal) };
  if (!opening) return { refused: 'notOpened' satisfies TrainingRefusal };
  const { version } = document.facts;
  const text = signedText(document);
  return {
    state: {
      person,
      document: document.id,
      version,
      at: now.toISOString(),
      opened: opening.at,
      ...(text === null ? {} : { text }),
      named: namedNow(person, person, organisation),
    },
    events: [{ type: 'signed', by: person, payload: { version, opened: opening.at } }],
    messages: [],
    timer: null,
    index: [],
  };
}

/**
 * What fixes the text somebody signs: that of the kept file, or of the words on the card itself. @returns its SHA-256
 * (hex, of UTF-8); null for what only stands behind a link.
 */
function signedText({ original, facts }: PublishedDocument): string | null {
  if (original) return original.sha256;
  if (facts.link !== null || facts.summary === '') return null;
  return createHash('sha256').update(facts.summary).digest('hex');
}
