import { leftToAsk, nextStep } from '../../../../../services/incident/assessment/asking';
import { leftoverOf } from '../../../../../services/incident/leftover';
import {
  type Decided,
  noProcess,
  type Party,
  type Process,
} from '../../../../../services/incident/process/model';
import { leaveOpen, partiesOf } from '../../../../../services/incident/process/parties';
import type { Incident } from '../../../../../services/incident/model';
import { after, client, fg, opened, organisation, report } from '../../../../support/incident-scene';
import { slipToStranger } from '../../../../support/assessment-answers';

function stateOf(outcome: ReturnType<typeof leaveOpen>): Incident {
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome.state;
}

const saying = (what: string, change: object = {}) =>
  opened(report({ facts: { ...report().facts, what, ...change } }));

describe('who is a party', () => {
  test('what the words of the report name is proposed, and what is open is asked', () => {
    const incident = saying('Loonstrook van Bakkerij de Halm door Optimo Payroll & HR Services gemaild');
    expect(partiesOf(incident, organisation, 'breach')).toEqual({
      asked: { company: true, clients: true },
      proposed: { company: 'optimo-payroll-hr', clients: ['bakkerij-de-halm'] },
    });
  });

  test('a part of a name names nobody, and neither does a name in another word', () => {
    const { proposed } = partiesOf(saying('Een bakkerij in Optimostad belde'), organisation, 'breach');
    expect(proposed).toEqual({ company: null, clients: [] });
  });

  test('what was asked and answered counts, too; of two companies that are named neither is proposed', () => {
    const remark = {
      kind: 'answer',
      text: 'Het was Optimo Payroll & HR Services',
      at: '2026-11-23T10:05:00.000Z',
    } as const;
    const told = { ...saying('Loonstrook gemaild'), remarks: [remark] };
    expect(partiesOf(told, organisation, 'breach').proposed.company).toBe('optimo-payroll-hr');
    const [one, other] = organisation.companies.filter(({ group }) => group);
    const two = saying(`${one?.name} en ${other?.name}`);
    expect(partiesOf(two, organisation, 'breach').proposed.company).toBeNull();
    const guest = organisation.companies.find(({ group }) => !group);
    expect(
      partiesOf(saying(`Iemand van ${guest?.name}`), organisation, 'breach').proposed.company,
    ).toBeNull();
    expect(partiesOf(saying('x'), organisation, 'other').proposed).toEqual({ company: null, clients: [] });
  });

  test('what stays open stands in the history; asked for one more, that one is added', () => {
    const open = (of: Incident, ...parties: readonly Party[]) =>
      leaveOpen(of, { type: 'partiesOpen', by: fg, open: parties }, after(1));
    const first = open(saying('x'), 'company');
    if (typeof first === 'string') throw new Error(first);
    expect(first.events).toEqual([{ type: 'partiesOpen', by: fg, payload: { parties: ['company'] } }]);
    expect(first.state.process?.partiesOpen).toMatchObject({ open: ['company'], stage: 'judging' });
    expect(stateOf(open(first.state, 'company', 'clients')).process?.partiesOpen?.open).toEqual([
      'company',
      'clients',
    ]);
  });

  test('our own data ask for no client, a chosen one is not asked again, and what is no breach asks nothing', () => {
    const asked = (change: object) => partiesOf(saying('x', change), organisation, 'breach').asked;
    expect(asked({ dataOf: 'optimo' })).toEqual({ company: true, clients: false });
    expect(asked({ dataOf: 'client', clients: [client] })).toEqual({ company: true, clients: false });
    expect(partiesOf(saying('x'), organisation, 'other').asked).toEqual({ company: false, clients: false });
    expect(partiesOf(saying('x'), organisation, null).asked).toEqual({ company: false, clients: false });
  });

  test('what is not known yet stays open, and is asked again once the authority is told', () => {
    const incident = saying('x');
    const asked = (of: Incident) => partiesOf(of, organisation, 'breach').asked;
    const put = (of: Incident, ...open: readonly Party[]) =>
      stateOf(leaveOpen(of, { type: 'partiesOpen', by: fg, open }, after(1)));
    const one = put(incident, 'company');
    expect(asked(one)).toEqual({ company: false, clients: true });
    const both = put(one, 'clients');
    expect(asked(both)).toEqual({ company: false, clients: false });
    expect(leaveOpen(both, { type: 'partiesOpen', by: fg, open: ['company'] }, after(2))).toBe('unchanged');
    const signed = { by: fg, at: '2026-11-23T10:00:00.000Z' };
    const outcome = { outcome: 'breach', advised: 'breach', reason: null, ...signed } as const;
    const classified = { ...both, process: { ...noProcess, ...both.process, classified: outcome } };
    expect(asked(classified)).toEqual({ company: false, clients: false });
    const decided: Decided = {
      state: 'decided',
      notify: true,
      reason: 'x',
      conditions: [],
      assessed: signed,
      decided: signed,
    };
    const decisions = { authority: decided };
    const reporting = { ...classified, process: { ...classified.process, decisions } };
    expect(asked(reporting)).toEqual({ company: true, clients: true });
  });

  test('of an organisation with one company it is not asked which', () => {
    const [one] = organisation.companies;
    const alone = { ...organisation, companies: one ? [one] : [] };
    expect(partiesOf(saying('x'), alone, 'breach').asked.company).toBe(false);
  });
});

describe('what is not done and keeps nobody from closing', () => {
  const signed = { by: fg, at: '2026-11-23T10:00:00.000Z' };
  const task = { id: 1, kind: 'insurer', text: '', owner: fg, due: '2026-11-24', remindedOn: null } as const;
  const of = (process: Partial<Process>) => {
    const facts = { dataOf: 'client', clients: [client] };
    const incident = { ...saying('x', facts), process: { ...noProcess, ...process } };
    return leftoverOf(incident, organisation, after(0).now);
  };

  test('a notice that was sent and not confirmed is named until it is', () => {
    const sent = { ...signed, to: 'Marja' };
    expect(of({ notices: { [client]: { sent, received: null } } })).toEqual([
      { what: 'receipts', clients: [client] },
    ]);
    expect(of({ notices: { [client]: { sent, received: { ...signed, proof: 'mail' } } } })).toEqual([]);
  });

  test('nothing of a drill', () => {
    const drill = { ...saying('x'), id: 'OEF-2026-0001' };
    const process = { ...noProcess, followUps: [{ ...task, done: null }] };
    expect(leftoverOf({ ...drill, process }, organisation, after(0).now)).toEqual([]);
  });
});

test('what may still be asked grows fewer with every answer, and is something as long as something is asked', () => {
  const known = Object.entries(slipToStranger);
  const left = known.map((_, count) => leftToAsk(Object.fromEntries(known.slice(0, count))));
  expect(left[0]).toBeGreaterThan(3);
  // Once the definition is answered nothing is added any more.
  const judged = left.slice(4);
  expect(judged).toEqual([...judged].sort((one, other) => other - one));
  for (const [count, number] of left.entries())
    if (nextStep(Object.fromEntries(known.slice(0, count))) !== null) expect(number).toBeGreaterThan(0);
});
