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

/** As shown in the form. */
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

test('[A3] the first "Melden" reports, also when a kind was chosen on the way; first aid stands on the receipt', async () => {
  const kind = 'hacking_malware_phishing';
  const card = (await openForm(bot)).fill(texts.what, 'Er kwam iets raars binnen');
  await card.fill(texts.kind, kinds.names[kind]).press(texts.report);
  expect(card.text).toContain(nl.receipt.title);
  expect(card.text).toContain(texts.firstAid);
  expect(card.text).toContain(nl.firstAid[kind][0]);
  expect((await incidentOf(bot, numberOn(card))).facts).toMatchObject({ kind });
  expect((await incidentOf(bot, numberOn(card))).facts).not.toHaveProperty('kindProposed');
});

test('[A3] a proposed kind that is changed on the way goes with the first "Melden"', async () => {
  const card = await openForm(bot, employee, '/incident laptop kwijt in de trein');
  await card.fill(texts.kindProposed, kinds.names.own_device).press(texts.report);
  expect(card.text).toContain(nl.firstAid.own_device[0]);
  expect(await incidentOf(bot, numberOn(card))).toMatchObject({ facts: { kind: 'own_device' } });
});

test('[A3] words typed in the form propose a kind: with the first press it is reported, with its first aid', async () => {
  const card = (await openForm(bot)).fill(texts.what, 'ik ben mijn laptop kwijt in de trein');
  await card.press(texts.report);
  const kind = 'device_media_paper_lost_stolen';
  expect(card.text).toContain(nl.firstAid[kind][0]);
  expect(await incidentOf(bot, numberOn(card))).toMatchObject({ facts: { kind, kindProposed: true } });
  expect(bot.person(fg).sees(numberOn(card)).text).toContain(nl.incident.kindProposed);
});

test('a proposed kind that was left alone is marked as that with the FG, one that was chosen is not', async () => {
  const typed = '/incident laptop kwijt in de trein';
  const proposed = numberOn(await (await openForm(bot, employee, typed)).press(texts.report));
  expect(bot.person(fg).sees(proposed).text).toContain(nl.incident.kindProposed);
  const chosen = await openForm(bot, employee, typed);
  await chosen.fill(texts.kindProposed, kinds.names.key_or_tag_lost).press(texts.report);
  expect(bot.person(fg).sees(numberOn(chosen)).text).not.toContain(nl.incident.kindProposed);
});

test('"Toon wat ik nu moet doen" shows first aid for the words, and follows them until a kind is chosen', async () => {
  const before = await stored();
  const card = (await openForm(bot)).fill(texts.what, 'ik ben mijn laptop kwijt');
  await card.press(texts.next);
  expect(card.text).toContain(nl.firstAid.device_media_paper_lost_stolen[0]);
  await card.fill(texts.what, 'mail naar de verkeerde klant gestuurd').press(texts.next);
  expect(card.text).toContain(nl.firstAid.email_wrong_recipient[0]);
  await card.fill(texts.kindProposed, kinds.names.other).press(texts.next);
  await card.fill(texts.what, 'toch een laptop kwijt').press(texts.next);
  expect(card.text).toContain(nl.firstAid.other[0]);
  expect(await stored()).toBe(before);
});

test.each([
  ['now', '2026-11-23T09:00:00.000Z'],
  ['today', '2026-11-22T23:00:00.000Z'],
  ['yesterday', '2026-11-21T23:00:00.000Z'],
  ['longer', '2026-11-23T09:00:00.000Z'],
  ['unknown', '2026-11-23T09:00:00.000Z'],
] as const)(
  '[A3] "Wanneer merkte je het?" %s: the FG reads what was said, the clocks run from %s',
  async (noticed, from) => {
    const fresh = await startStory({ clock: new TestClock('2026-11-23T09:00:00Z') });
    const receipt = await report(fresh, 'Iets met een map', { noticed });
    const id = numberOn(receipt);
    expect((await incidentOf(fresh, id)).awareAt).toBe(from);
    const read = fresh.person(fg).sees(id).text;
    expect(read).toContain(noticed === 'now' ? 'ma 23 nov 2026, 10:00' : kinds.noticed[noticed]);
    expect(read.includes(nl.incident.countsFrom.day)).toBe(noticed === 'today' || noticed === 'yesterday');
    // Somebody who said which day, or that they do not know, is not asked again.
    expect(receipt.text.includes(nl.receipt.noticedTitle)).toBe(noticed === 'longer');
    await fresh.stop();
  },
);

test('[A3] what was left alone is "niet ingevuld", never something that nobody said', async () => {
  const id = numberOn(await report(bot, 'Iets met een map'));
  const read = bot.person(fg).sees(id).open(nl.incident.details).text;
  for (const label of [nl.incident.fact.noticed, nl.incident.fact.dataOf, nl.incident.fact.peopleCount])
    expect(read).toContain(`${label}\n${nl.incident.unknown}`);
  expect(read).not.toContain(kinds.dataOf.unknown);
  const said = numberOn(await report(bot, 'Iets met een map', { dataOf: 'unknown' }));
  expect(bot.person(fg).sees(said).text).toContain(kinds.dataOf.unknown);
});

/** Without unfolding anything. */
const asksAbout = (form: Message): boolean =>
  form.card.seen().some(({ element }) => element['label'] === texts.about);

test('[N6] words about who gets every report: whom it is about is asked in sight, before it is sent', async () => {
  const form = await openForm(bot, employee, 'de FG heeft een dossier van haar buurman ingezien');
  expect(asksAbout(form)).toBe(true);
  const receipt = await form.fill(texts.about, [fg]).press(texts.report);
  const id = numberOn(receipt);
  expect(bot.person(fg).finds(id)).toBeNull();
  const other = await openForm(bot, employee, '/incident laptop kwijt');
  expect(asksAbout(other)).toBe(false);
});

test('paper that was lost has no device to block, and who lost the key has the number to call in its step', async () => {
  const aid = nl.firstAid.device_media_paper_lost_stolen;
  const told = { kind: 'device_media_paper_lost_stolen', answers: { carrier: 'paper' } } as const;
  const paper = await report(bot, 'Map kwijt', told);
  for (const [at, step] of [aid[2], aid[3]].entries()) expect(paper.text).toContain(`${at + 1}. ${step}`);
  for (const step of aid.slice(0, 2)) expect(paper.text).not.toContain(step);
  const stick = await report(bot, 'Stick kwijt', { ...told, answers: { carrier: 'usb' } });
  expect(stick.text).toContain(`1. ${aid[2]}`);
  const laptop = await report(bot, 'Laptop kwijt', { ...told, answers: { carrier: 'laptop' } });
  expect(laptop.text).toContain(`1. ${aid[0]}`);
  const key = await report(bot, 'Sleutel kwijt', { kind: 'key_or_tag_lost' });
  expect(key.text).toMatch(/Bel de officemanager: 033 555 \d\d \d\d\./);
});

test('what the kind asks is answered before or not at all', async () => {
  const kind = 'hacking_malware_phishing';
  const card = (await openForm(bot)).fill(texts.what, 'Er kwam iets raars binnen');
  await card.fill(texts.kind, kinds.names[kind]).press(texts.next);
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
  // What the button sends is the same as long as the form is there.
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
