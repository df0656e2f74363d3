import type { Answers } from '../../../../services/incident/assessment/questions';
import type { Incident } from '../../../../services/incident/model';
import { decidedWith } from '../../../support/decided-scene';
import { after, client, deputy, opened, organisation, second } from '../../../support/incident-scene';
import {
  apOf,
  deciding,
  doneAs,
  namingSystems,
  saying,
  withoutFg,
  withPeople,
} from '../../../support/notification-scene';

/** The authority's own form: which notification it is, who notifies, for which company, and who else is involved. */

const decided = decidedWith();
const { now } = after(90);
const takenBy = (by: string): Incident => ({ ...decided, taken: { by, at: now.toISOString() } });

describe('which notification it is', () => {
  test('the first one is new and has no earlier number', () => {
    const fields = apOf(saying({}));
    expect(fields).toMatchObject({
      type: { is: 'code', code: 'new' },
      regulation: { is: 'code', code: 'gdpr' },
      ownReference: { is: 'text', text: 'INC-2026-0001' },
    });
    expect(fields).not.toHaveProperty('earlierNumber');
  });

  test('once notified it is a follow-up, with the number that the authority gave', () => {
    expect(apOf(deciding({ authority: doneAs() }))).toMatchObject({
      type: { is: 'code', code: 'followUp' },
      earlierNumber: { is: 'text', text: 'AP-2026-123456' },
    });
  });

  test('once withdrawn there, the next one is new again', () => {
    const retracted = {
      by: deputy,
      at: now.toISOString(),
      reference: 'AP-2026-123456',
      reason: 'Er stond niets in.',
    };
    const fields = apOf(deciding({ authority: doneAs({ retracted }) }));
    expect(fields.type).toEqual({ is: 'code', code: 'new' });
    expect(fields).not.toHaveProperty('earlierNumber');
  });
});

describe('for which company, and by whom', () => {
  test('the company is named with its number in the trade register, if it is known', () => {
    expect(apOf(decided).organisation).toEqual({
      is: 'text',
      text: 'Optimo Payroll & HR Services B.V. (KvK 60063084)',
    });
    const companies = organisation.companies.map(({ id, name, group }) => ({ id, name, group }));
    expect(apOf(decided, now, { ...organisation, companies }).organisation).toEqual({
      is: 'text',
      text: 'Optimo Payroll & HR Services B.V.',
    });
    expect(apOf(saying({})).organisation).toBeNull();
  });

  test('whoever took it notifies, beside the FG', () => {
    expect(apOf(takenBy(deputy))).toMatchObject({
      notifier: { is: 'text', text: 'Daan Verhoef, daan.verhoef@optimo.example, 033 555 20 42' },
      hasDpo: { is: 'code', code: 'yes' },
      dpo: { is: 'text', text: 'Farida Gerritsen, fg@optimo.example, 033 555 20 41' },
    });
  });

  test('somebody without a telephone of their own is called by way of the office', () => {
    expect(apOf(takenBy(second)).notifier).toEqual({
      is: 'text',
      text: 'Yasmin el Idrissi, yasmin.elidrissi@optimo.example, 033 555 00 00',
    });
  });

  test('somebody without a mail address is given by name and telephone', () => {
    const mailless = withPeople((people) => people.map(({ email: _, ...rest }) => rest));
    expect(apOf(takenBy(deputy), now, mailless).notifier).toEqual({
      is: 'text',
      text: 'Daan Verhoef, 033 555 20 42',
    });
  });

  test('while nobody took it, who notifies is still to follow', () => {
    expect(apOf(opened()).notifier).toBeNull();
  });

  test('without an FG it says that there is none', () => {
    const fields = apOf(takenBy(deputy), now, withoutFg);
    expect(fields.hasDpo).toEqual({ is: 'code', code: 'no' });
    expect(fields).not.toHaveProperty('dpo');
  });
});

describe('whether others are involved', () => {
  const typed = { id: 'typed-1', name: 'Kapsalon Krul', contact: 'Bo Krul' };
  const partiesOf = (answers: Answers, clients: readonly string[] = []) => {
    const { involvesOthers, ...fields } = apOf(saying(answers, { clients }, { otherClients: [typed] }));
    return 'others' in fields ? [involvesOthers, fields.others] : [involvesOthers];
  };
  const [yes, no] = [
    { is: 'code', code: 'yes' },
    { is: 'code', code: 'no' },
  ] as const;

  test('is still to follow while nobody knows, and so is who', () => {
    expect(partiesOf({})).toEqual([null, null]);
    expect(partiesOf({ otherParties: ['unknown'] })).toEqual([null, null]);
  });

  test('nobody: then nobody is named', () => {
    expect(partiesOf({ otherParties: ['none'] })).toEqual([no]);
  });

  test.each(['processor', 'joint'])('a party of ours (%s): who it is follows', (party) => {
    expect(partiesOf({ otherParties: [party] })).toEqual([yes, null]);
  });

  test.each(['processor', 'both'])('as %s, the clients whose data they are are named', (role) => {
    const named = partiesOf({ role: [role], otherParties: ['none'] }, [client, 'typed-1', 'gone']);
    expect(named).toEqual([yes, { is: 'text', text: 'Bakkerij De Halm, Kapsalon Krul, gone' }]);
  });

  test('while the data are Optimo’s own, the clients in the report are no party', () => {
    expect(partiesOf({ role: ['controller'], otherParties: ['none'] }, [client])).toEqual([no]);
  });

  test('while no client was named, what was answered about others counts', () => {
    expect(partiesOf({ role: ['processor'], otherParties: ['none'] })).toEqual([no]);
    expect(partiesOf({ role: ['processor'] })).toEqual([null, null]);
  });

  test('a client in the report is named before anything was answered', () => {
    const incident = opened({ facts: { ...decided.facts, dataOf: 'client', clients: ['gone'] } });
    expect(apOf(incident)).toMatchObject({ involvesOthers: yes, others: { is: 'text', text: 'gone' } });
  });
});

describe('which systems are involved', () => {
  const mailed = { medium: ['message'] };

  test('they are named as the house calls them', () => {
    expect(
      apOf(saying(mailed, {}, namingSystems(['mail', 'sftp'], { other: 'WeTransfer' }))).systems,
    ).toEqual({ is: 'text', text: 'Mailserver, sFTP-server, WeTransfer' });
  });

  test('while nobody named any, it is still to follow', () => {
    expect(apOf(saying(mailed)).systems).toBeNull();
    expect(apOf(saying(mailed, {}, namingSystems([], { otherwise: 'unknown' }))).systems).toBeNull();
  });

  test('where none can be or none was involved, the form does not ask', () => {
    expect(apOf(saying({ medium: ['paper'] }))).not.toHaveProperty('systems');
    const none = saying(mailed, {}, namingSystems([], { otherwise: 'none' }));
    expect(apOf(none)).not.toHaveProperty('systems');
  });
});
