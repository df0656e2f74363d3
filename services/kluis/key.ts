import { kluisCards } from './contract';
import { openIncident } from '../handovers/open-incident';
import { turnedUp } from '../handovers/turned-up';
import type { Decision, Message, Refusal } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { holdersOf, lastHolderOf } from '../people/roles';
import { heldMoved } from '../people/told';
import { mayHaveKey, onDuty, type Custody } from './custodians';
import { type KeyCustody, keyItem } from './bearer';
import { event, partition, toPeople } from './outcome';

/** The key of the safe itself: who has it; handed over and accepted in two steps (domain §7.2). */

export type KeyCommand =
  /** Whoever has the key gives it to another key holder. */
  | { readonly type: 'hand'; readonly by: string; readonly to: string }
  /** "Ik heb de sleutel": after a hand-over, or because somebody got it without one. */
  | { readonly type: 'take'; readonly by: string }
  /** The hand-over is off after all. */
  | { readonly type: 'keep'; readonly by: string }
  | { readonly type: 'lose'; readonly by: string; readonly what: string }
  /** Found again, or the lock was replaced. */
  | { readonly type: 'find'; readonly by: string }
  | { readonly type: 'linkIncident'; readonly incident: string }
  /** A day begins or ends: whoever keeps the safe no more and still has it is told, and so is who keeps it now. */
  | { readonly type: 'turn' }
  /** The person who was to confirm it cannot be reached. */
  | { readonly type: 'unreached'; readonly person: string };

export const keyRefusals = [
  'notFound',
  'unchanged',
  'alreadyLost',
  'notHolder',
  'noKeyHolder',
  'unreached',
] as const;
export type KeyRefusal = (typeof keyRefusals)[number];

/** Who has the key when nothing was ever recorded: the first office manager, or the last there was. */
export const initialCustody = (organisation: Organisation, now: Date): KeyCustody => ({
  holder:
    (holdersOf(organisation, 'officeManager', now)[0] ?? lastHolderOf(organisation, 'officeManager', now))
      ?.aadObjectId ?? null,
  since: null,
  handing: null,
  lost: null,
});

/** With nobody: it is whoever's it would be. */
export const custodyOf = (stored: KeyCustody | null, { organisation, now }: Custody): KeyCustody =>
  stored === null || (stored.holder === null && stored.since === null)
    ? { ...stored, ...initialCustody(organisation, now) }
    : stored;

/** @param at the moment, who keeps the safe, and the register a loss is reported to. */
export function decideKey(
  stored: KeyCustody | null,
  command: KeyCommand,
  at: Custody & { readonly incidents: string },
): Decision<KeyCustody> | Refusal {
  const state = custodyOf(stored, at);
  if ('by' in command && !isKeeper(at, command.by)) return { refused: 'notFound' };
  const isPresumed = command.type === 'turn' && stored === null && state.holder !== null;
  const outcome = isPresumed && !isLeftBehind(state, at) ? keeping(state) : outcomeOf(state, command, at);
  return typeof outcome === 'string' ? { refused: outcome } : tellingLoans(state, outcome);
}

/** What is out is brought back to whoever has it now. */
function tellingLoans(before: KeyCustody, decision: Decision<KeyCustody>): Decision<KeyCustody> {
  if (standing(before) === standing(decision.state)) return decision;
  const moved = { to: partition, flow: 'kluis', command: 'keyMoved', payload: {} };
  const told = before.holder === decision.state.holder ? [] : [heldMoved];
  return { ...decision, handovers: [...(decision.handovers ?? []), moved, ...told] };
}

const standing = ({ holder, since, handing, lost, leftWith }: KeyCustody): string =>
  JSON.stringify([holder, since, handing?.to, lost?.at, leftWith]);

type KeyOutcome = Decision<KeyCustody> | KeyRefusal;

function outcomeOf(
  state: KeyCustody,
  command: KeyCommand,
  at: Custody & { readonly incidents: string },
): KeyOutcome {
  switch (command.type) {
    case 'hand':
      return hand(state, command, at);
    case 'take':
      return take(state, command.by, at);
    case 'keep': {
      const { handing } = state;
      if (handing === null || ![handing.to, handing.by, state.holder].includes(command.by))
        return 'unchanged';
      return decided({ ...state, handing: null }, at, event('keyKept', command.by));
    }
    case 'unreached': {
      const { handing } = state;
      if (handing?.to !== command.person) return 'unchanged';
      const next = { ...state, handing: null, unreached: handing.to };
      return decided(next, at, event('keyUnreached', null, { to: handing.to }), [handing.by]);
    }
    case 'turn':
      return tellLeft(state, at);
    case 'lose':
      return lose(state, command, at);
    case 'find':
      return state.lost === null ? 'unchanged' : find(state.lost, command.by, at);
    case 'linkIncident': {
      const { lost } = state;
      if (lost?.incident !== null) return 'unchanged';
      const { incident } = command;
      return decided({ ...state, lost: { ...lost, incident } }, at, event('linked', null, { incident }));
    }
  }
}

function hand(state: KeyCustody, { by, to }: Extract<KeyCommand, { type: 'hand' }>, at: Custody): KeyOutcome {
  if (state.lost !== null) return 'alreadyLost';
  if (!mayHand(state, by, at)) return 'notHolder';
  if (!isKeeper(at, to)) return 'noKeyHolder';
  if (to === state.holder || state.handing?.to === to) return 'unchanged';
  // Only they can confirm having it: it would be on its way for ever.
  if (at.unreached.has(to)) return 'unreached';
  const { unreached: _, ...before } = state;
  const next = { ...before, handing: { by, to, at: at.now.toISOString() } };
  return decided(next, at, event('keyHanded', by, { to }), [to]);
}

/** Nobody hands over what another has; what is with nobody is the office manager's to hand. */
export const mayHand = ({ holder }: KeyCustody, person: string, { organisation, now }: Custody): boolean =>
  holder === null
    ? holdersOf(organisation, 'officeManager', now).some(({ aadObjectId }) => aadObjectId === person)
    : holder === person;

/** Its new holder says so; it was not handed over in the bot when the previous holder fell ill, so they are told. */
function take(state: KeyCustody, by: string, at: Custody): KeyOutcome {
  const { unreached: _, ...before } = state;
  if (state.lost !== null) return 'alreadyLost';
  const isOffered = state.handing?.to === by;
  // On its way to somebody else, who may yet confirm it or not.
  if (state.holder === by || (state.handing !== null && !isOffered)) return 'unchanged';
  const next = { ...before, holder: by, since: at.now.toISOString(), handing: null };
  const told = isOffered || state.holder === null ? [] : [state.holder];
  return decided(next, at, event('keyTaken', by, { from: state.holder }), told);
}

/** Still with somebody who keeps the safe no more, and on its way to nobody. */
export const isLeftBehind = ({ holder, handing, lost }: KeyCustody, custody: Custody): boolean =>
  holder !== null && handing === null && lost === null && !isKeeper(custody, holder);

/** Once: from then on their cards say so. */
function tellLeft(state: KeyCustody, at: Custody): KeyOutcome {
  const { holder } = state;
  if (holder === null || state.leftWith === holder || !isLeftBehind(state, at)) return 'unchanged';
  const now = onDuty(at, holder).map(({ aadObjectId }) => aadObjectId);
  const what = event('keyLeft', null, { from: holder, to: now });
  return decided({ ...state, leftWith: holder }, at, what, [holder, ...now]);
}

/** One incident, opened by this very transition (features B19, N3). */
function lose(
  state: KeyCustody,
  { by, what }: Extract<KeyCommand, { type: 'lose' }>,
  at: Custody & { readonly incidents: string },
): KeyOutcome {
  if (state.lost !== null) return 'alreadyLost';
  const origin = { partition, flow: 'kluis', item: keyItem, matter: 'key', saidBy: by } as const;
  const report = { kind: 'key_or_tag_lost', what, client: null, noticedAt: at.now } as const;
  const next = { ...state, handing: null, lost: { by, at: at.now.toISOString(), incident: null } };
  const others = keepers(at).filter((person) => person !== by);
  return {
    ...decided(next, at, event('keyLost', by), others),
    handovers: [openIncident(at.incidents, origin, by, report)],
  };
}

/** Everybody who was told that it was lost is told that it is not, and so is the handler of the report. */
function find({ incident }: NonNullable<KeyCustody['lost']>, by: string, at: Custody): Decision<KeyCustody> {
  const now = at.now.toISOString();
  const next = { holder: by, since: now, handing: null, lost: null };
  const others = keepers(at).filter((person) => person !== by);
  const decision = decided(next, at, event('keyFound', by, { incident }), others);
  const stands = { found: { by, at: now, where: '' }, back: null, undone: null };
  return incident === null ? decision : { ...decision, handovers: [turnedUp(incident, stands)] };
}

export const keepers = (custody: Custody): readonly string[] =>
  mayHaveKey(custody).map(({ aadObjectId }) => aadObjectId);

const isKeeper = (custody: Custody, person: string): boolean => keepers(custody).includes(person);

/** Who is presumed to have it is kept from the first morning on: roles that change hand no key over. */
const keeping = (state: KeyCustody): Decision<KeyCustody> => ({
  state,
  events: [],
  messages: [],
  timer: null,
  index: [],
});

function decided(
  state: KeyCustody,
  { organisation }: Custody,
  what: ReturnType<typeof event>,
  told: readonly string[] = [],
): Decision<KeyCustody> {
  const people = organisation.people.filter(({ aadObjectId }) => told.includes(aadObjectId));
  const messages: readonly Message[] = toPeople(people, kluisCards.key);
  return { state, events: [what], messages, timer: null, index: [] };
}
