import { toText } from '../../../../cards/sheets/text';
import { documentTexts } from '../../../../cards/texts/documents';
import type { Incident } from '../../../../services/incident/model';
import { noProcess } from '../../../../services/incident/process/model';
import { namesOtherClient } from '../../../../services/incident/process/other-clients';
import { client, organisation } from '../../../support/incident-scene';
import { taken } from '../../../support/process-scene';

/** A paper for one client names no other, not in the reporter's words either. */

const saying = (what: string, more: Partial<Incident> = {}): Incident => ({
  ...taken,
  ...more,
  facts: { ...taken.facts, what },
});
const ofGarage = {
  process: { ...noProcess, otherClients: [{ id: 'ander-1', name: 'Garage Terpstra', contact: '' }] },
};
const long = 'Er is iets misgegaan met de post. '.repeat(60);

test.each<readonly [string, Incident, boolean]>([
  ['the client itself is no other', saying('Lijst van Bakkerij De Halm verstuurd'), false],
  ['nobody', saying('Een lijst verstuurd'), false],
  ['another client', saying('Lijst van Zorggroep Linde verstuurd'), true],
  ['another client, far down', saying(`${long} Zorggroep Linde`), true],
  ['in small letters, with a comma', saying('de lijst van zorggroep  linde, per mail'), true],
  ['what was done', { ...taken, facts: { ...taken.facts, done: 'Zorggroep Linde gebeld' } }, true],
  [
    'what was written about measures',
    saying('x', {
      process: {
        ...noProcess,
        answers: { measuresTaken: { value: ['Zorggroep Linde belde terug'], by: 'a', at: 'b' } },
      },
    }),
    true,
  ],
  ['one that is not in the organisation', saying('Ook van Garage Terpstra', ofGarage), true],
  ['a part of a longer word', saying('Het Zorggroep Lindehuis'), false],
])('%s', (_, incident, expected) => {
  expect(namesOtherClient(incident, client, organisation)).toBe(expected);
});

test('one that is not in the organisation is no other in its own paper', () => {
  expect(namesOtherClient(saying('Van Garage Terpstra', ofGarage), 'ander-1', organisation)).toBe(false);
});

test.each([
  ['Halm Transport B.V.', 'een lijst van halm transport bv', true],
  ['Halm Transport BV', 'de chauffeur van Halm Transport', true],
  ['Bos N.V.', 'gebeld met Bos', true],
  ['Bos NV', 'gebeld met Bos', true],
  ['Smit V.O.F.', 'post van smit', true],
  ['Smit VOF', 'post van smit', true],
  ['Smit v. o.f.', 'post van smit', true],
  ['Smit V O F', 'post van smit', true],
  ['Ei', 'een ei', false],
  ['Eik', 'een eik', true],
  ['!?', 'wat !? dan', false],
])('"%s" is named by "%s": %s', (name, said, named) => {
  const { id } = organisation.clients[1] ?? { id: '' };
  const one = { ...organisation, clients: [{ ...organisation.clients[0], id, name, contacts: [] }] };
  expect(namesOtherClient(saying(said), client, one as typeof organisation)).toBe(named);
});

test('a draft is text that any editor opens, with its gaps counted; the word that explains them is none', () => {
  const draft = {
    title: 'Concept',
    language: 'nl' as const,
    madeAt: new Date(0),
    lines: ['Vul aan waar [haakjes] staan.', ' ', 'Op [wanneer] ging [wat] mis.', ' '],
    tables: [
      {
        name: 'Feiten',
        columns: [],
        rows: [
          ['Aard', '[welke]'],
          ['Kenmerk', 3],
        ],
      },
    ],
    footer: 'INC-2026-0001',
  };
  const text = toText(draft, documentTexts.gaps).toString('utf8');
  expect(text).toBe(
    '\uFEFFConcept\r\n\r\nNog in te vullen: 3 plekken, tussen [haakjes].\r\n\r\nVul aan waar [haakjes] staan.\r\n\r\n' +
      'Op [wanneer] ging [wat] mis.\r\n\r\nFeiten\r\nAard: [welke]\r\nKenmerk: 3\r\n\r\nINC-2026-0001\r\n',
  );
  expect(toText({ ...draft, lines: ['Klaar.'], tables: [] }, documentTexts.gaps).toString()).toContain(
    'niets meer in te vullen',
  );
});
