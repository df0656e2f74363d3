import { readFileSync } from 'node:fs';
import { apJson, apReport } from '../../../../cards/incident/documents/ap-form';
import { clientDossier } from '../../../../cards/incident/documents/dossier';
import { clientNotice, subjectsLetter } from '../../../../cards/incident/documents/letters';
import { toPdf } from '../../../../cards/sheets/pdf';
import { apForm, apSections, edpbFields } from '../../../../services/incident/documents/ap-form';
import type { ChangeOf } from '../../../../services/incident/commands';
import { clocksOf } from '../../../../services/incident/clocks';
import type { Incident } from '../../../../services/incident/model';
import { answersOf, noNotice, noProcess } from '../../../../services/incident/process/model';
import { slipToStranger } from '../../../support/assessment-answers';
import { answeredWith, besides, decidedWith, happened, own } from '../../../support/decided-scene';
import { after, client, organisation } from '../../../support/incident-scene';
import {
  advising,
  answering,
  carriedOut,
  classifying,
  deciding,
  notifying,
  taken,
} from '../../../support/process-scene';

const layout = { sections: apSections, edpb: edpbFields };
const now = after(90).now;
const formOf = (incident: Incident, at = now) => apForm(incident, organisation, at);
const textOf = (incident: Incident, at = now): string =>
  apJson(formOf(incident, at), layout, at.toISOString()).toString();

/** Answered while the cause still said whether it was on purpose. */
const formerly = { cause: ['internalCareless'] };
const answered = answeredWith(formerly);
const decided = decidedWith(formerly);

test('[N19] [A20] the form has the order of the authority, its words in Dutch and the numbers of the EDPB', () => {
  const golden = readFileSync('test/data/ap-form.json', 'utf8');
  // Including the order of its fields; the indentation of the file does not matter.
  expect(JSON.stringify(JSON.parse(textOf(decided)))).toBe(JSON.stringify(JSON.parse(golden)));
});

test('[N19] what is missing shrinks with every answer until nothing is, and only then it is complete', () => {
  let before = formOf(own).missing;
  expect(formOf(own).phase).toBe('provisional');
  let state: Incident = own;
  for (const [id, value] of Object.entries({ ...slipToStranger, ...besides })) {
    state = answering(state, { [id]: value }, 20);
    const { missing } = formOf(state);
    expect(missing.length).toBeLessThanOrEqual(before.length + fieldsBegun(id));
    before = missing;
  }
  // Only what people decide is left.
  expect(formOf(state).missing).toEqual(['organisation', 'systems', 'outcome', 'reasoning', 'subjectsTold']);
  expect(formOf(decided)).toMatchObject({ phase: 'complete', missing: [] });
});

/** An answer may add a field that did not apply before. */
const fieldsBegun = (id: string): number => (id === 'affected' ? 3 : 0);

test('[N19] "volgt" stands in a provisional one alone', () => {
  expect(textOf(own)).toContain('"volgt"');
  expect(textOf(decided)).not.toContain('"volgt"');
  const report = apReport(formOf(own), layout, now.toISOString());
  expect(report.lines.join(' ')).toContain('Voorlopige melding');
  expect(report.lines.join(' ')).toContain('Nog te beantwoorden');
});

test('[N19] "weet ik niet" follows; a question that does not matter is not on the form', () => {
  const unknown = answering(decided, { cause: ['unknown'] }, 50);
  expect(formOf(unknown).missing).toEqual(['cause']);
  expect(textOf(decided)).not.toContain('Gevolg voor de beschikbaarheid');
});

test('[N19] [A20] when it was: its period, that it goes on, that it cannot be found out, or "volgt"', () => {
  const said = (facts: Partial<Incident['facts']>) => {
    const form = formOf({ ...decided, facts: { ...decided.facts, ...facts } });
    const { sections } = JSON.parse(apJson(form, layout, now.toISOString()).toString()) as {
      sections: { fields: { id: string; edpb: string | null; value: string; code: unknown }[] }[];
    };
    const field = sections.flatMap(({ fields }) => fields).find(({ id }) => id === 'happened');
    return { ...field, phase: form.phase };
  };
  expect(said({})).toMatchObject({
    edpb: '44',
    phase: 'complete',
    value: 'Vanaf vr 20 nov 2026, 09:00; Tot ma 23 nov 2026, 09:30; Het is voorbij',
    code: [happened.from, happened.until, 'over'],
  });
  expect(said({ happened: { from: happened.from, until: null, ongoing: true } })).toMatchObject({
    value: 'Vanaf vr 20 nov 2026, 09:00; Het gebeurt nog',
    code: [happened.from, '', 'ongoing'],
  });
  const unknowable = { from: null, until: null, ongoing: null, undeterminable: true } as const;
  expect(said({ happened: unknowable })).toMatchObject({
    phase: 'complete',
    value: 'Wanneer het was, is niet vast te stellen',
  });
  const { happened: _, ...untold } = decided.facts;
  const open = formOf({ ...decided, facts: untold });
  expect(open).toMatchObject({ phase: 'provisional', missing: ['happened'] });
  expect(
    formOf({ ...decided, facts: { ...untold, happened: { from: null, until: null, ongoing: false } } }),
  ).toMatchObject({ missing: ['happened'] });
});

test('[N19] [A18] late: the reason for the delay is on the form', () => {
  const late = after(80 * 60).now;
  expect(formOf(decided, late).fields.get('delay')).toBeNull();
  const told = carriedOut(decided, [notifying('authority', 'De omvang was niet bekend.')], 80 * 60);
  expect(textOf(told, after(81 * 60).now)).toContain('De omvang was niet bekend.');
  expect(textOf(told, after(81 * 60).now)).toContain('Vervolgmelding');
});

test('[N19] not telling the people concerned: no high risk, or the exception that was named and agreed to', () => {
  const first = carriedOut(answered, [classifying, advising(true), deciding(true)], 40);
  const not = (...commands: Parameters<typeof carriedOut>[1]) =>
    formOf(carriedOut(first, commands, 41)).fields.get('subjectsTold');
  const agreed = deciding(false, 'subjects');
  expect(not(advising(false, 'subjects'), agreed)).toEqual({ is: 'code', code: 'noHighRisk' });
  expect(not(advising(false, 'subjects', 'b'), agreed)).toEqual({ is: 'code', code: 'exception.b' });
  // Deciding otherwise does not keep the exception of an advice to tell them.
  const otherwise = { ...agreed, text: 'Het risico is niet hoog.' } as typeof agreed;
  expect(not(advising(true, 'subjects', 'a'), otherwise)).toEqual({ is: 'code', code: 'noHighRisk' });
  // Art. 34(3) says nothing about the authority.
  const state = carriedOut(answered, [classifying, advising(false, 'authority', 'c')], 40);
  expect(state.process?.decisions.authority).not.toHaveProperty('exception');
});

test('[N19] how high the risk is follows from both decisions, and while one waits it is not said', () => {
  const outcomeOf = (...commands: Parameters<typeof carriedOut>[1]) =>
    formOf(carriedOut(answered, [classifying, ...commands], 41)).fields.get('outcome');
  const people = (notify: boolean, exception?: 'b') => [
    advising(true),
    deciding(true),
    advising(notify, 'subjects', exception),
    deciding(notify, 'subjects'),
  ];
  expect(outcomeOf(advising(true), deciding(true))).toBeNull();
  expect(outcomeOf(...people(true))).toEqual({ is: 'code', code: 'highRisk' });
  expect(outcomeOf(...people(false))).toEqual({ is: 'code', code: 'risk' });
  // Exempt although the risk is high (Art. 34(3)).
  expect(outcomeOf(...people(false, 'b'))).toEqual({ is: 'code', code: 'highRisk' });
  expect(outcomeOf(advising(false), deciding(false))).toEqual({ is: 'code', code: 'noRisk' });
});

test('[N19] [A19] people who were told: when, how many, by what means, and whom not', () => {
  const told = { count: 43, means: ['letter', 'website'], notTold: 'Eén adres is onbekend.' } as const;
  const moment = after(50).now.toISOString();
  const state = carriedOut(
    decided,
    [{ ...(notifying('subjects') as ChangeOf<'notified'>), moment, told }],
    60,
  );
  const { fields } = formOf(state);
  expect(fields.get('subjectsMoment')).toEqual({ is: 'moment', at: moment });
  expect(fields.get('subjectsCount')).toEqual({ is: 'number', value: 43 });
  expect(textOf(state)).toContain('Brief; Website of openbaar bericht');
  expect(textOf(state)).toContain('Eén adres is onbekend.');
  // None of it before they were told.
  for (const id of ['subjectsMoment', 'subjectsCount', 'subjectsMeans', 'subjectsNot'] as const)
    expect(formOf(decided).fields.has(id)).toBe(false);
});

test('[A20] as PDF: a file of the same size in bytes twice', async () => {
  const report = apReport(formOf(decided), layout, now.toISOString());
  const [one, other] = [await toPdf(report), await toPdf(report)];
  expect(one.subarray(0, 5).toString()).toBe('%PDF-');
  expect(one.equals(other)).toBe(true);
});

describe('[A19] drafts', () => {
  const view = {
    id: decided.id,
    now: now.toISOString(),
    awareAt: decided.awareAt,
    facts: decided.facts,
    answers: answersOf(decided.process ?? noProcess),
    company: 'Optimo ERP B.V.',
    dpo: { name: 'Fenna Vos', how: '033 555 01 00' },
  };

  test('the letter says what happened, which data, what it can mean, what was done, what to do, whom to ask', () => {
    const text = subjectsLetter(view).lines.join('\n');
    for (const words of [
      'Wat is er gebeurd?',
      'Naam; Financiële gegevens',
      'Teruggevraagd en vernietigd.',
      'Fenna Vos',
    ])
      expect(text).toContain(words);
    expect(text).toContain('Wij zijn Optimo ERP B.V. Er is');
    // What to do themselves depends on what was obtained.
    expect(text).toContain('Bel dan meteen uw bank');
    const identity = { ...view, answers: { ...view.answers, data: ['name', 'bsn'] } };
    expect(subjectsLetter(identity).lines.join('\n')).toContain('Meldpunt Identiteitsfraude');
    expect(text).not.toContain('Meldpunt');
    // Written to people, in plain words: no article, no abbreviation of ours (B1).
    expect(text).not.toMatch(/\bAVG\b|\bFG\b(?! meelezen)|inbreuk/);
  });

  test('dates are written out, and what went wrong is said as people outside say it', () => {
    const facts = {
      ...view.facts,
      kind: 'device_media_paper_lost_stolen',
      answers: { carrier: 'laptop' },
      noticedAt: '2026-11-27T20:22:00.000Z',
    } as const;
    expect(subjectsLetter({ ...view, facts }).lines.join('\n')).toContain(
      'Op vrijdag 27 november 2026 om 21.22 uur merkten wij dit: een laptop met gegevens is kwijt of gestolen.',
    );
    const notice = { ...view, client, contact: 'Marja Halm', financial: false, shared: true, termHours: 72 };
    const { lines } = clientNotice(notice);
    const text = lines.join('\n');
    expect(text).toContain('kennis op maandag 23 november 2026 om 10.00 uur');
    expect(text).not.toMatch(/\b(?:ma|di|wo|do|vr|za|zo) \d/);
    // What was answered about all clients together is checked before it goes to one.
    expect(lines.filter((line) => line.includes('haal weg wat niet van deze klant is'))).toHaveLength(3);
  });

  test('a notice holds one client alone: with more concerned, what was told of all is left out', () => {
    const facts = { ...view.facts, what: 'Lijst van De Halm en Terpstra verstuurd' };
    const notice = { ...view, facts, client: client, contact: 'Marja Halm', financial: false, termHours: 96 };
    expect(clientNotice({ ...notice, shared: false }).lines.join('\n')).toContain('De Halm en Terpstra');
    const answered = { ...view.answers, people: ['12'], afterwards: ['blocked'], deletionConfirmed: ['yes'] };
    const known = clientNotice({ ...notice, answers: answered, shared: false }).lines.join('\n');
    // What was answered is not said to be still under investigation.
    for (const words of [
      'ongeveer): 12',
      'vernietigd. Toegang of account geblokkeerd',
      'schriftelijk bevestigd',
    ])
      expect(known).toContain(words);
    const shared = clientNotice({ ...notice, answers: answered, shared: true }).lines.join('\n');
    for (const words of ['ongeveer): 12', 'geblokkeerd', 'schriftelijk']) expect(shared).not.toContain(words);
    expect(shared).not.toContain('Terpstra');
    expect(shared).not.toContain('Teruggevraagd');
    // The hours of the regime in force, and not when the client's own term began.
    expect(shared).toContain('96 uur');
    expect(shared).not.toContain('Vanaf uw ontvangst');
  });

  test('a notice says what the client has to do for people: a financial undertaking has no duty by Art. 34', () => {
    const notice = { ...view, client, contact: 'Marja Halm', shared: false, termHours: 72 };
    const [ordinary, financial] = [false, true].map((each) =>
      clientNotice({ ...notice, financial: each }).lines.join('\n'),
    );
    expect(ordinary).toContain('licht u hen zelf in (artikel 34 AVG)');
    expect(ordinary).not.toContain('42 UAVG');
    expect(financial).toContain('artikel 42 UAVG');
    expect(financial).not.toContain('licht u hen zelf in');
  });

  test('the dossier of one client: its term, contact, notice and proof, and nothing of another client', () => {
    const facts = { ...view.facts, what: 'Lijst van De Halm en Terpstra verstuurd' };
    const by = 'fg';
    const told = {
      sent: { by, at: '2026-11-24T08:00:00.000Z', to: 'Marja Halm, per mail' },
      received: { by, at: '2026-11-24T09:00:00.000Z', proof: 'Leesbevestiging' },
    };
    const incident: Incident = {
      ...taken,
      awareAt: '2026-11-23T09:00:00.000Z',
      facts: { ...facts, dataOf: 'client', clients: [client, 'terpstra'] },
      process: { ...noProcess, notices: { [client]: told } },
    };
    const dossierOf = (id: string, notices: typeof told | typeof noNotice) =>
      clientDossier({
        ...view,
        awareAt: incident.awareAt,
        facts,
        client: 'De Halm',
        contact: 'Marja Halm',
        financial: false,
        termHours: 72,
        shared: true,
        told: notices,
        hours: 12,
        contacts: [{ name: 'Marja Halm', how: '06', verifiedOn: null }],
        clocks: clocksOf(incident, organisation).filter((clock) => clock.client === id),
      });
    const words = (id: string, notices: typeof told | typeof noNotice): string =>
      JSON.stringify(dossierOf(id, notices));
    const own = words(client, told);
    for (const said of ['12 uur', 'Marja Halm, 06, nog niet gecontroleerd', 'Leesbevestiging', 'per mail'])
      expect(own).toContain(said);
    expect(own).not.toContain('Terpstra');
    expect(own).not.toContain('Teruggevraagd');
    // Its own 72 hours run from the proof of receipt.
    expect(own).toContain('Eigen termijn van de klant');
    const other = words('terpstra', noNotice);
    expect(other).toContain('nog niet');
    expect(other).not.toContain('Leesbevestiging');
    expect(other).not.toContain('Eigen termijn van de klant');
  });
});

test('[N19] a payslip is financial, also where it was said only that one was among it', () => {
  const state = answering(own, { ...slipToStranger, data: ['name'], payroll: ['oneSlip'] }, 20);
  expect(formOf(state).fields.get('data')).toEqual({
    is: 'answer',
    question: 'data',
    value: ['name', 'financial'],
  });
  const none = answering(own, { ...slipToStranger, data: ['name'], payroll: ['none'] }, 20);
  expect(formOf(none).fields.get('data')).toMatchObject({ value: ['name'] });
});
