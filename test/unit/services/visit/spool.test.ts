import fc from 'fast-check';
import type { RollCommand } from '../../../../services/visit/roll-call';
import { readSpool, spoolText, type Waiting } from '../../../../services/visit/spool';

/** Whatever may be done to a roll call while storage does not answer. */
const done = { by: 'bhv', at: '2026-11-23T09:00:00.000Z' };
const rollee = { id: 'BZ-0001', name: 'Jan', company: 'Noord', host: 'Sanne', people: 2 };
const commands: readonly RollCommand[] = [
  { type: 'start', ...done, listAt: done.at, people: [rollee], asked: ['a', 'b'], drill: true },
  { type: 'known', unreached: ['a'], away: ['b'] },
  { type: 'join', people: [rollee] },
  { type: 'mark', ...done, ids: ['BZ-0001'], found: 'present', seen: 1 },
  { type: 'mark', ...done, ids: ['BZ-0001'], found: 'missing', seen: null },
  { type: 'answer', ...done, answer: 'help', where: 'zolder' },
  { type: 'end', ...done },
  { type: 'forget' },
];
const waiting = (command: RollCommand): Waiting => ({
  location: 'kantoor',
  id: 'ontruiming-20261123T090000000Z',
  command,
});
const all = commands.map(waiting);
const written = (steps: readonly unknown[]) => readSpool(JSON.stringify(steps));

test('what could not be stored yet is there again after a restart, in its order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...all], { minLength: 1 }), (steps) => {
      expect(readSpool(spoolText(steps))).toEqual(steps);
    }),
  );
});

test('nothing waits: nothing is kept, and nothing is read', () => {
  expect(spoolText([])).toBeNull();
  expect(readSpool(null)).toEqual([]);
});

test('a file that was cut off while it was written says nothing', () => {
  const text = spoolText(all) ?? '';
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), (length) => {
      expect(readSpool(text.slice(0, length))).toEqual([]);
    }),
  );
});

test.each(commands.map((command) => [command.type, command] as const))(
  'of "%s" every part is needed: one without is no step',
  (_, command) => {
    expect(written([waiting(command)])).toEqual([waiting(command)]);
    for (const key of Object.keys(command))
      expect(written([{ ...waiting(command), command: { ...command, [key]: undefined } }])).toEqual([]);
    for (const key of ['location', 'id', 'command'])
      expect(written([{ ...waiting(command), [key]: undefined }])).toEqual([]);
  },
);

test('somebody on the list has a number, name, company, host and how many they are', () => {
  for (const key of Object.keys(rollee))
    for (const people of [[{ ...rollee, [key]: undefined }], [{ ...rollee, [key]: {} }]])
      expect(written([{ ...all[2], command: { type: 'join', people } }])).toEqual([]);
});

test('what this version does not know, it does not do', () => {
  const strange = [
    { type: 'evacuate' },
    { ...commands[3], found: 'perhaps' },
    { ...commands[5], answer: 'fine' },
    { ...commands[3], seen: 'all' },
    { ...commands[0], drill: 'yes' },
    { ...commands[1], away: [1] },
    { ...commands[3], ids: [1] },
  ];
  for (const command of strange) expect(written([{ ...all[0], command }])).toEqual([]);
  for (const text of ['{}', 'null', '"end"', '[null]']) expect(readSpool(text)).toEqual([]);
});
