import { type BotUnderTest, organisationText, textOf } from '../support/bot';
import { chatOf } from '../support/activities';
import { TestClock } from '../support/clock';
import { accept, refuse } from '../support/connector';
import {
  board,
  close,
  colleague,
  digestOf,
  digestsTo,
  employee,
  everybody,
  fg,
  keeper,
  manage,
  nl,
  openRecord,
  passTo,
  passUntil,
  type Planned,
  published,
  session,
  settled,
  signUp,
  startTraining,
  tick,
  trainer,
  trainingList,
} from '../support/training-story';

const { training, trainingLists, nudges, shared } = nl;
const { kind } = nudges;

/** Deadline Thursday 31 December 2026: reminders on 10, 21, 28 and 30 December (Christmas is no working day). */
const far: Planned = { day: '2026-12-30', deadline: '2026-12-31' };

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

test('[D6] [D7] [D8] [D9] [D12] mandatory and not signed up: 14, 7, 3 and 1 working days before, at nine, each once', async () => {
  bot = await startTraining();
  const id = await session(bot, far);
  const me = bot.person(employee);
  expect(me.rings()).toBe(1);
  const rung: string[] = [];
  let before = me.rings();
  await passUntil(bot, '2026-12-31T20:00Z', (moment) => {
    if (me.rings() > before) rung.push(moment.toISOString());
    before = me.rings();
  });
  // Nine o'clock in Amsterdam, and at no other moment in all those weeks.
  expect(rung).toEqual(['10', '21', '28', '30'].map((day) => `2026-12-${day}T08:00:00.000Z`));
  expect(me.rings(kind.notSignedUp.label, id)).toBe(4);
});

test('[N16] a session one is invited to and must choose is named once in a summary, with its date', async () => {
  bot = await startTraining();
  // Who is back from leave hears of both at once.
  const { absence, absenceFrom, absenceUntil } = trainingLists;
  const away = { [absenceFrom]: '2026-11-23', [absenceUntil]: '2026-12-06' };
  await (await trainingList(bot, employee)).answer(absence, away, nl.shared.save);
  const id = await session(bot, { day: '2026-12-10', deadline: '2026-12-10' });
  await passUntil(bot, '2026-12-07T10:00Z');
  const kinds = (await digestOf(bot, employee))?.lines.map((line) => line.kind);
  expect(kinds).toEqual(expect.arrayContaining(['invited', 'notSignedUp']));
  const { text } = bot.person(employee).sees(kind.notSignedUp.label, id);
  expect(text.split(id)).toHaveLength(2);
  expect(text).toContain(nl.nudges.firstDate('do 10 dec 2026, 10:00'));
});

test('[D16] who signs up hears no more of it; the day before there is one reminder, and after it is done none', async () => {
  bot = await startTraining();
  const id = await session(bot, far);
  await signUp(bot, employee, id);
  await passUntil(bot, '2026-12-28T08:00Z');
  // The invitation, and the one a week ahead.
  expect(digestsTo(bot, employee)).toHaveLength(2);
  await passUntil(bot, '2026-12-29T08:00Z');
  expect(bot.person(employee).newest().text).toContain(kind.dayBefore.label);
  expect(bot.person(employee).rings(kind.dayBefore.label)).toBe(1);
  await passTo(bot, '2026-12-30T09:30Z');
  await tick(bot, id, employee);
  await close(bot, id);
  await passUntil(bot, '2027-02-01T08:00Z');
  expect(digestsTo(bot, employee)).toHaveLength(3);
});

test('[D14] [D15] missed, overdue every week, and then the manager: one line, one digest', async () => {
  bot = await startTraining();
  const id = await session(bot, { ...far, people: [employee, colleague] });
  for (const someone of [employee, colleague]) await signUp(bot, someone, id);
  await passTo(bot, '2026-12-30T10:30Z');
  await close(bot, id);
  await passUntil(bot, '2027-01-25T08:00Z');
  const me = bot.person(employee);
  expect(me.rings(kind.missed.label)).toBe(1);
  // Overdue from 1 January, with no date left: nobody is told to choose one, but the trainer hears how many wait.
  expect(me.rings('Had gemoeten voor')).toBe(0);
  expect(bot.person(trainer).sees(kind.noDate.label).text).toContain(nl.nudges.waiting(2));
  const told = bot.person(board).sees(kind.team.label).text;
  expect(told).toContain(employee.name);
  expect(told).toContain(colleague.name);
  // Nobody else learns who is late.
  expect(digestsTo(bot, keeper).some((card) => textOf(card).includes(colleague.name))).toBe(false);
});

test('[D10] who is on leave hears nothing until they are back, and then the latest', async () => {
  bot = await startTraining();
  await session(bot, far);
  const { absence, absenceFrom, absenceUntil } = trainingLists;
  const away = { [absenceFrom]: '2026-12-01', [absenceUntil]: '2026-12-22' };
  const list = await (await trainingList(bot, employee)).answer(absence, away, nl.shared.save);
  expect(list.text).toContain('Je bent weg van');
  await passUntil(bot, '2026-12-22T20:00Z');
  expect(digestsTo(bot, employee)).toHaveLength(1);
  await passUntil(bot, '2026-12-23T08:00Z');
  expect(digestsTo(bot, employee)).toHaveLength(2);
  expect(bot.person(employee).newest().text).toContain(kind.notSignedUp.label);
});

test('[D11] [N16] put off: nothing for five days, but what is near its deadline comes all the same', async () => {
  bot = await startTraining();
  await session(bot, { day: '2026-12-08', deadline: '2026-12-09' });
  const me = bot.person(employee);
  const before = me.rings();
  const putOff = async (): Promise<void> => {
    await me.sees('Vandaag').answer(nudges.later, {}, nudges.laterSend(5));
    expect(me.said).toContain('hoor je alleen wat niet kan wachten');
  };
  // 30 November is seven working days before; 4 December three.
  await passTo(bot, '2026-11-27T08:00Z');
  await putOff();
  await passUntil(bot, '2026-12-01T08:00Z');
  expect(me.rings()).toBe(before);
  await putOff();
  await passUntil(bot, '2026-12-04T08:00Z');
  expect(me.rings()).toBe(before + 1);
});

test('[D20] who begins later gets their own deadline, and no reminders of before they came', async () => {
  const file = JSON.parse(organisationText) as { people: { aadObjectId: string; start?: string }[] };
  const people = file.people.map((one) =>
    one.aadObjectId === employee.aadObjectId ? { ...one, start: '2026-12-21' } : one,
  );
  bot = await startTraining({ organisation: JSON.stringify({ ...file, people }) });
  const id = await session(bot, { day: '2026-12-10', deadline: '2026-12-11' });
  await session(bot, { day: '2027-02-10', deadline: '2027-02-11', mandatory: false });
  await passTo(bot, '2026-12-21T08:00Z');
  const digest = await digestOf(bot, employee);
  // Thirty days: 20 January 2027, and not everybody else's 11 December.
  expect(digest?.lines.some((line) => line.kind === 'overdue')).toBe(false);
  await passTo(bot, '2027-01-19T08:00Z');
  expect((await digestOf(bot, employee))?.lines).toMatchObject([
    { subject: `due:${id}`, kind: 'notSignedUp', day: '2027-01-20' },
  ]);
  expect(bot.person(employee).newest().text).toContain(kind.notSignedUp.text('wo 20 jan 2027'));
});

test('[D13] [R4] whom the channel refuses is shown to the trainer with the reason, and tried again on request', async () => {
  bot = await startTraining();
  bot.connector.behave = ({ conversationId }) =>
    conversationId === chatOf(employee) ? refuse(403, 'MessageWritesBlocked') : accept;
  const id = await session(bot, { ...far, people: [employee, colleague] });
  const { progress, refusal } = training;
  // The card in the trainer's own chat follows by itself.
  const blocked = bot.person(trainer).sees(id, progress.sent(1, 2)).text;
  expect(blocked).toContain(progress.failed(1, refusal['MessageWritesBlocked'] ?? '?'));
  expect(blocked).toContain(progress.sent(1, 2));
  await bot.person(colleague).sees(id).comeIntoView();
  const card = await manage(bot, id);
  expect(card.text).toContain(progress.seen(1));
  bot.connector.behave = () => accept;
  await card.open(nl.incident.details).press(shared.retry);
  expect(bot.person(employee).sees(id, kind.invited.label).has(nudges.open)).toBe(true);
  expect((await manage(bot, id)).text).toContain(progress.sent(2, 2));
});

test('[N16] with all flows at work nobody gets more than one digest a day; what is urgent comes at once', async () => {
  bot = await startTraining();
  const first = await session(bot, { ...far, title: 'Een' });
  await session(bot, { ...far, title: 'Twee' });
  await published(bot, { title: 'Gedragsregels', deadline: '2026-12-31' });
  // The other flows are busy too: a report, a request for the safe.
  const me = bot.person(employee);
  await (
    await me.types('/incident')
  )
    .fill(nl.form.what, 'Mail naar de verkeerde klant')
    .press(nl.form.report);
  const { dossier, assignment, carrier, more, ask } = nl.kluisForm;
  const wanted = { [dossier]: 'Map', [carrier]: nl.kluis.carrier.paper, [assignment]: 'Controle' };
  const form = await me.types('/kluis');
  expect((await form.open(more).fillAll(wanted).press(ask)).text).toContain('KL-0001');
  expect(bot.person(fg).rings('INC-2026-0001')).toBe(1);
  expect(bot.person(keeper).rings('KL-0001')).toBe(1);
  for (const someone of everybody) expect(digestsTo(bot, someone).length).toBeLessThanOrEqual(1);
  expect(textOf(digestsTo(bot, employee)[0])).toContain(first);
  await passTo(bot, '2026-11-24T08:00Z');
  const next = textOf(digestsTo(bot, employee).at(-1));
  expect(next).toContain('Twee');
  expect(next).toContain('Gedragsregels');
  for (const someone of everybody) expect(digestsTo(bot, someone).length).toBeLessThanOrEqual(2);
});

test('[R9] restarted at 08:59, 09:00 and 09:01 on the day of a reminder: one reminder', async () => {
  bot = await startTraining();
  await session(bot, far);
  await passTo(bot, '2026-12-09T12:00Z');
  for (const time of ['07:59', '08:00', '08:01']) {
    bot.clock.advance(Date.parse(`2026-12-10T${time}Z`) - bot.clock.now().getTime());
    const { table, clock, connector, keys } = bot;
    await bot.app.stop();
    bot = await startTraining({ table, clock, connector, keys, organisation: null, keepsCalls: true });
    await settled(bot);
  }
  expect(bot.person(employee).rings(kind.notSignedUp.label)).toBe(1);
});

test('[R12] three sessions on one day with other people each: all are reminded', async () => {
  bot = await startTraining();
  const people = [employee, colleague, keeper];
  const ids: string[] = [];
  for (const someone of people)
    ids.push(await session(bot, { people: [someone], mandatory: false, title: someone.name }));
  for (const [place, someone] of people.entries()) await signUp(bot, someone, ids[place] ?? '');
  await passTo(bot, '2026-12-09T08:00Z');
  for (const [place, someone] of people.entries()) {
    expect(bot.person(someone).rings(kind.dayBefore.label)).toBe(1);
    expect(bot.person(someone).newest().text).toContain(ids[place]);
  }
});

test('[R13] sessions at midnight, on a Monday and on New Year: one reminder, on the working day before', async () => {
  bot = await startTraining();
  const edges = [
    { day: '2026-12-07', from: '00:00', until: '01:00', told: '2026-12-04T08:00Z' },
    { day: '2027-01-04', from: '09:00', until: '10:00', told: '2026-12-31T08:00Z' },
  ];
  for (const [place, { day, from, until }] of edges.entries()) {
    const title = `Rand ${place}`;
    const id = await session(bot, { day, from, until, deadline: day, mandatory: false, title });
    await signUp(bot, employee, id);
  }
  const rings = (): number => bot.person(employee).rings(kind.dayBefore.label);
  for (const [place, { told, day }] of edges.entries()) {
    const before = rings();
    await passTo(bot, told);
    expect(rings()).toBe(before + 1);
    await passTo(bot, `${day}T12:00Z`);
    expect(rings()).toBe(place + 1);
  }
});

describe('[R11] the last Sunday of March and of October, minute by minute', () => {
  test.each([
    // The 23-hour day: from Saturday midnight in Amsterdam (UTC+1) to Monday ten o'clock (UTC+2).
    {
      friday: '2026-03-27',
      from: '2026-03-28T23:00Z',
      ends: '2026-03-29T09:00Z',
      reminded: '2026-03-30T07:00Z',
    },
    // The 25-hour day: summer time on Saturday, winter time on Monday.
    {
      friday: '2026-10-23',
      from: '2026-10-24T22:00Z',
      ends: '2026-10-25T10:00Z',
      reminded: '2026-10-26T08:00Z',
    },
  ])('$friday: nothing is missed and nothing comes twice', async ({ friday, from, ends, reminded }) => {
    bot = await startTraining({ clock: new TestClock(`${friday}T06:00Z`) });
    const days = (count: number): string =>
      new Date(Date.parse(friday) + count * 86_400_000).toISOString().slice(0, 10);
    const shared = { from: '10:00', until: '11:00', mandatory: false };
    const onSunday = await session(bot, { ...shared, day: days(2), deadline: days(2), title: 'Zondag' });
    const onTuesday = await session(bot, { ...shared, day: days(4), deadline: days(4), title: 'Dinsdag' });
    for (const id of [onSunday, onTuesday]) await signUp(bot, employee, id);
    await passTo(bot, from);
    const moments = { over: [] as string[], reminded: [] as string[] };
    const seen = () => ({
      over: bot.person(trainer).finds(onSunday, training.overTitle) ? 1 : 0,
      reminded: bot.person(employee).rings(kind.dayBefore.label, onTuesday),
    });
    let before = seen();
    const end = Date.parse(reminded) + 3_600_000;
    while (bot.clock.now().getTime() < end) {
      const { length } = bot.connector.calls;
      await bot.pass(1);
      await bot.idle();
      if (bot.connector.calls.length === length) continue;
      const after = seen();
      for (const what of ['over', 'reminded'] as const)
        for (let time = before[what]; time < after[what]; time += 1)
          moments[what].push(bot.clock.now().toISOString());
      before = after;
    }
    const instant = (time: string): string => new Date(time).toISOString();
    expect(moments).toEqual({ over: [instant(ends)], reminded: [instant(reminded)] });
    expect((await openRecord(bot, employee, onTuesday)).text).toContain(training.seat.seated);
  });
});
