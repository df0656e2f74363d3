import type { Answers } from '../../../../services/incident/assessment/questions';
import type { TellingMeans } from '../../../../services/incident/process/model';
import {
  advisedAs,
  deciding,
  doneAs,
  edpbOf,
  filledIn,
  saying,
  signedAs,
} from '../../../support/notification-scene';

/** Sections 4 to 6 of the EDPB template: what it may lead to, what was decided and done, and who abroad is concerned. */

describe('what the breach leads to, for each side that was hit', () => {
  const sides = [
    ['confidentiality', 79, '80', 'd'],
    ['integrity', 81, '82', 'c'],
    ['availability', 83, '84', 'c'],
  ] as const;

  const askedOf = (answers: Answers) =>
    Object.keys(edpbOf(saying(answers))).filter((each) => ['79', '81', '83'].includes(each));

  test.each(sides)('when only %s was hit, only that is asked', (side, number) => {
    expect(askedOf({ affected: [side] })).toEqual([String(number)]);
    expect(edpbOf(saying({ affected: [side] }))[number]).toBeNull();
  });

  test('while nobody said what was hit, none of it is asked', () => {
    expect(askedOf({})).toEqual([]);
  });

  test.each(sides)(
    'of %s what was answered is given; only "something else" asks which',
    (side, number, more, other) => {
      const answered = (...keys: string[]) =>
        edpbOf(filledIn(saying({ affected: [side] }), { [number]: keys }));
      expect(answered('a', 'b')[number]).toEqual({ keys: ['a', 'b'] });
      expect(answered('a', 'b')).not.toHaveProperty(more);
      expect(answered('a', other)).toMatchObject({ [number]: { keys: ['a', other] }, [more]: null });
      const told = filledIn(saying({ affected: [side] }), { [number]: [other], [more]: ['Ruzie.'] });
      expect(edpbOf(told)).toMatchObject({ [more]: { text: 'Ruzie.' } });
    },
  );
});

describe('what it can do to people', () => {
  test.each([
    ['lossOfControl', 'a'],
    ['discrimination', 'c'],
    ['identityFraud', 'd'],
    ['fraud', 'e'],
    ['financialLoss', 'f'],
    ['reputation', 'h'],
    ['secrecy', 'i'],
    ['safety', 'l'],
    ['other', 'n'],
    ['none', 'n'],
  ])('%s has its key', (consequences, key) => {
    expect(edpbOf(saying({ consequences: [consequences] }))[85]).toEqual({ keys: [key] });
  });

  test('while nobody knows, it is still to follow', () => {
    expect(edpbOf(saying({}))[85]).toBeNull();
    expect(edpbOf(saying({ consequences: ['unknown'] }))[85]).toBeNull();
    expect(edpbOf(saying({}))).not.toHaveProperty('86');
    expect(edpbOf(saying({ consequences: ['fraud'] }))).not.toHaveProperty('86');
  });

  test('that there is no effect is explained by the reason that was written for it', () => {
    const because = (...noEffectBecause: string[]) =>
      edpbOf(
        saying({ consequences: ['none'], ...(noEffectBecause.length > 0 ? { noEffectBecause } : {}) }),
      )[86];
    expect(because('De map was leeg.')).toEqual({ text: 'De map was leeg.' });
    expect(because('unknown')).toBeNull();
    expect(because()).toBeNull();
  });

  test('another effect is asked about', () => {
    const other = saying({ consequences: ['other'] });
    expect(edpbOf(other)).toHaveProperty('86', null);
    expect(edpbOf(filledIn(other, { 86: ['Pesterijen.'] }))[86]).toEqual({ text: 'Pesterijen.' });
  });
});

describe('how bad it is', () => {
  /** Somebody we know has it, and nothing in it tells much. */
  const mild: Answers = {
    affected: ['confidentiality'],
    spread: ['known'],
    malicious: ['no'],
    data: ['name'],
    special: ['none'],
    payroll: ['none'],
    consequences: ['lossOfControl'],
    insight: ['nothing'],
    identification: ['directly'],
  };

  test.each<[string, Answers, string]>([
    ['a name alone is slight', {}, 'a'],
    ['what makes a profile is moderate', { insight: ['clear'] }, 'b'],
    ['a payslip is serious', { payroll: ['oneSlip'] }, 'c'],
    ['a year of payslips is no less', { payroll: ['yearOfSlips'] }, 'c'],
  ])('%s', (_, otherwise, key) => {
    const state = deciding({ authority: signedAs(true) }, { ...mild, ...otherwise });
    expect(edpbOf(state)[87]).toEqual({ keys: [key] });
  });

  test('is said by a person: while only an advice was given, it is still to follow', () => {
    expect(edpbOf(saying(mild))[87]).toBeNull();
    expect(edpbOf(deciding({ authority: advisedAs(true) }, mild))[87]).toBeNull();
  });
});

describe('what was decided', () => {
  const outcomeOf = (...[decisions]: Parameters<typeof deciding>) => edpbOf(deciding(decisions))[89];
  const authority = signedAs(true);

  test('the reason is the one of the decision about the authority', () => {
    expect(edpbOf(deciding({ authority }))[90]).toEqual({
      text: 'Een loonstrook ging naar het verkeerde adres.',
    });
    expect(edpbOf(deciding({ authority: advisedAs(true) }))[90]).toBeNull();
    expect(edpbOf(saying({}))[90]).toBeNull();
  });

  test('the risk is high when people are told, or are exempt although it is; otherwise it is a risk', () => {
    expect(outcomeOf({ authority, subjects: signedAs(true) })).toEqual({ keys: ['a'] });
    expect(outcomeOf({ authority, subjects: signedAs(false, 'c') })).toEqual({ keys: ['a'] });
    expect(outcomeOf({ authority, subjects: signedAs(false) })).toEqual({ keys: ['b'] });
  });

  test('there is none when the authority need not be told', () => {
    expect(outcomeOf({ authority: signedAs(false), subjects: signedAs(false) })).toEqual({ keys: ['c'] });
    expect(outcomeOf({ authority: signedAs(false) })).toEqual({ keys: ['c'] });
  });

  test('while either of the two is undecided, it is still to follow', () => {
    expect(outcomeOf({})).toBeNull();
    expect(outcomeOf({ subjects: signedAs(true) })).toBeNull();
    expect(outcomeOf({ authority })).toBeNull();
    expect(outcomeOf({ authority, subjects: advisedAs(true) })).toBeNull();
  });
});

describe('what is done about it', () => {
  test.each([
    ['measuresTaken', 92],
    ['measuresAgainst', 95],
  ] as const)('%s is given in the words that were written', (question, number) => {
    expect(edpbOf(saying({ [question]: ['Wachtwoorden vervangen.'] }))[number]).toEqual({
      text: 'Wachtwoorden vervangen.',
    });
    expect(edpbOf(saying({ [question]: ['unknown'] }))[number]).toBeNull();
    expect(edpbOf(saying({}))[number]).toBeNull();
  });

  test('which kinds of measures prevent another one is asked', () => {
    expect(edpbOf(saying({}))[94]).toBeNull();
    expect(edpbOf(filledIn(saying({}), { 94: ['c', 'f'] }))[94]).toEqual({ keys: ['c', 'f'] });
  });
});

describe('whether people were told', () => {
  const section = ['97', '98', '100', '101', '102', '103', '104', '105', '106'];
  const toldIn = (...[decisions]: Parameters<typeof deciding>) =>
    Object.fromEntries(
      Object.entries(edpbOf(deciding(decisions))).filter(([number]) => section.includes(number)),
    );

  test('is still to follow while nobody decided it', () => {
    expect(toldIn({})).toEqual({ 97: null });
    expect(toldIn({ subjects: advisedAs(true) })).toEqual({ 97: null });
  });

  test('not yet, but they will be', () => {
    expect(toldIn({ subjects: signedAs(true) })).toEqual({ 97: { keys: ['b'] } });
  });

  test('no, as the risk is not high', () => {
    expect(toldIn({ subjects: signedAs(false) })).toEqual({ 97: { keys: ['d'] } });
  });

  test.each(['a', 'b', 'c'] as const)(
    'no, by exception (%s), which is named, and why it applies',
    (exception) => {
      expect(toldIn({ subjects: signedAs(false, exception) })).toEqual({
        97: { keys: ['e'] },
        100: { keys: [exception] },
        101: { text: 'Een loonstrook ging naar het verkeerde adres.' },
      });
    },
  );

  const told = { count: 43, means: ['letter'], notTold: '' } as const;
  const reference = 'Brief van 23 november';

  test('all of them: on which day in Amsterdam, by what means, and how it was said', () => {
    const subjects = doneAs({ moment: '2026-11-23T23:30:00.000Z', told, reference });
    expect(toldIn({ subjects })).toEqual({
      97: { keys: ['a'] },
      98: { day: '2026-11-24' },
      102: { keys: ['a'] },
      104: { keys: ['a'] },
      105: { text: reference },
      106: null,
    });
  });

  test('not all of them: then it says whom not, and why', () => {
    const notTold = 'Eén adres is onbekend.';
    expect(toldIn({ subjects: doneAs({ told: { ...told, notTold } }) })).toMatchObject({
      102: { keys: ['b'] },
      103: { text: notTold },
    });
  });

  test('from before the means were asked: it was all of them as far as anybody said, and the means follow', () => {
    expect(toldIn({ subjects: doneAs({ reference }) })).toEqual({
      97: { keys: ['a'] },
      98: { day: '2026-11-23' },
      102: { keys: ['a'] },
      104: null,
      105: { text: reference },
      106: null,
    });
  });

  test('what they were told is given in the words that were written', () => {
    const state = filledIn(deciding({ subjects: doneAs({ told }) }), { 106: ['De brief is bijgevoegd.'] });
    expect(edpbOf(state)[106]).toEqual({ text: 'De brief is bijgevoegd.' });
  });

  test.each<[TellingMeans, string]>([
    ['letter', 'a'],
    ['phone', 'a'],
    ['email', 'a'],
    ['inPerson', 'a'],
    ['website', 'b'],
    ['other', 'c'],
  ])('%s reaches each of them, everybody, or is another means', (means, key) => {
    const { 104: by } = toldIn({ subjects: doneAs({ told: { ...told, means: [means] } }) });
    expect(by).toEqual({ keys: [key] });
  });

  test('by several means, the template takes one: reaching each of them counts first', () => {
    const by = (...means: readonly TellingMeans[]) =>
      toldIn({ subjects: doneAs({ told: { ...told, means } }) })[104];
    expect(by('website', 'letter')).toEqual({ keys: ['a'] });
    expect(by('other', 'website')).toEqual({ keys: ['b'] });
    expect(by()).toBeNull();
  });
});

describe('who abroad is concerned', () => {
  const abroad = ['114', '115', '116'];

  test('nobody: nothing more is asked', () => {
    const fields = edpbOf(saying({ crossBorder: ['no'] }));
    expect(fields[113]).toEqual({ keys: ['b'] });
    for (const number of abroad) expect(fields).not.toHaveProperty(number);
  });

  test('people in another country: which authority leads and which countries they are is asked', () => {
    const fields = edpbOf(saying({ crossBorder: ['yes'] }));
    expect(fields).toMatchObject({ 113: { keys: ['a'] }, 114: null, 115: null, 116: null });
  });

  test('while nobody knows, that alone is still to follow', () => {
    for (const open of [saying({}), saying({ crossBorder: ['unknown'] })]) {
      expect(edpbOf(open)[113]).toBeNull();
      for (const number of abroad) expect(edpbOf(open)).not.toHaveProperty(number);
    }
  });
});
