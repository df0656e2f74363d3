import type { IncidentChange } from '../../../../../services/incident/commands';
import { apForm } from '../../../../../services/incident/documents/ap-form';
import type { Incident } from '../../../../../services/incident/model';
import { asksSystems, involvesSystem, systemsOf } from '../../../../../services/incident/process/systems';
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
