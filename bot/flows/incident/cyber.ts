import { renderCyber } from '../../../cards/incident/process/cyber';
import type { CyberStep } from '../../../services/incident/process/model';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { readOptional, withWords } from './carry-out';
import type { RemarkData } from './handling';
import { look } from './process';

/** The Cyberbeveiligingswet in the file of an incident, where the organisation has switched it on. */

export const openCyber = look(renderCyber);

/** Called significant, or no longer. */
export const callSignificant = (
  turn: StaffTurn,
  data: RemarkData & { significant: 'yes' | 'no'; significance: string },
  container: Container,
): Promise<Answer> =>
  withWords(turn, data, data.significance, renderCyber, container, (by, words) => ({
    type: 'significance',
    by,
    significant: data.significant === 'yes',
    ...words,
  }));

/** What was reported to CSIRT and authority. */
export async function recordCyber(
  turn: StaffTurn,
  data: RemarkData & { step: CyberStep; reference: string; delay: string },
  container: Container,
): Promise<Answer> {
  const delay = readOptional(data.delay);
  if ('fault' in delay) return shortNotice(turn, 'textTooLong');
  const { step } = data;
  return await withWords(turn, data, data.reference, renderCyber, container, (by, words) => ({
    type: 'cyberDone',
    by,
    step,
    delay: delay.text,
    ...words,
  }));
}
