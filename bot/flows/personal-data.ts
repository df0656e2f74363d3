import { z } from 'zod/v4';
import { personalReport, type PersonalDataView } from '../../cards/personal-data';
import { toJson } from '../../cards/sheets/json';
import { toPdf } from '../../cards/sheets/pdf';
import { toZip } from '../../cards/sheets/zip';
import { textsFor } from '../../cards/texts';
import { evidenceSheet } from '../../cards/training/evidence';
import { chosenPerson } from '../../services/forms/chosen-person';
import type { Offer } from '../../services/downloads/downloads';
import { personNamed } from '../../services/people/name-match';
import { affiliations, type Locale } from '../../services/people/roles';
import { evidenceOf, totalHash } from '../../services/training/evidence';
import { dayOf } from '../../services/time/zone';
import { offerDownload } from '../downloads';
import type { House } from '../house';
import type { Answer, ExportFile, Flow, Turn } from '../routing/flow';
import { personalDataHints } from '../routing/hints';
import { loanSheetOf } from './kluis/export';
import { hint } from './notices';
import { topicName } from './training/parts';

const everybody = { affiliations };
/** Another's data: who answers requests of access, and nobody else. */
const officer = { affiliations: ['group', 'guestCompany'], roles: ['fg'] } as const;

/** What is kept about a person, to that person; through the FG to whoever asks the FG (Art. 15 AVG; reliability G2). */
export const personalDataFlow: Flow = {
  id: 'person',
  commands: [
    {
      names: ['gegevens', 'mijn gegevens', 'privacy', 'my data', 'inzage'],
      hints: personalDataHints,
      permission: everybody,
      handle: offerPersonalData,
    },
  ],
  actions: [],
  views: {},
  exports: {
    'person.own': { permission: everybody, produce: exportOwn },
    'person.other': { permission: officer, produce: exportOther },
  },
};

/** Words behind the command name somebody else, which only means something to the FG. */
async function offerPersonalData(turn: Turn, house: House): Promise<Answer> {
  if (turn.words === '' || !turn.actor.roles.includes('fg'))
    return await offerDownload(turn, 'person.own', {}, house);
  // Who left is still in what was kept: then the FG types the number that stands in the register.
  const id = personNamed(turn.words, house.organisation().people)?.aadObjectId ?? chosenPerson(turn.words);
  return id === null
    ? hint(turn, 'personNotFound')
    : await offerDownload(turn, 'person.other', { of: id }, house);
}

async function exportOwn({ person, locale }: Offer, house: House): Promise<ExportFile> {
  return await fileAbout(person, locale, house);
}

/** That the FG looked is in the access log before the file is made. */
async function exportOther({ params, person, locale }: Offer, house: House): Promise<ExportFile> {
  const { of } = z.object({ of: z.guid() }).parse(params);
  await house.access.note(person, of, 'personalData');
  return await fileAbout(of, locale, house);
}

/** To read and to carry along: the same as PDF and as JSON (Art. 15(3) and 20 AVG). */
async function fileAbout(id: string, locale: Locale, house: House): Promise<ExportFile> {
  const report = personalReport(await viewOf(id, locale, house));
  const day = dayOf(house.clock.now(), house.organisation().office.timeZone);
  const { file } = textsFor(locale).personalData;
  const files = [
    { name: `${file}.pdf`, bytes: await toPdf(report) },
    { name: `${file}.json`, bytes: toJson(report.tables) },
  ];
  return { name: `${file}-${day}.zip`, contentType: 'application/zip', bytes: await toZip(files, day) };
}

async function viewOf(id: string, locale: Locale, house: House): Promise<PersonalDataView> {
  const organisation = house.organisation();
  const person = organisation.people.find(({ aadObjectId }) => aadObjectId === id) ?? null;
  const [reference, absence, reports, visits, training, loans] = await Promise.all([
    house.references.find(id),
    house.absences.of(id),
    // A register is kept that many years after a report was closed, which may be the year after.
    house.incidents.reportsOf(id, organisation.retention.incidentYears + 2),
    house.visits.ofHost(id),
    house.trainings.records.ofPerson(id),
    loanSheetOf(id, locale, house),
  ]);
  const lines = evidenceOf(training, { from: '0000-01-01', until: '9999-12-31' }, organisation);
  return {
    ...{ locale, now: house.clock.now().toISOString(), id, person, absence, reports, visits, loans },
    company: organisation.companies.find((company) => company.id === person?.company)?.name ?? '',
    chat: reference?.conversationId ?? null,
    seats: training.sessions.flatMap((session) => {
      const seat = training.seats.get(session.id)?.get(id);
      return seat ? [{ session, seat }] : [];
    }),
    evidence: evidenceSheet({
      ...{ locale, period: { from: '', until: '' }, lines, total: totalHash(lines) },
      topicName: (topic) => topicName(organisation, topic, locale),
    }),
  };
}
