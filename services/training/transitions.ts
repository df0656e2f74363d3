import type { SeatStatus, SessionStatus } from './model';

/** Every expected "no"; the catalogue has a text for each that a person can meet. */
export const trainingRefusals = [
  /** Also for those with no business there. */
  'notFound',
  'alreadyThere',
  'ended',
  'begun',
  'notBegun',
  'cancelled',
  'unchanged',
  'nothingDue',
  'notMeant',
  /** A document that this person never opened. */
  'notOpened',
  'wrongCode',
  /** Whose presence by the code was taken away: that is settled with who gives the session. */
  'takenAway',
  'reasonRequired',
  'codeClosed',
  'full',
  /** Somebody else changed it since the form was opened. */
  'changedMeanwhile',
] as const;
export type TrainingRefusal = (typeof trainingRefusals)[number];

export type SessionCommandType = 'plan' | 'confirm' | 'change' | 'takeOver' | 'cancel' | 'close' | 'timer';
type SessionRow = Readonly<Record<SessionCommandType, 'allowed' | TrainingRefusal>>;

/**
 * The session's own state machine: every command in every status (architecture §2). `none`: there is no such session
 * yet.
 */
export const sessionTransitions: Readonly<Record<SessionStatus | 'none', SessionRow>> = {
  none: {
    plan: 'allowed',
    confirm: 'notFound',
    change: 'notFound',
    takeOver: 'notFound',
    cancel: 'notFound',
    close: 'notFound',
    timer: 'notFound',
  },
  planned: {
    plan: 'alreadyThere',
    confirm: 'allowed',
    change: 'allowed',
    takeOver: 'allowed',
    cancel: 'allowed',
    close: 'allowed',
    timer: 'allowed',
  },
  closed: {
    plan: 'alreadyThere',
    confirm: 'ended',
    change: 'ended',
    takeOver: 'ended',
    cancel: 'ended',
    close: 'allowed',
    timer: 'allowed',
  },
  cancelled: {
    plan: 'alreadyThere',
    confirm: 'cancelled',
    change: 'cancelled',
    takeOver: 'cancelled',
    cancel: 'unchanged',
    close: 'cancelled',
    timer: 'nothingDue',
  },
};

export type SeatCommandType = 'signUp' | 'signOff' | 'promote' | 'attend' | 'unattend' | 'timer';
type SeatRow = Readonly<Record<SeatCommandType, 'allowed' | TrainingRefusal>>;

/** A seat's state machine. A timer only ever promotes those waiting; the seat itself stays as it is. */
export const seatTransitions: Readonly<Record<SeatStatus | 'none', SeatRow>> = {
  none: {
    signUp: 'allowed',
    signOff: 'notFound',
    promote: 'notFound',
    attend: 'allowed',
    unattend: 'notFound',
    timer: 'notFound',
  },
  seated: {
    signUp: 'unchanged',
    signOff: 'allowed',
    promote: 'unchanged',
    attend: 'allowed',
    unattend: 'unchanged',
    timer: 'nothingDue',
  },
  waiting: {
    signUp: 'unchanged',
    signOff: 'allowed',
    promote: 'allowed',
    attend: 'allowed',
    unattend: 'unchanged',
    timer: 'nothingDue',
  },
  off: {
    signUp: 'allowed',
    signOff: 'unchanged',
    promote: 'unchanged',
    attend: 'allowed',
    unattend: 'unchanged',
    timer: 'nothingDue',
  },
  attended: {
    signUp: 'unchanged',
    signOff: 'ended',
    promote: 'unchanged',
    attend: 'unchanged',
    unattend: 'allowed',
    timer: 'nothingDue',
  },
};
