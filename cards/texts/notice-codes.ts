import type { LoanRefusal } from '../../services/kluis/transitions';
import type { IncidentRefusal } from '../../services/incident/transitions';
import type { Locale } from '../../services/people/roles';

/** Codes of notices: refusals of the incident flow, and those of the whole bot. */
export type NoticeCode =
  | IncidentRefusal
  | Extract<
      LoanRefusal,
      'ownRequest' | 'notBearer' | 'reasonRequired' | 'heldByOther' | 'notWorkingDay' | 'notLate' | 'notYet'
    >
  | 'confidential'
  | 'nameNotYours'
  | 'fileGone'
  | 'loanNotFound'
  | 'thingNotFound'
  | 'thingKnown'
  | 'thingTwiceOut'
  | 'countGrew'
  | 'dayNotPossible'
  | 'personNotFound'
  | 'givesNoSessions'
  | 'notEmployed'
  | 'notHolder'
  | 'noKeyHolder'
  | 'keyUnreached'
  | 'colleagueUnreached'
  | 'colleagueAway'
  | 'colleagueAwayThen'
  | 'onlyGroup'
  | 'onlyStaff'
  | 'onlyBhv'
  | 'trainingNotFound'
  | 'wrongCode'
  | 'codeClosed'
  | 'trainingOnlyGroup'
  | 'visitNotFound'
  | 'notToday'
  | 'notDelivery'
  | 'waitsForYes'
  | 'tooLate'
  | 'peopleNumber'
  | 'unknownColleague'
  | 'deskRevoked'
  | 'nameRequired'
  | 'noList'
  | 'numberOfGroup'
  | 'nobodyTicked'
  | 'noPublicUrl'
  | 'notAllowed'
  | 'tooFast'
  | 'foreignTenant'
  | 'invalidInput'
  | 'textRequired'
  | 'leftOpen'
  | 'textTooLong'
  | 'stale'
  | 'expired'
  | 'tooOld'
  | 'unavailable'
  | 'failed'
  | 'codeUnknown'
  | 'codesTooMany'
  | 'added'
  | 'answered'
  | 'asked';

/** A short answer: what happened, and what to do. */
export type Notice = readonly [title: string, text: string];

/** One of these by its code, or words that a flow supplies in every language. */
export type AnyNotice = NoticeCode | Readonly<Record<Locale, Notice>>;

/** In one language. */
export type NoticeTexts = Readonly<Record<NoticeCode, Notice>>;
