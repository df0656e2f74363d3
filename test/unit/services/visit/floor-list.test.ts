import { lineOf, rolleeOf } from '../../../../services/visit/floor-list';
import type { VisitIn } from '../../../../services/visit/model';
import { arrive, host } from '../../../support/visit-scene';
import { accept, arrived, at, collect, expected, iso } from '../../../support/visit-stages';

const names: Readonly<Record<string, string>> = { [host]: 'Sanne de Wit' };
const nameOf = (id: string): string => names[id] ?? 'unknown';
const line = {
  id: 'BZ-0001',
  name: 'Jan Jansen',
  company: 'Noord',
  host: 'Sanne de Wit',
  people: 1,
  where: 'below',
  since: iso('10:00'),
};

test('who stands at the desk is on the list of the BHV as below, from when they came', () => {
  expect(lineOf(arrived, nameOf)).toEqual(line);
});

test('who was taken up is upstairs, and still there since they came', () => {
  const up = accept(accept(expected, arrive).state, collect, at('10:20')).state as VisitIn<'collected'>;
  expect(lineOf(up, nameOf)).toEqual({ ...line, where: 'upstairs' });
});

test('who is missed stands there as missed until they are found', () => {
  const missing = { roll: 'R-1', by: host, at: iso('10:30') };
  expect(lineOf({ ...arrived, missing }, nameOf)).toEqual({ ...line, missing: true });
  const found = { by: host, at: iso('10:40') };
  expect(lineOf({ ...arrived, missing: { ...missing, found } }, nameOf)).toEqual(line);
});

test('when the roll is called it is frozen who and how many they are, not where they were', () => {
  const group = { ...arrived, facts: { ...arrived.facts, people: 12 } };
  expect(rolleeOf(lineOf(group, nameOf))).toEqual({
    id: 'BZ-0001',
    name: 'Jan Jansen',
    company: 'Noord',
    host: 'Sanne de Wit',
    people: 12,
  });
});
