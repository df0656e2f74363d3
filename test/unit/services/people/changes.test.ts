import type { Organisation } from '../../../../services/people/organisation';
import { type OrganisationChange, withChange } from '../../../../services/people/organisation-changes';
import { organisation } from '../../../support/training-scene';

const anna = { aadObjectId: 'anna', name: 'Anna', company: 'optimo-erp', roles: [{ role: 'bhv' as const }] };
const bram = { ...anna, aadObjectId: 'bram', name: 'Bram' };
const container: Organisation = { ...organisation, people: [anna, bram] };
const grant = (
  change: Partial<Extract<OrganisationChange, { type: 'grantRole' }>> = {},
): OrganisationChange => ({
  type: 'grantRole',
  person: 'anna',
  role: 'trainer',
  from: null,
  until: null,
  ...change,
});
const rolesAfter = (change: OrganisationChange, of = container) =>
  withChange(of, change).people.map((one) => one.roles);
const untouched = (change: OrganisationChange, ...parts: readonly (keyof Organisation)[]) => {
  const after = withChange(container, change);
  for (const part of Object.keys(container) as (keyof Organisation)[])
    if (!parts.includes(part)) expect(after[part]).toEqual(container[part]);
  return after;
};

describe('a role', () => {
  test('is given to that person, beside the others they hold', () => {
    expect(rolesAfter(grant())).toEqual([[{ role: 'bhv' }, { role: 'trainer' }], [{ role: 'bhv' }]]);
    untouched(grant(), 'people');
  });

  test('with its days, and in place of what was said of it before', () => {
    const dated = grant({ role: 'bhv', from: '2026-12-01', until: '2026-12-31' });
    expect(rolesAfter(dated)[0]).toEqual([{ role: 'bhv', from: '2026-12-01', until: '2026-12-31' }]);
    expect(rolesAfter(grant({ from: '2026-12-01' }))[0]).toContainEqual({
      role: 'trainer',
      from: '2026-12-01',
    });
    expect(rolesAfter(grant({ until: '2026-12-01' }))[0]).toContainEqual({
      role: 'trainer',
      until: '2026-12-01',
    });
  });

  test('ends on a day; one that had not begun by then was never held', () => {
    const end = (until: string, from?: string) =>
      rolesAfter(
        { type: 'endRole', person: 'anna', role: 'bhv', until },
        {
          ...container,
          people: [
            {
              ...anna,
              roles: [{ role: 'fg' }, { role: 'bhv', ...(from === undefined ? {} : { from }) }],
            },
            bram,
          ],
        },
      );
    expect(end('2026-11-30')).toEqual([
      [{ role: 'fg' }, { role: 'bhv', until: '2026-11-30' }],
      [{ role: 'bhv' }],
    ]);
    const from = '2026-11-30';
    expect(end('2026-11-30', from)[0]).toContainEqual({ role: 'bhv', from, until: '2026-11-30' });
    expect(end('2026-11-29', from)[0]).toEqual([{ role: 'fg' }]);
  });
});

test('what a list or a file makes of somebody: their days and what is guarded; the rest stays', () => {
  const dated = {
    ...anna,
    start: '2026-01-01',
    end: '2026-12-31',
    roles: [{ role: 'fg' as const }, ...anna.roles],
  };
  const of = { ...container, people: [dated, bram] };
  const set = (change: object) =>
    withChange(of, { type: 'setStanding', person: 'anna', start: null, end: null, roles: [], ...change })
      .people;
  expect(set({})).toEqual([anna, bram]);
  expect(set({ start: '2026-02-01', roles: [{ role: 'board', until: '2026-06-30' }] })).toEqual([
    { ...anna, start: '2026-02-01', roles: [...anna.roles, { role: 'board', until: '2026-06-30' }] },
    bram,
  ]);
  expect(set({ end: '2026-06-30' })[0]).toEqual({ ...anna, end: '2026-06-30' });
  expect(untouched({ type: 'removePerson', person: 'anna' }, 'people').people).toEqual([bram]);
});

test('closing days, the lines on the host’s card, and the steps take the place of what was there', () => {
  const days = ['2026-12-24'];
  expect(untouched({ type: 'setClosingDays', days }, 'office').office).toEqual({
    ...container.office,
    closingDays: days,
  });
  const lines = [{ nl: 'Wifi: gast', en: 'Wifi: guest' }];
  expect(untouched({ type: 'setHostLines', lines }, 'visit').visit).toEqual({
    ...container.visit,
    hostLines: lines,
  });
  const escalation = [{ afterMinutes: 5, to: 'board' as const }];
  const stepped = untouched(
    { type: 'setSteps', escalation, remindWorkingDays: [10, 2] },
    ...(['escalation', 'training'] as const),
  );
  expect(stepped.escalation).toEqual({ ...container.escalation, incident: escalation });
  expect(stepped.training).toEqual({ ...container.training, remindWorkingDays: [10, 2] });
});

describe('a kind of incident', () => {
  const [kind, second] = container.incident.kinds;
  if (!kind || !second) throw new Error('two kinds');
  const text = { nl: 'Bel', en: 'Call' };
  const set = (change: object, of = container) =>
    withChange(of, { type: 'setKind', kind, offered: true, firstAid: null, ...change }).incident;

  test('is offered or not; the others stay, in their order', () => {
    expect(set({ offered: false }).kinds).toEqual(container.incident.kinds.slice(1));
    expect(set({}).kinds).toEqual(container.incident.kinds);
    const without = { ...container, incident: set({ offered: false }) };
    expect(set({}, without).kinds).toEqual([...container.incident.kinds.slice(1), kind]);
    expect(
      untouched({ type: 'setKind', kind, offered: false, firstAid: null }, 'incident').incident.contacts,
    ).toEqual(container.incident.contacts);
  });

  test('has a text of its own, or that of the catalogue again', () => {
    const own = { ...container, incident: { ...container.incident, firstAid: { [second]: text } } };
    expect(set({ firstAid: text }, own).firstAid).toEqual({ [second]: text, [kind]: text });
    expect(set({}, { ...own, incident: set({ firstAid: text }, own) }).firstAid).toEqual({ [second]: text });
  });
});

test('a client is added, or takes the place of the one with its id', () => {
  const client = (id: string, name: string) => ({ id, name, contacts: [] });
  const two = { ...container, clients: [client('a', 'A'), client('b', 'B')] };
  const set = (id: string) => withChange(two, { type: 'setClient', client: client(id, 'Nieuw') }).clients;
  expect(set('a')).toEqual([client('a', 'Nieuw'), client('b', 'B')]);
  expect(set('c')).toEqual([client('a', 'A'), client('b', 'B'), client('c', 'Nieuw')]);
});
