import { type BotUnderTest, cardOf, dataOf, organisationText, textOf } from '../support/bot';
import { chatOf } from '../support/activities';
import { refuse } from '../support/connector';
import { incidentOf } from '../support/incident-story';
import {
  board,
  colleague,
  copiesOf,
  digestOf,
  digestsTo,
  employee,
  everybody,
  fg,
  keeper,
  passTo,
  placesOf,
  session,
  settled,
  signUp,
  startTraining,
  trainer,
  untilCard,
} from '../support/training-story';

/** Deadline Thursday 31 December 2026: reminders on 10, 21, 28 and 30 December (Christmas is no working day). */
const far = { day: '2026-12-30', deadline: '2026-12-31' };

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

/** Every working moment from one day to another: nothing may come in between that was not expected. */
async function passDays(from: string, until: string): Promise<void> {
  for (
    let day = new Date(`${from}T08:00Z`);
    day <= new Date(`${until}T08:00Z`);
    day.setUTCDate(day.getUTCDate() + 1)
  )
    await passTo(bot, day.toISOString());
}

test('[D6] [D7] [D8] [D9] [D12] [R10] mandatory and not signed up: 14, 7, 3 and 1 working days before, at nine, each once', async () => {
  bot = await startTraining();
  const id = await session(bot, far);
  await settled(bot);
  expect(digestsTo(bot, employee)).toHaveLength(1);
  const days: string[] = [];
  for (
    let day = new Date('2026-11-24T07:00Z');
    day <= new Date('2026-12-31T07:00Z');
    day.setUTCDate(day.getUTCDate() + 1)
  ) {
    const before = digestsTo(bot, employee).length;
    // Eight o'clock in Amsterdam: too early for anything.
    await passTo(bot, day.toISOString());
    expect(digestsTo(bot, employee)).toHaveLength(before);
    await passTo(bot, `${day.toISOString().slice(0, 10)}T08:00Z`);
    if (digestsTo(bot, employee).length > before) days.push(day.toISOString().slice(0, 10));
    await passTo(bot, `${day.toISOString().slice(0, 10)}T20:00Z`);
  }
  expect(days).toEqual(['2026-12-10', '2026-12-21', '2026-12-28', '2026-12-30']);
  expect(copiesOf(bot, employee, 'Nog niet aangemeld')).toBe(4);
  expect(textOf(digestsTo(bot, employee).at(-1))).toContain(id);
}, 120_000);

test('[D16] who signs up hears no more of it; the day before there is one reminder, and after it is done none', async () => {
  bot = await startTraining();
  const id = await session(bot, far);
  await settled(bot);
  await signUp(bot, employee, id);
  await passDays('2026-11-24', '2026-12-28');
  expect(digestsTo(bot, employee)).toHaveLength(1);
  await passTo(bot, '2026-12-29T08:00Z');
  expect(textOf(digestsTo(bot, employee).at(-1))).toContain('Binnenkort');
  expect(copiesOf(bot, employee, 'Binnenkort')).toBe(1);
  await passTo(bot, '2026-12-30T09:30Z');
  await bot.forge(trainer, 'training.tick', { session: id, page: 1, present: employee.aadObjectId });
  await bot.forge(trainer, 'training.close', { session: id });
  await passDays('2026-12-31', '2027-02-01');
  expect(digestsTo(bot, employee)).toHaveLength(2);
}, 120_000);

test('[D14] [D15] missed, overdue every week, and then the manager: one line, one digest', async () => {
  bot = await startTraining();
  const id = await session(bot, {
    ...far,
    audience: '',
    people: `${employee.aadObjectId},${colleague.aadObjectId}`,
  });
  await settled(bot);
  for (const someone of [employee, colleague]) await signUp(bot, someone, id);
  await passTo(bot, '2026-12-30T10:30Z');
  await bot.forge(trainer, 'training.close', { session: id });
  await passDays('2026-12-31', '2027-01-25');
  expect(copiesOf(bot, employee, 'Je was er niet bij')).toBe(1);
  // Overdue from 1 January; the first working days of the weeks: 4, 8, 15 and 22 January.
  expect(copiesOf(bot, employee, 'Had gemoeten voor')).toBe(4);
  const told = digestsTo(bot, board).filter((card) => textOf(card).includes('Van je team moet nog'));
  expect(told.length).toBeGreaterThan(0);
  expect(textOf(told[0])).toContain(employee.name);
  expect(textOf(told[0])).toContain(colleague.name);
  // Nobody else learns who is late.
  expect(digestsTo(bot, keeper).some((card) => textOf(card).includes(colleague.name))).toBe(false);
}, 120_000);

test('[D10] who is on leave hears nothing until they are back, and then the latest', async () => {
  bot = await startTraining();
  await session(bot, far);
  await settled(bot);
  await bot.forge(employee, 'training.away', { from: '2026-12-01', until: '2026-12-22' });
  await passDays('2026-11-24', '2026-12-22');
  expect(digestsTo(bot, employee)).toHaveLength(1);
  await passTo(bot, '2026-12-23T08:00Z');
  expect(digestsTo(bot, employee)).toHaveLength(2);
  expect(textOf(digestsTo(bot, employee).at(-1))).toContain('Nog niet aangemeld');
}, 120_000);

test('[D11] [N16] put off: nothing for five days, but what is near its deadline comes all the same', async () => {
  bot = await startTraining();
  await session(bot, { day: '2026-12-08', deadline: '2026-12-09', mandatory: 'yes' });
  await settled(bot);
  const before = digestsTo(bot, employee).length;
  // 30 November is seven working days before; 4 December three.
  await passTo(bot, '2026-11-27T08:00Z');
  await bot.forge(employee, 'digest.snooze', {});
  await passDays('2026-11-28', '2026-12-01');
  expect(digestsTo(bot, employee)).toHaveLength(before);
  await bot.forge(employee, 'digest.snooze', {});
  await passTo(bot, '2026-12-04T08:00Z');
  expect(digestsTo(bot, employee)).toHaveLength(before + 1);
}, 60_000);

test('[D20] who begins later gets their own deadline, and no reminders of before they came', async () => {
  const file = JSON.parse(organisationText) as { people: { aadObjectId: string; start?: string }[] };
  const people = file.people.map((one) =>
    one.aadObjectId === employee.aadObjectId ? { ...one, start: '2026-12-21' } : one,
  );
  bot = await startTraining({ organisation: JSON.stringify({ ...file, people }) });
  const id = await session(bot, { day: '2026-12-10', deadline: '2026-12-11' });
  await session(bot, { day: '2027-02-10', deadline: '2027-02-11', mandatory: 'no' });
  await passTo(bot, '2026-12-21T08:00Z');
  const digest = await digestOf(bot, employee);
  // Thirty days: 20 January 2027, and not the 11 December of everybody else.
  expect(digest?.lines.some(({ kind }) => kind === 'overdue')).toBe(false);
  await passTo(bot, '2027-01-19T08:00Z');
  expect((await digestOf(bot, employee))?.lines).toMatchObject([
    { subject: `due:${id}`, kind: 'notSignedUp', day: '2027-01-20' },
  ]);
}, 60_000);

test('[D13] [R4] whom the channel refuses is shown to the trainer with the reason, and tried again on request', async () => {
  bot = await startTraining();
  let blocked = true;
  bot.connector.behave = ({ conversationId }) =>
    blocked && conversationId === chatOf(employee) ? refuse(403, 'MessageWritesBlocked') : { kind: 'accept' };
  const id = await session(bot, { ...far, people: `${employee.aadObjectId},${colleague.aadObjectId}` });
  await settled(bot);
  const manage = async () => textOf((await bot.forge(trainer, 'training.manage', { session: id })).body);
  expect(await manage()).toContain('niet bereikt (heeft de bot geblokkeerd): 1');
  expect(await manage()).toContain('bericht gekregen: 1 van 2');
  await bot.forge(colleague, 'digest.view', {});
  expect(await manage()).toContain('gezien: 1');
  blocked = false;
  await bot.forge(trainer, 'training.retry', { session: id });
  await settled(bot);
  await untilCard(bot, employee, id, 'Uitnodiging');
  expect(await manage()).toContain('bericht gekregen: 2 van 2');
  // The card in the trainer's own chat follows by itself.
  await untilCard(bot, trainer, id, 'bericht gekregen');
});

test('[N16] with all flows at work nobody gets more than one digest a day; what is urgent comes at once', async () => {
  bot = await startTraining();
  const first = await session(bot, { ...far, title: 'Een' });
  await settled(bot);
  await session(bot, { ...far, title: 'Twee', topic: 'datalek' });
  const form = cardOf((await bot.forge(fg, 'training.documentForm', {})).body);
  const typed = { title: 'Gedragsregels', version: '1', deadline: '2026-12-31' };
  await bot.forge(fg, 'training.publish', { ...dataOf(form, 'training.publish'), ...typed });
  // The other flows are at work too: a report, a request for the safe, a visitor.
  await bot.report(employee, 'Mail naar de verkeerde klant');
  await bot.say(employee, '/kluis');
  const loan = bot.newest(employee);
  await bot.forge(employee, 'kluis.request', {
    ...dataOf(loan.card, 'kluis.request'),
    ...{ dossier: 'Map', carrier: 'paper', count: '1', client: '', assignment: 'Controle' },
  });
  await settled(bot);
  expect(copiesOf(bot, fg, 'INC-2026-0001')).toBeGreaterThan(0);
  expect((await incidentOf(bot, 'INC-2026-0001')).status).toBe('reported');
  for (const someone of everybody) expect(digestsTo(bot, someone).length).toBeLessThanOrEqual(1);
  expect(textOf(digestsTo(bot, employee)[0])).toContain(first);
  await passTo(bot, '2026-11-24T08:00Z');
  const next = textOf(digestsTo(bot, employee).at(-1));
  expect(next).toContain('Twee');
  expect(next).toContain('Gedragsregels');
  for (const someone of everybody) expect(digestsTo(bot, someone).length).toBeLessThanOrEqual(2);
}, 60_000);

test('[R9] restarted at 08:59, 09:00 and 09:01 on the day of a reminder: one reminder', async () => {
  bot = await startTraining();
  await session(bot, far);
  await settled(bot);
  await passTo(bot, '2026-12-09T12:00Z');
  for (const time of ['07:59', '08:00', '08:01']) {
    bot.clock.advance(Date.parse(`2026-12-10T${time}Z`) - bot.clock.now().getTime());
    const { table, clock, connector, keys } = bot;
    await bot.app.stop();
    bot = await startTraining({ table, clock, connector, keys, organisation: null, keepsCalls: true });
    await settled(bot);
  }
  expect(copiesOf(bot, employee, 'Nog niet aangemeld')).toBe(1);
}, 60_000);

test('[R10] down from Friday afternoon to Monday morning: caught up once, with the latest', async () => {
  bot = await startTraining();
  await session(bot, { day: '2026-12-08', deadline: '2026-12-08' });
  await settled(bot);
  // Reminders on 27 November (7), 3 December (3), 7 December (1): away over the last two.
  await passTo(bot, '2026-12-02T16:00Z');
  const before = digestsTo(bot, employee).length;
  bot.clock.advance(Date.parse('2026-12-07T09:00Z') - bot.clock.now().getTime());
  await settled(bot);
  expect(digestsTo(bot, employee)).toHaveLength(before + 1);
  expect((await digestOf(bot, employee))?.lines).toMatchObject([{ kind: 'notSignedUp', step: 4 }]);
});

test('[R12] three sessions on one day with other people each: all are reminded', async () => {
  bot = await startTraining();
  const people = [employee, colleague, keeper];
  const ids: string[] = [];
  for (const someone of people)
    ids.push(await session(bot, { people: someone.aadObjectId, mandatory: 'no', title: someone.name }));
  for (const [place, someone] of people.entries()) await signUp(bot, someone, ids[place] ?? '');
  await passTo(bot, '2026-12-09T08:00Z');
  for (const [place, someone] of people.entries()) {
    expect(copiesOf(bot, someone, 'Binnenkort')).toBe(1);
    expect(textOf(digestsTo(bot, someone).at(-1))).toContain(ids[place]);
  }
});

test('[R13] sessions at midnight, on a Monday and on New Year: one reminder, on the working day before', async () => {
  bot = await startTraining();
  const edges = [
    { day: '2026-12-07', from: '00:00', until: '01:00', told: '2026-12-04T08:00Z' },
    { day: '2027-01-04', from: '09:00', until: '10:00', told: '2026-12-31T08:00Z' },
  ];
  for (const [place, { day, from, until }] of edges.entries()) {
    const id = await session(bot, {
      day,
      from,
      until,
      deadline: day,
      mandatory: 'no',
      title: `Rand ${place}`,
    });
    await signUp(bot, employee, id);
  }
  for (const [place, { told, day }] of edges.entries()) {
    const before = copiesOf(bot, employee, 'Binnenkort');
    await passTo(bot, told);
    expect(copiesOf(bot, employee, 'Binnenkort')).toBe(before + 1);
    await passTo(bot, `${day}T12:00Z`);
    expect(copiesOf(bot, employee, 'Binnenkort')).toBe(place + 1);
  }
});

test('[R11] the days of both clock changes: nine in the morning in Amsterdam, one round', async () => {
  bot = await startTraining();
  const id = await session(bot, {
    day: '2027-03-30',
    from: '10:00',
    until: '11:00',
    deadline: '2027-03-30',
    mandatory: 'no',
  });
  await signUp(bot, employee, id);
  // 28 March 2027 is the change; the 30th is the Tuesday after Easter, so the working day before is Friday the 26th.
  await passTo(bot, '2027-03-25T12:00Z');
  await passTo(bot, '2027-03-26T07:59Z');
  expect(copiesOf(bot, employee, 'Binnenkort')).toBe(0);
  await passTo(bot, '2027-03-26T08:00Z');
  expect(copiesOf(bot, employee, 'Binnenkort')).toBe(1);
  const second = await session(bot, {
    day: '2027-04-01',
    deadline: '2027-04-01',
    mandatory: 'no',
    title: 'Zomertijd',
  });
  await signUp(bot, employee, second);
  await passTo(bot, '2027-03-30T12:00Z');
  await passTo(bot, '2027-03-31T06:59Z');
  expect(copiesOf(bot, employee, 'Binnenkort')).toBe(1);
  await passTo(bot, '2027-03-31T07:00Z');
  expect(copiesOf(bot, employee, 'Binnenkort')).toBe(2);
  expect(await placesOf(bot, second)).toMatchObject({ taken: 1 });
});
