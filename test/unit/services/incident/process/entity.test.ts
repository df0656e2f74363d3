import type { IncidentChange } from '../../../../../services/incident/commands';
import { entityOf } from '../../../../../services/incident/process/entity';
import type { Organisation } from '../../../../../services/people/organisation';
import { accept, after, fg, opened, organisation, refusalOf } from '../../../../support/incident-scene';
import { taken } from '../../../../support/process-scene';

const group = organisation.companies.filter((company) => company.group);
const [first] = group;
const guest = organisation.companies.find((company) => !company.group);
const choosing = (company = ''): IncidentChange => ({ type: 'entity', by: fg, company });
const alone: Organisation = {
  ...organisation,
  companies: organisation.companies.filter(({ id, group: own }) => !own || id === first?.id),
};

test('which company is responsible is open until somebody says so, unless there is only one', () => {
  expect(group.length).toBeGreaterThan(1);
  expect(entityOf(opened(), organisation)).toBeNull();
  expect(entityOf(opened(), alone)).toBe(first);
  expect(entityOf(opened(), { ...organisation, companies: [] })).toBeNull();
});

test('who says so stands with it, in the history too; the same one again changes nothing', () => {
  const chosen = accept(taken, choosing(first?.id), after(9));
  expect(entityOf(chosen.state, organisation)).toBe(first);
  expect(chosen.state.process?.entity).toEqual({
    by: fg,
    at: after(9).now.toISOString(),
    company: first?.id,
  });
  expect(chosen.events).toEqual([{ type: 'entityChosen', by: fg, payload: { company: first?.id } }]);
  expect(refusalOf(chosen.state, choosing(first?.id), after(10))).toBe('unchanged');
});

test('it is one of the group: no guest, and none that is not known', () => {
  expect(guest).toBeDefined();
  for (const company of [guest?.id, 'elders'])
    expect(refusalOf(taken, choosing(company), after(9))).toBe('notOfGroup');
});
