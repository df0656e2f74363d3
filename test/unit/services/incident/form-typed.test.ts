import { keepTyped, readRemark } from '../../../../services/incident/form';
import { colleague } from '../../../support/incident-scene';
import { full, report } from '../../../support/report-form';

test.each([
  ['1.500', 1_500],
  ['12.500', 12_500],
  ['1 200 000', 1_200_000],
  [' 40 ', 40],
  ['0', 0],
  ['1.500 mensen', null],
  ['1.50', null],
])('%j is as many people as %s', (typed, count) => {
  expect(report({ what: 'x', peopleCount: typed }).facts.peopleCount).toBe(count);
});

test('what is around words does not count', () => {
  const { facts } = report({
    ...full,
    what: 'lijst',
    done: '  NS gebeld ',
    clients: ' zorggroep-linde , transport-noord',
    peopleCount: ' een stuk of vijf ',
    'answer.carrier': ' laptop ',
  });
  expect(facts).toMatchObject({
    what: 'lijst\neen stuk of vijf',
    done: 'NS gebeld',
    clients: ['zorggroep-linde', 'transport-noord'],
    answers: { carrier: 'laptop' },
  });
});

test('of what a picker sends back the day, the time and the people are read, whatever the client makes of them', () => {
  expect(keepTyped({ noticedDate: '22-11-2026', noticedTime: '9:05 AM', about: `29:${colleague}` })).toEqual({
    noticedDate: '2026-11-22',
    noticedTime: '09:05',
    about: colleague,
  });
});

test('an answer that is no text is none, and a remark of exactly two thousand characters fits', () => {
  expect(report({ ...full, 'answer.carrier': undefined, 'answer.optimoDevice': '' }).facts.answers).toEqual(
    {},
  );
  expect(report({ what: 'x', kind: 'data_minimisation', 'answer.whichData': '   ' }).facts.answers).toEqual(
    {},
  );
  expect(readRemark('x'.repeat(2_000))).toMatchObject({ masked: [] });
});
