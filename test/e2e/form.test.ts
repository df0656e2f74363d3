import { type BotUnderTest, type Card, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import { TestClock } from '../support/clock';
import {
  copiesOf,
  employee,
  everythingStored,
  fg,
  handlers,
  idOn,
  incidentOf,
  shownAbout,
  startStory,
  untilShown,
} from '../support/incident-story';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

type Typed = Readonly<Record<string, string>>;

async function submit(typed: Typed): Promise<Card> {
  const { token, messageId } = await bot.openForm(employee);
  return cardOf((await bot.forge(employee, 'incident.report', { token, ...typed }, messageId)).body);
}
const isForm = (card: unknown) => hasButton(card, 'incident.report');
const stored = async () => (await bot.ledger.indexed('incident|2026', 'open')).length;

const complete: Typed = {
  what: 'Mail met de salarissen naar een oud-klant gestuurd',
  noticedDate: '2026-11-23',
  noticedTime: '09:30',
  dataOf: 'client',
  clients: 'bakkerij-de-halm,zorggroep-linde',
  peopleCount: '25',
  done: 'Gebeld en gevraagd de mail te wissen',
};

test.each<[string, Typed, string]>([
  ['nothing told', { what: '   ' }, 'Schrijf kort op wat er is gebeurd.'],
  ['a time to come', { noticedDate: '2026-11-23', noticedTime: '10:01' }, 'Dit ligt in de toekomst.'],
  ['a day to come', { noticedDate: '2027-01-01', noticedTime: '' }, 'Dit ligt in de toekomst.'],
  ['no day at all', { noticedDate: 'gisteren' }, 'Dit kunnen we niet lezen.'],
  ['a day that never was', { noticedDate: '2026-02-30' }, 'Dit kunnen we niet lezen.'],
  ['words for a number', { peopleCount: 'heel veel' }, 'Dit kunnen we niet lezen.'],
  ['an unknown client', { clients: 'bakkerij-de-halm,iemand' }, 'Deze keuze kennen we niet meer.'],
  ['a kind of the own making', { kind: 'ramp' }, 'Deze keuze kennen we niet meer.'],
  ['data of nobody', { dataOf: 'marsmannetjes' }, 'Deze keuze kennen we niet meer.'],
  ['a very long story', { what: 'x'.repeat(4_001) }, 'Dit is te lang.'],
])('[A3] %s: nothing is stored, the form comes back as typed with the fault', async (_name, wrong, fault) => {
  const before = await stored();
  const typed = { ...complete, ...wrong };
  const card = await submit(typed);
  expect(isForm(card)).toBe(true);
  expect(textOf(card)).toContain(fault);
  expect(textOf(card)).toContain('Nog niet verstuurd');
  for (const field of ['done', ...Object.keys(complete)].filter((name) => !(name in wrong)))
    expect(textOf(card)).toContain(`"value":${JSON.stringify(complete[field])}`);
  expect(await stored()).toBe(before);
  const again = { token: dataOf(card, 'incident.report')['token'] ?? '', ...complete };
  const { body } = await bot.forge(employee, 'incident.report', again);
  expect(await incidentOf(bot, idOn(cardOf(body)))).toMatchObject({
    facts: {
      what: complete['what'],
      noticedAt: '2026-11-23T08:30:00.000Z',
      dataOf: 'client',
      clients: ['bakkerij-de-halm', 'zorggroep-linde'],
      peopleCount: 25,
      done: complete['done'],
    },
  });
});

test('first aid appears before sending: a kind chosen on the way shows it first, then the press reports', async () => {
  const before = await stored();
  const typed = { what: 'Ik klikte op een link', kind: 'hacking_malware_phishing' };
  const shown = await submit(typed);
  expect(isForm(shown)).toBe(true);
  expect(textOf(shown)).toContain('Doe dit nu meteen');
  expect(textOf(shown)).toContain('answer.whatHappened');
  expect(await stored()).toBe(before);
  const { token } = dataOf(shown, 'incident.report');
  const answers = { 'answer.whatHappened': 'password', 'answer.stillConnected': 'no' };
  const { body } = await bot.forge(employee, 'incident.report', { token, ...typed, ...answers });
  expect(await incidentOf(bot, idOn(cardOf(body)))).toMatchObject({
    facts: { kind: 'hacking_malware_phishing', answers: { whatHappened: 'password', stillConnected: 'no' } },
  });
});

test('choosing the kind shows its questions and keeps what was typed', async () => {
  const { token } = await bot.openForm(employee);
  const typed = { token, ...complete, kind: 'key_or_tag_lost' };
  const card = cardOf((await bot.forge(employee, 'incident.kind', typed)).body);
  expect(textOf(card)).toContain('answer.tagBlocked');
  expect(textOf(card)).toContain('Receptie Philadelphia, 033 555 20 00');
  expect(textOf(card)).toContain(complete['done']);
});

test('[A25] [R20] pressing "Melden" five times at once gives one report, one number and one card each', async () => {
  const { token, messageId } = await bot.openForm(employee);
  const press = () => bot.forge(employee, 'incident.report', { token, what: 'USB-stick kwijt' }, messageId);
  const answers = await Promise.all([1, 2, 3, 4, 5].map(press));
  const ids = new Set(answers.map(({ body }) => idOn(cardOf(body))));
  expect(ids.size).toBe(1);
  const [id = ''] = ids;
  for (const someone of handlers) {
    await untilShown(bot, someone, id);
    expect(copiesOf(bot, someone, id)).toBe(1);
  }
  expect(idOn(cardOf((await press()).body))).toBe(id);
});

test('[N5] numbers and addresses of people are masked before anything is stored, logged or posted, and the reporter is told', async () => {
  const secrets = ['111222333', '123456782', 'NL91ABNA0417164300', 'piet@klant.example', 'an@klant.example'];
  const [bsn, other, iban, ...mails] = secrets;
  const typed = {
    what: `BSN ${bsn} en rekening ${iban} gemaild aan ${mails.join(', ')}`,
    done: `Ook ${other} gezien`,
    kind: 'process_deviation',
    'answer.whichProcess': `BSN ${bsn} in de titel`,
  };
  const shown = await submit(typed);
  const { token } = dataOf(shown, 'incident.report');
  const receipt = cardOf((await bot.forge(employee, 'incident.report', { token, ...typed })).body);
  const id = idOn(receipt);
  expect(textOf(receipt)).toContain('Onleesbaar gemaakt');
  const alert = textOf(await untilShown(bot, fg, id));
  expect(alert).toContain('BSN [BSN] en rekening [IBAN] gemaild aan [e-mail], [e-mail]');
  const { masked, facts } = await incidentOf(bot, id);
  expect(masked).toEqual(['bsn', 'iban', 'emails']);
  expect(facts.answers).toEqual({ whichProcess: 'BSN [BSN] in de titel' });
  await bot.forge(employee, 'incident.add', {
    ...dataOf(receipt, 'incident.add'),
    addition: `Nog een: ${other}`,
  });
  await bot.connector.until(() => shownAbout(bot, fg, id).includes('Nog een: [BSN]'));
  const everywhere = [
    textOf(receipt),
    ...handlers.map((someone) => shownAbout(bot, someone, id)),
    ...(await everythingStored(bot)),
    ...bot.lines,
  ].join('\n');
  for (const secret of secrets) expect(everywhere).not.toContain(secret);
});

test('an expired form comes back filled, and can then be sent', async () => {
  const { token } = await bot.openForm(employee);
  const before = await stored();
  bot.clock.advance(25 * 3_600_000);
  const old = { token, what: 'Gisteren al getypt', done: 'Nog niets' };
  const card = cardOf((await bot.forge(employee, 'incident.report', old)).body);
  expect(textOf(card)).toContain('Dit formulier was verlopen');
  expect(textOf(card)).toContain('"value":"Gisteren al getypt"');
  expect(textOf(card)).toContain('"value":"Nog niets"');
  expect(await stored()).toBe(before);
  const fresh = { ...old, token: dataOf(card, 'incident.report')['token'] ?? '' };
  const { body } = await bot.forge(employee, 'incident.report', fresh);
  expect(idOn(cardOf(body))).toMatch(/^INC-2026-/);
});

describe('around New Year and the clock change', () => {
  let night: BotUnderTest;
  afterEach(async () => {
    await night.stop();
  });

  test('a form of before midnight is one report of the old year, however late it arrives again', async () => {
    const clock = new TestClock('2026-12-31T22:50:00Z');
    night = await startStory({ clock });
    const { token } = await night.openForm(employee);
    const press = () => night.forge(employee, 'incident.report', { token, what: 'Vuurwerk in het archief' });
    const first = idOn(cardOf((await press()).body));
    clock.advance(3_600_000);
    expect(idOn(cardOf((await press()).body))).toBe(first);
    clock.advance(26 * 3_600_000);
    expect(idOn(cardOf((await press()).body))).toBe(first);
    expect(first).toBe('INC-2026-0001');
    expect(idOn(cardOf((await night.report(employee, 'Eerste van het jaar')).body))).toBe('INC-2027-0001');
  });

  test.each([
    ['2027-03-28', '02:30', 'Deze tijd bestaat niet'],
    ['2027-03-28', '03:30', null],
  ])('[A3] the hour that the clock skips does not exist: %s %s', async (noticedDate, noticedTime, fault) => {
    night = await startStory({ clock: new TestClock('2027-03-28T09:00:00Z') });
    const { body } = await night.report(employee, 'Nachtdienst', { noticedDate, noticedTime });
    if (fault === null)
      expect(await incidentOf(night, idOn(cardOf(body)))).toMatchObject({
        facts: { noticedAt: '2027-03-28T01:30:00.000Z' },
      });
    else expect(textOf(cardOf(body))).toContain(fault);
  });
});
