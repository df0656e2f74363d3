import { clipped } from '../../../services/language/letters';
import { barChart } from '../../../cards/charts/bars';
import { kindBars, renderFigures } from '../../../cards/register/figures';
import { renderAccess, renderVerification } from '../../../cards/register/reports';
import { pictureOf } from '../../../cards/shared/elements';
import { textsFor } from '../../../cards/texts';
import { type YearlyFigures, yearlyFigures } from '../../../services/register/yearly';
import type { Locale } from '../../../services/people/roles';
import { mayDecide, mayHandle } from '../../../services/incident/handlers';
import { concernsDeciders } from '../../../services/incident/process/signing';
import type { Access } from '../../../services/register/access-log';
import type { Verification } from '../../../services/register/anchors';
import { at } from '../../../services/time/calendar';
import { monthsWithin, yearSpan } from '../../../services/time/month';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { namesOf } from './names';

/** As many bars as fit on a card itself, and on paper. */
const barsOnCard = 6;
export const barsOnPaper = 12;

/** "Jaarcijfers": numbers of one year, with a chart. */
export async function showFigures(
  turn: StaffTurn,
  { year }: { readonly year: number },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const figures = await figuresOf(year, person, container);
  const png = await chartOf(figures, locale, barsOnCard);
  const { register } = textsFor(locale);
  const words = kindBars(figures, locale, barsOnCard).map(({ label, note }) => `${label} ${note}`);
  const card = renderFigures({
    locale,
    now: container.clock.now().toISOString(),
    year,
    figures,
    picture: png && pictureOf(png, register.chartAlt(words.join(', '))),
  });
  return { kind: 'card', card };
}

/** Over everything in a year that the reader may see. */
export async function figuresOf(year: number, person: string, container: Container): Promise<YearlyFigures> {
  const organisation = container.organisation();
  const { from, until } = yearSpan(year, organisation.office.timeZone);
  const incidents = await container.register.within(from, until, person);
  return yearlyFigures(incidents, organisation, container.clock.now());
}

/** Reports by kind, as a chart; null when there are none. */
export async function chartOf(figures: YearlyFigures, locale: Locale, most: number): Promise<Buffer | null> {
  const bars = kindBars(figures, locale, most);
  return bars.length === 0
    ? null
    : await barChart(bars.map((bar) => ({ ...bar, label: clipped(bar.label, 34) })));
}

/** "Inzagelog": who read what this month; reading it is noted as well. */
export async function showAccess(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const now = container.clock.now();
  const month = dayOf(now, container.organisation().office.timeZone).slice(0, 7);
  const entries = await accessShownTo(person, month, container);
  await container.access.note(person, 'access', 'register');
  return {
    kind: 'card',
    card: renderAccess({ locale, now: now.toISOString(), entries, names: namesOf(container) }),
  };
}

/** The same for one incident, for its deciders and handlers. */
export async function showAccessOf(
  turn: StaffTurn,
  { incident: id }: { readonly incident: string },
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const file = await container.incidents.find(id);
  const organisation = container.organisation();
  const now = container.clock.now();
  const mine =
    file &&
    (mayHandle(file.incident, organisation, person, now) ||
      (concernsDeciders(file.incident) && mayDecide(file.incident, organisation, person, now)));
  if (!mine) return notice(turn, 'notFound');
  const month = dayOf(now, organisation.office.timeZone).slice(0, 7);
  const all = [...(await container.access.of(month))].reverse();
  const entries = all.filter(({ incident, incidents = [] }) => incident === id || incidents.includes(id));
  await container.access.note(person, id, 'register');
  const shown = entries.map(({ incidents: _, ...entry }) => entry);
  const names = namesOf(container);
  return {
    kind: 'card',
    card: renderAccess({ locale, now: now.toISOString(), entries: shown, names, of: id }),
  };
}

/** Newest first, without the numbers of reports about the reader. @param month `YYYY-MM`. */
async function accessShownTo(
  person: string,
  month: string,
  container: Container,
): Promise<readonly Access[]> {
  return await withoutWithheld([...(await container.access.of(month))].reverse(), person, container);
}

/**
 * Who read what on the completed days of a period, oldest first: today's reading still goes on, including by the person
 * asking. @param below first instant after it.
 */
export async function accessWithin(
  first: Date,
  below: Date,
  person: string,
  container: Container,
): Promise<readonly Access[]> {
  const { office } = container.organisation();
  const today = at(dayOf(container.clock.now(), office.timeZone), '00:00', office);
  const [from, end] = [first.toISOString(), (below < today ? below : today).toISOString()];
  const entries: Access[] = [];
  for (const month of monthsWithin(first, new Date(end), office.timeZone))
    entries.push(...(await container.access.of(month)));
  const ofPeriod = entries.filter((entry) => from <= entry.at && entry.at < end);
  return await withoutWithheld(ofPeriod, person, container);
}

/** Leaves out reports about the reader, and their numbers. */
async function withoutWithheld(
  entries: readonly Access[],
  person: string,
  container: Container,
): Promise<readonly Access[]> {
  const numbers = entries.flatMap(({ incident, incidents = [] }) => [incident, ...incidents]);
  const withheld = await container.register.withheld(numbers, person);
  return entries
    .filter(({ incident }) => !withheld.has(incident))
    .map(({ incidents, ...entry }) =>
      incidents ? { ...entry, incidents: incidents.filter((number) => !withheld.has(number)) } : entry,
    );
}

/** "Register controleren": the whole chain of every year, and every anchor. */
export async function verify(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  const verification = await verifiedFor(person, container);
  const now = container.clock.now().toISOString();
  return { kind: 'card', card: renderVerification({ locale, now, verification }) };
}

/** Everybody who asks is told that something was altered; but not in which report, if it is about them. */
export async function verifiedFor(person: string, container: Container): Promise<Verification> {
  const { entries, faults, older } = await container.anchors.verify();
  const numbers = faults.flatMap((fault) => ('key' in fault ? itemsIn(fault.key) : []));
  const withheld = await container.register.withheld(numbers, person);
  return {
    entries,
    older,
    faults: faults.map((fault) =>
      'key' in fault && itemsIn(fault.key).some((item) => withheld.has(item))
        ? { ...fault, key: fault.key.split('|', 1)[0] ?? '' }
        : fault,
    ),
  };
}

/** The parts of a key, one of which may be the number of an incident. */
const itemsIn = (key: string): readonly string[] => key.split('|');

/** Every day: records how far the registers have come. */
export const dropAnchor = (container: Container): Promise<void> => container.anchors.drop();
