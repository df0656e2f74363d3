import type { BotUnderTest } from '../support/bot';
import { TestClock } from '../support/clock';
import {
  addTo,
  employee,
  everythingStored,
  fg,
  fillIn,
  handlers,
  incidentOf,
  nl,
  numberOn,
  openForm,
  report,
  startStory,
  type Told,
} from '../support/incident-story';
import type { Message } from '../support/person/person';

const { form: texts, kinds, questions } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

const isForm = (card: Message) => card.has(texts.report);
const stored = async () => (await bot.ledger.indexed('incident|2026', 'open')).length;

const what = 'Mail met de salarissen naar een oud-klant gestuurd';
const complete = {
  noticedDate: '2026-11-23',
  noticedTime: '09:30',
  dataOf: 'client',
  clients: ['Bakkerij De Halm', 'Zorggroep Linde'],
  peopleCount: '25',
  done: 'Gebeld en gevraagd de mail te wissen',
} as const satisfies Told;

/** As it stands in the form. */
const shown = ({ card }: Message) => ({
  noticedDate: card.value(texts.noticedDate),
  noticedTime: card.value(texts.noticedTime),
  dataOf: card.value(texts.dataOf),
  clients: card.value(texts.clients),
  peopleCount: card.value(texts.peopleCount),
  done: card.value(texts.done),
});
const asTyped = {
  ...complete,
  dataOf: 'client',
  clients: 'bakkerij-de-halm,zorggroep-linde',
};

test.each<[string, Told, object]>([
  ['a time to come', { noticedTime: '10:01' }, { noticedAt: null }],
  ['a day to come', { noticedDate: '2027-01-01', noticedTime: '' }, { noticedAt: null }],
  ['a day that never was', { noticedDate: '2026-02-30' }, { noticedAt: null }],
  ['words for a number', { peopleCount: 'heel veel' }, { peopleCount: null, what: `${what}\nheel veel` }],
])('[A3] %s: the report is stored all the same, and the receipt asks', async (_name, wrong, facts) => {
  const receipt = await report(bot, what, { ...complete, ...wrong });
  const stated = { what, done: complete.done, clients: ['bakkerij-de-halm', 'zorggroep-linde'] };
  expect((await incidentOf(bot, numberOn(receipt))).facts).toMatchObject({ ...stated, ...facts });
  expect(receipt.text.includes(nl.receipt.noticedTitle)).toBe('noticedAt' in facts);
  const alert = bot.person(fg).sees(numberOn(receipt));
  expect(alert.text.includes('Niet ingevuld')).toBe(true);
});

test('[A3] nothing told: said at its field, nothing is stored', async () => {
  const before = await stored();
  const card = await report(bot, '   ', complete);
  expect(card.text).toContain(texts.fault.required);
  expect(shown(card)).toEqual(asTyped);
  expect(await stored()).toBe(before);
  expect((await card.fill(texts.what, what).press(texts.report)).text).toContain(nl.receipt.title);
});

test('first aid appears before sending: a kind chosen on the way shows it first, then the press reports', async () => {
  const before = await stored();
  const kind = 'hacking_malware_phishing';
  const card = (await openForm(bot)).fill(texts.what, 'Ik klikte op een link');
  await card.fill(texts.kind, kinds.names[kind]).press(texts.report);
  expect(isForm(card)).toBe(true);
  expect(card.text).toContain(texts.firstAid);
  expect(card.card.labels).toContain(questions.whatHappened.label);
  expect(await stored()).toBe(before);
  const { whatHappened, stillConnected } = questions;
  card.fill(whatHappened.label, whatHappened.options.password);
  await card.fill(stillConnected.label, stillConnected.options.no).press(texts.report);
  expect(await incidentOf(bot, numberOn(card))).toMatchObject({
    facts: { kind, answers: { whatHappened: 'password', stillConnected: 'no' } },
  });
});

test('choosing the kind shows its questions and keeps what was typed', async () => {
  const form = await fillIn(await openForm(bot), what, complete);
  await form.fill(texts.kind, kinds.names.key_or_tag_lost).press(texts.next);
  expect(form.card.labels).toContain(questions.tagBlocked.label);
  expect(form.text).toContain('Receptie Philadelphia, 033 555 20 00');
  expect(form.card.value(texts.what)).toBe(what);
  expect(shown(form)).toEqual(asTyped);
});

test('[A25] pressing "Melden" five times at once gives one report, one number and one card each', async () => {
  const form = (await openForm(bot)).fill(texts.what, 'USB-stick kwijt');
  // What the button sends is the same as long as the form stands there.
  const sent = form.card.press(texts.report);
  const press = () => bot.person(employee).carryOut(form.id, sent);
  await Promise.all([1, 2, 3, 4, 5].map(press));
  const id = numberOn(form);
  for (const someone of handlers) expect(bot.person(someone).rings('USB-stick kwijt')).toBe(1);
  expect(await stored()).toBe(Number(id.slice(-4)));
  await press();
  expect(numberOn(form)).toBe(id);
});

test('[N5] numbers and addresses of people are masked before anything is stored, logged or posted, and the reporter is told', async () => {
  const secrets = ['111222333', '123456782', 'NL91ABNA0417164300', 'piet@klant.example', 'an@klant.example'];
  const [bsn, other, iban, ...mails] = secrets;
  const words = `BSN ${bsn} en rekening ${iban} gemaild aan ${mails.join(', ')}`;
  const receipt = await report(bot, words, {
    done: `Ook ${other} gezien`,
    kind: 'process_deviation',
    answers: { whichProcess: `BSN ${bsn} in de titel` },
  });
  const id = numberOn(receipt);
  expect(receipt.text).toContain(nl.receipt.maskedTitle);
  expect(bot.person(fg).sees(id).text).toContain(
    'BSN [BSN] en rekening [IBAN] gemaild aan [e-mail], [e-mail]',
  );
  const { masked, facts } = await incidentOf(bot, id);
  expect(masked).toEqual(['bsn', 'iban', 'emails']);
  expect(facts.answers).toEqual({ whichProcess: 'BSN [BSN] in de titel' });
  await addTo(bot, id, `Nog een: ${other}`);
  const alert = bot.person(fg).sees(id).open(nl.incident.details);
  expect(alert.text).toContain('Nog een: [BSN]');
  const everywhere = [
    receipt.text,
    JSON.stringify(bot.connector.calls.map(({ body }) => body as unknown)),
    ...(await everythingStored(bot)),
    ...bot.lines,
  ].join('\n');
  for (const secret of secrets) expect(everywhere).not.toContain(secret);
});

test('an expired form comes back filled, and can then be sent', async () => {
  const form = await fillIn(await openForm(bot), 'Gisteren al getypt', { done: 'Nog niets' });
  const before = await stored();
  bot.clock.advance(25 * 3_600_000);
  await form.press(texts.report);
  expect(form.text).toContain(texts.expiredTitle);
  expect(form.card.value(texts.what)).toBe('Gisteren al getypt');
  expect(form.card.value(texts.done)).toBe('Nog niets');
  expect(await stored()).toBe(before);
  expect(numberOn(await form.press(texts.report))).toMatch(/^INC-2026-/);
});

describe('around New Year and the clock change', () => {
  let night: BotUnderTest;
  afterEach(async () => {
    await night.stop();
  });

  test('a form of before midnight is one report of the old year, however late it arrives again', async () => {
    const clock = new TestClock('2026-12-31T22:50:00Z');
    night = await startStory({ clock });
    const form = (await openForm(night)).fill(texts.what, 'Vuurwerk in het archief');
    const sent = form.card.press(texts.report);
    const arrives = async (): Promise<string> => {
      await night.person(employee).carryOut(form.id, sent);
      return numberOn(form);
    };
    expect(await arrives()).toBe('INC-2026-0001');
    clock.advance(3_600_000);
    expect(await arrives()).toBe('INC-2026-0001');
    clock.advance(26 * 3_600_000);
    expect(await arrives()).toBe('INC-2026-0001');
    expect(numberOn(await report(night, 'Eerste van het jaar'))).toBe('INC-2027-0001');
  });

  test.each([
    ['2027-03-28', '02:30', null],
    ['2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
  ])(
    '[A3] the hour that the clock skips does not exist: %s %s',
    async (noticedDate, noticedTime, noticedAt) => {
      night = await startStory({ clock: new TestClock('2027-03-28T09:00:00Z') });
      const card = await report(night, 'Nachtdienst', { noticedDate, noticedTime });
      expect(await incidentOf(night, numberOn(card))).toMatchObject({ facts: { noticedAt } });
    },
  );
});
