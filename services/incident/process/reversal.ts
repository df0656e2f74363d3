import type { Decision, Message } from '../../ledger/decision';
import type { MaskedKind } from '../../masking/mask';
import { type ClockKind, clocksOf } from '../clocks';
import { incidentCards } from '../contract';
import type { Incident } from '../model';
import { decisionOn, event, type IncidentMoment, post, withMasked } from '../outcome';
import type { IncidentRefusal } from '../transitions';
import { decidedDuties, noProcess, type Process } from './model';
import type { Reversal, ReversalAsked } from './reversal-model';
import { signersCalledAt, signersOf, waitingReversal } from './signers';
import { signedByOthers } from './signing';

/** Clocks that run from the moment of kennisname. */
export const fromAwareness: readonly string[] = [
  'authority',
  'cyberWarning',
  'cyberReport',
] satisfies ClockKind[];

/** Whether one person alone may do it: two must undo what two signed, and one alone cannot restart an expired term. */
export function needsSecond(state: Incident, reversal: Reversal, at: IncidentMoment): boolean {
  const { classified, decisions } = state.process ?? noProcess;
  const signed = signedByOthers(state);
  switch (reversal.what) {
    case 'withdraw':
      return signed.length > 0;
    case 'classify':
      return (
        classified?.outcome === 'breach' &&
        reversal.outcome !== 'breach' &&
        decidedDuties.some((duty) => signed.includes(duty))
      );
    case 'notSignificant':
      return signed.includes('recipients');
    case 'moveAware':
      return (
        reversal.to > state.awareAt &&
        (Object.values(decisions).some((decision) => decision.state !== 'advised') || termIsOver(state, at))
      );
  }
}

const termIsOver = (state: Incident, { now, organisation }: IncidentMoment): boolean =>
  clocksOf(state, organisation).some(({ kind, until }) => fromAwareness.includes(kind) && until <= now);

/**
 * Requests the second signature, where one is needed.
 * @returns null when one person alone may do it.
 */
export function askSecond(
  state: Incident,
  reversal: Reversal,
  { by, masked }: { readonly by: string; readonly masked: readonly MaskedKind[] },
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal | null {
  if (!needsSecond(state, reversal, at)) return null;
  if (waitingReversal(state)) return 'alreadyAsked';
  const asked: ReversalAsked = { by, at: at.now.toISOString(), reversal };
  const signers = signersOf(state, asked, at.organisation, at.now);
  if (signers.length === 0) return 'nobodySigns';
  const next = withReversal({ ...state, masked: withMasked(state, masked) }, asked);
  const { what, ...said } = reversal;
  const asking = event('secondAsked', by, { asked: what, ...said, people: signers });
  return decisionOn(next, at, [asking], signers.map(called));
}

/** Silence is no answer: the stand-in is called, and from then on all of them every day. */
export function callSigners(state: Incident, at: IncidentMoment): Decision<Incident> | IncidentRefusal {
  const [asked, due] = [waitingReversal(state), signersCalledAt(state)];
  if (!asked || !due || due > at.now) return 'nothingDue';
  const people = signersOf(state, asked, at.organisation, at.now);
  const next = withReversal(state, { ...asked, calledAt: at.now.toISOString() });
  return decisionOn(next, at, [event('secondCalled', null, { people })], people.map(called));
}

const called = (person: string): Message => post(person, incidentCards.second, 'statutory');

/** As it was requested, with its outcome. */
export function withReversal(state: Incident, reversal: ReversalAsked): Incident {
  const process: Process = { ...(state.process ?? noProcess), reversal };
  return { ...state, process };
}
