import type { NoticeCode } from '../../../cards/texts/notices';
import type { IncidentChange } from '../../../services/incident/commands';
import { readRemark } from '../../../services/incident/form';
import type { Masked } from '../../../services/masking/mask';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { readRemarkToken } from './forms';
import type { RemarkData } from './handling';
import { idempotencyKeyOfChange } from './idempotency';
import { type Screen, show } from './screens';
import { pressedAt } from './standing';

/** One step of the registration process, and what is shown of it afterwards. */
export async function carryOut(
  turn: StaffTurn,
  data: RemarkData,
  screen: Screen,
  container: Container,
  change: (by: string) => IncidentChange,
): Promise<Answer> {
  const refused = await attempt(turn, data, container, change);
  return refused ? shortNotice(turn, refused) : await show(turn, data.incident, screen, container);
}

/** @returns what to tell who pressed; null when it was done, was done before, or shows on the card by itself. */
export async function attempt(
  turn: StaffTurn,
  { incident: id, token: text }: RemarkData,
  container: Container,
  change: (by: string) => IncidentChange,
): Promise<NoticeCode | null> {
  const by = turn.actor.person;
  const token = readRemarkToken(container, turn.owner, id, text);
  if (!token) return null;
  if (token === 'forgotten') return 'tooOld';
  const command = change(by);
  const outcome = await container.incidents.change(id, command, {
    idempotencyKey: idempotencyKeyOfChange(token, command),
    from: pressedAt(turn),
  });
  if (outcome.kind !== 'refused') return null;
  return told.find((code) => code === outcome.refusal.refused) ?? null;
}

/** Something that needs words; checked and masked like the report. */
export async function withWords(
  turn: StaffTurn,
  data: RemarkData,
  text: string,
  screen: Screen,
  container: Container,
  change: (by: string, words: Masked) => IncidentChange,
): Promise<Answer> {
  const words = readRemark(text);
  if ('fault' in words) return shortNotice(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  return await carryOut(turn, data, screen, container, (by) => change(by, words));
}

/** Optional words. */
export function readOptional(text: string): Masked | { readonly fault: string } {
  return text.trim() === '' ? { text: '', masked: [] } : readRemark(text);
}

/** Refusals that the current card does not explain by itself. */
const told: readonly NoticeCode[] = [
  'notTaken',
  'notClassified',
  'closed',
  'notClosed',
  'reasonNeeded',
  'alreadyDecided',
  'nothingAdvised',
  'nothingDecided',
  'delayNeeded',
  'notConcerned',
  'clientTold',
  'systemsNeeded',
  'tooManyClients',
  'notOfGroup',
  'notSent',
  'momentNotPossible',
  'ownerNotPossible',
  'tooManyTasks',
  'notComplete',
  'contradictory',
  'noNames',
  'notSwitchedOn',
  'notSignificant',
  'stepNotOpen',
  'dpoOnly',
  'alreadyAsked',
  'nobodySigns',
  'nothingToSign',
  'laterByTwo',
  'notAtAuthority',
  'stillBreach',
  'notYours',
  'factsChanged',
  'handlerNotPossible',
  'inviteNotPossible',
  'tooManyInvited',
  'isJoined',
  'leadNotPossible',
  'hasJoined',
  'aboutDiffers',
  'tooManyJoined',
];
