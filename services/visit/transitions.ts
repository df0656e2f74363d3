import type { VisitCommand } from './commands';
import type { VisitStatus } from './model';

/** Every expected "no"; the catalogue has a text for each that a person can meet. */
export const visitRefusals = [
  /** Also for those with no business there. */
  'notFound',
  'alreadyThere',
  'alreadyArrived',
  'notArrived',
  'notCollected',
  'ended',
  'unchanged',
  'nothingDue',
  'notToday',
  'notDelivery',
  /** No unannounced visitor is sent up before somebody has said yes. */
  'waitsForYes',
  'unknownColleague',
  /** The chosen colleague has no chat with the bot: the visitor would wait for them. */
  'colleagueUnreached',
  /** The chosen colleague said that they are away today. */
  'colleagueAway',
  /** The chosen colleague said that they are away on the day of the visit. */
  'colleagueAwayThen',
  /** Longer ago than a mistake takes to notice. */
  'tooLate',
  /** What somebody told of who was missing is not needed any more: they were seen. */
  'foundMeanwhile',
  /** Somebody else changed it since the form was opened. */
  'changedMeanwhile',
] as const;
export type VisitRefusal = (typeof visitRefusals)[number];

type Command = VisitCommand['type'];
type Row = Readonly<Record<Command, 'allowed' | VisitRefusal>>;

/** A row in which only some commands are possible; the others give `refusal`, or the one named for them. */
const row = (
  allowed: readonly Command[],
  refusal: VisitRefusal,
  named: Partial<Record<Command, VisitRefusal>> = {},
): Row => {
  const all: Record<Command, 'allowed' | VisitRefusal> = {
    announce: 'alreadyThere',
    walkIn: 'alreadyThere',
    change: refusal,
    cancel: refusal,
    arrive: refusal,
    answer: refusal,
    send: refusal,
    decline: refusal,
    refuse: refusal,
    atDoor: refusal,
    collect: refusal,
    upstairs: refusal,
    deliver: refusal,
    leave: refusal,
    fetched: refusal,
    undo: refusal,
    amend: refusal,
    stay: refusal,
    handOver: refusal,
    pickUp: refusal,
    counted: refusal,
    tell: refusal,
    hold: 'nothingDue',
    heard: 'nothingDue',
    unreached: 'nothingDue',
    timer: 'nothingDue',
    ...named,
  };
  for (const command of allowed) all[command] = 'allowed';
  return all;
};

const over = row([], 'ended');

/** The state machine: every command in every status (architecture §2). `none`: there is no such visit yet. */
export const transitions: Readonly<Record<VisitStatus | 'none', Row>> = {
  none: row(['announce', 'walkIn'], 'notFound', { timer: 'notFound', unreached: 'notFound' }),
  expected: row(
    ['change', 'cancel', 'handOver', 'arrive', 'refuse', 'deliver', 'unreached', 'timer'],
    'notArrived',
  ),
  arrived: row(
    [
      ...([
        'answer',
        'send',
        'decline',
        'refuse',
        'atDoor',
        'collect',
        'fetched',
        'deliver',
        'leave',
        'stay',
      ] as const),
      ...(['undo', 'amend', 'counted', 'tell', 'heard', 'hold', 'unreached', 'timer'] as const),
    ],
    'alreadyArrived',
    { upstairs: 'notCollected' },
  ),
  collected: row(
    ['upstairs', 'leave', 'stay', 'amend', 'counted', 'tell', 'heard', 'timer'],
    'alreadyArrived',
    {
      answer: 'unchanged',
      fetched: 'unchanged',
    },
  ),
  cancelled: over,
  noShow: over,
  refused: over,
  delivered: row(['pickUp', 'handOver', 'unreached', 'timer'], 'ended'),
  left: row(['undo', 'counted', 'tell', 'heard'], 'ended'),
};
