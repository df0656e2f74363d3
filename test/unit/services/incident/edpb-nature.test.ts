import { type IncidentKind, incidentKinds } from '../../../../services/people/incident-settings';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { edpbOf, namingSystems, saying } from '../../../support/notification-scene';

/** Section 3.2 of the EDPB template: what happened to the data, by what, and in which systems. */

/** Field 56 to 59 as far as they apply. */
const sidesOf = (answers: Answers) => {
  const { 56: obtained, 57: unreadable, 58: altered, 59: gone } = edpbOf(saying(answers));
  return { obtained, unreadable, altered, gone };
};

describe('what was hit', () => {
  test.each([
    ['confidentiality', 'a'],
    ['integrity', 'b'],
    ['availability', 'c'],
  ])('%s has a key of its own', (affected, key) => {
    expect(edpbOf(saying({ affected: [affected] }))[55]).toEqual({ keys: [key] });
  });

  test('all of it at once is said at once; nothing said is still to follow', () => {
    const affected = ['availability', 'confidentiality', 'integrity'];
    expect(edpbOf(saying({ affected }))[55]).toEqual({ keys: ['a', 'b', 'c'] });
    expect(edpbOf(saying({}))[55]).toBeNull();
  });

  test('what was not hit is not asked further', () => {
    const none = { obtained: undefined, unreadable: undefined, altered: undefined, gone: undefined };
    expect(sidesOf({})).toEqual(none);
    expect(sidesOf({ affected: ['confidentiality'] })).toEqual({ ...none, obtained: null, unreadable: null });
    expect(sidesOf({ affected: ['integrity'] })).toEqual({ ...none, altered: null });
    expect(sidesOf({ affected: ['availability'] })).toEqual({ ...none, gone: null });
  });
});

describe('of what was hit it says', () => {
  test.each([
    ['certain', 'a'],
    ['likely', 'b'],
    ['excluded', 'c'],
    ['unknown', 'd'],
  ])('whether the data were taken: %s', (exfiltration, key) => {
    expect(sidesOf({ affected: ['confidentiality'], exfiltration: [exfiltration] }).obtained).toEqual({
      keys: [key],
    });
  });

  test.each([
    ['unused', 'a'],
    ['recoverable', 'b'],
    ['unrecoverable', 'c'],
  ])('what became of data that were altered: %s', (altered, key) => {
    expect(sidesOf({ affected: ['integrity'], altered: [altered] }).altered).toEqual({ keys: [key] });
  });

  test.each([
    ['restored', 'a'],
    ['easily', 'a'],
    ['temporarily', 'a'],
    ['forGood', 'b'],
    ['unknown', 'c'],
  ])('how long data are gone: %s', (missing, key) => {
    expect(sidesOf({ affected: ['availability'], missing: [missing] }).gone).toEqual({ keys: [key] });
  });
});

describe('whether others can read it', () => {
  const readableBy = (answers: Answers) => sidesOf({ affected: ['confidentiality'], ...answers }).unreadable;

  test.each<[string, Answers, string]>([
    ['no: it was locked, and the key is safe', { encrypted: ['yes'], keySafe: ['yes'] }, 'a'],
    ['no: it was hashed, and the key is safe', { encrypted: ['hashed'], keySafe: ['yes'] }, 'a'],
    ['perhaps: it was locked, and the key went with it', { encrypted: ['yes'], keySafe: ['no'] }, 'b'],
    ['perhaps: it was hashed, and the key went with it', { encrypted: ['hashed'], keySafe: ['no'] }, 'b'],
    ['yes: it was not locked', { encrypted: ['no'] }, 'c'],
    ['yes: it was not locked, so that no key matters', { encrypted: ['no'], keySafe: ['no'] }, 'c'],
    ['yes: it was open to whoever got in', { encrypted: ['readable'] }, 'c'],
    ['yes: it was on paper', { medium: ['paper'] }, 'c'],
    ['yes: it was in a plain mail', { medium: ['message'] }, 'c'],
    ['nobody can say, and that is said', { encrypted: ['unknown'] }, 'd'],
  ])('%s', (_, answers, key) => {
    expect(readableBy(answers)).toEqual({ keys: [key] });
  });

  test.each<[string, Answers]>([
    ['nobody was asked', {}],
    ['nobody said whether the key is safe', { encrypted: ['yes'] }],
    ['nobody knows whether the key is safe', { encrypted: ['hashed'], keySafe: ['unknown'] }],
  ])('is still to follow while %s', (_, answers) => {
    expect(readableBy(answers)).toBeNull();
  });
});

describe('what kind of incident it is', () => {
  const keyOf = (kind: IncidentKind | null, answers: Answers = {}) =>
    edpbOf(saying(answers, { kind, answers: { carrier: 'laptop' } }))[60];

  const kinds: Partial<Record<IncidentKind, string>> = {
    mail_wrong_recipient: 'l',
    email_wrong_recipient: 'r',
    email_cc_instead_of_bcc: 's',
    hacking_malware_phishing: 'c',
    device_media_paper_lost_stolen: 'i',
    mail_lost: 'l',
    mail_returned_opened: 'l',
    share_too_open: 'n',
    authorisation_error: 'n',
    wrong_file: 'h',
    published_by_accident: 'v',
  };
  test.each(Object.entries(kinds))('%s has the key of the template for it', (kind, key) => {
    expect(keyOf(kind as IncidentKind, {})).toEqual({ keys: [key] });
  });

  test('what the authority has no word for, such as what only the policy calls an incident, is another', () => {
    for (const kind of incidentKinds.filter((each) => kinds[each] === undefined))
      expect([kind, keyOf(kind)]).toEqual([kind, { keys: ['y'] }]);
  });

  test('of a thing that is gone, what held the data decides: paper or a device', () => {
    expect(keyOf('device_media_paper_lost_stolen', { medium: ['paper'] })).toEqual({ keys: ['o'] });
    expect(keyOf('device_media_paper_lost_stolen', { medium: ['carrier'] })).toEqual({ keys: ['i'] });
    // A letter stays a letter, although it is paper.
    expect(keyOf('mail_lost', { medium: ['paper'] })).toEqual({ keys: ['l'] });
  });

  test.each<[string, Answers, string]>([
    ['as long as nobody said more', {}, 'o'],
    ['while nobody knows', { medium: ['unknown'] }, 'o'],
    ['until it turns out otherwise', { medium: ['carrier'] }, 'i'],
  ])('of paper, as was reported, %s', (_, answers, key) => {
    const lost = saying(answers, { kind: 'device_media_paper_lost_stolen', answers: { carrier: 'paper' } });
    expect(edpbOf(lost)[60]).toEqual({ keys: [key] });
  });

  test('without a kind it is still to follow', () => {
    expect(keyOf(null)).toBeNull();
  });
});

describe('what caused it', () => {
  const causeOf = (answers: Answers) => edpbOf(saying(answers))[61];

  test.each([
    ['internal', 'no', 'a'],
    ['internal', 'yes', 'b'],
    ['external', 'no', 'c'],
    ['external', 'yes', 'd'],
  ])('where (%s) and whether it was on purpose (%s) are one answer there', (cause, malicious, key) => {
    expect(causeOf({ cause: [cause], malicious: [malicious] })).toEqual({ keys: [key] });
  });

  test.each([
    ['internalCareless', 'a'],
    ['internalIntent', 'b'],
    ['externalCareless', 'c'],
    ['externalIntent', 'd'],
  ])('an answer from when it was one question (%s) still counts', (cause, key) => {
    expect(causeOf({ cause: [cause] })).toEqual({ keys: [key] });
  });

  test.each<[string, Answers]>([
    ['where it came from', { cause: ['unknown'] }],
    ['whether somebody here did it on purpose', { cause: ['internal'], malicious: ['unknown'] }],
    ['whether somebody outside did', { cause: ['external'], malicious: ['unknown'] }],
  ])('nobody knows %s: unknown, and nothing more has to follow', (_, answers) => {
    expect(causeOf(answers)).toEqual({ keys: ['f'] });
  });

  test.each<[string, Answers]>([
    ['nothing was said', {}],
    ['nobody said whether it was on purpose', { cause: ['internal'] }],
    ['nobody said where it came from', { malicious: ['yes'] }],
  ])('is still to follow while %s', (_, answers) => {
    expect(causeOf(answers)).toBeNull();
  });
});

describe('what happened, in words', () => {
  test('is what was reported', () => {
    expect(edpbOf(saying({}, { what: 'Map lag op straat' }))[62]).toEqual({ text: 'Map lag op straat' });
  });

  test('is no longer asked once its words were deleted with their term', () => {
    const stripped = { at: '2029-01-01T00:00:00.000Z', reporterGone: false };
    const gone = { ...saying({}, { what: '' }), stripped };
    expect(edpbOf(gone)).not.toHaveProperty('62');
    expect(edpbOf(saying({}, { what: ' ' }))[62]).toBeNull();
  });
});

describe('which systems are involved', () => {
  const mailed = { medium: ['message'] };

  test('they are named as the house calls them, with one that it does not list', () => {
    const process = namingSystems(['mail', 'sftp'], { other: 'WeTransfer' });
    expect(edpbOf(saying(mailed, {}, process))[63]).toEqual({ text: 'Mailserver, sFTP-server, WeTransfer' });
  });

  test('while nobody named any, it is still to follow', () => {
    expect(edpbOf(saying(mailed))[63]).toBeNull();
    expect(edpbOf(saying(mailed, {}, namingSystems([], { otherwise: 'unknown' })))[63]).toBeNull();
  });

  test('that none was involved is an answer', () => {
    expect(edpbOf(saying(mailed, {}, namingSystems([], { otherwise: 'none' })))[63]).toEqual({
      says: 'noSystem',
    });
  });

  const lost = 'device_media_paper_lost_stolen';
  test.each<[string, Answers, IncidentKind, Record<string, string>, 'carrier' | 'noSystem']>([
    ['a stick that held it', { medium: ['carrier'] }, 'other', {}, 'carrier'],
    ['a laptop, and nobody said more', {}, lost, { carrier: 'laptop' }, 'carrier'],
    ['a laptop, and nobody knows what was on it', { medium: ['unknown'] }, lost, {}, 'carrier'],
    ['somebody’s own telephone, and nobody said more', {}, 'own_device', {}, 'carrier'],
    ['paper, as was reported', {}, lost, { carrier: 'paper' }, 'noSystem'],
    ['paper, as was answered since', { medium: ['paper'] }, lost, { carrier: 'laptop' }, 'noSystem'],
    ['post, and nobody said more', {}, 'mail_lost', {}, 'noSystem'],
  ])('none of the house’s: of %s it says so', (_, answers, kind, report, says) => {
    expect(edpbOf(saying(answers, { kind, answers: report }))[63]).toEqual({ says });
  });
});
