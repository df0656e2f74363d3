import { parseOrganisation } from '../../services/people/organisation';
import type { Affiliation } from '../../services/people/roles';
import { chatOf, execute, inTeam, message, type Someone } from '../support/activities';
import { type BotUnderTest, organisationText, stranger } from '../support/bot';
import {
  askReporter,
  employee,
  fg,
  fillIn,
  fromYourAbility,
  incidentOf,
  nl,
  numberOn,
  openForm,
  report,
  reported,
  startStory,
  take,
  wasTold,
  withdraw,
} from '../support/incident-story';
import { secondsPass } from '../support/at-rest';
import { withheldWords } from '../support/withheld-words';

/** People who do not work here may report, in free text, and read nothing of clients or colleagues (features N15). */

const parsed = parseOrganisation(JSON.parse(organisationText));
if ('faults' in parsed) throw new Error('the example is wrong');
const { organisation } = parsed;
const elsewhere = '0c0c0c0c-0000-4000-8000-000000000009';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const leftYesterday = {
  ...employee,
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000098',
  name: 'Weg Gisteren',
};
const withLeaver = JSON.stringify({
  ...organisation,
  people: [
    ...organisation.people,
    {
      aadObjectId: leftYesterday.aadObjectId,
      name: leftYesterday.name,
      company: 'optimo-erp',
      end: '2026-11-22',
    },
  ],
});

/** Everything in somebody's own chat, including the parts of cards no client shows. */
const everythingIn = (someone: Someone): string =>
  JSON.stringify(
    bot.connector
      .chat(chatOf(someone))
      .map(({ activity }) => activity as { text?: string; attachments?: unknown })
      .map(({ text, attachments }) => ({ text, attachments })),
  );

function expectNothingOf(affiliation: Affiliation, said: string): void {
  expect(withheldWords(organisation, affiliation).filter((words) => said.includes(words))).toEqual([]);
}

const strangers: readonly [string, Someone][] = [
  ['who is in no company', stranger],
  ['who is a guest of the tenant', { ...stranger, account: { userRole: 'guest' } }],
  ['of another home tenant', { ...stranger, account: { tenantId: elsewhere } }],
  ['who worked here until yesterday', leftYesterday],
];

test.each(strangers)(
  '[N15] somebody %s reports in free words and is told neither clients, nor colleagues, nor when others acted',
  async (_who, someone) => {
    await bot.stop();
    bot = await startStory({ organisation: withLeaver });
    const person = bot.person(someone);
    const form = await openForm(bot, someone);
    form.open(nl.form.more);
    expect(form.text).not.toContain(nl.form.clients);
    expect(form.text).not.toContain(nl.form.aboutHint);
    expectNothingOf('unknown', everythingIn(someone));

    await fillIn(form, 'Tas met papieren op de gang', { kind: 'device_media_paper_lost_stolen' });
    const receipt = await form.press(nl.form.report);
    const id = numberOn(receipt);
    await secondsPass(bot, 5);
    // Somebody not proven has no chat of their own, and so a receipt that stays as it was answered.
    const proven = someone.account?.['tenantId'] === undefined;
    const { state, anybody } = nl.receipt;
    expect(receipt.text).toContain(proven ? state.delivered(anybody.fg, null) : state.pending(anybody.fg));
    expect(receipt.open(nl.incident.details).text.includes(nl.receipt.unproven)).toBe(!proven);
    expect(bot.person(fg).sees(id).text).toContain('Tas met papieren');
    bot.clock.advance(60_000);
    await take(bot, fg, id);
    if (proven) {
      await askReporter(bot, fg, id, 'Stonden er namen op?');
      expect(person.sees('Stonden er namen op?').has(nl.receipt.answer)).toBe(true);
      expect((await person.types('/mijn')).text).toContain(id);
      await withdraw(bot, fg, id, 'Het was een oefening');
    }
    for (const typed of [
      '/help',
      '/mijn',
      '/gegevens',
      '/kluis',
      '/bezoek',
      '/kennis',
      '/register',
      'sleutel?',
    ])
      await person.types(typed);
    const said = everythingIn(someone);
    expectNothingOf('unknown', said);
    // What the FG did was at 10:01; the report itself was at 10:00.
    expect(said).not.toContain('10:01');
  },
);

test('[N15] [N6] a stranger types whom it is about; that person gets nothing of it', async () => {
  const form = await openForm(bot, stranger);
  form.open(nl.form.more);
  await form
    .fill(nl.form.what, 'Liet een dossier liggen')
    .fill(nl.form.aboutTyped.label, 'iemand van boven')
    .press(nl.form.report);
  expect(form.text).toContain(nl.form.aboutTyped.fault.unknown);
  expect(form.text).toContain(nl.form.aboutTyped.again(nl.form.unnamed));
  const receipt = await form.fill(nl.form.aboutTyped.label, fg.name).press(nl.form.report);
  const id = numberOn(receipt);
  expect((await incidentOf(bot, id)).about).toEqual([fg.aadObjectId]);
  expect(wasTold(bot, fg, id)).toBe(false);
});

test('[N15] what a stranger typed and means nobody is in the report', async () => {
  const form = await openForm(bot, stranger);
  form.open(nl.form.more);
  await form
    .fill(nl.form.what, 'Liet een dossier liggen')
    .fill(nl.form.aboutTyped.label, 'de man met de hond')
    .press(nl.form.report);
  const id = numberOn(await form.press(nl.form.unnamed));
  expect(await incidentOf(bot, id)).toMatchObject({ about: [] });
  expect(bot.person(fg).sees(id).open(nl.incident.details).text).toContain('de man met de hond');
});

test.each([
  ['from another tenant', { tenantId: elsewhere }],
  ['with a guest account', { userRole: 'guest' }],
])('[N15] [S22] the object id of the FG %s is not the FG', async (_how, account) => {
  const id = await reported(bot, 'Van een ander');
  const impostor: Someone = { ...stranger, account: { ...account, aadObjectId: fg.aadObjectId } };
  const seen = await bot.send(execute(impostor, bot.channel, 'incident.view', { incident: id }));
  expect(JSON.stringify(seen.body)).toContain(nl.shared.neutral);
  const taken = await bot.send(execute(impostor, bot.channel, 'incident.take', { incident: id }));
  expect(JSON.stringify(taken.body)).toContain(nl.shared.notice.notAllowed[0]);
  await bot.send(message(impostor, bot.channel, '/register'));
  expectNothingOf('unknown', everythingIn(stranger));
  // Nor does that chat from now on get the FG's cards.
  const next = await reported(bot, 'De volgende');
  expect(bot.person(fg).sees(next).text).toContain('De volgende');
  expect(everythingIn(stranger)).not.toContain(next);
});

test('[N15] what somebody may not use is not what they "mean"', async () => {
  const asked = 'waar is de sleutel van de kluis';
  expect((await bot.person(employee).types(asked)).has('/kluis')).toBe(true);
  for (const someone of [stranger, fromYourAbility])
    expect((await bot.person(someone).types(asked)).text).not.toContain('/kluis');
});

test('[N15] an external member of a shared channel is told what to call, and nothing else', async () => {
  const external: Someone = { ...stranger, account: { tenantId: elsewhere } };
  await bot.send(inTeam(message(external, bot.channel, '/incident laptop')));
  const there = JSON.stringify(bot.connector.chat('19:team@thread.tacv2'));
  expect(there).toContain(organisation.office.phone);
  expect(there).not.toContain('AdaptiveCard');
  expectNothingOf('unknown', there);
});

test('[N15] YourAbility chooses a colleague and is told no client, on no card', async () => {
  const someone: Someone = { ...fromYourAbility, account: { userRole: 'guest' } };
  const person = bot.person(someone);
  const form = await openForm(bot, someone);
  await fillIn(form, 'Onze tas stond op de gang', {
    kind: 'device_media_paper_lost_stolen',
    about: [employee],
  });
  expect(form.text).not.toContain(nl.form.clients);
  const id = numberOn(await form.press(nl.form.report));
  expect((await incidentOf(bot, id)).about).toEqual([employee.aadObjectId]);
  await take(bot, fg, id);
  await secondsPass(bot, 5);
  expect(person.sees(id).text).toContain(nl.receipt.taken(fg.name, '10:00'));
  for (const typed of [
    '/help',
    '/mijn',
    '/gegevens',
    '/kluis',
    '/bezoek',
    '/bezoek nieuw',
    '/kennis',
    '/register',
  ])
    await person.types(typed);
  expectNothingOf('guestCompany', everythingIn(someone));
});

test('[N15] who is of the group chooses the client, and reads who took it and when', async () => {
  const [client] = organisation.clients;
  const id = numberOn(await report(bot, 'Mail verkeerd', { clients: [client?.name ?? ''] }));
  await take(bot, fg, id);
  await secondsPass(bot, 5);
  expect(bot.person(employee).sees(id).text).toContain(nl.receipt.taken(fg.name, '10:00'));
});
