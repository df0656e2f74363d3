import { renderDocument, renderOwnedDocument } from '../../cards/training/document';
import { renderDocumentForm } from '../../cards/training/form';
import type { Progress } from '../../services/nudges/progress';
import type { Locale } from '../../services/people/roles';
import type { PublishedDocument } from '../../services/training/model';
import { type CardSample, widest } from './card-views';
import { personAt, plannedSession } from './training-scene';

/** Documents to sign, for signers and publishers; and what the forms of training share. */

const now = '2026-12-10T09:05:00.000Z';

export const progress: Progress = {
  all: 240,
  sent: 200,
  seen: 31,
  pending: 12,
  uncertain: 2,
  later: 22,
  failed: [{ reason: 'MessageWritesBlocked', count: 4 }],
};

export const document: PublishedDocument = {
  id: 'DOC-0003',
  owner: plannedSession().owner,
  publishedAt: now,
  endedAt: null,
  facts: {
    title: 'ICT gedragsregels',
    version: '2027.1',
    summary: 'Nieuw: uitwisselen met AES-256.',
    link: 'https://intranet.example/ict.pdf',
    audience: { kind: 'everybody' },
    deadline: '2026-12-31',
  },
};

const fixed: PublishedDocument = {
  ...document,
  original: { id: '00000000-0000-4000-8000-000000000001', sha256: 'a'.repeat(64), type: 'pdf', at: now },
};

export const form = (locale: Locale) => ({
  locale,
  data: { token: 'x' },
  faults: {},
  expired: false,
  changedMeanwhile: false,
  people: [{ id: '0a1b2c3d-0000-4000-8000-000000000001', name: 'Sanne de Wit' }],
  start: { day: '2026-12-24', deadline: '2026-12-24' },
  audiences: [{ title: 'Iedereen', value: 'everybody' }],
});

const owned = {
  acts: true,
  address: null,
  document,
  signed: 31,
  all: 240,
  progress,
  replaces: [],
  newer: null,
};

export const documentSamples: readonly CardSample[] = [
  {
    name: 'document-form',
    render: (locale) => renderDocumentForm({ ...form(locale), files: [], typed: {} }),
  },
  {
    name: 'document-form-files',
    render: (locale) =>
      renderDocumentForm({ ...form(locale), files: [{ title: widest(80), value: 'a' }], typed: {} }),
  },
  {
    name: 'document-fixed',
    render: (locale) =>
      renderDocument({
        locale,
        manages: false,
        document: fixed,
        signOff: null,
        opened: now,
        userId: '29:sanne',
      }),
  },
  {
    name: 'document-opened',
    render: (locale) =>
      renderDocument({
        locale,
        manages: true,
        document: fixed,
        signOff: null,
        opened: now,
        textAt: 'https://veilig.example/download/x',
        userId: '29:sanne',
      }),
  },
  ...(['same', 'differs', 'unreadable'] as const).map((address): CardSample => ({
    name: `document-address-${address}`,
    render: (locale) => renderOwnedDocument({ ...owned, locale, address, document: fixed }),
  })),
  {
    name: 'document-open',
    render: (locale) =>
      renderDocument({ locale, manages: false, document, signOff: null, opened: null, userId: '29:sanne' }),
  },
  {
    name: 'document-signed',
    render: (locale) =>
      renderDocument({
        locale,
        manages: true,
        document,
        opened: now,
        signOff: {
          person: personAt(0).aadObjectId,
          document: document.id,
          version: '2027.1',
          at: now,
          opened: now,
        },
      }),
  },
  {
    name: 'document-owned',
    render: (locale) => renderOwnedDocument({ ...owned, locale, replaces: ['DOC-0002'] }),
  },
  {
    name: 'document-owned-replaced',
    render: (locale) =>
      renderOwnedDocument({
        ...owned,
        locale,
        document: { ...document, endedAt: now, replacedBy: 'DOC-0009' },
        newer: widest(40),
      }),
  },
];
