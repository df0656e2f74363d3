import type { BotUnderTest } from '../support/bot';
import { SmtpStandIn } from '../support/smtp';
import {
  colleague,
  employee,
  fillIn,
  manage,
  nl,
  session,
  settled,
  signOff,
  signUp,
  startTraining,
} from '../support/training-story';

/** Appointments by mail, as a calendar reads them. */

const { training, shared } = nl;

let bot: BotUnderTest;
let smtp: SmtpStandIn;
beforeEach(async () => {
  smtp = await SmtpStandIn.start();
  bot = await startTraining({ environment: smtp.environment });
});
afterEach(async () => {
  await bot.stop();
  await smtp.stop();
});

interface Appointment {
  readonly to: string;
  readonly method: string;
  readonly sequence: number;
  readonly calendar: string;
}

/** The calendar part of a mail, unfolded. */
function read(mail: string): Appointment {
  const header = mail.split('\r\n').find((line) => line.startsWith('To: ')) ?? '';
  const to = header.slice('To: '.length).replaceAll(/[<>]/g, '').split(' ').at(-1) ?? '';
  const part = mail.split('\r\n--').find((each) => each.includes('text/calendar;')) ?? '';
  const [heads = '', body = ''] = part.split('\r\n\r\n');
  const text = heads.includes('base64')
    ? Buffer.from(body, 'base64').toString()
    : body.replaceAll('=\r\n', '').replaceAll('=3D', '=');
  const calendar = text.replaceAll('\r\n ', '');
  const [, method = ''] = /method=(\w+)/.exec(heads) ?? [];
  return { to, method, sequence: Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1]), calendar };
}

/** What came for an address, oldest first, once all of it is there. */
async function appointmentsOf(address: string, count: number): Promise<readonly Appointment[]> {
  const own = () => smtp.mails.map(read).filter(({ to }) => to === address);
  await smtp.until(() => own().length >= count);
  await settled(bot);
  expect(own().map(({ method }) => method)).toHaveLength(count);
  return own();
}

const sanne = 'sanne.dewit@optimo.example';
const tom = 'tom.jansen@optimo.example';

test('[D21] [D22] who signs up has it in the calendar, which moves with the session and loses it with the place', async () => {
  const id = await session(bot, { mandatory: false });
  await signUp(bot, employee, id);
  const [first] = await appointmentsOf(sanne, 1);
  expect(first?.method).toBe('REQUEST');
  for (const said of [
    `UID:${id}@optimo-veilig`,
    'DTSTART:20261210T090000Z',
    'METHOD:REQUEST',
    'ORGANIZER;CN="Optimo Veilig":MAILTO:bot@optimo.example',
    'STATUS:CONFIRMED',
  ])
    expect(first?.calendar.toLowerCase()).toContain(said.toLowerCase());
  expect(first?.calendar).toMatch(/^ATTENDEE;.*sanne\.dewit@optimo\.example/im);
  const form = await (await manage(bot, id)).press(shared.change);
  bot.clock.advance(60_000);
  await fillIn(form, { day: '2026-12-11' }).press(shared.save);
  await settled(bot);
  const [, moved] = await appointmentsOf(sanne, 2);
  expect(moved?.calendar).toContain('DTSTART:20261211T090000Z');
  expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? Infinity);
  bot.clock.advance(60_000);
  await signOff(bot, employee, id);
  const [, , gone] = await appointmentsOf(sanne, 3);
  expect(gone).toMatchObject({ method: 'CANCEL' });
  expect(gone?.calendar).toContain('STATUS:CANCELLED');
  // The trainer has it as well; those who only wait, or are only invited, have none.
  expect((await appointmentsOf(tom, 2)).map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST']);
});

test('[D3] [D4] a place in the queue is no appointment until it is a place', async () => {
  const id = await session(bot, { places: '1', mandatory: false });
  await signUp(bot, employee, id);
  await signUp(bot, colleague, id);
  await appointmentsOf(sanne, 1);
  const other = (): number => smtp.mails.map(read).filter(({ to }) => to !== sanne && to !== tom).length;
  expect(other()).toBe(0);
  await signOff(bot, employee, id);
  await smtp.until(() => other() === 1);
});

test('[D1] [D22] a trainer from outside gets it too, and hears that it does not take place', async () => {
  const id = await session(bot, {
    mandatory: false,
    outside: 'Ria Extern',
    outsideMail: 'ria@extern.example',
  });
  const [invited] = await appointmentsOf('ria@extern.example', 1);
  expect(invited?.method).toBe('REQUEST');
  expect(smtp.mails.map(read).some(({ to }) => to === tom)).toBe(false);
  const owned = (await manage(bot, id)).open(nl.incident.details);
  await owned.open(training.cancel).press(training.cancelSure);
  await settled(bot);
  expect((await appointmentsOf('ria@extern.example', 2)).at(-1)?.method).toBe('CANCEL');
});

test('[D1] [D22] a trainer from outside who is replaced loses the appointment, and the new one gets it', async () => {
  const id = await session(bot, {
    mandatory: false,
    outside: 'Ria Extern',
    outsideMail: 'ria@extern.example',
  });
  await appointmentsOf('ria@extern.example', 1);
  const form = await (await manage(bot, id)).press(shared.change);
  await fillIn(form, { outside: 'Bo Ander', outsideMail: 'bo@ander.example' }).press(shared.save);
  await settled(bot);
  expect((await appointmentsOf('ria@extern.example', 2)).at(-1)?.method).toBe('CANCEL');
  expect((await appointmentsOf('bo@ander.example', 1)).at(-1)?.method).toBe('REQUEST');
});
