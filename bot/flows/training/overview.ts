import { clipped } from '../../../services/language/letters';
import { trainingDownloads } from '../../../services/training/contract';
import { z } from 'zod/v4';
import { barChart } from '../../../cards/charts/bars';
import { pictureOf } from '../../../cards/shared/elements';
import { toCsv } from '../../../cards/sheets/csv';
import { toPdf } from '../../../cards/sheets/pdf';
import type { Sheet } from '../../../cards/sheets/sheet';
import { toXlsx } from '../../../cards/sheets/xlsx';
import { textsFor } from '../../../cards/texts';
import { evidenceReport, evidenceSheet, type EvidenceModel } from '../../../cards/training/evidence';
import { ownExceptions, ownGiven, ownOpenings, ownSeats } from '../../../cards/training/personal-data';
import { renderOverview } from '../../../cards/training/overview';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes, type EvidenceFormat, evidenceFormats } from '../../../services/downloads/formats';
import type { Organisation } from '../../../services/people/organisation';
import type { Locale } from '../../../services/people/roles';
import { addDays } from '../../../services/time/calendar';
import { dayOf } from '../../../services/time/zone';
import type { TrainingFacts } from '../../../services/training/duties';
import { isGivenBy, trainerRoles } from '../../../services/training/audience';
import type { Session } from '../../../services/training/model';
import { evidenceOf, type Period, signedWords, totalHash } from '../../../services/training/evidence';
import { type DutyOverview, overviewOf, type Share } from '../../../services/training/overview';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, FileReader, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { choosablePeople, topicName } from './choices';

/** "Overzicht": who has done what, for FG, board and trainers. */
export async function showOverview(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { locale } = turn.actor;
  const now = container.clock.now();
  const organisation = container.organisation();
  const duties = overviewOf(await container.trainings.records.everything(), organisation, now);
  const today = dayOf(now, organisation.office.timeZone);
  const card = renderOverview({
    locale,
    now: now.toISOString(),
    duties,
    people: turn.actor.roles.some((role) => trainerRoles.includes(role)) ? choosablePeople(container) : [],
    names: namesIn(organisation),
    picture: await chartOf(duties, locale),
    period: { from: addDays(today, -365), until: today },
  });
  return { kind: 'card', card };
}

const namesIn = ({ people }: Organisation): Readonly<Record<string, string>> =>
  Object.fromEntries(people.map(({ aadObjectId, name }) => [aadObjectId, name]));

/** As many bars as fit on a card itself. */
const mostBars = 6;

/** Over all duties together: one bar per company and one per service line. */
async function chartOf(duties: readonly DutyOverview[], locale: Locale) {
  const { trainingLists } = textsFor(locale);
  const all = [
    ...summed(duties.flatMap(({ companies }) => companies)),
    ...summed(duties.flatMap(({ serviceLines }) => serviceLines)),
  ];
  const shares = all.slice(0, mostBars);
  if (shares.length === 0) return null;
  const png = await barChart(
    shares.map(({ name, done, of }) => ({
      label: clipped(name, 34),
      share: of === 0 ? 1 : done / of,
      note: trainingLists.percent(done, of),
    })),
  );
  const words = shares.map(({ name, done, of }) => `${name} ${trainingLists.percent(done, of)}`).join(', ');
  const left = all.slice(mostBars).map(({ name }) => name);
  return { ...pictureOf(png, trainingLists.chartAlt(words)), left };
}

function summed(shares: readonly Share[]): readonly Share[] {
  const names = [...new Set(shares.map(({ name }) => name))];
  const sum = (name: string, what: 'done' | 'of'): number =>
    shares.filter((share) => share.name === name).reduce((total, share) => total + share[what], 0);
  return names.map((name) => ({ name, done: sum(name, 'done'), of: sum(name, 'of') }));
}

const period = z.object({ from: z.iso.date(), until: z.iso.date(), format: z.enum(evidenceFormats) });

/** "Bewijs downloaden": a link that works once. */
export async function offerEvidence(
  turn: StaffTurn,
  data: { readonly from: string; readonly until: string; readonly format: EvidenceFormat },
  container: Container,
): Promise<Answer> {
  const asked = period.safeParse(data);
  return asked.success && asked.data.from <= asked.data.until
    ? await offerDownload(turn, trainingDownloads.evidence, asked.data, container)
    : shortNotice(turn, 'dayNotPossible');
}

/** The same period gives the same file, byte for byte, as long as nothing was added to it. */
export async function exportEvidence({ params, locale }: Offer, container: Container): Promise<ExportFile> {
  const { from, until, format } = period.parse(params);
  const view = await evidenceViewOf({ from, until }, locale, container);
  const produce: Readonly<Record<EvidenceFormat, () => Promise<Buffer> | Buffer>> = {
    xlsx: () => toXlsx(evidenceSheet(view)),
    csv: () => toCsv(evidenceSheet(view)),
    pdf: () => toPdf(evidenceReport(view)),
  };
  const name = `kennissessies-${from}-${until}.${format}`;
  return { name, contentType: contentTypes[format], bytes: await produce[format]() };
}

/** Who attended and signed in a period. */
export const evidenceViewOf = async (
  days: Period,
  locale: Locale,
  container: Container,
): Promise<EvidenceModel> =>
  evidenceView(await container.trainings.records.everything(), days, locale, container);

const always: Period = { from: '0000-01-01', until: '9999-12-31' };

/** What somebody signed up for, and what was attended and signed. */
export async function ownRecords(
  person: string,
  { locale }: FileReader,
  container: Container,
): Promise<readonly Sheet[]> {
  const records = await container.trainings.records.ofPerson(person);
  const seats = records.sessions.flatMap((session) => {
    const seat = records.seats.get(session.id)?.get(person);
    return seat ? [{ session, seat, gives: isGivenBy(session, person) }] : [];
  });
  const evidence = evidenceSheet(evidenceView(records, always, locale, container));
  const names = namesIn(container.organisation());
  const exceptions = ownExceptions(records.exceptions?.get(person) ?? [], names, locale);
  const openings = ownOpenings(await container.trainings.records.openingsOf(person), locale);
  const given = records.sessions.flatMap((session) => {
    const as = partIn(session, person);
    return as === null ? [] : [{ session, as }];
  });
  const published = records.documents.filter(({ owner }) => owner === person);
  return [
    ownSeats(seats, names, locale),
    ...(given.length + published.length === 0 ? [] : [ownGiven(given, published, locale)]),
    exceptions,
    openings,
    { ...evidence, name: textsFor(locale).personalData.evidence },
  ];
}

/** What somebody has to do with a session besides attending it. */
function partIn(session: Session, person: string): 'gives' | 'organises' | 'handedOn' | null {
  if (session.owner !== person) return session.takenOver?.from === person ? 'handedOn' : null;
  return isGivenBy(session, person) ? 'gives' : 'organises';
}

function evidenceView(
  facts: TrainingFacts,
  days: Period,
  locale: Locale,
  container: Container,
): EvidenceModel {
  const organisation = container.organisation();
  const lines = evidenceOf(facts, days, organisation);
  return {
    locale,
    period: { from: days.from, until: days.until },
    lines,
    words: signedWords(lines, facts),
    total: totalHash(lines),
    topicName: (id) => topicName(organisation, id, locale),
  };
}
