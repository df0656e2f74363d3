import { readAbsenceWords, tellsAbsence } from '../../../../services/people/absence-words';

/** A Monday. */
const today = '2026-11-23';
const said = (words: string, others: readonly string[] = []) => readAbsenceWords(words, { today, others });

describe('that somebody is away is said', () => {
  test.each([
    'ziek',
    'ziekgemeld',
    'grieperig',
    'vrij',
    'verlof',
    'vakantie',
    'afwezig',
    'weg',
    'sick',
    'ill',
    'away',
    'absent',
    'off',
    'leave',
    'holiday',
    'vacation',
  ])('with the reason "%s", and not with that alone', (reason) => {
    expect([`ik ben ${reason}`, `${reason} ben ik`, reason].map(tellsAbsence)).toEqual([true, true, false]);
  });

  test.each(['ik ben', 'ben ik', 'ik heb', 'heb ik', 'ik zit', 'ik meld', 'I am', 'I have'])(
    'by somebody who says "%s", wherever that stands',
    (who) => {
      expect([`${who} vrij`, `morgen ${who} vrij`, `${who} er`].map(tellsAbsence)).toEqual([
        true,
        true,
        false,
      ]);
    },
  );

  test.each(['ben', "I'm", 'I’m', 'im'])('by somebody who begins with "%s", and only there', (who) => {
    expect([`${who} ziek`, `collega ${who} ziek`].map(tellsAbsence)).toEqual([true, false]);
  });

  test('in one breath: what stands far from it is about something else', () => {
    expect(tellsAbsence('ik ben a b c vrij')).toBe(true);
    expect(tellsAbsence('ik ben a b c d vrij')).toBe(false);
    expect(tellsAbsence('vrij a b c d ben ik')).toBe(true);
    expect(tellsAbsence('vrij a b c d e ben ik')).toBe(false);
  });

  test.each([
    'ik ben van morgen tot vrijdag vrij',
    'ik ben van 1 december tot en met 5 december vrij',
    'vrij van maandag tot donderdag volgende week ben ik',
    'I am from monday until friday next week on holiday',
  ])('however many words its days take: %s', (text) => {
    expect(tellsAbsence(text)).toBe(true);
  });

  test('but not with a story about some day between', () => {
    expect(tellsAbsence('ik heb gisteren per ongeluk de brief weg gegooid')).toBe(false);
    expect(tellsAbsence('ik heb met de brief van vrijdag de doos weg gegooid')).toBe(false);
  });

  test('and nothing else: no question, no story', () => {
    expect(tellsAbsence('ben ik vrij?')).toBe(false);
    const story = 'ik ben ziek '.padEnd(300, 'x');
    expect([story, `${story}x`].map(tellsAbsence)).toEqual([true, false]);
  });

  const ofReports =
    'laptop telefoon phone mail email e-mail mailtje usb stick dossier bestand file gegevens data sleutel key kwijt lost verloren gestolen ' +
    'stolen gelekt phishing hack hacker wachtwoord password bezoek bezoekers gast klant Client map ordner';
  test.each(ofReports.split(' '))('and not when there is a "%s" as well: that may be a report', (word) => {
    expect(tellsAbsence(`ik ben ziek, ${word}`)).toBe(false);
  });
});

describe('the days of it', () => {
  test.each([
    ['until friday', today, '2026-11-27'],
    ['Till friday', today, '2026-11-27'],
    ['ziek tot vrijdag', today, '2026-11-27'],
    ['totaal vrijdag', '2026-11-27', '2026-11-27'],
    ['van gisteren tot morgen', '2026-11-22', '2026-11-24'],
    ['vrijdag en maandag', '2026-11-27', '2026-11-30'],
    ['27 november 2026 en maandag', '2026-11-27', '2026-11-30'],
    ['vandaag', today, today],
  ])('%s: from %s until %s', (words, from, until) => {
    expect(said(words)).toEqual({ kind: 'period', from, until });
  });

  test.each([
    ['elke woensdag en maandag en woensdag', [1, 3]],
    ['wekelijks op vrijdag', [5]],
    ['elke maandag en vrijdag', [1, 5]],
  ])('%s: every week', (words, days) => {
    expect(said(words)).toEqual({ kind: 'weekly', days });
  });

  test.each([
    '2 weken',
    'morgenmiddag',
    'gisteren',
    'tot gisteren',
    'vrijdag tot 24-11',
    'elke week',
    'morgen 31 februari',
  ])('of "%s" are asked', (words) => {
    expect(said(words)).toEqual({ kind: 'unclear' });
  });

  test('are asked when it may be about a colleague, by the name they are called', () => {
    const others = ['Els de Vries', 'Piet Bos'];
    for (const words of ['piet is ziek', 'Ik ben ziek, Els ook'])
      expect(said(words, others).kind).toBe('unclear');
    for (const words of ['ik ben ziek', 'ik ben in het bos, vrij'])
      expect(said(words, others)).toEqual({ kind: 'period', from: today, until: today });
  });
});
