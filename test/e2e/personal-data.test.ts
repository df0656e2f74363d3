import { AccessLog } from '../../services/register/access-log';
import type { BotUnderTest } from '../support/bot';
import type { Someone } from '../support/activities';
import { fetched, unpacked } from '../support/download';
import { organisation } from '../support/incident-scene';
import { nl, reported } from '../support/incident-story';
import { admin, endRole } from '../support/admin-story';
import { borrowed } from '../support/kluis-story';
import { settled } from '../support/story';
import { passUntil } from '../support/time';
import {
  colleague,
  employee,
  fg,
  keeper,
  session,
  signed,
  signUp,
  startTraining,
  trainer,
} from '../support/training-story';
import { announced, arrived, host, presses, receptionist } from '../support/visit-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startTraining({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
});
afterEach(async () => {
  await bot.stop();
});

type Tables = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;

/** What somebody reads after typing a command, as the machine-readable half of the file. */
async function dataOn(someone: Someone, typed: string): Promise<Tables> {
  const files = unpacked((await fetched(bot, await bot.person(someone).types(typed))).bytes);
  const [pdf, json] = Object.entries(files);
  expect(Object.keys(files).map((name) => name.slice(-4))).toEqual(['.pdf', 'json']);
  expect(pdf?.[1].subarray(0, 5).toString()).toBe('%PDF-');
  return JSON.parse(String(json?.[1])) as Tables;
}

const leaves = (id: string) => presses(bot, receptionist, id, nl.visit.leave);

const accesses = async () => await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');

test('[G2] everybody reads what is kept about them, of every flow, and nothing of anybody else', async () => {
  const incident = await reported(bot, 'Loonstrook verkeerd verstuurd');
  const other = await reported(bot, 'Tas van Pieter kwijt', {}, colleague);
  const loan = await borrowed(bot, { dossier: 'Zwarte ordner' });
  const visit = await announced(bot, { name: 'Karel Bezoeker' }, employee);
  const document = await signed(bot);
  const planned = await session(bot);
  await signUp(bot, employee, planned);
  await settled(bot);
  const data = await dataOn(employee, 'mijn gegevens');
  const sheets = [
    'Persoon',
    'Meldingen',
    'Uit de kluis',
    'Bezoek',
    'Kennissessies: aanmeldingen',
    'Kennissessies: gevolgd en getekend',
  ];
  expect(Object.keys(data).filter((sheet) => sheets.includes(sheet))).toEqual(sheets);
  const said = JSON.stringify(data);
  for (const known of [
    employee.name,
    employee.aadObjectId,
    incident,
    'Loonstrook',
    loan,
    visit,
    document,
    planned,
  ])
    expect(said).toContain(known);
  expect(data['Persoon']?.some(({ Wat: what }) => what === 'Je chat met de bot')).toBe(true);
  for (const unknown of [other, 'Pieter', colleague.aadObjectId]) expect(said).not.toContain(unknown);
  expect(await accesses()).toEqual([]);
});

test('[G2] [G3] a report of years ago is in it as long as it is kept', async () => {
  const incident = await reported(bot, 'Loonstrook verkeerd verstuurd');
  await settled(bot);
  bot.clock.advance(Date.parse('2030-02-01T10:00:00Z') - bot.clock.now().getTime());
  expect(JSON.stringify((await dataOn(employee, '/gegevens'))['Meldingen'])).toContain(incident);
});

test('[G3] [G4] the FG answers the request of somebody else by name, e-mail or number, and each is noted', async () => {
  const incident = await reported(bot, 'Loonstrook verkeerd verstuurd');
  for (const typed of [`/gegevens ${employee.name}`, `/gegevens ${employee.aadObjectId.toUpperCase()}`])
    expect(JSON.stringify(await dataOn(fg, typed))).toContain(incident);
  const noted = (await accesses()).filter(({ why }) => why === 'personalData');
  expect(noted.map(({ by, incident: whose }) => [by, whose])).toEqual([
    [fg.aadObjectId, employee.aadObjectId],
    [fg.aadObjectId, employee.aadObjectId],
  ]);
  // Somebody who is in no list of people (any more) may still be in stored records.
  const gone = '11111111-2222-4333-8444-555555555555';
  expect(JSON.stringify(await dataOn(fg, `/gegevens ${gone}`))).toContain(gone);
  // Named after the person it is about, not after the reader.
  const { name } = await fetched(bot, await bot.person(fg).types(`/gegevens ${employee.name}`));
  expect(name).toContain(employee.name.toLowerCase().split(' ')[0]);
});

test('what is over is in it as long as it is kept, and so are manager, backup and who said one is away', async () => {
  await bot.knows(host, receptionist);
  const id = await arrived(bot, { name: 'Karel Bezoeker' }, employee);
  await leaves(id);
  const data = await dataOn(employee, '/gegevens');
  expect(JSON.stringify(data['Bezoek'])).toContain('Karel Bezoeker');
  const said = new Map((data['Persoon'] ?? []).map((row) => [row['Wat'], row['Gegeven']]));
  const nameOf = (of: string | undefined) =>
    organisation.people.find(({ aadObjectId }) => aadObjectId === of)?.name;
  const own = organisation.people.find(({ aadObjectId }) => aadObjectId === employee.aadObjectId);
  expect([said.get('Leidinggevende'), said.get('Vervanger')]).toEqual([
    nameOf(own?.manager),
    nameOf(own?.backup),
  ]);
  expect(said.get('Vervanger')).toBeTruthy();
});

test('[G2] who gives sessions reads them as given, and roles with their days, also one that ends', async () => {
  const id = await session(bot, { people: [employee, trainer] });
  await bot.knows(admin);
  await endRole(bot, trainer, 'trainer', '2026-12-31');
  // What is open with them is said first.
  const sure = bot.person(admin).newest();
  if (sure.has(nl.admin.endAnyway)) await sure.press(nl.admin.endAnyway);
  const data = await dataOn(trainer, '/gegevens');
  expect(JSON.stringify(data[nl.personalData.given])).toContain(nl.personalData.seatStatus.gives);
  expect(JSON.stringify(data[nl.personalData.given])).toContain(id);
  const roles = (data['Persoon'] ?? []).find(({ Wat: what }) => what === 'Rollen');
  expect(roles?.['Gegeven']).toContain('tot en met do 31 dec 2026');
});

test('[R20] nobody else can ask for another, and a name that fits nobody is said so', async () => {
  await reported(bot, 'Loonstrook verkeerd verstuurd');
  for (const someone of [colleague, keeper]) {
    const said = JSON.stringify(await dataOn(someone, `/gegevens ${employee.name}`));
    expect(said).not.toContain('Loonstrook');
    expect(said).toContain(someone.aadObjectId);
  }
  const none = await bot.person(fg).types('/gegevens Niemand van Nergens');
  expect(none.has(nl.download.link)).toBe(false);
});

test('[G2] who keeps the safe reads what they did there by moment; of a visitor of somebody else only what they did', async () => {
  await bot.knows(host, receptionist);
  const loan = await borrowed(bot, { dossier: 'Zwarte ordner' });
  const id = await arrived(bot, { name: 'Karel Bezoeker', company: 'Bouwbedrijf Noord' }, employee);
  // Nobody answers: the office is called.
  await passUntil(bot, '2026-11-23T09:10:00Z');
  const data = await dataOn(keeper, '/gegevens');
  const deeds = JSON.stringify(data[nl.personalData.safeDeeds]);
  for (const said of [loan, nl.kluisLists.event['approved'] ?? '', nl.kluisLists.event['issued'] ?? ''])
    expect(deeds).toContain(said);
  expect(JSON.stringify(data[nl.personalData.othersVisits])).toContain(id);
  for (const unknown of ['Zwarte ordner', 'Karel', 'Bouwbedrijf', employee.aadObjectId])
    expect(JSON.stringify(data)).not.toContain(unknown);
});
