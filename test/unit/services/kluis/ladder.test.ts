import { nextTimer } from '../../../../services/kluis/ladder';
import type { Loan } from '../../../../services/kluis/model';
import {
  accept,
  approve,
  facts,
  issue,
  local,
  moment,
  organisation,
  request,
} from '../../../support/kluis-scene';

const { office } = organisation;

/** Lets a loan that nobody returns go on, and records who hears what at which moment of the office's clock. */
function messagesOf(taken: string, until = taken.slice(0, 10), most = 6): readonly string[] {
  const start = local(taken);
  let now = start;
  let loan: Loan | null = null;
  for (const command of [request({ facts: { ...facts, until } }), approve(undefined, 'Mag'), issue()])
    loan = accept(loan, command, moment(now)).state;
  const heard: string[] = [];
  let decision = accept(null, request(), moment(now));
  for (let step = 0; loan && step < most; step += 1) {
    decision = { ...decision, timer: nextOf(loan) };
    if (!decision.timer) break;
    now = decision.timer.at;
    decision = accept(loan, { type: 'timer', step: decision.timer.step }, moment(now));
    loan = decision.state;
    const who = decision.messages.map(({ view, person }) => `${view.slice(6)}:${person.slice(-2)}`).join(' ');
    heard.push(`${clock(now)} ${who}`);
  }
  return heard;
}

const nextOf = (loan: Loan) => nextTimer(loan, organisation);
const clock = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: office.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);

test('an ordinary day: silent until just before the end, then the holder, the office manager, the FG with the deputy', () => {
  expect(messagesOf('2026-11-23 09:00')).toEqual([
    '2026-11-23 17:00 loan:01',
    '2026-11-23 17:30 loan:01',
    '2026-11-23 17:45 custody:02',
    '2026-11-23 18:00 watch:04 custody:14',
    '2026-11-24 08:00 loan:01 custody:02 watch:04 custody:14',
    '2026-11-25 08:00 loan:01 custody:02 watch:04 custody:14',
  ]);
});

test('the Friday before Easter Monday: the weekend and the holiday are silent', () => {
  expect(messagesOf('2027-03-26 16:00', undefined, 5)).toEqual([
    '2027-03-26 17:00 loan:01',
    '2027-03-26 17:30 loan:01',
    '2027-03-26 17:45 custody:02',
    '2027-03-26 18:00 watch:04 custody:14',
    '2027-03-30 08:00 loan:01 custody:02 watch:04 custody:14',
  ]);
});

test('before Koningsdag and on 24 December the next word is on the next working day', () => {
  expect(messagesOf('2027-04-26 09:00', undefined, 5).at(-1)).toMatch(/^2027-04-28 08:00/);
  expect(messagesOf('2026-12-24 09:00', undefined, 5).at(-1)).toMatch(/^2026-12-28 08:00/);
});

test('on both Sundays that the clock changes the times are those of the clock on the wall', () => {
  for (const day of ['2027-03-28', '2027-10-31'])
    expect(messagesOf(`${day} 09:00`, undefined, 4)).toEqual([
      `${day} 17:00 loan:01`,
      `${day} 17:30 loan:01`,
      `${day} 17:45 custody:02`,
      `${day} 18:00 watch:04 custody:14`,
    ]);
});

test('taken late: due at the late hour, and who has just taken it is not reminded', () => {
  expect(messagesOf('2026-11-23 18:10', undefined, 1)).toEqual(['2026-11-23 18:30 loan:01']);
});

test('after a night of downtime the latest step is acted on and the others are recorded as skipped', () => {
  const start = moment(local('2026-11-23 09:00'));
  const taken = [request(), approve(), issue()].reduce<Loan | null>(
    (state, command) => accept(state, command, start).state,
    null,
  );
  const decision = accept(taken, { type: 'timer', step: 'ladder' }, moment(local('2026-11-24 07:00')));
  expect(decision.events.map(({ type }) => type)).toEqual(['skipped', 'skipped', 'skipped', 'overdue']);
  expect(decision.messages.map(({ view }) => view)).toEqual(['kluis.watch', 'kluis.custody']);
});
