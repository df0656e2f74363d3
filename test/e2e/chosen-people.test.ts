import { textsFor } from '../../cards/texts';
import type { Someone } from '../support/activities';
import { type BotUnderTest, type Card, cardOf, dataOf, holder, textOf } from '../support/bot';
import { employee, fg, startStory } from '../support/incident-story';
import { pressIn, settled, takenBy, tasksOf } from '../support/process-story';
import { announced, location, visitOf } from '../support/visit-story';

/** A person chosen in the Playground, or in an old client, is that person in every people field. */

const admin = holder('admin');
const keeper = holder('officeManager');
const substitute = holder('officeDeputy');
const receptionist = holder('reception');
const trainer = holder('trainer');
const colleague = holder(null, 1);
const { shared } = textsFor('nl');

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory({ environment: { PUBLIC_URL: 'http://127.0.0.1' } });
  await bot.knows(admin, keeper, substitute, receptionist, trainer, colleague);
});
afterAll(async () => {
  await bot.stop();
});

const opened = async (someone: Someone, verb: string, data = {}): Promise<Card> =>
  cardOf((await bot.forge(someone, verb, data)).body);
const answered = async (someone: Someone, card: Card, verb: string, typed: object): Promise<string> =>
  textOf((await bot.forge(someone, verb, { ...dataOf(card, verb), ...typed })).body);

/** Each returns what is said afterwards, or what is stored. */
const fields: readonly [string, (chosen: string) => Promise<string>, RegExp][] = [
  [
    'who is given a role',
    async (person) => {
      const card = await opened(admin, 'admin.roles');
      return await answered(admin, card, 'admin.grant', { person, role: 'trainer', from: '', until: '' });
    },
    new RegExp(`Trainer.*${colleague.name}`),
  ],
  [
    'who is given a task',
    async (owner) => {
      const { card } = await tasksOf(bot, fg, await takenBy(bot, fg));
      return await answered(fg, card.content, 'incident.plan', {
        owner,
        due: '2026-11-25',
        words: 'Bel de klant',
      });
    },
    new RegExp(`Bel de klant.*${colleague.name}`),
  ],
  [
    'who has something without a request',
    async (borrower) => {
      const card = await opened(keeper, 'kluis.recordForm');
      const typed = {
        dossier: `Back-up ${borrower}`,
        carrier: 'disk',
        assignment: 'Onbekend',
        reason: 'Lag daar',
        until: '2026-11-23',
      };
      return await answered(keeper, card, 'kluis.record', { ...typed, borrower });
    },
    new RegExp(`KL-\\d{4}.*${colleague.name}`),
  ],
  [
    'who fetches a visitor',
    async (chosen) => {
      const visit = await announced(bot, {}, employee);
      await bot.forge(receptionist, 'visit.arriveChosen', { id: `${location}/${visit}` });
      const said = await bot.forge(employee, 'visit.send', { location, visit, colleague: chosen });
      const stored = await visitOf(bot, visit);
      return `${textOf(said.body)} ${JSON.stringify('arrival' in stored ? stored.arrival : {})}`;
    },
    new RegExp(`"called":\\[[^\\]]*${colleague.aadObjectId}`),
  ],
  [
    'for whom somebody came unannounced',
    async (host) => {
      const card = await opened(receptionist, 'visit.day', { location });
      return await answered(receptionist, card, 'visit.walkIn', { name: 'Piet Smit', kind: 'guest', host });
    },
    new RegExp(`Piet Smit.*${colleague.name}`),
  ],
  [
    'whom a session is for',
    async (people) => {
      const card = await opened(trainer, 'training.planForm');
      const typed = {
        title: 'Voor een paar',
        topic: 'avg',
        day: '2026-12-10',
        from: '10:00',
        until: '11:00',
        mandatory: 'no',
        deadline: '2026-12-10',
        people,
      };
      const said = await answered(trainer, card, 'training.plan', typed);
      const [id = ''] = /KS-\d{4}/.exec(said) ?? [];
      await settled(bot);
      return `${said} ${JSON.stringify(id === '' ? {} : (await bot.ledger.item('training', id))?.state)}`;
    },
    new RegExp(`"people":\\["${colleague.aadObjectId}"\\]`),
  ],
];

describe.each(fields)('%s', (_field, choose, done) => {
  test.each(['29:', '8:orgid:'])('chosen as "%s<id>", that is the person', async (prefix) => {
    expect(await choose(`${prefix}${colleague.aadObjectId.toUpperCase()}`)).toMatch(done);
  });

  test('not understood: it is said which choice, and nothing happens', async () => {
    const said = await choose('29:1bSnqTKx');
    expect(said).toContain(shared.notUnderstood(['29:1bSnqTKx']));
    expect(said).not.toMatch(done);
  });
});

test('who takes over the key of the safe', async () => {
  const card = await opened(keeper, 'kluis.keyCard');
  expect(await answered(keeper, card, 'kluis.keyHand', { to: '29:1bSnqTKx' })).toContain(
    shared.notUnderstood(['29:1bSnqTKx']),
  );
  const handed = await pressIn(bot, keeper, card, 'kluis.keyHand', { to: `29:${substitute.aadObjectId}` });
  expect(textOf(handed)).toContain(substitute.name);
});

test('whose data the FG asks for', async () => {
  await bot.say(fg, `/gegevens 29:${employee.aadObjectId}`);
  expect(textOf(bot.newest(fg).card)).toContain('/download/');
});

test('several where one is meant are not cut down to the first', async () => {
  const card = await opened(admin, 'admin.roles');
  const person = `${colleague.aadObjectId},29:${employee.aadObjectId}`;
  const said = await answered(admin, card, 'admin.grant', { person, role: 'bhv', from: '', until: '' });
  expect(said).toContain(shared.choosePerson);
});
