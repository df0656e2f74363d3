import type { IncidentChange } from '../../../../../services/incident/commands';
import { accept, after, refusalOf } from '../../../../support/incident-scene';
import {
  advising,
  answering,
  calling,
  classified,
  deciding,
  withCyber,
} from '../../../../support/process-scene';

test('an advice is not possible while answers contradict each other, nor of a service that has no significant incident', () => {
  const odd = answering(classified, { exfiltration: ['excluded'] }, 26);
  expect(refusalOf(odd, advising(true), after(30))).toBe('contradictory');
  const recipients = { ...advising(true), duty: 'recipients' } as IncidentChange;
  expect(refusalOf(classified, recipients, after(30))).toBe('notSignificant');
  // Those who use a service are told whatever the answers about personal data say.
  const served = accept(odd, calling(true), after(30, withCyber)).state;
  const advisedThem = accept(served, recipients, after(31, withCyber)).state;
  expect(advisedThem.process?.decisions.recipients).toMatchObject({ state: 'advised', notify: true });
  const signed = accept(
    advisedThem,
    { ...deciding(true), duty: 'recipients' } as IncidentChange,
    after(32, withCyber),
  );
  expect(refusalOf(signed.state, recipients, after(33, withCyber))).toBe('alreadyDecided');
});
