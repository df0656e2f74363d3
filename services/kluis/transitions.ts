import type { LoanCommand } from './commands';
import type { LoanStatus } from './model';

/** Every expected "no"; the catalogue has a text for each that a person can meet. */
export const loanRefusals = [
  /** Also for those with no business there. */
  'notFound',
  'alreadyThere',
  'alreadyDecided',
  'alreadyOut',
  'alreadyBack',
  'alreadyLost',
  'ended',
  'notOut',
  'notApproved',
  'unchanged',
  'nothingDue',
  'ownRequest',
  /** Another has the key. */
  'notBearer',
  'reasonRequired',
  'heldByOther',
  'notWorkingDay',
  'notLate',
  'notYet',
] as const;
export type LoanRefusal = (typeof loanRefusals)[number];

type Command = LoanCommand['type'];
type Row = Readonly<Record<Command, 'allowed' | LoanRefusal>>;

/** A row in which only some commands are possible; the others give `refusal`, or the one named for them. */
const row = (
  allowed: readonly Command[],
  refusal: LoanRefusal,
  named: Partial<Record<Command, LoanRefusal>> = {},
): Row => {
  const all: Record<Command, 'allowed' | LoanRefusal> = {
    request: 'alreadyThere',
    record: 'alreadyThere',
    approve: refusal,
    refuse: refusal,
    revoke: refusal,
    withdraw: refusal,
    issue: refusal,
    accept: refusal,
    askLonger: refusal,
    keepLonger: refusal,
    refuseLonger: refusal,
    handIn: refusal,
    takeBack: refusal,
    lose: refusal,
    report: refusal,
    undoBack: refusal,
    found: refusal,
    file: refusal,
    flagLeaver: 'unchanged',
    linkIncident: 'unchanged',
    wanted: 'unchanged',
    free: 'unchanged',
    visitors: 'unchanged',
    keeperEnds: 'unchanged',
    keyMoved: 'unchanged',
    unreached: 'unchanged',
    timer: 'nothingDue',
    ...named,
  };
  for (const command of allowed) all[command] = 'allowed';
  return all;
};

/** The state machine: every command in every status (architecture §2). `none`: there is no such loan yet. */
export const transitions: Readonly<Record<LoanStatus | 'none', Row>> = {
  none: row(['request', 'record'], 'notFound', {
    linkIncident: 'notFound',
    flagLeaver: 'notFound',
    wanted: 'notFound',
    free: 'notFound',
    visitors: 'notFound',
    keeperEnds: 'notFound',
    keyMoved: 'notFound',
    unreached: 'notFound',
    timer: 'notFound',
  }),
  requested: row(['approve', 'refuse', 'withdraw', 'file', 'unreached', 'timer'], 'notOut', {
    issue: 'notApproved',
    revoke: 'notApproved',
  }),
  approved: row(['issue', 'revoke', 'withdraw', 'free', 'file', 'timer'], 'notOut', {
    approve: 'alreadyDecided',
    refuse: 'alreadyDecided',
  }),
  refused: row(['file'], 'ended', { approve: 'alreadyDecided', refuse: 'alreadyDecided' }),
  withdrawn: row(['file'], 'ended'),
  expired: row(['file'], 'ended'),
  out: row(
    [
      'accept',
      'askLonger',
      'keepLonger',
      'refuseLonger',
      'handIn',
      'takeBack',
      'undoBack',
      'lose',
      'report',
      'linkIncident',
      'flagLeaver',
      'wanted',
      'visitors',
      'keeperEnds',
      'keyMoved',
      'file',
      'unreached',
      'timer',
    ] as const,
    'alreadyOut',
  ),
  back: row(['linkIncident', 'undoBack', 'file'], 'alreadyBack'),
  lost: row(['linkIncident', 'found', 'file'], 'alreadyLost'),
};
