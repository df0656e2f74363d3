import { readFileSync } from 'node:fs';
import { edpbJson } from '../../../../cards/incident/documents/edpb-json';
import { edpbTexts } from '../../../../cards/texts/edpb';
import type { IncidentChange } from '../../../../services/incident/commands';
import { edpbNotification } from '../../../../services/incident/documents/edpb';
import {
  edpbFieldList,
  edpbSource,
  templateQuestions,
} from '../../../../services/incident/documents/edpb-template';
import type { Incident } from '../../../../services/incident/model';
import type { TemplateAnswers } from '../../../../services/incident/process/at-authority-model';
import { locales } from '../../../../services/people/roles';
import { adding, retracting, toldAs } from '../../../support/at-authority-scene';
import { decidedWith, own, sayingSystems } from '../../../support/decided-scene';
import { accept, after, board, fg, organisation, refusalOf } from '../../../support/incident-scene';
import { carriedOut } from '../../../support/process-scene';

/** The notification by the EDPB template (draft of June 2026): its numbers, its keys, and what is open. */

interface Shown {
  readonly subtype: string;
  readonly missing: readonly { readonly field: number }[];
  readonly fields: readonly { readonly field: number; readonly answer: unknown }[];
}
const shown = (incident: Incident, minutes = 90): Shown => {
  const { now } = after(minutes);
  const notification = edpbNotification(incident, organisation, now);
  return JSON.parse(edpbJson(notification, edpbSource, now.toISOString()).toString()) as Shown;
};
const answersOf = ({ fields }: Shown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(fields.map(({ field, answer }) => [field, answer]));
const missingOf = (incident: Incident, minutes = 90): readonly number[] =>
  shown(incident, minutes).missing.map(({ field }) => field);

const decided = decidedWith();
const filling = (answers: TemplateAnswers): IncidentChange => ({
  type: 'template',
  by: fg,
  answers,
  masked: [],
});
const filled = carriedOut(
  decided,
  [
    filling({
      51: ['De werknemer belde zelf.'],
      66: ['Eén werknemer.'],
      71: ['Eén loonstrook van oktober.'],
      76: ['Beleid en een jaarlijkse sessie.'],
      79: ['a', 'c'],
      94: ['c', 'f'],
    }),
  ],
  50,
);

test('[N19] of a payslip that went astray it is what the template asks, number by number and key by key', () => {
  const golden = JSON.parse(readFileSync('test/data/golden/edpb.json', 'utf8')) as Record<string, unknown>;
  const { answers, ...head } = golden;
  const document = shown(filled);
  expect(document).toMatchObject(head);
  expect(answersOf(document)).toEqual(answers);
});

test('[N19] what is mandatory and not asked elsewhere is asked; "complete" is said only when nothing is open', () => {
  expect(shown(own).subtype).toBe('incomplete');
  expect(shown(decided).subtype).toBe('incomplete');
  expect(missingOf(decided)).toEqual([51, 66, 71, 76, 79, 94]);
  expect(missingOf(decided).every((number) => templateQuestions.some((each) => each === number))).toBe(true);
  expect(shown(filled)).toMatchObject({ subtype: 'complete', missing: [] });
  // "Something else" brings a question of its own.
  expect(missingOf(carriedOut(filled, [filling({ 79: ['a', 'd'] })], 60))).toEqual([80]);
  expect(missingOf(carriedOut(filled, [filling({ 51: [] })], 60))).toEqual([51]);
});

test('that no system was involved is an answer; that nobody knows yet is none', () => {
  const said = (otherwise: 'none' | 'unknown') =>
    shown(decidedWith({}, { ...sayingSystems, systems: [], otherwise }));
  expect(answersOf(said('none'))[63]).toEqual({ text: edpbTexts.nl.says.noSystem });
  expect(said('unknown').missing.map(({ field }) => field)).toContain(63);
});

test('of a laptop that is gone it says so, and not that no system was involved: nobody said that', () => {
  const { process } = decided;
  const answers = { ...process?.answers, medium: { ...process?.answers.medium, value: ['carrier'] } };
  const gone = { ...decided, process: { ...process, answers } } as typeof decided;
  expect(answersOf(shown(gone))[63]).toEqual({ text: edpbTexts.nl.says.carrier });
});

test('[N19] every field of it is of the template, under its number, with a key that it has', () => {
  expect(edpbFieldList).toHaveLength(100);
  for (const state of [own, decided, filled])
    for (const { field, answer } of shown(state).fields) {
      const { keys, type } = edpbFieldList.find(({ number }) => number === field) ?? { keys: '', type: '' };
      const said = (answer as { keys?: readonly string[] } | null)?.keys ?? [];
      expect([field, said.filter((key) => !keys.includes(key))]).toEqual([field, []]);
      if (type === 'one') expect(said.length).toBeLessThanOrEqual(1);
    }
});

test('[N19] what is asked has words in every language, with the keys of the template', () => {
  for (const locale of locales)
    for (const number of templateQuestions) {
      const { keys, type } = edpbFieldList.find((field) => field.number === number) ?? { keys: '', type: '' };
      const offered = Object.keys(edpbTexts[locale].options[number] ?? {}).join('');
      expect(edpbTexts[locale].label[number]).toMatch(new RegExp(`^${number}\\. `));
      // Not the last, "under assessment": leaving it open says that.
      if (type === 'several') expect([keys, number === 94 ? keys : keys.slice(0, -1)]).toContain(offered);
      else expect(offered).toBe('');
    }
});

describe('after it was notified', () => {
  const notified = carriedOut(filled, [toldAs('complete')], 60);

  test('it is a follow-up, with the number of the authority', () => {
    expect(answersOf(shown(carriedOut(notified, [adding('complete')], 70)))).toMatchObject({
      3: { keys: ['b'] },
      4: { keys: ['a'] },
      6: { text: 'AP-2026-123456' },
    });
  });

  test('no datalek after all, it is a withdrawal, which asks why', () => {
    const undone = carriedOut(
      notified,
      [
        { type: 'classify', by: fg, outcome: 'other', text: 'Leeg.', masked: [] },
        { type: 'agree', signer: board, agrees: true, text: '', masked: [] },
      ],
      80,
    );
    expect(shown(undone)).toMatchObject({ subtype: 'withdraw', missing: [{ field: 5 }] });
    const gone = shown(carriedOut(undone, [retracting], 90));
    expect(gone).toMatchObject({ subtype: 'withdraw', missing: [] });
    expect(answersOf(gone)).toMatchObject({ 4: { keys: ['c'] }, 5: { text: 'Er stond niets in.' } });
    // What is withdrawn, by whom and why; nothing of the breach itself.
    expect(gone.fields.map(({ field }) => field)).toEqual([3, 4, 5, 6, 7, 12, 13, 21, 22, 23]);
  });

  test('late it asks why', () => {
    expect(missingOf(filled, 80 * 60)).toEqual([49]);
  });
});

test('what was answered is signed, and says in the history which fields it was', () => {
  const { state, events } = accept(decided, filling({ 51: ['Gebeld.'], 94: [] }), after(50));
  expect(state.process?.template).toEqual({
    by: fg,
    at: after(50).now.toISOString(),
    answers: { 51: ['Gebeld.'] },
  });
  expect(events).toMatchObject([{ type: 'templateFilled', by: fg, payload: { fields: ['51'] } }]);
  expect(refusalOf(state, filling({ 51: ['Gebeld.'] }), after(60))).toBe('unchanged');
});
