import { WaitingFiles } from '../../../../services/incident/evidence/waiting';
import { TestClock } from '../../../support/clock';
import { colleague, employee } from '../../../support/incident-scene';

const hour = 3_600_000;
const scene = () => {
  const clock = new TestClock();
  return { clock, waiting: new WaitingFiles(clock) };
};

describe('[A22] files sent before a report go with it', () => {
  test('each of its sender, in the order in which they came', () => {
    const { waiting } = scene();
    waiting.add(employee, ['foto', 'mail']);
    waiting.add(colleague, ['lijst']);
    waiting.add(employee, ['scan']);
    expect(waiting.of(employee)).toEqual(['foto', 'mail', 'scan']);
    expect(waiting.of(colleague)).toEqual(['lijst']);
    expect(waiting.of('0a1b2c3d-0000-4000-8000-000000000099')).toEqual([]);
  });

  test('of more than fit, the newest ten', () => {
    const { waiting } = scene();
    waiting.add(employee, ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
    expect(waiting.of(employee)).toEqual(['3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
  });

  test('for a day from when each came, and not a moment longer', () => {
    const { clock, waiting } = scene();
    waiting.add(employee, ['early']);
    clock.advance(hour);
    waiting.add(employee, ['late']);
    clock.advance(23 * hour - 1);
    expect(waiting.of(employee)).toEqual(['early', 'late']);
    clock.advance(1);
    expect(waiting.of(employee)).toEqual(['late']);
    clock.advance(hour);
    expect(waiting.of(employee)).toEqual([]);
  });

  test('unless it was taken away: that one alone', () => {
    const { waiting } = scene();
    waiting.add(employee, ['foto', 'mail', 'scan']);
    waiting.add(colleague, ['mail']);
    waiting.remove(employee, 'mail');
    expect(waiting.of(employee)).toEqual(['foto', 'scan']);
    expect(waiting.of(colleague)).toEqual(['mail']);
    waiting.remove(employee, 'foto');
    waiting.remove(employee, 'scan');
    expect(waiting.of(employee)).toEqual([]);
    waiting.add(employee, ['nieuw']);
    expect(waiting.of(employee)).toEqual(['nieuw']);
  });

  test('tidying up forgets only those whose time is over', () => {
    const { clock, waiting } = scene();
    waiting.add(employee, ['early']);
    clock.advance(12 * hour);
    waiting.add(employee, ['late']);
    waiting.add(colleague, ['lijst']);
    clock.advance(12 * hour);
    waiting.sweep();
    expect(waiting.of(employee)).toEqual(['late']);
    expect(waiting.of(colleague)).toEqual(['lijst']);
  });
});
