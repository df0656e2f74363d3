import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { type AddressState, renderDocument, renderOwnedDocument } from '../../../cards/training/document';
import { renderSeat } from '../../../cards/training/seat';
import { renderOwnedSession } from '../../../cards/training/session';
import { type Progress, progressOf } from '../../../services/nudges/progress';
import type { Person } from '../../../services/people/organisation';
import { isAway } from '../../../services/people/away';
import { type Role, rolesOf } from '../../../services/people/roles';
import { isGivenBy, isMeant, meantBy, trainerRoles } from '../../../services/training/audience';
import { invitedTo } from '../../../services/training/attending';
import { documentNumber } from '../../../services/training/contract';
import type { Seat, Session } from '../../../services/training/model';
import { codeCounts, codeHours, endOf, startOf } from '../../../services/training/times';
import { takenFromCode } from '../../../services/training/seats';
import { unheardBefore } from '../../../services/training/unheard';
import type { SessionOnFile } from '../../../services/training/trainings';
import type { Reader } from '../../routing/flow';
import type { Container } from '../../routing/container';
import { topicName } from './choices';
import { signing } from './book';
import { stillGives, stopsGiving } from './held';

/** The card of a session or document that one reader may see; a neutral one when it is none of the reader's business. */
export async function cardOf(id: string, reader: Reader, container: Container): Promise<RenderedCard> {
  return documentNumber.pattern.test(id)
    ? await documentCard(id, reader, container)
    : await seatCard(id, reader, container);
}

/** What the card of a seat is drawn for, besides how it stands. */
interface SeatDrawing {
  /** The session changed. */
  readonly changed?: boolean;
  readonly wrongCode?: string;
  readonly asksCode?: true;
}

/** For somebody in the audience, or with a seat: the session with their own place in it. */
export async function seatCard(
  id: string,
  { person, account, locale }: Reader,
  container: Container,
  { changed = false, wrongCode, asksCode }: SeatDrawing = {},
): Promise<RenderedCard> {
  const file = await container.trainings.find(id, person);
  const known = personIn(container, person);
  if (!file || !known) return renderNeutral(locale);
  const organisation = container.organisation();
  const { session, places } = file;
  const isFor = !session.proposed && isMeant(session.facts.audience, known, organisation);
  // Whoever gives it has no place in it, whatever they had before.
  const isElsewhere = isGivenBy(session, person) ? file.seat?.status !== 'attended' : !file.seat && !isFor;
  if (isElsewhere)
    return mayPrint(session, known, container)
      ? await ownedCard(id, { person, account, locale }, container)
      : renderNeutral(locale);
  const now = container.clock.now();
  return renderSeat({
    locale,
    session,
    places,
    topic: topicName(organisation, session.facts.topic, locale),
    seat: file.seat ?? null,
    recordedBy: recorderOf(file.seat, container),
    taken: takerOf(file.seat, container),
    starts: startOf(session.facts, organisation).toISOString(),
    open: session.status === 'planned' && now < startOf(session.facts, organisation),
    giver: session.facts.outside ? null : (personIn(container, session.owner)?.name ?? null),
    codeCounts: codeCounts(session.facts, organisation, now),
    ahead: await placeInQueue(file, container),
    changed,
    manages: mayManage(session.owner, known, container),
    prints: mayPrint(session, known, container),
    ...(wrongCode === undefined ? {} : { wrongCode }),
    ...(asksCode ? { asksCode } : {}),
    ...(account === null ? {} : { userId: account }),
  });
}

function takerOf(seat: Seat | undefined, container: Container) {
  const taken = takenFromCode(seat);
  return taken && { by: personIn(container, taken.by)?.name ?? '–', why: taken.why };
}

/** Who ticked somebody, if they did not do it themselves. */
function recorderOf(seat: Seat | undefined, container: Container): string | null {
  if (seat?.status !== 'attended' || seat.how !== 'ticked' || seat.by === seat.person) return null;
  return personIn(container, seat.by)?.name ?? null;
}

/**
 * A session as this person may know of it; null when there is none, or not for them: everything made from it checks
 * this.
 */
export async function sessionFor(id: string, person: string, container: Container): Promise<Session | null> {
  const file = await container.trainings.find(id, person);
  const known = personIn(container, person);
  if (!file || !known) return null;
  const { session, seat } = file;
  const concerned =
    seat !== undefined ||
    isMeant(session.facts.audience, known, container.organisation()) ||
    mayManage(session.owner, known, container) ||
    oversees(known, container);
  return concerned ? session : null;
}

/** Everybody who waits with a lower number comes first; counted from 1. */
async function placeInQueue({ session, seat }: SessionOnFile, container: Container): Promise<number | null> {
  if (seat?.status !== 'waiting') return null;
  return await container.trainings.placeInQueue(session.id, seat.order);
}

/**
 * For its trainer, for FG, board and trainers, and for the office when somebody from outside gives it: the same session
 * with its places and the progress of its invitation.
 */
export async function ownedCard(
  id: string,
  { person, account, locale }: Reader,
  container: Container,
): Promise<RenderedCard> {
  const file = await container.trainings.find(id, person);
  const known = personIn(container, person);
  if (!file || !known || !mayPrint(file.session, known, container)) return renderNeutral(locale);
  const organisation = container.organisation();
  const { session, places } = file;
  const manages = mayManage(session.owner, known, container);
  const now = container.clock.now();
  const people = invitedTo(session, organisation, now).map(({ aadObjectId }) => aadObjectId);
  const [answered, summaries] = await Promise.all([
    answeredIn(session.id, container),
    container.summaries.all(),
  ]);
  // Whoever gives or organises it knows of it.
  const silent = people.filter((one) => one !== session.owner && !answered.has(one));
  const room = session.facts.mandatory ? await roomFor(session, container) : null;
  const code = codeHours(session.facts, organisation);
  const away = manages ? await cannotGive(session, container) : false;
  return renderOwnedSession({
    giver: {
      name: personIn(container, session.owner)?.name ?? '–',
      own: session.owner === person,
      away,
      before: formerGiver(session, container),
      ends: stopsGiving(session.owner, container),
    },
    // Whoever organises what somebody else gives may come as well.
    comes: session.owner === person && session.facts.outside !== undefined && people.includes(person),
    code: { from: code.from.toISOString(), until: code.until.toISOString() },
    givers: giversBeside(session, container),
    short: room !== null && room < people.length ? { room, people: people.length } : null,
    acts: holdsOneOf(trainerRoles, known, container),
    prints: holdsOneOf(printerRoles, known, container),
    locale,
    session,
    places,
    topic: topicName(organisation, session.facts.topic, locale),
    open: session.status === 'planned' && now < startOf(session.facts, organisation),
    over: session.status === 'planned' && now >= endOf(session.facts, organisation),
    progress: progressOf(container.summaries, summaries, people, invitationOf(session), answered),
    unheard: unheardBefore(session, statesOf(silent, summaries, container), organisation, now),
    // The office may only look: it gets the card without what keeps it up to date.
    ...(account === null || !manages ? {} : { userId: account }),
  });
}

const statesOf = (
  people: readonly string[],
  rows: Awaited<ReturnType<Container['summaries']['all']>>,
  { summaries }: Container,
) => people.map((one) => summaries.of(one, rows).state);

/** Who was to give it, before another took over; null: nobody did. */
const formerGiver = ({ takenOver }: Session, container: Container): string | null =>
  takenOver ? (takenOver.outside ?? personIn(container, takenOver.from)?.name ?? '–') : null;

/** Those who give sessions, but for who gives this one. */
const giversBeside = ({ owner, facts }: Session, container: Container) =>
  container
    .organisation()
    .people.filter(({ aadObjectId: one }) => (one !== owner || facts.outside) && stillGives(one, container))
    .map(({ aadObjectId: id, name, company }) => ({ id, name, company }));

/** Its trainer is away on the day, has no chat with the bot, or no longer gives sessions. */
export async function cannotGive(
  { owner, facts: { day, outside } }: Session,
  container: Container,
): Promise<boolean> {
  if (outside) return false;
  const organisation = container.organisation();
  if (!stillGives(owner, container)) return true;
  const [away, office] = await Promise.all([
    container.absences.allOf(owner),
    container.absences.office(organisation, [owner]),
  ]);
  return isAway(away, day) || office.unreached.has(owner);
}

/** Places in all upcoming sessions on its topic; null: no limit. */
async function roomFor({ facts: { topic } }: Session, container: Container): Promise<number | null> {
  const [organisation, now] = [container.organisation(), container.clock.now()];
  const coming = (await container.trainings.records.sessions()).filter(
    ({ status, facts }) =>
      status === 'planned' && facts.topic === topic && startOf(facts, organisation) > now,
  );
  return coming.some(({ facts }) => facts.places === null)
    ? null
    : coming.reduce((sum, { facts }) => sum + (facts.places ?? 0), 0);
}

const invitationOf = ({ id }: Session): readonly string[] => [`invite:${id}`, `due:${id}`];

/** Those who said whether they are coming, however they found it. */
const answeredIn = async (id: string, container: Container): Promise<ReadonlySet<string>> =>
  new Set((await container.trainings.records.seatsOf(id)).keys());

async function progress(
  container: Container,
  people: readonly string[],
  subjects: readonly string[],
  acted: ReadonlySet<string>,
): Promise<Progress> {
  const summaries = container.summaries;
  return progressOf(summaries, await summaries.all(), people, subjects, acted);
}

/** @param textAt where the kept text can be fetched once, just after "Openen". */
export async function documentCard(
  id: string,
  { person, account, locale }: Reader,
  container: Container,
  textAt: string | null = null,
): Promise<RenderedCard> {
  const file = await signing(container).find(id, person);
  const known = personIn(container, person);
  if (!file || !known) return renderNeutral(locale);
  const { document, signOff, opening } = file;
  if (!signOff && !isMeant(document.facts.audience, known, container.organisation()))
    return renderNeutral(locale);
  const userId = account === null ? {} : { userId: account };
  return renderDocument({
    locale,
    document,
    signOff: signOff ?? null,
    opened: opening?.at ?? null,
    manages: mayManage(document.owner, known, container),
    ...(textAt === null ? {} : { textAt }),
    ...userId,
  });
}

/** For its publisher: who signed, in numbers. */
export async function ownedDocumentCard(
  id: string,
  { person, account, locale }: Reader,
  container: Container,
  address: AddressState | null = null,
): Promise<RenderedCard> {
  const file = await signing(container).find(id, person);
  const known = personIn(container, person);
  if (!file || !known || !mayManage(file.document.owner, known, container)) return renderNeutral(locale);
  const { document } = file;
  const people = meantBy(document.facts.audience, container.organisation(), container.clock.now()).map(
    ({ aadObjectId }) => aadObjectId,
  );
  const [signed, all] = await Promise.all([
    signing(container).records.signOffsOf(id),
    signing(container).records.documents(),
  ]);
  return renderOwnedDocument({
    acts: holdsOneOf(trainerRoles, known, container),
    replaces: all.filter(({ replacedBy }) => replacedBy === id).map((one) => one.id),
    newer: all.find((one) => one.id === document.replacedBy)?.facts.version ?? null,
    address,
    locale,
    document,
    all: people.length,
    signed: people.filter((one) => signed.has(one)).length,
    progress: await progress(container, people, [`due:${id}`], new Set(signed.keys())),
    ...(account === null ? {} : { userId: account }),
  });
}

export const personIn = (container: Container, person: string): Person | undefined =>
  container.organisation().people.find(({ aadObjectId }) => aadObjectId === person);

/** Those who may look on as well. */
export const overseerRoles: readonly Role[] = [...trainerRoles, 'board'];
/** Those who prepare the room. */
export const printerRoles: readonly Role[] = [...trainerRoles, 'officeManager', 'officeDeputy'];

const holdsOneOf = (roles: readonly Role[], person: Person, container: Container): boolean =>
  rolesOf(container.organisation(), person, container.clock.now()).some((role) => roles.includes(role));

export const oversees = (person: Person, container: Container): boolean =>
  holdsOneOf(overseerRoles, person, container);

/** Its creator, and those responsible for all of it. */
export const mayManage = (owner: string, person: Person, container: Container): boolean =>
  owner === person.aadObjectId || oversees(person, container);

/** The office is involved when somebody from outside gives a session: it hangs the code in the room. */
export const mayPrint = (
  { owner, facts, takenOver }: Session,
  person: Person,
  container: Container,
): boolean =>
  mayManage(owner, person, container) ||
  // The former trainer reads that they no longer give it.
  takenOver?.from === person.aadObjectId ||
  (facts.outside !== undefined && holdsOneOf(printerRoles, person, container));
