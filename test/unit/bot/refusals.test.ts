import { createLog } from '../../../bot/log';
import { Refusals } from '../../../bot/telemetry/refusals';
import type { Labels } from '../../../services/telemetry';
import { noTelemetry } from '../../../services/telemetry';
import { TestClock } from '../../support/clock';

function watched() {
  const lines: Record<string, unknown>[] = [];
  const counted: Labels[] = [];
  const clock = new TestClock();
  const log = createLog('info', {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const telemetry = { ...noTelemetry, count: (_: string, labels: Labels) => void counted.push(labels) };
  return { lines, counted, clock, refusals: new Refusals(log, telemetry, clock) };
}

test('each is counted; of one kind and reason a minute has one line, and the next says how many there were', () => {
  const { lines, counted, clock, refusals } = watched();
  for (let time = 0; time < 40; time += 1) refusals.note('authentication', 'token');
  refusals.note('authentication', 'channel');
  expect(counted).toHaveLength(41);
  expect(lines).toMatchObject([
    { security: 'authentication', reason: 'token', unsaid: 0 },
    { security: 'authentication', reason: 'channel', unsaid: 0 },
  ]);
  clock.advance(59_999);
  refusals.note('authentication', 'token');
  expect(lines).toHaveLength(2);
  clock.advance(1);
  refusals.note('authentication', 'token');
  expect(lines[2]).toMatchObject({ reason: 'token', unsaid: 40 });
});

test('the reference stands in the line and in no count', () => {
  const { lines, counted, refusals } = watched();
  refusals.note('permission', 'incident.take', { reference: 'r1' });
  expect(lines[0]).toMatchObject({ reference: 'r1' });
  expect(counted).toEqual([{ kind: 'permission', reason: 'incident.take' }]);
});
