import { assess } from '../../../../services/incident/assessment/assess';
import { tippingFacts } from '../../../../services/incident/assessment/tipping';
import { golden } from '../../../support/golden';

/** [A17] What a court would make of it; the arguments are given with each situation. */

test('there are enough of them, of each kind', () => {
  expect(golden.length).toBeGreaterThanOrEqual(40);
  const role = (wanted: string) => golden.filter(({ answers }) => answers.role?.includes(wanted)).length;
  expect(role('processor')).toBeGreaterThanOrEqual(10);
  expect(role('controller')).toBeGreaterThanOrEqual(10);
  expect(new Set(golden.map(({ name }) => name)).size).toBe(golden.length);
});

test('ten and more of them have much that is not known', () => {
  const open = golden.filter(({ answers, people }) => {
    const { asked, open: left } = assess(answers);
    return people === 'notYet' || left.length * 2 > asked.length;
  });
  expect(open.length).toBeGreaterThanOrEqual(10);
});

describe('the situations of the office', () => {
  test.each(golden.filter(({ find }) => find))('what to find out first: $name', ({ answers, find = [] }) => {
    const facts = tippingFacts(answers).filter(({ changes }) => changes.includes('subjects'));
    expect(facts.map(({ question }) => question)).toEqual(expect.arrayContaining([...find]));
  });

  test.each(golden.map((each) => [each.name, each] as const))('%s', (_, { answers, ...expected }) => {
    const { advices } = assess(answers);
    expect({
      authority: advices.authority.notify ? 'yes' : 'no',
      people: advices.subjects.verdict,
      clients: advices.clients.notify ? 'yes' : 'no',
    }).toEqual({
      authority: expected.authority,
      people: expected.people,
      clients: expected.clients ?? 'no',
    });
  });
});
