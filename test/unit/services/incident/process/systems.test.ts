import type { IncidentChange } from '../../../../../services/incident/commands';
import { apForm } from '../../../../../services/incident/documents/ap-form';
import type { Incident } from '../../../../../services/incident/model';
import {
  asksSystems,
  involvesSystem,
  saysNoSystem,
  systemsOf,
} from '../../../../../services/incident/process/systems';
import { accept, after, fg, organisation, refusalOf } from '../../../../support/incident-scene';
import { answering, taken } from '../../../../support/process-scene';

const ofKind = (kind: Incident['facts']['kind']): Incident => ({ ...taken, facts: { ...taken.facts, kind } });
const saying = (systems: readonly string[], text = ''): IncidentChange => ({
  type: 'systems',
  by: fg,
  systems,
  text,
  masked: [],
});
const hacked = ofKind('hacking_malware_phishing');

test('a system is involved where the data stood in one; the kind says so as long as nobody else does', () => {
  expect(involvesSystem(hacked)).toBe(true);
  for (const kind of ['mail_wrong_recipient', 'found_print', null] as const)
    expect(involvesSystem(ofKind(kind))).toBe(false);
  expect(involvesSystem(answering(ofKind('other'), { medium: ['system'] }, 10))).toBe(true);
  expect(involvesSystem(answering(hacked, { medium: ['paper'] }, 10))).toBe(false);
  expect(involvesSystem(answering(hacked, { medium: ['unknown'] }, 10))).toBe(true);
});

test.each([
  'email_wrong_recipient',
  'email_cc_instead_of_bcc',
  'hacking_malware_phishing',
  'share_too_open',
  'authorisation_error',
  'wrong_file',
  'published_by_accident',
] as const)('%s happens in a system', (kind) => {
  expect(involvesSystem(ofKind(kind))).toBe(true);
});

test.each([
  ['system', true],
  ['message', true],
  ['archive', true],
  ['paper', false],
])('data that stood in %s: %s', (medium, involved) => {
  expect(involvesSystem(answering(ofKind('other'), { medium: [medium] }, 10))).toBe(involved);
});

test('none is an answer, and so is that nobody knows yet; each can become the other, and a name replaces both', () => {
  const otherwise = (said: 'none' | 'unknown'): IncidentChange =>
    ({ ...saying([]), otherwise: said }) as IncidentChange;
  const none = accept(hacked, otherwise('none'), after(10));
  expect([saysNoSystem(none.state), systemsOf(none.state, organisation)]).toEqual([true, []]);
  expect(none.events[0]?.payload).toEqual({ systems: [], other: '', text: '' });
  expect(refusalOf(none.state, otherwise('none'), after(11))).toBe('unchanged');
  const unknown = accept(none.state, otherwise('unknown'), after(12));
  expect([saysNoSystem(unknown.state), systemsOf(unknown.state, organisation)]).toEqual([false, null]);
  expect(unknown.events[0]?.payload).toMatchObject({ text: '' });
  const named = accept(
    unknown.state,
    { ...saying(['mail']), otherwise: 'unknown' } as IncidentChange,
    after(13),
  ).state;
  expect(named.process?.systems).not.toHaveProperty('otherwise');
  expect(systemsOf(named, organisation)).toEqual(['Mailserver']);
  expect(accept(named, saying(['sftp']), after(14)).state.process?.systems?.systems).toEqual(['sftp']);
  expect([saysNoSystem(taken), systemsOf(taken, organisation)]).toEqual([false, null]);
});

test('a system that the organisation lists no longer keeps the name it had here', () => {
  const said = accept(hacked, saying(['mail']), after(10)).state;
  const none = { ...organisation, incident: { ...organisation.incident, systems: [] } };
  expect(systemsOf(said, none)).toEqual(['mail']);
});

test('asked until it is said; of the organisation’s list, and one by name', () => {
  expect(asksSystems(hacked)).toBe(true);
  expect(asksSystems(taken)).toBe(false);
  const { state, events } = accept(hacked, saying(['sftp', 'niets', 'mail'], 'Oude FTP'), after(10));
  expect(asksSystems(state)).toBe(false);
  expect(systemsOf(state, organisation)).toEqual(['sFTP-server', 'Mailserver', 'Oude FTP']);
  expect(events).toEqual([
    {
      type: 'systemsSaid',
      by: fg,
      payload: {
        systems: ['sftp', 'mail'],
        other: 'Oude FTP',
        text: 'sFTP-server, Mailserver, Oude FTP',
      },
    },
  ]);
  expect(refusalOf(hacked, saying(['niets']), after(10))).toBe('systemsNeeded');
  expect(refusalOf(state, saying(['mail', 'sftp'], 'Oude FTP'), after(11))).toBe('unchanged');
});

test('[N19] field 63 of the form: asked where one is involved, and nowhere else', () => {
  const field = (incident: Incident) => apForm(incident, organisation, after(20).now).fields.get('systems');
  expect(field(taken)).toBeUndefined();
  expect(field(hacked)).toBeNull();
  expect(apForm(hacked, organisation, after(20).now).missing).toContain('systems');
  const said = accept(hacked, saying(['portaal', 'salaris']), after(10)).state;
  expect(field(said)).toEqual({ is: 'text', text: 'Klantportaal, Salarispakket' });
});
