import { visitDeletions } from '../../cards/texts/visit-deletions';
import { bezoek, bhv as bhvTexts, deskDay, desks as deskTexts } from '../../cards/texts/commands/visit';
import { z } from 'zod/v4';
import { press } from '../../cards/shared/elements';
import { renderNeutral } from '../../cards/shared/plain';
import { othersVisits, ownVisits } from '../../cards/visit/personal-data';
import type { Role } from '../../services/people/roles';
import { visitActions, visitCards, visitQuestions } from '../../services/visit/contract';
import { dayItem } from '../../services/visit/day';
import { announcerOf, type Visit } from '../../services/visit/model';
import { locationOf } from '../../services/visit/outcome';
import { rollPrefix } from '../../services/visit/roll-call';
import { visitRetention } from '../../services/visit/retention';
import type { Container } from '../routing/container';
import { isAllowed } from '../routing/permission';
import { calledInVain } from '../routing/unreached';
import {
  allowed,
  answering,
  type DueStep,
  type Flow,
  type ReceivedHandover,
  type SettledMessage,
  type StaffTurn,
  type CardContext,
} from '../routing/flow';
import { isAtDesk, runsOffice } from './visit/open-to';
import { whereVisitLies } from './visit/place';
import { bhvKeywords, visitKeywords } from './visit/keywords';
import { announce, change, openChange, openForm } from './visit/announce';
import {
  answerSafety,
  callRoll,
  endRoll,
  markFound,
  markPart,
  markStaff,
  openFloor,
  postedFloor,
  postedRoll,
  rollLine,
  postedSafety,
  showFloor,
} from './visit/bhv';
import {
  arriveChosen,
  makeDesk,
  openChosen,
  openVisits,
  postedDesks,
  renewDesk,
  revokeDesk,
  showDay,
  showDesks,
  showMine,
  sweep,
  showSeries,
  sweepCard,
  sweepOld,
  walkIn,
} from './visit/desk';
import {
  amend,
  answer,
  arrive,
  atDoor,
  cancel,
  collect,
  decline,
  deliver,
  fetched,
  handOver,
  leave,
  look,
  pickUp,
  refuse,
  send,
  stay,
  tell,
  undo,
  upstairs,
} from './visit/handling';
import { firstLocation } from './visit/locations';
import { openForMe } from './visit/mine';
import { asksVisit, openVisitNumber } from './visit/number';
import { cardOf, namesOf, visitLine } from './visit/cards';
import { drillsOfEvacuation, evidenceOfEvacuations } from './visit/drills';

/** Everybody on the floor has visitors, YourAbility too: the BHV's list must be right (architecture §1). */
const staff = { affiliations: ['group', 'guestCompany'], refusal: 'onlyStaff' } as const;
const officeRoles: readonly Role[] = ['officeManager', 'officeDeputy', 'board'];
const office = { ...staff, roles: officeRoles };
const desk = { ...staff, roles: [...officeRoles, 'reception'] as const };
const bhv = { ...staff, roles: ['bhv', 'bhvHead'] as const };

const handlers = {
  ...allowed(staff, {
    form: (turn: StaffTurn, _data: unknown, container: Container) => openForm(turn, container),
    announce,
    changeForm: openChange,
    change,
    cancel,
    handOver,
    pickUp,
    answer,
    send,
    refuse,
    decline,
    collect,
    upstairs,
    fetched,
    undo,
    amend,
    stay,
    tell,
    arrive,
    atDoor,
    deliver,
    leave,
    view: look,
    open: openChosen,
    mine: showMine,
    series: showSeries,
    staffIn: markStaff('in'),
    staffOut: markStaff('out'),
    safety: answerSafety,
  }),
  ...allowed(desk, { day: showDay, arriveChosen, walkIn }),
  ...allowed(office, {
    sweep,
    sweepOld,
    desks: showDesks,
    deskMake: makeDesk,
    deskRenew: renewDesk,
    deskRevoke: revokeDesk,
  }),
  ...allowed(bhv, { floor: showFloor, callRoll, found: markFound, foundPart: markPart, endRoll }),
};

/** Visitors: announced, met, fetched, signed out, and on the list if there is a fire (architecture §4). */
export const visitFlow: Flow = {
  id: 'visit',
  commands: [
    {
      names: ['bezoek', 'bezoeker', 'bezoekers', 'visitor', 'visitors', 'visit'],
      texts: bezoek,
      listed: true,
      keywords: visitKeywords,
      takesWords: true,
      permission: staff,
      handle: openVisits,
    },
    {
      names: ['bhv', 'ontruiming', 'evacuation'],
      texts: bhvTexts,
      listed: false,
      keywords: bhvKeywords,
      permission: staff,
      // Everybody else can say there that they are in, where the organisation wants that.
      inHelp: (actor, container) =>
        isAllowed(actor, bhv) ? 'role' : container.organisation().visit.staffPresence ? 'besides' : null,
      handle: openFloor,
    },
  ],
  parts: [
    {
      permission: desk,
      isOpenTo: isAtDesk,
      texts: deskDay,
      button: (title, container) => press(title, visitActions.day, { location: firstLocation(container) }),
    },
    {
      permission: office,
      isOpenTo: runsOffice,
      texts: deskTexts,
      button: (title, container) => press(title, visitActions.desks, { location: firstLocation(container) }),
    },
  ],
  actions: answering(visitActions, handlers),
  cards: {
    [visitCards.host]: drawnAs(visitCards.host),
    [visitCards.desk]: drawnAs(visitCards.desk),
    [visitCards.sweep]: ({ partition, person, locale }, container) =>
      sweepCard(locationOf(partition), person, locale, container),
    [visitCards.deskEnds]: ({ partition, person, locale }, container) =>
      postedDesks(locationOf(partition), person, locale, container),
    [visitCards.floor]: ({ partition, person, locale }, container) =>
      postedFloor(locationOf(partition), person, locale, container),
    [visitCards.roll]: ({ partition, item, person, locale }, container) =>
      postedRoll(locationOf(partition), item, person, locale, container),
    [visitCards.safety]: ({ partition, item, person, locale }, container) =>
      postedSafety(locationOf(partition), item, person, locale, container),
  },
  questions: [{ id: visitQuestions.number, isAsked: asksVisit, permission: staff, answer: openVisitNumber }],
  lines: { [visitCards.roll]: rollLine, [visitCards.host]: visitLine, [visitCards.desk]: visitLine },
  onTimer: takeStep,
  drills: drillsOfEvacuation,
  evidence: evidenceOfEvacuations,
  recordOf: whereVisitLies,
  retention: visitRetention,
  deletions: visitDeletions,
  personalData: async (person, { locale }, container) => {
    const names = namesOf(container.organisation());
    const all = await container.visits.concerning(person);
    const isOwn = (visit: Visit): boolean => visit.host === person || announcerOf(visit) === person;
    const others = all.filter((visit) => !isOwn(visit));
    const own = ownVisits({ locale, names, visits: all.filter(isOwn) });
    return others.length === 0 ? [own] : [own, othersVisits({ locale, names, visits: others }, person)];
  },
  mine: {
    permission: staff,
    open: openForMe,
  },
  daily: (container) => container.reception.begin(),
  onSettled: whenSettled,
  accepts: { floor, holdVisit, counted, toldRoll },
};

function drawnAs(view: string) {
  return async ({ partition, item, person, account, locale }: CardContext, container: Container) => {
    const file = await container.visits.find({ location: locationOf(partition), visit: item });
    if (!file) return renderNeutral(locale);
    return (await cardOf(file, { person, account, locale }, container, { view })).card;
  };
}

async function whenSettled(message: SettledMessage, container: Container): Promise<void> {
  if (message.row.view === visitCards.roll) await passHeard(message, container);
  else await callOthers(message, container);
}

/** A member of the BHV has the count with all that was told: whoever told it reads so only now. */
async function passHeard({ partition, row, outcome }: SettledMessage, container: Container): Promise<void> {
  // What it lacks is still to come, and settles again; older copies of it are behind the one that came.
  const isNewest = row.reduces === true || row.wanted === row.shown;
  if (outcome.kind !== 'delivered' || !isNewest) return;
  const location = locationOf(partition);
  const roll = row.item;
  const told = (await container.evacuation.find(location, roll))?.call.told ?? [];
  for (const visit of new Set(told.map((one) => one.visit))) {
    const moments = told.filter((one) => one.visit === visit).map(({ at }) => at);
    await container.visits.change({ location, visit }, { type: 'heard', roll, told: moments });
  }
}

/** People called to a visitor who cannot be reached are not waited for. */
async function callOthers(message: SettledMessage, { visits }: Container): Promise<void> {
  const person = calledInVain(message);
  if (person === null || message.row.view !== visitCards.host) return;
  const visit = { location: locationOf(message.partition), visit: message.row.item };
  await visits.change(visit, { type: 'unreached', person });
}

async function takeStep({ partition, item, step, cause }: DueStep, container: Container): Promise<void> {
  const location = locationOf(partition);
  if (item === dayItem) await container.reception.turn(location, { type: 'timer', step }, cause);
  else if (item.startsWith('desk-')) await container.desks.takeStep(location, item, step, cause);
  else if (item.startsWith(rollPrefix)) await container.evacuation.takeStep(location, item, step, cause);
  else await container.visits.change({ location, visit: item }, { type: 'timer', step }, { cause });
}

const moved = z.object({
  visit: z.string(),
  where: z.enum(['below', 'upstairs', 'gone']),
  at: z.string().optional(),
});

/** Somebody came, went up or left: the BHV's list follows (features N9). */
async function floor(
  { partition, payload, idempotencyKey: done }: ReceivedHandover,
  container: Container,
): Promise<void> {
  const location = locationOf(partition);
  const change = moved.parse(payload);
  await container.reception.changeFloor(location, change, done);
  if (change.where !== 'gone') await container.evacuation.cameIn(location);
}

/** People are counted outside: nobody fetches this visitor now. */
async function holdVisit(
  { partition, payload, idempotencyKey }: ReceivedHandover,
  { visits }: Container,
): Promise<void> {
  const { visit } = z.object({ visit: z.string() }).parse(payload);
  await visits.change({ location: locationOf(partition), visit }, { type: 'hold' }, { idempotencyKey });
}

const marked = z.object({
  visit: z.string(),
  roll: z.string(),
  found: z.enum(['missing', 'present']),
  by: z.string(),
  at: z.string(),
});

/** A visitor is missing, or seen after all: who saw them last hears so. */
async function counted(
  { partition, payload, idempotencyKey }: ReceivedHandover,
  { visits }: Container,
): Promise<void> {
  const { visit, by, at, ...found } = marked.parse(payload);
  const key = { location: locationOf(partition), visit };
  await visits.change(key, { type: 'counted', ...found, marked: { by, at } }, { idempotencyKey });
}

const told = z.object({
  roll: z.string(),
  visit: z.string(),
  by: z.string().nullable(),
  words: z.string(),
  at: z.string(),
});

/** What somebody knows of who is missing: on the card of the BHV. Arriving twice it stands there once. */
async function toldRoll({ partition, payload }: ReceivedHandover, container: Container): Promise<void> {
  const { roll, ...said } = told.parse(payload);
  await container.evacuation.told(locationOf(partition), roll, said);
}
