import type { Decision, Message, Refusal, Timer } from '../ledger/decision';
import { type OfficeMoment, officeOnDuty } from '../people/office';
import type { Organisation } from '../people/organisation';
import { at as momentOn, isWorkingDay, nextWorkingDay, workingDaysBefore } from '../time/calendar';
import { dayOf } from '../time/zone';
import { visitCards } from './contract';
import { event } from './outcome';

/**
 * Reception without an account (features N11): a link that opens once, within minutes, and turns the browser that
 * opened it into the desk; from then on a cookie is the key, until it expires or is revoked.
 */
export interface DeskLink {
  readonly id: string;
  /** Entra object id of its maker. */
  readonly by: string;
  readonly createdAt: string;
  /** ISO instants: until when the link may be opened, and until when the desk works. */
  readonly pairBy: string;
  readonly expiresAt: string;
  readonly pairedAt: string | null;
  /** Hash of the cookie; the cookie itself exists only in that browser. */
  readonly session: string | null;
  readonly revokedAt: string | null;
  /** Hash of the code that does the same as the link, when typed at the desk; removed once there is a newer one. */
  readonly code?: string | null;
  /** When it last gave a sign of life (ISO instant), to the hour. */
  readonly seenAt?: string;
  /** The office was told that it is about to end. */
  readonly warned?: true;
  /** The office was told in the morning that it had not been seen; removed at the next sign of life. */
  readonly missed?: true;
}

export type DeskCommand =
  | { readonly type: 'make'; readonly by: string; readonly code: string }
  /** There is a newer code. */
  | { readonly type: 'outdate' }
  | { readonly type: 'seen' }
  /** Is extended by as long as a new one would last. */
  | { readonly type: 'renew'; readonly by: string }
  /** A due row. */
  | { readonly type: 'timer'; readonly step: string }
  | { readonly type: 'pair'; readonly session: string }
  | { readonly type: 'revoke'; readonly by: string };

/** The list of a location's desks. */
export const deskList = 'desk';

export function decideDesk(
  state: DeskLink | null,
  id: string,
  command: DeskCommand,
  office: OfficeMoment,
): Decision<DeskLink> | Refusal {
  const { organisation, now } = office;
  const { visit } = organisation;
  const at = now.toISOString();
  const later = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
  switch (command.type) {
    case 'make': {
      if (state) return { refused: 'alreadyThere' };
      const [pairBy, expiresAt] = [later(visit.deskPairMinutes), later(visit.deskDays * 24 * 60)];
      const open = { pairedAt: null, session: null, revokedAt: null, code: command.code };
      const link = { id, by: command.by, createdAt: at, pairBy, expiresAt, ...open };
      return decided(link, 'deskMade', command.by, office);
    }
    case 'pair':
      return state && isFresh(state, now)
        ? decided({ ...paired(state, at), session: command.session }, 'deskPaired', null, office)
        : { refused: 'notFound' };
    case 'revoke':
      return state && state.revokedAt === null
        ? decided({ ...state, revokedAt: at, session: null }, 'deskRevoked', command.by, office)
        : { refused: 'unchanged' };
    case 'outdate':
      return state && isFresh(state, now)
        ? decided({ ...state, code: null, pairBy: at }, 'deskCodeOutdated', null, office)
        : { refused: 'unchanged' };
    case 'seen':
      return state
        ? decided({ ...found(state), seenAt: at }, 'deskSeen', null, office)
        : { refused: 'notFound' };
    case 'renew': {
      if (!state || !isUsable(state, now) || state.pairedAt === null) return { refused: 'notFound' };
      const { warned: _, ...rest } = state;
      const renewed = { ...rest, expiresAt: later(visit.deskDays * 24 * 60) };
      return decided(renewed, 'deskRenewed', command.by, office);
    }
    case 'timer':
      return state ? fallDue(state, command.step, office) : { refused: 'nothingDue' };
  }
}

const paired = (link: DeskLink, at: string): DeskLink => ({ ...link, pairedAt: at, seenAt: at, code: null });

/** It is back: a later silence is reported too. */
function found(link: DeskLink): DeskLink {
  const { missed: _, ...rest } = link;
  return rest;
}

const ending = 'ending';
const morning = 'morning';
/** By this long after the office opens, a desk in use has been opened too. */
const morningMinutes = 30;

/**
 * The office hears of it a working day before it ends, and in the morning when nobody opened it: otherwise a visitor
 * would be the first to notice a silent desk.
 */
function fallDue(link: DeskLink, step: string, office: OfficeMoment): Decision<DeskLink> | Refusal {
  if (!isUsable(link, office.now)) return { refused: 'nothingDue' };
  if (step === ending && !link.warned) return telling({ ...link, warned: true }, 'deskEnding', office);
  if (step !== morning) return { refused: 'nothingDue' };
  return wasSeen(link, office)
    ? decided(link, 'deskThere', null, office)
    : telling({ ...link, missed: true }, 'deskMissed', office);
}

function telling(link: DeskLink, type: string, office: OfficeMoment): Decision<DeskLink> {
  const messages = officeOnDuty(office).map(({ aadObjectId: person }): Message => ({
    person,
    view: visitCards.deskEnds,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
  }));
  return { ...decided(link, type, null, office), messages };
}

/** When it last gave a sign of life. */
export const lastSeen = ({ seenAt, pairedAt, createdAt }: DeskLink): string =>
  seenAt ?? pairedAt ?? createdAt;

/** Whether it gave a sign of life since the office opened today. */
function wasSeen(link: DeskLink, { now, organisation: { office } }: OfficeMoment): boolean {
  return new Date(lastSeen(link)) >= momentOn(dayOf(now, office.timeZone), office.opens, office);
}

/** Whether a request for its page is a sign of life worth recording: the first of a morning, and then one an hour. */
export function isSign(link: DeskLink, moment: Pick<OfficeMoment, 'now' | 'organisation'>): boolean {
  const {
    now,
    organisation: { office },
  } = moment;
  const [last, opening] = [
    new Date(lastSeen(link)),
    momentOn(dayOf(now, office.timeZone), office.opens, office),
  ];
  return now.getTime() - last.getTime() >= 3_600_000 || (last < opening && opening <= now);
}

/** The next thing that the office may have to hear about it. */
function nextOf(link: DeskLink, { now, organisation }: OfficeMoment): Timer | null {
  const { pairedAt, revokedAt, expiresAt, warned, missed } = link;
  if (pairedAt === null || revokedAt !== null || expiresAt <= now.toISOString()) return null;
  const { office } = organisation;
  const last = workingDaysBefore(dayOf(new Date(expiresAt), office.timeZone), 1, office);
  const end = warned ? [] : [{ at: momentOn(last, office.opens, office), step: ending }];
  const look = missed ? [] : [{ at: nextMorning(now, organisation), step: morning }];
  const [next = null] = [...end, ...look].sort((one, other) => one.at.getTime() - other.at.getTime());
  return next;
}

function nextMorning(now: Date, { office }: Organisation): Date {
  const on = (day: string): Date =>
    new Date(momentOn(day, office.opens, office).getTime() + morningMinutes * 60_000);
  const today = dayOf(now, office.timeZone);
  return isWorkingDay(today, office) && on(today) > now ? on(today) : on(nextWorkingDay(today, office));
}

/** Can still be opened, for the first time. */
export const isFresh = ({ pairedAt, revokedAt, pairBy }: DeskLink, now: Date): boolean =>
  pairedAt === null && revokedAt === null && pairBy > now.toISOString();

/** Works, or can still come to. */
export const isUsable = (link: DeskLink, now: Date): boolean =>
  link.revokedAt === null &&
  (link.pairedAt === null ? isFresh(link, now) : link.expiresAt > now.toISOString());

const decided = (
  state: DeskLink,
  type: string,
  by: string | null,
  office: OfficeMoment,
): Decision<DeskLink> => ({
  state,
  events: [event(type, by === null ? null : { person: by }, { desk: state.id })],
  messages: [],
  timer: nextOf(state, office),
  index: state.revokedAt === null ? [`${deskList}|${state.id}`] : [],
});
