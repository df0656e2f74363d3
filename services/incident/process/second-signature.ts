import type { Decision } from '../../ledger/decision';
import type { ChangeOf } from '../commands';
import { actingOn } from '../handlers';
import type { Incident } from '../model';
import { alert, decisionOn, event, type IncidentMoment, withMasked } from '../outcome';
import { joinedTo } from '../together';
import type { IncidentRefusal } from '../transitions';
import { classifiedAs } from './assessing';
import { calledSignificant } from './cyber';
import { awareMoved } from './ending';
import type { ReversalAnswer, ReversalAsked } from './reversal-model';
import { withReversal } from './reversal';
import { waitingReversal } from './signers';
import { withdrawn } from './withdrawing';

/** The second signature: what was requested is done in the requester's name, or is not done. */
export function answerReversal(
  state: Incident,
  { signer, agrees, text, masked }: ChangeOf<'agree'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const asked = waitingReversal(state);
  if (!asked) return 'nothingToSign';
  if (!agrees && text === '') return 'reasonNeeded';
  const what = agrees ? 'agreed' : 'refused';
  const next = answered({ ...state, masked: withMasked(state, masked) }, asked, {
    by: signer,
    at: at.now.toISOString(),
    what,
    reason: text,
  });
  const said = event(agrees ? 'secondGiven' : 'secondRefused', signer, {
    asked: asked.reversal.what,
    reason: text,
  });
  const done = agrees ? carriedOut(next, asked, signer, at) : decisionOn(next, at, []);
  if (typeof done === 'string') return done;
  const told = whoAsked(done.state, asked, at).map((person) => alert(done.state, person, 'statutory'));
  return { ...done, events: [said, ...done.events], messages: [...done.messages, ...told] };
}

/** Its handler thought better of it. */
export function takeBack(
  state: Incident,
  { by }: ChangeOf<'takeBack'>,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const asked = waitingReversal(state);
  if (!asked) return 'nothingToSign';
  const answer = { by, at: at.now.toISOString(), what: 'takenBack', reason: '' } as const;
  return decisionOn(answered(state, asked, answer), at, [
    event('secondTakenBack', by, { asked: asked.reversal.what }),
  ]);
}

const answered = (state: Incident, asked: ReversalAsked, answer: ReversalAnswer): Incident =>
  withReversal(state, { ...asked, answer });

/** As it was requested, on the incident as it is now. */
function carriedOut(
  state: Incident,
  { by, reversal }: ReversalAsked,
  agreedBy: string,
  at: IncidentMoment,
): Decision<Incident> | IncidentRefusal {
  const words = { by, text: reversal.reason ?? '', masked: [] };
  switch (reversal.what) {
    case 'withdraw':
      // Others joined it meanwhile: they would be left without a report that leads.
      return joinedTo(state).length > 0 ? 'hasJoined' : withdrawn(state, words, at, { agreedBy });
    case 'classify':
      return classifiedAs(state, { ...words, outcome: reversal.outcome }, at, { agreedBy });
    case 'moveAware':
      return awareMoved(state, { ...words, to: reversal.to }, at);
    case 'notSignificant':
      return calledSignificant(state, { ...words, significant: false }, at, { agreedBy });
  }
}

/** Whoever asked, if they may still handle it. */
const whoAsked = (state: Incident, { by }: ReversalAsked, at: IncidentMoment): readonly string[] =>
  actingOn(state, at.organisation, at.now)
    .map(({ aadObjectId }) => aadObjectId)
    .filter((person) => person === by);
