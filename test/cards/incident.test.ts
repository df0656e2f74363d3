import { renderIncidentAlert } from '../../cards/incident/alert';
import { deliveryLines } from '../../cards/incident/deliveries';
import { renderIncidentForm } from '../../cards/incident/form';
import { renderIncidentBatch } from '../../cards/incident/list';
import { renderOpenReports } from '../../cards/incident/mine';
import { incidentMail } from '../../cards/incident/mail';
import { renderWriting, type Words } from '../../cards/incident/writing';
import { renderIncidentQuestion } from '../../cards/incident/question';
import { renderIncidentReceipt } from '../../cards/incident/receipt';
import type { RenderedCard } from '../../cards/render';
import { renderMine } from '../../cards/shared/mine';
import { renderNeutral } from '../../cards/shared/plain';
import { textsFor } from '../../cards/texts';
import { remarkLength } from '../../services/contract';
import { reportFields } from '../../services/incident/contract';
import { keepTyped } from '../../services/incident/form';
import { questionsOf } from '../../services/incident/kinds';
import { locales } from '../../services/people/roles';
import { nodesOf, wordsOf } from '../support/card-nodes';
import { alertView, formView, receiptView } from '../support/card-views';

const words = ({ content }: RenderedCard) => wordsOf(content).join('\n');
const verbs = ({ content }: RenderedCard) =>
  nodesOf(content)
    .filter(({ type }) => type === 'Action.Execute')
    .map(({ verb }) => verb);
const byId = ({ content }: RenderedCard, id: string) => nodesOf(content).find((node) => node['id'] === id);

describe('the receipt', () => {
  const at = '2026-11-24T09:02:00.000Z';
  const reached = (
    ...states: ('pending' | 'retrying' | 'delivered' | 'seen' | 'uncertain' | 'unreachable')[]
  ) =>
    renderIncidentReceipt({
      ...receiptView('nl'),
      recipients: states.map((state, number) => ({ role: 'fg', name: `Naam ${number}`, state, at })),
    });

  it('tells per recipient exactly what is known', () => {
    const card = reached('delivered', 'seen', 'pending', 'retrying', 'uncertain', 'unreachable');
    expect(words(card)).toContain('Afgeleverd bij de FG (Naam 0) om 10:02');
    expect(words(card)).toContain('Gezien door de FG (Naam 1) om 10:02');
    expect(words(card)).toContain('Nog niet afgeleverd bij de FG (Naam 2)');
    expect(words(card)).toContain('Nog niet gelukt bij de FG (Naam 3)');
    expect(words(card)).toContain('Onzeker of het is aangekomen bij de FG (Naam 4)');
    expect(words(card)).toContain('Niet te bereiken: de FG (Naam 5)');
    expect(words(card)).not.toContain('033 555 01 00');
  });

  it.each([['retrying', 'pending'], ['uncertain'], ['unreachable', 'unreachable'], []] as const)(
    'gives the number to call and pretends nothing when nobody was reached (%s %s)',
    (...states) => {
      const card = reached(...states);
      expect(words(card)).toContain('Bel nu 033 555 01 00 en noem het nummer van je melding.');
      expect(words(card)).toContain('Nog niet afgeleverd');
      expect(words(card)).not.toMatch(/Afgeleverd bij|ingelicht|Bedankt/);
      expect(words(card)).toContain('INC-2026-0042');
    },
  );

  it('raises no alarm in the first second, and none once somebody took it', () => {
    expect(words(reached('pending', 'pending'))).toContain(textsFor('nl').receipt.onItsWay);
    expect(words(reached('pending', 'pending'))).not.toContain('Bel nu');
    const taken = renderIncidentReceipt({
      ...receiptView('nl'),
      status: 'taken',
      taken: { name: 'Daan de Wit', at },
      recipients: [{ role: 'fg', name: 'Fenna Vos', state: 'uncertain', at: null }],
    });
    expect(words(taken)).toContain('Daan de Wit is ermee bezig sinds 10:02.');
    expect(words(taken)).not.toContain('Bel nu');
  });

  it('[N15] tells who does not work here what became of it, without names and moments of others', () => {
    const lines = deliveryLines(
      [
        { role: 'fg', name: null, state: 'delivered', at: null },
        { role: 'fgDeputy', name: null, state: 'seen', at: null },
        { role: 'fgDeputy', name: null, state: 'seen', at: null },
      ],
      at,
      textsFor('nl'),
      'nl',
    );
    expect(lines).toEqual(['Afgeleverd bij de FG', 'Gezien door een vervanger']);
    const over = { ...receiptView('nl'), status: 'withdrawn', withdrawnAt: null } as const;
    expect(words(renderIncidentReceipt(over))).toContain(textsFor('nl').receipt.withdrawnOnce);
    const taken = { ...receiptView('nl'), status: 'taken', taken: 'somebody' } as const;
    expect(words(renderIncidentReceipt(taken))).toContain('Er is iemand mee bezig.');
  });

  it('tells what was masked', () => {
    const card = renderIncidentReceipt({ ...receiptView('nl'), masked: ['bsn', 'iban', 'phones'] });
    expect(words(card)).toContain('(BSN), rekeningnummers (IBAN), een lijst met telefoonnummers');
    expect(words(card)).toContain('Verwijder dat bericht');
    expect(words(renderIncidentReceipt(receiptView('nl')))).not.toContain('Verwijder dat bericht');
  });

  it('offers to answer only an open question, and nothing after withdrawal or without proof of who it is', () => {
    expect(verbs(renderIncidentReceipt(receiptView('nl')))).toEqual(['incident.write', 'incident.mistake']);
    const asked = renderIncidentReceipt({ ...receiptView('nl'), question: 'Stond hij op slot?' });
    expect(verbs(asked)).toEqual(['incident.write', 'incident.write', 'incident.mistake']);
    expect(words(asked)).toContain('Stond hij op slot?');
    const withdrawn = { ...receiptView('nl'), status: 'withdrawn', withdrawnAt: at, question: 'x' } as const;
    expect(verbs(renderIncidentReceipt(withdrawn))).toEqual([]);
    expect(verbs(renderIncidentReceipt({ ...receiptView('nl'), reporterProven: false }))).toEqual([]);
  });
});

describe('the card of FG and deputies', () => {
  it('shows what, when, whose data, what was done, the number and the time left', () => {
    const text = words(renderIncidentAlert(alertView('nl')));
    for (const expected of [
      'INC-2026-0042',
      'Laptop kwijt in de trein naar Zwolle. Hij stond uit. Mijn tas is er nog wel.',
      'di 24 nov 2026, 09:40',
      'Een klant',
      'Bakkerij Vlieland',
      'ongeveer 25',
      'De NS gebeld en mijn wachtwoord veranderd.',
      'Klant inlichten',
      'wo 25 nov 2026, 09:40',
      'nog 23 uur (stand van 10:05)',
      'Versleuteld: standaard, te verifiëren door ICT.',
    ])
      expect(text).toContain(expected);
  });

  it('offers what the reader can do, and nothing else', () => {
    expect(verbs(renderIncidentAlert(alertView('nl')))).toEqual([
      'incident.take',
      'incident.write',
      'incident.write',
    ]);
    const none = { take: false, handle: false, ask: false, withdraw: false };
    expect(verbs(renderIncidentAlert({ ...alertView('nl'), can: none }))).toEqual([]);
  });

  it('shows to all who took it', () => {
    const taken = { name: 'Fenna Vos', at: '2026-11-24T09:06:00.000Z' };
    const view = { ...alertView('nl'), status: 'taken' } as const;
    const others = renderIncidentAlert({ ...view, taken: { ...taken, byReader: false } });
    expect(words(others)).toContain('Fenna Vos heeft deze melding');
    expect(words(renderIncidentAlert({ ...view, taken: { ...taken, byReader: true } }))).toContain('Van jou');
  });

  it.each([
    ['everyone', 'Herinnering'],
    ['nextDeputy', 'Jij bent aan de beurt'],
    ['board', 'Voor de directie'],
  ] as const)('says why it rings again: %s', (call, title) => {
    expect(words(renderIncidentAlert({ ...alertView('nl'), call }))).toContain(title);
    expect(words(renderIncidentAlert({ ...alertView('nl'), call, status: 'withdrawn' }))).not.toContain(
      title,
    );
  });

  it('marks a copy that may be a second one', () => {
    expect(words(renderIncidentAlert({ ...alertView('nl'), possiblyDouble: true }))).toContain(
      'Mogelijk dubbel',
    );
  });

  it('lets only the reader refresh it, with the ids and no input', () => {
    const { content } = renderIncidentAlert({ ...alertView('nl'), userId: '29:fenna' });
    expect(content['refresh']).toMatchObject({
      action: { type: 'Action.Execute', verb: 'incident.view', data: alertView('nl').data },
      userIds: ['29:fenna'],
    });
    expect(renderIncidentAlert(alertView('nl')).content).not.toHaveProperty('refresh');
  });

  it('carries the id and a token, and never a role or a state', () => {
    for (const { data } of nodesOf(renderIncidentAlert(alertView('nl')).content).filter(({ data }) => data))
      expect([['incident'], ['incident', 'token'], ['incident', 'writing']]).toContainEqual(
        Object.keys(data as object).sort(),
      );
  });

  it('is nothing but a polite line for somebody else', () => {
    const card = renderNeutral('nl');
    expect(words(card)).toBe(
      [
        'Kaart voor iemand anders',
        'Optimo Veilig',
        'Hier is voor jou niets te zien',
        'Deze kaart is bedoeld voor iemand anders, of wat erop stond is er niet meer.',
      ].join('\n'),
    );
    expect(verbs(card)).toEqual([]);
  });
});

it('lets nobody type more than the server takes', () => {
  const form = renderIncidentForm({
    ...formView('nl'),
    kind: 'data_minimisation',
    questions: questionsOf('data_minimisation'),
  });
  for (const name of ['what', 'done', 'peopleCount'] as const)
    expect(byId(form, name)).toMatchObject({ maxLength: reportFields[name] });
  const data = { incident: 'INC-2026-0042', token: 'v1' };
  const written = {
    ask: 'question',
    withdraw: 'reason',
    reopen: 'reason',
    add: 'addition',
    answer: 'answer',
  } as const;
  for (const [writing, id] of Object.entries(written) as [Words, string][]) {
    const card = renderWriting({ locale: 'nl', data, id: data.incident, writing, about: 'Waar?' });
    expect(byId(card, id)).toMatchObject({ maxLength: remarkLength });
  }
  const answer = 'x'.repeat(Number(byId(form, 'answer.whichData')?.['maxLength']));
  const input = { what: 'x', kind: 'data_minimisation', 'answer.whichData': answer };
  expect(keepTyped({ 'answer.whichData': `${answer}x` })).toEqual({
    'answer.whichData': `${answer.slice(1)}…`,
  });
  expect(keepTyped(input)).toEqual(input);
});

describe('the other cards of an incident', () => {
  const line = (number: number) => ({
    id: `INC-2026-${String(number).padStart(4, '0')}`,
    kind: null,
    status: 'reported' as const,
    reportedAt: '2026-11-24T09:02:00.000Z',
    takenBy: null,
  });

  it('the digest lists the newest fifteen, counts the rest and opens any of the newest two hundred', () => {
    const incidents = Array.from({ length: 15 }, (_, at) => line(240 - at));
    const older = Array.from({ length: 225 }, (_, at) => line(225 - at).id);
    const card = renderIncidentBatch({ locale: 'nl', data: {}, incidents, older });
    expect(words(card)).toContain('240 meldingen');
    expect(words(card)).toContain('En nog 225 oudere meldingen.');
    expect(byId(card, 'id')).toMatchObject({ value: 'INC-2026-0240' });
    const choices = byId(card, 'id')?.['choices'] as readonly { value: string }[];
    expect(choices).toHaveLength(200);
    expect(choices.at(-1)?.value).toBe('INC-2026-0041');
    expect(verbs(card)).toEqual(['incident.open']);
  });

  it('the list of own reports says how each stands, or how to make one', () => {
    const over = { ...line(6), status: 'closed', asked: false } as const;
    const card = renderMine('nl', [renderOpenReports([{ ...line(7), asked: true }, over], 'nl')]);
    expect(words(card)).toContain('INC-2026-0007');
    expect(words(card)).toContain('Gemeld');
    expect(words(card)).toContain(textsFor('nl').receipt.questionTitle);
    // What is over has no button of its own, but can be found.
    expect(verbs(card)).toEqual(['incident.view', 'incident.open']);
    const empty = renderMine('nl', [renderOpenReports([], 'nl')]);
    expect(words(empty)).toContain(textsFor('nl').mine.nothing);
    expect(verbs(empty)).toEqual(['house.command']);
  });

  it('the question asks until it is answered', () => {
    const view = { locale: 'nl', id: 'INC-2026-0042', question: 'Waar lag hij?' } as const;
    expect(verbs(renderIncidentQuestion({ ...view, answer: null }))).toEqual(['incident.write']);
    const answered = renderIncidentQuestion({ ...view, answer: 'In de tas.' });
    expect(words(answered)).toContain('In de tas.');
    expect(verbs(answered)).toEqual([]);
  });

  it.each(locales)('the mail carries number and clock, and nothing that was typed (%s)', (locale) => {
    const { subject, text } = incidentMail({
      ...alertView(locale),
      hours: 96,
      deadline: '2026-11-27T08:40:00.000Z',
    });
    expect(text).toMatch(/96 (?:uur na ontdekken|hours after discovery)/);
    expect(subject).toContain('INC-2026-0042');
    expect(text).toMatch(/27 nov 2026, 09:40/i);
    expect(`${subject} ${text}`).not.toMatch(/Zwolle|Vlieland|NS gebeld/);
  });
});
