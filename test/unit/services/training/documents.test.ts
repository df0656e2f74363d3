import fc from 'fast-check';
import { isRefusal } from '../../../../services/ledger/decision';
import {
  decideDocument,
  decideOpening,
  decideSignOff,
  inForce,
} from '../../../../services/training/documents';
import type { Opening, PublishedDocument, SignOff } from '../../../../services/training/model';
import { organisation, personAt } from '../../../support/training-scene';

const owner = personAt(7).aadObjectId;
const me = personAt(0).aadObjectId;
const now = new Date('2026-11-23T09:00:00Z');
const at = { id: 'DOC-0001', now };
const opening: Opening = { person: me, document: 'DOC-0001', version: '2', at: '2026-11-23T08:00:00.000Z' };
const facts: PublishedDocument['facts'] = {
  title: 'Gedragsregels',
  version: '2',
  summary: 'Nieuw',
  link: null,
  audience: { kind: 'everybody' },
  deadline: '2026-12-31',
};
const document: PublishedDocument = {
  id: 'DOC-0001',
  facts,
  owner,
  publishedAt: now.toISOString(),
  endedAt: null,
};
const handovers = (state: PublishedDocument) => [
  {
    to: 'training|DOC-0001',
    flow: 'training',
    command: 'document',
    payload: { document: state },
  },
  { to: 'digest', flow: 'digest', command: 'hurry', payload: {} },
];

test('[D24] published: its owner has its card, and whoever must sign hears soon', () => {
  const publish = (cardActivityId: string | null) =>
    decideDocument(null, { type: 'publish', facts, by: owner, cardActivityId }, at);
  const card = { person: owner, view: 'training.published', class: 'operational', follows: 'item' };
  expect(publish(null)).toEqual({
    state: document,
    listed: document,
    timer: null,
    index: ['documents|DOC-0001'],
    messages: [{ ...card, as: { kind: 'post' } }],
    events: [{ type: 'published', by: owner, payload: { version: '2' } }],
    handovers: handovers(document),
  });
  expect(publish('a-1')).toMatchObject({ messages: [{ ...card, as: { kind: 'shown', activityId: 'a-1' } }] });
  expect(decideDocument(document, { type: 'publish', facts, by: owner, cardActivityId: null }, at)).toEqual({
    refused: 'alreadyThere',
  });
});

test('ended once', () => {
  const later = { ...at, now: new Date('2026-12-01T09:00:00Z') };
  const end = { type: 'end', by: owner } as const;
  const state = { ...document, endedAt: later.now.toISOString(), withdrawn: true as const };
  expect(decideDocument(document, { ...end, replacedBy: 'DOC-0002' }, later)).toMatchObject({
    state: { endedAt: later.now.toISOString(), replacedBy: 'DOC-0002' },
  });
  expect(decideDocument(document, end, later)).toEqual({
    state,
    listed: state,
    timer: null,
    index: ['documents|DOC-0001'],
    messages: [],
    events: [{ type: 'ended', by: owner, payload: { version: '2' } }],
    handovers: handovers(state),
  });
  expect(decideDocument(state, end, later)).toEqual({ refused: 'ended' });
  expect(decideDocument(null, end, later)).toEqual({ refused: 'notFound' });
});

test('[D24] a text that was fixed stands in what was published, and in what is signed', () => {
  const original = { id: 'a', sha256: 'b'.repeat(64), type: 'pdf', at: now.toISOString() };
  const made = decideDocument(
    null,
    { type: 'publish', facts, by: owner, cardActivityId: null, original },
    at,
  );
  if (isRefusal(made)) throw new Error(made.refused);
  expect(made.state.original).toEqual(original);
  const signed = decideSignOff(null, made.state, opening, { person: me, now, organisation });
  if (isRefusal(signed)) throw new Error(signed.refused);
  expect(signed.state.text).toBe(original.sha256);
  const onCard = {
    ...document,
    facts: { ...document.facts, summary: 'Laat geen papieren liggen.', link: null },
  };
  const read = decideSignOff(null, onCard, opening, { person: me, now, organisation });
  // printf 'Laat geen papieren liggen.' | sha256sum
  expect(isRefusal(read) ? null : read.state.text).toBe(
    'eff8c8d476cd3b4300fa37f4da54d8c69a3d91f06c9b43e6ae805106f1e8af78',
  );
});

test.each([
  ['behind a link, whatever the card says of it', { link: 'https://x.example', summary: 'Nieuw' }],
  ['nowhere on the card', { link: null, summary: '' }],
])('[D24] a text that stands %s is fixed by nobody', (_, change) => {
  const of = { ...document, facts: { ...facts, ...change } };
  const signed = decideSignOff(null, of, opening, { person: me, now, organisation });
  if (isRefusal(signed)) throw new Error(signed.refused);
  expect(signed.state).not.toHaveProperty('text');
});

describe('[D26] opened, by our own button', () => {
  const open = (state: Opening | null, of: PublishedDocument | null, person = me) =>
    decideOpening(state, of, { person, now, organisation });

  test('the first time counts, and nothing is signed without it', () => {
    const opened = open(null, document);
    const state = { ...opening, at: now.toISOString() };
    expect(opened).toMatchObject({ state, events: [{ type: 'opened', by: me, payload: { version: '2' } }] });
    expect(open(state, document)).toEqual({ refused: 'unchanged' });
    expect(decideSignOff(null, document, null, { person: me, now, organisation })).toEqual({
      refused: 'notOpened',
    });
  });

  test('by whom it is for, while it holds', () => {
    expect(open(null, null)).toEqual({ refused: 'notFound' });
    expect(open(null, { ...document, endedAt: now.toISOString() })).toEqual({ refused: 'ended' });
    expect(open(null, document, 'a stranger')).toEqual({ refused: 'notMeant' });
  });
});

describe('[D26] read and accepted', () => {
  const sign = (state: SignOff | null, of: PublishedDocument | null, person = me) =>
    decideSignOff(state, of, opening, { person, now, organisation });

  test('once, by the person, about the version that was shown', () => {
    const signed = sign(null, document);
    expect(signed).toEqual({
      state: {
        person: me,
        document: 'DOC-0001',
        version: '2',
        at: now.toISOString(),
        opened: opening.at,
        // printf Nieuw | sha256sum
        text: '938bf00cbb1ecc58617b1e98d23e3d1de4ce3df858b844dce98ae0d9c2c8ce8b',
        named: {
          name: personAt(0).name,
          company: 'Optimo Payroll & HR Services B.V.',
          serviceLine: 'Payroll',
          by: personAt(0).name,
        },
      },
      events: [{ type: 'signed', by: me, payload: { version: '2', opened: opening.at } }],
      messages: [],
      timer: null,
      index: [],
    });
    if (isRefusal(signed)) throw new Error(signed.refused);
    expect(sign(signed.state, document)).toEqual({ refused: 'unchanged' });
  });

  test('not what is over or unknown, and not by who is not meant', () => {
    expect(sign(null, { ...document, endedAt: now.toISOString() })).toEqual({ refused: 'ended' });
    expect(sign(null, null)).toEqual({ refused: 'notFound' });
    expect(sign(null, document, 'nobody')).toEqual({ refused: 'notMeant' });
    const others = { kind: 'some', companies: [], serviceLines: [], people: [owner] } as const;
    expect(sign(null, { ...document, facts: { ...facts, audience: others } })).toEqual({
      refused: 'notMeant',
    });
  });
});

test('[D24] in force is the newest of each title that was not ended', () => {
  const published = fc.uniqueArray(
    fc.record({
      number: fc.integer({ min: 1, max: 9 }),
      title: fc.constantFrom('Gedragsregels', 'Addendum'),
      day: fc.integer({ min: 1, max: 3 }),
      ended: fc.boolean(),
    }),
    { maxLength: 6, selector: ({ number }) => number },
  );
  fc.assert(
    fc.property(published, (all) => {
      const documents = all.map(({ number, title, day, ended }): PublishedDocument => ({
        ...document,
        id: `DOC-000${number}`,
        facts: { ...facts, title },
        publishedAt: `2026-11-0${day}T09:00:00.000Z`,
        endedAt: ended ? now.toISOString() : null,
      }));
      // Of two published at the same moment the higher number is the newer.
      const newest = (title: string) =>
        documents
          .filter((one) => one.facts.title === title)
          .sort((one, other) =>
            `${one.publishedAt}${one.id}` < `${other.publishedAt}${other.id}` ? 1 : -1,
          )[0];
      const wanted = [newest('Gedragsregels'), newest('Addendum')].filter((one) => one?.endedAt === null);
      expect(
        inForce(documents)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(wanted.map((one) => one?.id).sort());
    }),
  );
});
